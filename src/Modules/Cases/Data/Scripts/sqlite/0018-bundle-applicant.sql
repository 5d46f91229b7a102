-- Whoever applied at a window finds their application for one matter on line.
create index cases_bundle_applicant on cases_bundle (applicant_index, submitted_at);
