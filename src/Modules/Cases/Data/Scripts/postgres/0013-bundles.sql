-- One matter 一件事: one application, one child case for each item.
alter table cases_draft add column bundle text null;
alter table cases_case add column bundle_id uuid null;
alter table cases_case add column produced text null;
create table cases_bundle (
  id uuid not null primary key,
  number text not null,
  code text not null,
  name text not null,
  place text not null,
  owner_account_id uuid not null,
  applicant_name text not null,
  applicant_index text not null,
  parties text not null,
  pin text not null,
  form_data text not null,
  provenance text not null,
  burden text not null,
  submitted_at timestamptz not null,
  revision bigint not null
);
create unique index cases_bundle_number on cases_bundle (number);
create index cases_bundle_owner on cases_bundle (owner_account_id, submitted_at);
create table cases_bundle_part (
  bundle_id uuid not null,
  slug text not null,
  ordinal integer not null,
  name text not null,
  state text not null,
  case_id uuid null,
  reason text null,
  changed_at timestamptz not null,
  seen bigint not null,
  primary key (bundle_id, slug)
);
create index cases_bundle_part_waiting on cases_bundle_part (changed_at) where state = 'waiting';
