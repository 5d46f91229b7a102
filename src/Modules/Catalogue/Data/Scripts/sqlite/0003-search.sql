-- What people looked for, by day, without who: a text is kept once it was asked several times that day; the row with an empty text sums up the others.
create table catalogue_query (
  day text not null,
  text text not null,
  asked integer not null,
  empty integer not null,
  clicked integer not null,
  primary key (day, text)
);
-- Everyday words and what items call it. A removed group stays, so that seeding doesn't bring it back.
create table catalogue_synonym (
  id text not null primary key,
  say text not null,
  means text not null,
  revision integer not null,
  changed_at text not null,
  removed_at text null
);
