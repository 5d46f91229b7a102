-- A case 办件 and what hangs on it. Every row carries the competent place, which never changes for a case.
CREATE TABLE cases_case (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  place TEXT NOT NULL,
  department_id TEXT NOT NULL,
  department_name TEXT NOT NULL,
  item_id TEXT NOT NULL,
  item_version INTEGER NOT NULL,
  item_slug TEXT NOT NULL,
  item_code TEXT NOT NULL,
  item_name TEXT NOT NULL,
  regime_code TEXT NOT NULL,
  form_code TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  process_code TEXT NOT NULL,
  process_version INTEGER NOT NULL,
  state TEXT NOT NULL,
  outcome TEXT NULL,
  publicity TEXT NOT NULL,
  terms TEXT NOT NULL,
  conduct TEXT NOT NULL,
  clock TEXT NOT NULL,
  process_state TEXT NOT NULL,
  promised_due TEXT NULL,
  legal_due TEXT NULL,
  due_at TEXT NOT NULL,
  deem_at TEXT NULL,
  timer_at TEXT NULL,
  calendar_version TEXT NOT NULL,
  applicant_kind INTEGER NOT NULL,
  applicant_name TEXT NOT NULL,
  applicant_masked TEXT NOT NULL,
  applicant_sealed TEXT NOT NULL,
  applicant_index TEXT NOT NULL,
  owner_account_id TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  contact_sealed TEXT NOT NULL,
  query_code_hash TEXT NOT NULL,
  channel TEXT NOT NULL,
  form_data TEXT NOT NULL,
  declaration TEXT NOT NULL,
  burden TEXT NULL,
  submitted_at TEXT NOT NULL,
  decided_at TEXT NULL,
  changed_at TEXT NOT NULL,
  revision INTEGER NOT NULL
);
CREATE UNIQUE INDEX cases_case_number ON cases_case (number);
CREATE INDEX cases_case_applicant ON cases_case (applicant_index, submitted_at);
CREATE INDEX cases_case_owner ON cases_case (owner_account_id, submitted_at);
CREATE INDEX cases_case_department ON cases_case (department_id, submitted_at);
CREATE INDEX cases_case_place ON cases_case (place, submitted_at);
CREATE INDEX cases_case_timer ON cases_case (timer_at) WHERE timer_at IS NOT NULL;
CREATE INDEX cases_case_deem ON cases_case (deem_at) WHERE deem_at IS NOT NULL;

CREATE TABLE cases_material (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  place TEXT NOT NULL,
  material_key TEXT NOT NULL,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  file_hash TEXT NULL,
  file_name TEXT NULL,
  content_type TEXT NULL,
  size INTEGER NOT NULL,
  licence_identifier TEXT NULL,
  note TEXT NULL,
  round INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL
);
CREATE INDEX cases_material_case ON cases_material (case_id);

CREATE TABLE cases_task (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  place TEXT NOT NULL,
  case_number TEXT NOT NULL,
  item_slug TEXT NOT NULL,
  item_code TEXT NOT NULL,
  item_name TEXT NOT NULL,
  applicant_name TEXT NOT NULL,
  task_key TEXT NOT NULL,
  seat INTEGER NOT NULL,
  node_id TEXT NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  department_id TEXT NOT NULL,
  work_place TEXT NOT NULL,
  state TEXT NOT NULL,
  assignee_id TEXT NULL,
  assignee_name TEXT NULL,
  claimed_at TEXT NULL,
  opened_at TEXT NOT NULL,
  step_due_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  hint TEXT NULL,
  action TEXT NULL,
  opinion TEXT NULL,
  findings TEXT NULL,
  closed_at TEXT NULL,
  closed_by TEXT NULL,
  closed_by_name TEXT NULL,
  revision INTEGER NOT NULL
);
CREATE UNIQUE INDEX cases_task_seat ON cases_task (case_id, task_key, seat);
CREATE INDEX cases_task_post ON cases_task (department_id, post, due_at) WHERE state = 'open';
CREATE INDEX cases_task_place ON cases_task (work_place, post, due_at) WHERE state = 'open';
CREATE INDEX cases_task_reach ON cases_task (department_id, case_id);
CREATE INDEX cases_task_assignee ON cases_task (assignee_id, due_at) WHERE state = 'open';

CREATE TABLE cases_document (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  place TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  number TEXT NOT NULL,
  template_code TEXT NOT NULL,
  template_version INTEGER NOT NULL,
  department_id TEXT NOT NULL,
  department_name TEXT NOT NULL,
  addressee TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  html TEXT NOT NULL,
  hash TEXT NOT NULL,
  signature TEXT NOT NULL,
  public_key TEXT NOT NULL,
  served_at TEXT NULL,
  served_how TEXT NULL,
  served_to TEXT NULL,
  served_evidence TEXT NULL
);
CREATE INDEX cases_document_case ON cases_document (case_id, issued_at);
CREATE UNIQUE INDEX cases_document_number ON cases_document (department_id, number);

CREATE TABLE cases_message (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  place TEXT NOT NULL,
  case_number TEXT NOT NULL,
  account_id TEXT NOT NULL,
  applicant_index TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  read_at TEXT NULL
);
CREATE INDEX cases_message_account ON cases_message (account_id, created_at);
CREATE INDEX cases_message_case ON cases_message (case_id, created_at);

CREATE TABLE cases_delivery (
  id TEXT NOT NULL PRIMARY KEY,
  message_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  place TEXT NOT NULL,
  channel TEXT NOT NULL,
  address_sealed TEXT NOT NULL,
  address_masked TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_at TEXT NOT NULL,
  sent_at TEXT NULL,
  last_error TEXT NULL,
  receipt TEXT NULL
);
CREATE INDEX cases_delivery_pending ON cases_delivery (next_at) WHERE state = 'pending';
CREATE INDEX cases_delivery_message ON cases_delivery (message_id);

-- Processes, regimes and document templates as they were published. A version never changes; cases pin what they began with.
CREATE TABLE cases_definition (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  published_at TEXT NOT NULL
);
CREATE UNIQUE INDEX cases_definition_version ON cases_definition (kind, code, version);
