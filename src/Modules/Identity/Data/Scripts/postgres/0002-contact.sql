-- An e-mail address that its owner proved by a code, and messages that leave by mail instead of by phone.
alter table identity_account add column email_sealed text null;
alter table identity_text_message add column channel text not null default 'sms';
