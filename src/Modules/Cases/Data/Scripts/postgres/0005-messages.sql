-- What a message is, besides its words: a notice that the law asks for, or a reminder that may have become needless.
alter table cases_message add column category text not null default 'legal';
alter table cases_message add column urgent boolean not null default false;
alter table cases_message add column short_text text not null default '';
alter table cases_message add column condition text null;
alter table cases_message add column shown boolean not null default true;
-- Null until the job has looked by which ways it goes.
alter table cases_message add column routed_at timestamptz null;
update cases_message set routed_at = created_at, short_text = title || '，办件编号' || case_number;
create index cases_message_unrouted on cases_message (created_at) where routed_at is null;

-- What went wrong at each attempt, as JSON.
alter table cases_delivery add column failures text null;
create index cases_delivery_failed on cases_delivery (next_at) where state = 'failed';

-- What people want sent, and when not to be disturbed.
create table cases_preference (
  account_id uuid not null primary key,
  content text not null,
  changed_at timestamptz not null,
  revision bigint not null
);

-- Where a company's own program hears of its cases.
create table cases_webhook (
  applicant_index text not null primary key,
  url text not null,
  secret_sealed text not null,
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null
);

-- Reminders to come; one of a kind for each case.
create table cases_reminder (
  id uuid not null primary key,
  case_id uuid not null,
  place text not null,
  code text not null,
  since timestamptz not null,
  next_at timestamptz not null,
  sent integer not null,
  state text not null,
  changed_at timestamptz not null
);
create unique index cases_reminder_case on cases_reminder (case_id, code);
create index cases_reminder_due on cases_reminder (next_at) where state = 'waiting';
