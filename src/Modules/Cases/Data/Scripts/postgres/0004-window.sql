-- The desk 综合窗口: who came, what was taken into custody and checked, what may follow later, shifts, and whom a village point acts for.
alter table cases_material add column custody text null;
alter table cases_material add column copies integer not null default 1;
alter table cases_material add column trust text null;
alter table cases_material add column verdict text null;
alter table cases_material add column verdict_note text null;
alter table cases_material add column checked_at timestamptz null;
alter table cases_material add column checked_by text null;
alter table cases_material add column due_on date null;
alter table cases_material add column settled_at timestamptz null;
alter table cases_material add column returned_at timestamptz null;
create index cases_material_due on cases_material (place, due_on) where due_on is not null and settled_at is null;
create index cases_material_custody on cases_material (place) where custody = 'original' and returned_at is null;

-- One reception 接待: from the moment somebody sat down to the number on their receipt.
create table cases_reception (
  id uuid not null primary key,
  place text not null,
  clerk_id uuid not null,
  clerk_name text not null,
  channel text not null,
  item_slug text not null,
  item_name text not null,
  present_name text not null,
  present_masked text not null,
  present_index text not null,
  identity_source text not null,
  applicant_name text not null,
  authority text null,
  started_at timestamptz not null,
  ended_at timestamptz null,
  case_number text null
);
create index cases_reception_clerk on cases_reception (clerk_id, started_at);
create index cases_reception_place on cases_reception (place, started_at);

-- A shift handed from one clerk to the next 交接班; the counts are those that both saw.
create table cases_shift (
  id uuid not null primary key,
  place text not null,
  from_id uuid not null,
  from_name text not null,
  to_id uuid not null,
  to_name text not null,
  counts text not null,
  note text null,
  handed_at timestamptz not null,
  taken_at timestamptz null,
  refused_at timestamptz null,
  answer text null,
  revision bigint not null
);
create index cases_shift_from on cases_shift (from_id, handed_at);
create index cases_shift_to on cases_shift (to_id, handed_at);

-- Whom a village point 代办点 applies for, and on what authority.
create table cases_entrustment (
  id uuid not null primary key,
  place text not null,
  subject_index text not null,
  subject_sealed text not null,
  subject_name text not null,
  subject_masked text not null,
  mobile_sealed text null,
  authority text not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  ended_at timestamptz null
);
create index cases_entrustment_place on cases_entrustment (place, subject_name) where ended_at is null;
create unique index cases_entrustment_subject on cases_entrustment (place, subject_index) where ended_at is null;
