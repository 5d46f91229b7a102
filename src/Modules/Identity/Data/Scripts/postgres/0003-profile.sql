-- What a person saved for themselves, sealed: it fills their forms.
create table identity_profile (
  account_id uuid not null primary key,
  facts text not null,
  changed_at timestamptz not null
);
