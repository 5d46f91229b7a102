-- How each kind of background work fared last, on whichever node: what an operator asks first.
create table platform_job (
  name text not null primary key,
  succeeded_at timestamptz null,
  failed_at timestamptz null,
  failure text null
);
