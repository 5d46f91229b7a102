create table platform_entry (
  id uuid not null primary key,
  at timestamptz not null,
  type text not null,
  subject_kind text not null,
  subject_id uuid not null,
  place text not null,
  body text null,
  salt bytea not null,
  commitment bytea not null,
  position bigint null,
  leaf_hash bytea null
);
create unique index platform_entry_position on platform_entry (position) where position is not null;
create index platform_entry_unsealed on platform_entry (id) where position is null;
create index platform_entry_subject on platform_entry (subject_id, id);
create table platform_log (id integer not null primary key, size bigint not null, frontier bytea not null);
insert into platform_log (id, size, frontier) values (1, 0, ''::bytea);
create table platform_head (size bigint not null primary key, root bytea not null, at timestamptz not null, key_id text not null, signature bytea not null);
create table platform_cursor (name text not null primary key, position bigint not null);
create table platform_lease (name text not null primary key, holder text not null, until timestamptz not null);
create table platform_series (name text not null primary key, value bigint not null);
create table platform_cookie_key (name text not null primary key, sealed text not null);
create table platform_look (
  id uuid not null primary key,
  at timestamptz not null,
  account_id uuid not null,
  actor_name text not null,
  subject_index text not null,
  case_id uuid null,
  what text not null,
  why text not null
);
create index platform_look_subject on platform_look (subject_index, at);
