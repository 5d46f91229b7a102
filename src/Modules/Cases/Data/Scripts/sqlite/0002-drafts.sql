-- Applications in the making; the row goes when the case of the same id comes.
create table cases_draft (
  id text not null primary key,
  account_id text not null,
  item_id text not null,
  item_version integer not null,
  item_slug text not null,
  form_code text not null,
  form_version integer not null,
  parties text not null,
  form_data text not null,
  provenance text not null,
  created_at text not null,
  changed_at text not null,
  revision integer not null
);
create index cases_draft_account on cases_draft (account_id, changed_at);

-- Case numbers are handed to the nodes in blocks, so that submitters don't wait for one another; gaps are harmless.
create table cases_number_block (
  place text not null,
  day text not null,
  next integer not null,
  primary key (place, day)
);
