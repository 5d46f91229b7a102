-- What an applicant says is wrong in the registers, sealed: the case goes on with their own word.
alter table cases_draft add column contests text null;
alter table cases_case add column contests text null;
alter table cases_bundle add column contests text null;
