-- What is charged for a case 收费, in whole fen; a receipt for each payment, another for each refund.
create table cases_fee (
  id TEXT not null primary key,
  case_id TEXT not null,
  place TEXT not null,
  case_number TEXT not null,
  name TEXT not null,
  basis TEXT not null,
  amount INTEGER not null,
  state TEXT not null,
  charged_at TEXT not null,
  charged_by TEXT not null,
  paid_at TEXT null,
  paid_how TEXT null,
  paid_reference TEXT null,
  cashier TEXT null,
  receipt_id TEXT null,
  refunded_at TEXT null,
  refund_reason TEXT null,
  refund_id TEXT null
);
create index cases_fee_case on cases_fee (case_id);
create index cases_fee_due on cases_fee (place, charged_at) where state = 'due';
