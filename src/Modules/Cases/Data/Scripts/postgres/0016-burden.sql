-- A paper given once for several items of one application counts in one line of the burden ledger.
alter table cases_material add column shared boolean not null default false;
