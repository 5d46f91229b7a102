create table licences_template (
  code text not null,
  version integer not null,
  body text not null,
  added_at timestamptz not null,
  primary key (code, version)
);
create table licences_signing_key (
  key_id text not null primary key,
  signer text not null,
  signer_name text not null,
  public_key text not null,
  since timestamptz not null
);
create table licences_licence (
  id uuid not null primary key,
  identifier text not null,
  template_code text not null,
  template_version integer not null,
  name text not null,
  number text not null,
  place text not null,
  issuer_id uuid not null,
  issuer_name text not null,
  holder_kind text not null,
  holder_index text not null,
  holder_name text not null,
  case_id uuid not null,
  issued_on date not null,
  valid_to date null,
  payload_sealed text not null,
  digest text not null,
  signature bytea not null,
  key_id text not null,
  standing text not null,
  standing_since date null,
  standing_reason text null,
  standing_by text null,
  issued_at timestamptz not null,
  revision bigint not null
);
create unique index licences_licence_identifier on licences_licence (identifier);
create unique index licences_licence_case on licences_licence (case_id, template_code);
create index licences_licence_holder on licences_licence (holder_index, issued_at);
create index licences_licence_issuer on licences_licence (issuer_id, issued_at);
create index licences_licence_number on licences_licence (number);
