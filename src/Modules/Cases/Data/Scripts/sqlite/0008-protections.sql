-- Who keeps out of a case 回避: by themselves, by order of the decider, or because the applicant asked and got it.
create table cases_recusal (
  id TEXT not null primary key,
  case_id TEXT not null,
  place TEXT not null,
  account_id TEXT null,
  whom TEXT not null,
  origin TEXT not null,
  ground TEXT not null,
  reason TEXT not null,
  state TEXT not null,
  asked_at TEXT not null,
  asked_by TEXT not null,
  asked_by_id TEXT not null,
  decided_at TEXT null,
  decided_by TEXT null,
  answer TEXT null,
  revision INTEGER not null
);
create index cases_recusal_case on cases_recusal (case_id, asked_at);
create index cases_recusal_account on cases_recusal (account_id, case_id) where state = 'granted';

-- That an official opened a case, and as of which change: only such cases are decided several at once 批量决定.
create table cases_opening (
  case_id TEXT not null,
  account_id TEXT not null,
  opened_at TEXT not null,
  revision INTEGER not null,
  primary key (case_id, account_id)
);

-- What reconsideration or a court ordered 复议决定、裁判, and the case in which it is decided anew.
create table cases_ruling (
  id TEXT not null primary key,
  case_id TEXT not null,
  case_number TEXT not null,
  place TEXT not null,
  kind TEXT not null,
  organ TEXT not null,
  number TEXT not null,
  ruled_on TEXT not null,
  arrived_on TEXT not null,
  orders TEXT not null,
  days INTEGER null,
  working_days INTEGER not null,
  content TEXT null,
  new_case_id TEXT null,
  new_case_number TEXT null,
  recorded_at TEXT not null,
  recorded_by TEXT not null
);
create index cases_ruling_case on cases_ruling (case_id);
create unique index cases_ruling_new_case on cases_ruling (new_case_id) where new_case_id is not null;
