-- Erasure, what a duty keeps of it, and what keeps an erased person from being brought back. GDPR 17, 19, 5(1)(e).

-- Each erasure with what went and what stays; a chain of hashes, so that none can be added, changed or left out later.
-- No personal data: the customer's key leads nowhere once the row is gone.
create table seloste.erasures (
  number bigint primary key,
  customer_id bigint not null,
  at timestamptz not null,
  cause text not null,
  -- What it came from: `request:12`, `rule:customer_relationship`.
  about text,
  -- Rows by table, where they were counted; and what is kept, by which declared rule and until when.
  erased jsonb not null,
  kept jsonb not null,
  -- Hash of the code on the person's receipt: whoever shows the code shows that this line is theirs.
  receipt_hash text,
  previous_hash text not null,
  hash text not null,
  constraint erasures_cause_is_known check (cause in ('request', 'retention', 'duty_ended', 'replay'))
);
create index erasures_of_customer on seloste.erasures (customer_id);
create trigger erasures_never_change before update or delete or truncate on seloste.erasures
  for each statement execute function seloste.refuse_change();

-- Keyed hashes of the contact points of people who were erased at their own wish: nothing can be read from them, but an
-- import that brings such an address again is recognised. GDPR 21(3), 5(2).
create table seloste.suppressed_contacts (
  fingerprint text collate "C" primary key,
  since timestamptz not null default now()
);

-- Who stays only because a duty keeps something of them is seen by that duty's purpose alone.
create function seloste.keep_for_duty(ids bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  update customers set state = state | 2 where id = any(ids) and state & 2 = 0
$$;

-- A name may be gone where only a duty keeps the row: the voucher has the name that it was written with.
alter table seloste.customers drop constraint customers_have_a_name,
  add constraint customers_have_a_name check (
    family_name <> '' or given_names <> '' or organisation_name <> '' or state & 2 <> 0);
create index customers_kept_for_duty on seloste.customers (id) where state & 2 <> 0;

-- A dated run of one declared rule: how far it has come, so that it goes on after a stop or a crash, and what it did.
create table seloste.retention_runs (
  id bigint generated always as identity primary key,
  rule text not null,
  table_name text not null,
  -- What was due on this day; the day does not move while the run goes on.
  due_on date not null,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  -- Of customers, the key up to which everybody who was due has been erased.
  done_to bigint not null default 0,
  erased bigint not null default 0,
  kept bigint not null default 0,
  constraint retention_runs_are_once_a_day unique (rule, table_name, due_on)
);
create index customers_by_last_contact on seloste.customers (last_contact_on, id);
