-- Many applications from one spreadsheet 批量申请.
create table cases_bulk (
  id TEXT not null primary key,
  account_id TEXT not null,
  item_slug TEXT not null,
  item_name TEXT not null,
  form_code TEXT not null,
  form_version INTEGER not null,
  applicant_name TEXT not null,
  parties TEXT not null,
  file_name TEXT not null,
  content_index TEXT not null,
  created_at TEXT not null,
  declared_at TEXT null
);
create index cases_bulk_account on cases_bulk (account_id, created_at);
create table cases_bulk_line (
  bulk_id TEXT not null,
  number INTEGER not null,
  label TEXT not null,
  answers TEXT not null,
  state TEXT not null,
  case_id TEXT not null,
  note TEXT null,
  changed_at TEXT not null,
  primary key (bulk_id, number)
);
create index cases_bulk_line_waiting on cases_bulk_line (changed_at) where state = 'waiting';
