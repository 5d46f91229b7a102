-- What an applicant says is wrong in the registers, sealed: the case goes on with their own word.
alter table cases_draft add column contests text null;
alter table cases_case add column contests text null;
alter table cases_bundle add column contests text null;
-- What the comparisons that a form declares came to when the application was submitted.
create table cases_check (
  case_id text not null,
  code text not null,
  place text not null,
  name text not null,
  field_key text not null,
  outcome text not null,
  source_name text not null,
  detail text null,
  at text not null,
  primary key (case_id, code)
);
