create table registers_subject (
  id text not null primary key,
  register text not null,
  key_index text not null,
  name text null,
  division text not null,
  representative_index text null,
  facts text not null,
  updated_on text not null
);
create unique index registers_subject_key on registers_subject (key_index, register);
create index registers_subject_representative on registers_subject (representative_index) where representative_index is not null;
