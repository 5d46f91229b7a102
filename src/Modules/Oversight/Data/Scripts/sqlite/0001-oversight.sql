create table oversight_case (
  case_id text not null primary key,
  number text not null,
  item_id text not null,
  item_name text not null,
  place text not null,
  department_id text not null,
  department_name text not null,
  state text not null,
  received_on text null,
  accepted_on text null,
  decided_on text null,
  ended_on text null,
  outcome text null,
  used_days integer null,
  legal_days integer null,
  promised_days integer null,
  promised_due text null,
  legal_due text null,
  open_due text null,
  on_time integer null
);
create index oversight_case_late on oversight_case (open_due, department_id) where open_due is not null;
create index oversight_case_received on oversight_case (department_id, received_on);
create index oversight_case_accepted on oversight_case (department_id, accepted_on);
create index oversight_case_decided on oversight_case (department_id, decided_on);
create table oversight_day (
  place text not null,
  department_id text not null,
  day text not null,
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
  position integer not null primary key,
  at text not null,
  happened_on text not null,
  place text not null,
  department_id text not null,
  department_name text not null,
  item_name text not null,
  number text null,
  applicant text not null,
  stage text not null,
  used_days integer null,
  legal_days integer null
);
create index oversight_publication_department on oversight_publication (department_id, position);
