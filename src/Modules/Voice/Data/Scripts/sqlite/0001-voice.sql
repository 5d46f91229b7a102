create table voice_rating (
  id text not null primary key,
  case_id text not null,
  place text not null,
  department_id text not null,
  department_name text not null,
  item_id text not null,
  item_name text not null,
  account_id text not null,
  level integer not null,
  comment text null,
  rated_on text not null,
  rated_at text not null,
  excluded integer not null
);
create unique index voice_rating_case on voice_rating (case_id);
create index voice_rating_department on voice_rating (department_id, rated_on);
create table voice_rateable (
  case_id text not null primary key,
  place text not null,
  department_id text not null,
  department_name text not null,
  finished_on text not null
);
create index voice_rateable_department on voice_rateable (department_id, finished_on);
create table voice_follow_up (
  id text not null primary key,
  case_id text not null,
  case_number text not null,
  item_slug text not null,
  item_name text not null,
  place text not null,
  department_id text not null,
  department_name text not null,
  level integer not null,
  comment text null,
  state text not null,
  claimant_id text null,
  claimant_name text null,
  contact_due text not null,
  rectify_due text not null,
  steps text not null,
  outcome text null,
  opened_at text not null,
  closed_at text null,
  revision integer not null
);
create unique index voice_follow_up_case on voice_follow_up (case_id);
create index voice_follow_up_department on voice_follow_up (department_id, state, opened_at);
