create table identity_account (
  id uuid not null primary key,
  kind text not null,
  user_name text not null,
  normalized_user_name text not null,
  name text not null,
  password_hash text not null,
  security_stamp text not null,
  concurrency_stamp text not null,
  lockout_end timestamptz null,
  access_failed_count integer not null,
  id_number_sealed text null,
  id_number_index text null,
  mobile_sealed text null,
  mobile_index text null,
  real_name_level integer not null,
  must_change_password boolean not null,
  created_at timestamptz not null,
  closed_at timestamptz null
);
create unique index identity_account_user_name on identity_account (normalized_user_name);
create unique index identity_account_id_number on identity_account (id_number_index) where id_number_index is not null;
create unique index identity_account_mobile on identity_account (mobile_index) where mobile_index is not null;
create table identity_delegation (
  id uuid not null primary key,
  company_code text not null,
  company_name text not null,
  agent_id uuid not null,
  agent_name text not null,
  granted_by uuid not null,
  granted_by_name text not null,
  granted_at timestamptz not null,
  valid_from date not null,
  valid_to date not null,
  revoked_at timestamptz null
);
create index identity_delegation_agent on identity_delegation (agent_id);
create index identity_delegation_company on identity_delegation (company_code);
create table identity_challenge (
  id uuid not null primary key,
  purpose text not null,
  mobile_index text not null,
  content text not null,
  code_index text not null,
  sent_at timestamptz not null,
  failures integer not null,
  used_at timestamptz null
);
create index identity_challenge_mobile on identity_challenge (mobile_index, sent_at);
create table identity_sign_in (
  id uuid not null primary key,
  at timestamptz not null,
  account_id uuid null,
  succeeded boolean not null,
  address text not null
);
create index identity_sign_in_account on identity_sign_in (account_id, at);
create table identity_parked_form (
  id uuid not null primary key,
  account_id uuid not null,
  path text not null,
  fields text not null,
  expires_at timestamptz not null
);
create table identity_text_message (
  id uuid not null primary key,
  at timestamptz not null,
  mobile text not null,
  text text not null,
  attempts integer not null,
  next_try timestamptz null,
  sent_at timestamptz null
);
create index identity_text_message_waiting on identity_text_message (next_try) where next_try is not null;
