create table voice_rating (
  id uuid not null primary key,
  case_id uuid not null,
  place text not null,
  department_id uuid not null,
  department_name text not null,
  item_id uuid not null,
  item_name text not null,
  account_id uuid not null,
  level integer not null,
  comment text null,
  rated_on date not null,
  rated_at timestamptz not null,
  excluded boolean not null
);
create unique index voice_rating_case on voice_rating (case_id);
create index voice_rating_department on voice_rating (department_id, rated_on);
create table voice_rateable (
  case_id uuid not null primary key,
  place text not null,
  department_id uuid not null,
  department_name text not null,
  finished_on date not null
);
create index voice_rateable_department on voice_rateable (department_id, finished_on);
create table voice_follow_up (
  id uuid not null primary key,
  case_id uuid not null,
  case_number text not null,
  item_slug text not null,
  item_name text not null,
  place text not null,
  department_id uuid not null,
  department_name text not null,
  level integer not null,
  comment text null,
  state text not null,
  claimant_id uuid null,
  claimant_name text null,
  contact_due date not null,
  rectify_due date not null,
  steps text not null,
  outcome text null,
  opened_at timestamptz not null,
  closed_at timestamptz null,
  revision bigint not null
);
create unique index voice_follow_up_case on voice_follow_up (case_id);
create index voice_follow_up_department on voice_follow_up (department_id, state, opened_at);
