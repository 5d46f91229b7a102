-- By which order and how fresh forms are filled beforehand, in versions.
create table forms_prefill_policy (
  version integer not null primary key,
  body text not null,
  published_at text not null
);
