-- A document is verified by its code, put right only by another document, and served in one way or several.
alter table cases_document add column code text null;
alter table cases_document add column standing text not null default 'valid';
alter table cases_document add column standing_since timestamptz null;
alter table cases_document add column amended_by uuid null;
alter table cases_document add column amends uuid null;
alter table cases_document add column delivered_at timestamptz null;
alter table cases_document add column opened_at timestamptz null;
create unique index cases_document_code on cases_document (code) where code is not null;
create index cases_document_hash on cases_document (hash);
create index cases_document_unopened on cases_document (delivered_at) where delivered_at is not null and opened_at is null;

-- One attempt at serving 送达: several when the first came back or was never opened.
create table cases_service (
  id uuid not null primary key,
  case_id uuid not null,
  place text not null,
  case_number text not null,
  applicant_name text not null,
  item_name text not null,
  how text not null,
  recipient text not null,
  evidence text not null,
  sent_at timestamptz not null,
  sent_by text not null,
  ended_at timestamptz null,
  outcome text null,
  note text null
);
create index cases_service_case on cases_service (case_id);
create index cases_service_open on cases_service (place, sent_at) where ended_at is null;
