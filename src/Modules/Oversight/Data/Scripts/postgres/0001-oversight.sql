create table oversight_case (
  case_id uuid not null primary key,
  number text not null,
  item_id uuid not null,
  item_name text not null,
  place text not null,
  department_id uuid not null,
  department_name text not null,
  state text not null,
  received_on date null,
  accepted_on date null,
  decided_on date null,
  ended_on date null,
  outcome text null,
  used_days integer null,
  legal_days integer null,
  promised_days integer null,
  promised_due date null,
  legal_due date null,
  open_due date null,
  on_time boolean null
);
create index oversight_case_late on oversight_case (open_due, department_id) where open_due is not null;
create index oversight_case_received on oversight_case (department_id, received_on);
create index oversight_case_accepted on oversight_case (department_id, accepted_on);
create index oversight_case_decided on oversight_case (department_id, decided_on);
create table oversight_day (
  place text not null,
  department_id uuid not null,
  day date not null,
  department_name text not null,
  received integer not null,
  accepted integer not null,
  decided integer not null,
  limited integer not null,
  on_time integer not null,
  legal_limited integer not null,
  legal_used_days integer not null,
  legal_days integer not null,
  primary key (place, department_id, day)
);
create index oversight_day_day on oversight_day (day);
create table oversight_publication (
  position bigint not null primary key,
  at timestamptz not null,
  happened_on date not null,
  place text not null,
  department_id uuid not null,
  department_name text not null,
  item_name text not null,
  number text null,
  applicant text not null,
  stage text not null,
  used_days integer null,
  legal_days integer null
);
create index oversight_publication_department on oversight_publication (department_id, position);
