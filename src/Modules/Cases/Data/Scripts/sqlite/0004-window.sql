-- The desk 综合窗口: who came, what was taken into custody and checked, what may follow later, shifts, and whom a village point acts for.
alter table cases_material add column custody TEXT null;
alter table cases_material add column copies INTEGER not null default 1;
alter table cases_material add column trust TEXT null;
alter table cases_material add column verdict TEXT null;
alter table cases_material add column verdict_note TEXT null;
alter table cases_material add column checked_at TEXT null;
alter table cases_material add column checked_by TEXT null;
alter table cases_material add column due_on TEXT null;
alter table cases_material add column settled_at TEXT null;
alter table cases_material add column returned_at TEXT null;
create index cases_material_due on cases_material (place, due_on) where due_on is not null and settled_at is null;
create index cases_material_custody on cases_material (place) where custody = 'original' and returned_at is null;

-- One reception 接待: from the moment somebody sat down to the number on their receipt.
create table cases_reception (
  id TEXT not null primary key,
  place TEXT not null,
  clerk_id TEXT not null,
  clerk_name TEXT not null,
  channel TEXT not null,
  item_slug TEXT not null,
  item_name TEXT not null,
  present_name TEXT not null,
  present_masked TEXT not null,
  present_index TEXT not null,
  identity_source TEXT not null,
  applicant_name TEXT not null,
  authority TEXT null,
  started_at TEXT not null,
  ended_at TEXT null,
  case_number TEXT null
);
create index cases_reception_clerk on cases_reception (clerk_id, started_at);
create index cases_reception_place on cases_reception (place, started_at);

-- A shift handed from one clerk to the next 交接班; the counts are those that both saw.
create table cases_shift (
  id TEXT not null primary key,
  place TEXT not null,
  from_id TEXT not null,
  from_name TEXT not null,
  to_id TEXT not null,
  to_name TEXT not null,
  counts TEXT not null,
  note TEXT null,
  handed_at TEXT not null,
  taken_at TEXT null,
  refused_at TEXT null,
  answer TEXT null,
  revision INTEGER not null
);
create index cases_shift_from on cases_shift (from_id, handed_at);
create index cases_shift_to on cases_shift (to_id, handed_at);

-- Whom a village point 代办点 applies for, and on what authority.
create table cases_entrustment (
  id TEXT not null primary key,
  place TEXT not null,
  subject_index TEXT not null,
  subject_sealed TEXT not null,
  subject_name TEXT not null,
  subject_masked TEXT not null,
  mobile_sealed TEXT null,
  authority TEXT not null,
  valid_from TEXT not null,
  valid_to TEXT not null,
  recorded_at TEXT not null,
  recorded_by TEXT not null,
  ended_at TEXT null
);
create index cases_entrustment_place on cases_entrustment (place, subject_name) where ended_at is null;
create unique index cases_entrustment_subject on cases_entrustment (place, subject_index) where ended_at is null;
