-- Many applications from one spreadsheet 批量申请.
create table cases_bulk (
  id uuid not null primary key,
  account_id uuid not null,
  item_slug text not null,
  item_name text not null,
  form_code text not null,
  form_version integer not null,
  applicant_name text not null,
  parties text not null,
  file_name text not null,
  content_index text not null,
  created_at timestamptz not null,
  declared_at timestamptz null
);
create index cases_bulk_account on cases_bulk (account_id, created_at);
create table cases_bulk_line (
  bulk_id uuid not null,
  number integer not null,
  label text not null,
  answers text not null,
  state text not null,
  case_id uuid not null,
  note text null,
  changed_at timestamptz not null,
  primary key (bulk_id, number)
);
create index cases_bulk_line_waiting on cases_bulk_line (changed_at) where state = 'waiting';
