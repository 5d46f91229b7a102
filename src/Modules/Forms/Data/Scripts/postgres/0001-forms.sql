-- Definitions of forms and elements. A published version is only ever added, never changed.
create table forms_element (
  code text not null primary key,
  body text not null
);
create table forms_definition (
  code text not null,
  version integer not null,
  title text not null,
  body text not null,
  published_at timestamptz not null,
  primary key (code, version)
);
