-- What was found when the file came: scanned for viruses or not, and how many pages.
alter table cases_material add column scan TEXT null;
alter table cases_material add column pages INTEGER null;
