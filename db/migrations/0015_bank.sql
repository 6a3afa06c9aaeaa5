-- Bank statements that were brought in (camt.053, camt.054), the payments that they tell, and what became of each. What the
-- file said is material that expires; that a payment was taken, and by which key it is known again, stays.

-- Accounts of the company beside the one that its invoices print, each confirmed by a person.
create table seloste.bank_accounts (
  account text collate "C" primary key,
  confirmed_at timestamptz not null default now(),
  confirmed_by text not null default current_setting('app.actor'),
  constraint bank_accounts_are_not_endless check (length(account) between 4 and 34)
);

create table seloste.bank_files (
  id bigint generated always as identity primary key,
  file_id bigint not null references seloste.stored_files,
  file_name text not null,
  file_sha256 text not null,
  file_bytes bigint not null,
  uploaded_at timestamptz not null default now(),
  uploaded_by text not null default current_setting('app.actor'),
  -- Positions: the last payment of which each pass has committed everything.
  read_to_entry int not null default 0,
  read_to_part int not null default 0,
  payments_read int not null default 0,
  outgoing_passed int not null default 0,
  unbooked_passed int not null default 0,
  has_identity_codes boolean not null default false,
  matched_to_entry int not null default 0,
  matched_to_part int not null default 0,
  payments_matched int not null default 0,
  undone_to_entry int not null default 0,
  undone_to_part int not null default 0,
  payments_undone int not null default 0,
  -- What the passes counted (src/invoices/bank/queries/counts.ts): a page never counts a file anew.
  counts jsonb not null default '{}',
  expires_on date,
  constraint bank_files_names_are_not_endless check (length(file_name) <= 255)
);
create index bank_files_stored on seloste.bank_files (file_id);
create index bank_files_hash on seloste.bank_files (file_sha256);

-- A state is a row: the newest step says where the file is (src/invoices/bank/bank-file.ts).
create table seloste.bank_file_steps (
  bank_file_id bigint not null references seloste.bank_files on delete cascade,
  number int not null,
  step text not null,
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  -- Why it failed: the code of a problem, never a value of the file.
  problem text,
  primary key (bank_file_id, number),
  constraint bank_file_steps_are_known check (step in
    ('uploaded', 'asking', 'read', 'matched', 'undo_started', 'undone', 'failed', 'expired'))
);

create table seloste.bank_statements (
  bank_file_id bigint not null references seloste.bank_files on delete cascade,
  number int not null,
  kind text not null,
  version text not null,
  said_id text not null,
  account text collate "C" not null,
  currency text not null,
  from_on date,
  to_on date,
  warnings text[],
  primary key (bank_file_id, number),
  constraint bank_statements_kind_is_known check (kind in ('camt.053', 'camt.054'))
);

-- A payment of a file. No foreign key to the file: rows are written in the transaction that moves its position.
create table seloste.bank_payments (
  bank_file_id bigint not null,
  entry int not null,
  part int not null,
  statement int not null,
  -- By which it is known again in another file; and that of its entry, which another file may tell as one sum.
  key text collate "C" not null,
  entry_key text collate "C" not null,
  booked_on date,
  paid_on date,
  amount_cents bigint not null,
  currency text not null,
  is_reversal boolean not null,
  -- The only reference of the payment, Finnish where it has that form, and the same as RF.
  reference text collate "C",
  reference_rf text collate "C",
  reference_is_sure boolean not null,
  -- All that were given, where there are several; numbers in the message that may be an invoice's.
  other_references text[],
  hints text[],
  documents jsonb,
  payer_name text not null default '',
  payer_account text not null default '',
  message text not null default '',
  bank_reference text not null default '',
  exchange text not null default '',
  warnings text[],
  outcome text not null default 'read',
  reason text,
  customer_id bigint,
  -- Of the payment that was recorded: the key, unless one that was taken back has it.
  payment_id bigint,
  payment_key text collate "C",
  decided_at timestamptz,
  decided_by text,
  primary key (bank_file_id, entry, part),
  constraint bank_payments_outcome_is_known check (outcome in ('read', 'matched', 'doubtful', 'unknown', 'duplicate', 'replaced',
    'accepted', 'credited', 'excluded', 'undone'))
);
create index bank_payments_key on seloste.bank_payments (key);
create index bank_payments_entry_key on seloste.bank_payments (entry_key);
create index bank_payments_to_decide on seloste.bank_payments (bank_file_id, entry, part) where outcome in ('doubtful', 'unknown');
create index bank_payments_by_outcome on seloste.bank_payments (bank_file_id, outcome, entry, part);
create index bank_payments_of_customer on seloste.bank_payments (customer_id) where customer_id is not null;
create index bank_payments_recorded on seloste.bank_payments (customer_id, payment_id) where payment_id is not null;

-- What a payment may pay: sure ones are carried out in the same transaction, the others wait for a person.
create table seloste.bank_proposals (
  bank_file_id bigint not null,
  entry int not null,
  part int not null,
  number int not null,
  is_sure boolean not null,
  reason text not null,
  customer_id bigint not null,
  invoice_id bigint,
  -- Where a credit note pays the invoice, and not the payment: netted payments.
  credit_note_id bigint,
  -- The payment that a reversal takes back.
  reverses_id bigint,
  amount_cents bigint not null,
  costs_cents bigint not null default 0,
  primary key (bank_file_id, entry, part, number)
);
create index bank_proposals_of_customer on seloste.bank_proposals (customer_id);
create index bank_proposals_to_invoice on seloste.bank_proposals (customer_id, invoice_id) where invoice_id is not null;

-- Planned for what just came in, not for the empty table of before.
create function seloste.count_bank_payments() returns void language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  analyze seloste.bank_payments;
end $$;
