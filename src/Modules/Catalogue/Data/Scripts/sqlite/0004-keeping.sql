-- The catalogue manager's desk: drafts and who did what to them, findings of the rules, spreadsheets that were handed in, code sets, lists.
create table catalogue_draft (
  id text not null primary key,
  kind text not null,
  stage text not null,
  item_id text null,
  slug text not null,
  name text not null,
  place text not null,
  department_kind text not null,
  base_version integer not null,
  directory_version integer null,
  body text not null,
  successors text not null,
  reason text not null,
  effective_on text null,
  revision integer not null,
  percent integer not null,
  errors integer not null,
  warnings integer not null,
  created_by text not null,
  created_by_name text not null,
  created_at text not null,
  updated_by_name text not null,
  updated_at text not null,
  open_key text null
);
create unique index catalogue_draft_open on catalogue_draft (open_key);
create index catalogue_draft_stage on catalogue_draft (stage, place);
create table catalogue_draft_event (
  draft_id text not null,
  number integer not null,
  at text not null,
  by_id text not null,
  by_name text not null,
  act text not null,
  note text not null,
  changes text null,
  primary key (draft_id, number)
);
-- What the rules found in the version of an item that is in force.
create table catalogue_check (
  item_id text not null primary key,
  version integer not null,
  edition integer not null,
  slug text not null,
  name text not null,
  place text not null,
  department_kind text not null,
  errors integer not null,
  warnings integer not null,
  filled integer not null,
  wanted integer not null,
  findings text not null,
  checked_at text not null
);
create index catalogue_check_worst on catalogue_check (place, department_kind, errors, warnings);
create index catalogue_check_stale on catalogue_check (item_id) where version = 0;
-- Sums of the above by place, department and measure: the board reads these, never the items.
create table catalogue_tally (
  place text not null,
  department_kind text not null,
  measure text not null,
  amount integer not null,
  primary key (place, department_kind, measure)
);
create index catalogue_tally_measure on catalogue_tally (measure, place);
create table catalogue_link (
  address text not null primary key,
  misses integer not null,
  dead integer not null,
  checked_at text null
);
create table catalogue_import (
  id text not null primary key,
  file_hash text not null,
  file_name text not null,
  stage text not null,
  place text not null,
  rows integer not null,
  done integer not null,
  summary text not null,
  problems text not null,
  reason text not null,
  effective_on text null,
  revision integer not null,
  created_by text not null,
  created_by_name text not null,
  created_at text not null,
  updated_at text not null,
  reviewed_by text null
);
create index catalogue_import_stage on catalogue_import (stage, created_at);
create table catalogue_code_set (
  code text not null primary key,
  body text not null
);
create table catalogue_list (
  kind text not null,
  place text not null,
  version integer not null,
  body text not null,
  reason text not null,
  effective_on text not null,
  published_by text not null,
  published_at text not null,
  primary key (kind, place, version)
);
-- What is issued here as an electronic licence: asked by every check of an item.
create index catalogue_item_template on catalogue_item (wording_id, slug) where licence_template is not null and state = 1;
