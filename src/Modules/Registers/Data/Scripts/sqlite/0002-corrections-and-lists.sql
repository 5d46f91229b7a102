-- Tickets to the owners of the registers: a fact that somebody says is wrong, and what each who said so says it is.
create table registers_correction (
  id text not null primary key,
  number text not null,
  register text not null,
  key_index text not null,
  place text not null,
  element text not null,
  name text not null,
  old_sealed text not null,
  old_masked text not null,
  department_id text not null,
  department_name text not null,
  state text not null,
  asked_at text not null,
  due_on text not null,
  answered_at text null,
  answered_by text null,
  answer text null,
  revision integer not null
);
create unique index registers_correction_number on registers_correction (number);
-- One fact has one open ticket, however many say that it is wrong.
create unique index registers_correction_open on registers_correction (key_index, element, register) where state = 'open';
create index registers_correction_department on registers_correction (department_id, state, due_on);
create table registers_correction_claim (
  id text not null primary key,
  correction_id text not null,
  place text not null,
  account_id text not null,
  claimed_by text not null,
  on_behalf text null,
  claimed_sealed text not null,
  claimed_masked text not null,
  note text null,
  origin_id text not null,
  origin_name text not null,
  at text not null
);
create unique index registers_correction_claim_account on registers_correction_claim (account_id, correction_id);
create index registers_correction_claim_ticket on registers_correction_claim (correction_id);
-- Lists of whom a law keeps from something; numbers stand there as blind indexes.
create table registers_list (
  code text not null primary key,
  name text not null,
  basis text not null
);
create table registers_listing (
  id text not null primary key,
  list text not null,
  key_index text not null,
  place text not null,
  reason text not null,
  from_on text not null,
  until_on text null
);
create index registers_listing_key on registers_listing (key_index, list);
