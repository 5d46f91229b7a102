create table platform_entry (
  id text not null primary key,
  at text not null,
  type text not null,
  subject_kind text not null,
  subject_id text not null,
  place text not null,
  body text null,
  salt blob not null,
  commitment blob not null,
  position integer null,
  leaf_hash blob null
);
create unique index platform_entry_position on platform_entry (position) where position is not null;
create index platform_entry_unsealed on platform_entry (id) where position is null;
create index platform_entry_subject on platform_entry (subject_id, id);
create table platform_log (id integer not null primary key, size integer not null, frontier blob not null);
insert into platform_log (id, size, frontier) values (1, 0, x'');
create table platform_head (size integer not null primary key, root blob not null, at text not null, key_id text not null, signature blob not null);
create table platform_cursor (name text not null primary key, position integer not null);
create table platform_lease (name text not null primary key, holder text not null, until text not null);
create table platform_series (name text not null primary key, value integer not null);
create table platform_cookie_key (name text not null primary key, sealed text not null);
create table platform_look (
  id text not null primary key,
  at text not null,
  account_id text not null,
  actor_name text not null,
  subject_index text not null,
  case_id text null,
  what text not null,
  why text not null
);
create index platform_look_subject on platform_look (subject_index, at);
