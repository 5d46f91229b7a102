-- Who keeps out of a case 回避: by themselves, by order of the decider, or because the applicant asked and got it.
create table cases_recusal (
  id uuid not null primary key,
  case_id uuid not null,
  place text not null,
  account_id uuid null,
  whom text not null,
  origin text not null,
  ground text not null,
  reason text not null,
  state text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  asked_by_id uuid not null,
  decided_at timestamptz null,
  decided_by text null,
  answer text null,
  revision bigint not null
);
create index cases_recusal_case on cases_recusal (case_id, asked_at);
create index cases_recusal_account on cases_recusal (account_id, case_id) where state = 'granted';

-- That an official opened a case, and as of which change: only such cases are decided several at once 批量决定.
create table cases_opening (
  case_id uuid not null,
  account_id uuid not null,
  opened_at timestamptz not null,
  revision bigint not null,
  primary key (case_id, account_id)
);

-- What reconsideration or a court ordered 复议决定、裁判, and the case in which it is decided anew.
create table cases_ruling (
  id uuid not null primary key,
  case_id uuid not null,
  case_number text not null,
  place text not null,
  kind text not null,
  organ text not null,
  number text not null,
  ruled_on date not null,
  arrived_on date not null,
  orders text not null,
  days integer null,
  working_days boolean not null,
  content text null,
  new_case_id uuid null,
  new_case_number text null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index cases_ruling_case on cases_ruling (case_id);
create unique index cases_ruling_new_case on cases_ruling (new_case_id) where new_case_id is not null;
