-- Messages of somebody who acts for the applicant, and the cases whose dues a new calendar changes.
create index cases_message_applicant on cases_message (applicant_index, created_at);
create index cases_case_running on cases_case (calendar_version)
  where state in ('submitted', 'received', 'awaiting-correction', 'accepted', 'suspended', 'granted', 'refused');
