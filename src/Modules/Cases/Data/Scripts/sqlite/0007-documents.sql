-- A document is verified by its code, put right only by another document, and served in one way or several.
alter table cases_document add column code TEXT null;
alter table cases_document add column standing TEXT not null default 'valid';
alter table cases_document add column standing_since TEXT null;
alter table cases_document add column amended_by TEXT null;
alter table cases_document add column amends TEXT null;
alter table cases_document add column delivered_at TEXT null;
alter table cases_document add column opened_at TEXT null;
create unique index cases_document_code on cases_document (code) where code is not null;
create index cases_document_hash on cases_document (hash);
create index cases_document_unopened on cases_document (delivered_at) where delivered_at is not null and opened_at is null;

-- One attempt at serving 送达: several when the first came back or was never opened.
create table cases_service (
  id TEXT not null primary key,
  case_id TEXT not null,
  place TEXT not null,
  case_number TEXT not null,
  applicant_name TEXT not null,
  item_name TEXT not null,
  how TEXT not null,
  recipient TEXT not null,
  evidence TEXT not null,
  sent_at TEXT not null,
  sent_by TEXT not null,
  ended_at TEXT null,
  outcome TEXT null,
  note TEXT null
);
create index cases_service_case on cases_service (case_id);
create index cases_service_open on cases_service (place, sent_at) where ended_at is null;
