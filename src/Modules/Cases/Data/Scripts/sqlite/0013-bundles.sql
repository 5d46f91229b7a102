-- One matter 一件事: one application, one child case for each item.
alter table cases_draft add column bundle TEXT null;
alter table cases_case add column bundle_id TEXT null;
alter table cases_case add column produced TEXT null;
create table cases_bundle (
  id TEXT not null primary key,
  number TEXT not null,
  code TEXT not null,
  name TEXT not null,
  place TEXT not null,
  owner_account_id TEXT not null,
  applicant_name TEXT not null,
  applicant_index TEXT not null,
  parties TEXT not null,
  pin TEXT not null,
  form_data TEXT not null,
  provenance TEXT not null,
  burden TEXT not null,
  submitted_at TEXT not null,
  revision INTEGER not null
);
create unique index cases_bundle_number on cases_bundle (number);
create index cases_bundle_owner on cases_bundle (owner_account_id, submitted_at);
create table cases_bundle_part (
  bundle_id TEXT not null,
  slug TEXT not null,
  ordinal INTEGER not null,
  name TEXT not null,
  state TEXT not null,
  case_id TEXT null,
  reason TEXT null,
  changed_at TEXT not null,
  seen INTEGER not null,
  primary key (bundle_id, slug)
);
create index cases_bundle_part_waiting on cases_bundle_part (changed_at) where state = 'waiting';
