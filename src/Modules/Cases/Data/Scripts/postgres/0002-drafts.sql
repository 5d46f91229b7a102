-- Applications in the making; the row goes when the case of the same id comes.
create table cases_draft (
  id uuid not null primary key,
  account_id uuid not null,
  item_id uuid not null,
  item_version integer not null,
  item_slug text not null,
  form_code text not null,
  form_version integer not null,
  parties text not null,
  form_data text not null,
  provenance text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  revision bigint not null
);
create index cases_draft_account on cases_draft (account_id, changed_at);

-- Case numbers are handed to the nodes in blocks, so that submitters don't wait for one another; gaps are harmless.
create table cases_number_block (
  place text not null,
  day date not null,
  next bigint not null,
  primary key (place, day)
);
