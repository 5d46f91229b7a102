-- What is charged for a case 收费, in whole fen; a receipt for each payment, another for each refund.
create table cases_fee (
  id uuid not null primary key,
  case_id uuid not null,
  place text not null,
  case_number text not null,
  name text not null,
  basis text not null,
  amount bigint not null,
  state text not null,
  charged_at timestamptz not null,
  charged_by text not null,
  paid_at timestamptz null,
  paid_how text null,
  paid_reference text null,
  cashier text null,
  receipt_id uuid null,
  refunded_at timestamptz null,
  refund_reason text null,
  refund_id uuid null
);
create index cases_fee_case on cases_fee (case_id);
create index cases_fee_due on cases_fee (place, charged_at) where state = 'due';
