-- Forms being designed 表单草稿: one for each form, so that two people work on the same one and not against each other.
create table forms_draft (
  id text not null primary key,
  code text not null,
  base_version integer not null,
  title text not null,
  body text not null,
  revision integer not null,
  created_by_name text not null,
  created_at text not null,
  updated_by_name text not null,
  updated_at text not null
);
create unique index forms_draft_code on forms_draft (code);
alter table forms_definition add column reason text not null default '';
alter table forms_definition add column published_by text not null default '';
