-- Where a case's answers came from: JSON by answer, kept with the case.
alter table cases_case add column provenance text null;
