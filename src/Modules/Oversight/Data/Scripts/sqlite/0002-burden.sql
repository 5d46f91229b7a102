-- The burden ledger 减负账本: each case's line, and sums by item, department, place and month.
create table oversight_burden_case (
  case_id text not null primary key,
  number text not null,
  place text not null,
  department_id text not null,
  department_name text not null,
  item_id text not null,
  item_name text not null,
  month text not null,
  submitted_on text not null,
  line text not null
);
create index oversight_burden_case_item on oversight_burden_case (department_id, item_id, submitted_on);
create table oversight_burden (
  place text not null,
  department_id text not null,
  item_id text not null,
  month text not null,
  department_name text not null,
  item_name text not null,
  cases integer not null,
  fields integer not null,
  typed integer not null,
  papers integer not null,
  given integer not null,
  visits integer not null,
  came integer not null,
  decided integer not null,
  elapsed integer not null,
  limited integer not null,
  limited_elapsed integer not null,
  limit_days integer not null,
  primary key (place, department_id, item_id, month)
);
create index oversight_burden_month on oversight_burden (month);
create table oversight_burden_saving (
  place text not null,
  department_id text not null,
  item_id text not null,
  month text not null,
  kind text not null,
  source text not null,
  count integer not null,
  primary key (place, department_id, item_id, month, kind, source)
);
create index oversight_burden_saving_month on oversight_burden_saving (month);
