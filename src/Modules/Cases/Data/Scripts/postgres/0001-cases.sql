-- A case 办件 and what hangs on it. Every row carries the competent place, which never changes for a case.
CREATE TABLE cases_case (
  id uuid NOT NULL PRIMARY KEY,
  number text NOT NULL,
  place text NOT NULL,
  department_id uuid NOT NULL,
  department_name text NOT NULL,
  item_id uuid NOT NULL,
  item_version integer NOT NULL,
  item_slug text NOT NULL,
  item_code text NOT NULL,
  item_name text NOT NULL,
  regime_code text NOT NULL,
  form_code text NOT NULL,
  form_version integer NOT NULL,
  process_code text NOT NULL,
  process_version integer NOT NULL,
  state text NOT NULL,
  outcome text NULL,
  publicity text NOT NULL,
  terms text NOT NULL,
  conduct text NOT NULL,
  clock text NOT NULL,
  process_state text NOT NULL,
  promised_due date NULL,
  legal_due date NULL,
  due_at timestamptz NOT NULL,
  deem_at timestamptz NULL,
  timer_at timestamptz NULL,
  calendar_version text NOT NULL,
  applicant_kind integer NOT NULL,
  applicant_name text NOT NULL,
  applicant_masked text NOT NULL,
  applicant_sealed text NOT NULL,
  applicant_index text NOT NULL,
  owner_account_id uuid NOT NULL,
  owner_name text NOT NULL,
  contact_sealed text NOT NULL,
  query_code_hash text NOT NULL,
  channel text NOT NULL,
  form_data text NOT NULL,
  declaration text NOT NULL,
  burden text NULL,
  submitted_at timestamptz NOT NULL,
  decided_at timestamptz NULL,
  changed_at timestamptz NOT NULL,
  revision bigint NOT NULL
);
CREATE UNIQUE INDEX cases_case_number ON cases_case (number);
CREATE INDEX cases_case_applicant ON cases_case (applicant_index, submitted_at);
CREATE INDEX cases_case_owner ON cases_case (owner_account_id, submitted_at);
CREATE INDEX cases_case_department ON cases_case (department_id, submitted_at);
CREATE INDEX cases_case_place ON cases_case (place, submitted_at);
CREATE INDEX cases_case_timer ON cases_case (timer_at) WHERE timer_at IS NOT NULL;
CREATE INDEX cases_case_deem ON cases_case (deem_at) WHERE deem_at IS NOT NULL;

CREATE TABLE cases_material (
  id uuid NOT NULL PRIMARY KEY,
  case_id uuid NOT NULL,
  place text NOT NULL,
  material_key text NOT NULL,
  name text NOT NULL,
  source text NOT NULL,
  file_hash text NULL,
  file_name text NULL,
  content_type text NULL,
  size bigint NOT NULL,
  licence_identifier text NULL,
  note text NULL,
  round integer NOT NULL,
  added_at timestamptz NOT NULL,
  added_by text NOT NULL
);
CREATE INDEX cases_material_case ON cases_material (case_id);

CREATE TABLE cases_task (
  id uuid NOT NULL PRIMARY KEY,
  case_id uuid NOT NULL,
  place text NOT NULL,
  case_number text NOT NULL,
  item_slug text NOT NULL,
  item_code text NOT NULL,
  item_name text NOT NULL,
  applicant_name text NOT NULL,
  task_key text NOT NULL,
  seat integer NOT NULL,
  node_id text NOT NULL,
  name text NOT NULL,
  post text NOT NULL,
  department_id uuid NOT NULL,
  work_place text NOT NULL,
  state text NOT NULL,
  assignee_id uuid NULL,
  assignee_name text NULL,
  claimed_at timestamptz NULL,
  opened_at timestamptz NOT NULL,
  step_due_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  hint text NULL,
  action text NULL,
  opinion text NULL,
  findings text NULL,
  closed_at timestamptz NULL,
  closed_by uuid NULL,
  closed_by_name text NULL,
  revision bigint NOT NULL
);
CREATE UNIQUE INDEX cases_task_seat ON cases_task (case_id, task_key, seat);
CREATE INDEX cases_task_post ON cases_task (department_id, post, due_at) WHERE state = 'open';
CREATE INDEX cases_task_place ON cases_task (work_place, post, due_at) WHERE state = 'open';
CREATE INDEX cases_task_reach ON cases_task (department_id, case_id);
CREATE INDEX cases_task_assignee ON cases_task (assignee_id, due_at) WHERE state = 'open';

CREATE TABLE cases_document (
  id uuid NOT NULL PRIMARY KEY,
  case_id uuid NOT NULL,
  place text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  number text NOT NULL,
  template_code text NOT NULL,
  template_version integer NOT NULL,
  department_id uuid NOT NULL,
  department_name text NOT NULL,
  addressee text NOT NULL,
  issued_on date NOT NULL,
  issued_at timestamptz NOT NULL,
  issued_by text NOT NULL,
  html text NOT NULL,
  hash text NOT NULL,
  signature text NOT NULL,
  public_key text NOT NULL,
  served_at timestamptz NULL,
  served_how text NULL,
  served_to text NULL,
  served_evidence text NULL
);
CREATE INDEX cases_document_case ON cases_document (case_id, issued_at);
CREATE UNIQUE INDEX cases_document_number ON cases_document (department_id, number);

CREATE TABLE cases_message (
  id uuid NOT NULL PRIMARY KEY,
  case_id uuid NOT NULL,
  place text NOT NULL,
  case_number text NOT NULL,
  account_id uuid NOT NULL,
  applicant_index text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL,
  read_at timestamptz NULL
);
CREATE INDEX cases_message_account ON cases_message (account_id, created_at);
CREATE INDEX cases_message_case ON cases_message (case_id, created_at);

CREATE TABLE cases_delivery (
  id uuid NOT NULL PRIMARY KEY,
  message_id uuid NOT NULL,
  case_id uuid NOT NULL,
  place text NOT NULL,
  channel text NOT NULL,
  address_sealed text NOT NULL,
  address_masked text NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL,
  next_at timestamptz NOT NULL,
  sent_at timestamptz NULL,
  last_error text NULL,
  receipt text NULL
);
CREATE INDEX cases_delivery_pending ON cases_delivery (next_at) WHERE state = 'pending';
CREATE INDEX cases_delivery_message ON cases_delivery (message_id);

-- Processes, regimes and document templates as they were published. A version never changes; cases pin what they began with.
CREATE TABLE cases_definition (
  id uuid NOT NULL PRIMARY KEY,
  kind text NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  content text NOT NULL,
  published_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX cases_definition_version ON cases_definition (kind, code, version);
