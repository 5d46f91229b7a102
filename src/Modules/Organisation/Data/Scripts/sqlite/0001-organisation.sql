create table organisation_place (code text not null primary key, name text not null);
create table organisation_department (
  id text not null primary key,
  credit_code text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  place text not null,
  document_prefix text not null,
  phone text not null,
  address text not null
);
create unique index organisation_department_credit_code on organisation_department (credit_code);
create table organisation_role (code text not null primary key, name text not null, scope text not null, permissions text not null);
create table organisation_staff (id text not null primary key, number text not null, name text not null);
create unique index organisation_staff_number on organisation_staff (number);
create table organisation_post (
  id text not null primary key,
  staff_id text not null,
  role text not null,
  department_id text not null,
  place text not null,
  items text null,
  since text not null,
  ended_at text null
);
create index organisation_post_staff on organisation_post (staff_id) where ended_at is null;
