-- One change to many customers, seen before it is made and taken back whole; and what an export to a recipient discloses.

-- Categories of the columns that a recipient got.
alter table seloste.exports add column categories text[] not null default '{}';

-- Each customer of an export to a recipient once, however often its job had to begin anew. GDPR 15(1)(c).
create function seloste.disclose_export(export bigint, ids bigint[]) returns void
language sql volatile security definer set search_path = seloste, pg_temp as $$
  insert into disclosures (customer_id, recipient, recipient_name, categories, basis, what, about)
  select i.id, e.recipient, e.recipient_name, e.categories, e.basis, e.title, 'export:' || e.id
  from exports e cross join unnest(ids) i(id)
  where e.id = export and e.recipient is not null and e.purpose = substring(session_user from '_p([0-9]+)$')::int
    and not exists (select from disclosures d where d.customer_id = i.id and d.about = 'export:' || e.id)
$$;

-- A choice that was recorded for many by mistake is taken back by deleting it: the masks follow then too.
create trigger choices_reset_the_masks after delete on seloste.choices
  referencing old table as changed for each statement execute function seloste.choices_were_added();

-- Whom it changes, what, and how far it has come. Rows are prepared, run and undone in the order of customers' keys.
create table seloste.bulk_edits (
  id bigint generated always as identity primary key,
  made_by text not null default current_setting('app.actor'),
  made_at timestamptz not null default now(),
  -- The view that the customers were chosen by (src/customers/views/definition.ts), or the ticked ones.
  definition jsonb not null,
  ticked bigint[],
  -- What is done to each (src/desk/bulk/bulk-change.ts), and from which source it was known.
  change jsonb not null,
  source text not null,
  prepared_to bigint not null default 0,
  run_to bigint not null default 0,
  undone_to bigint not null default 0,
  -- What the preparation found: rows that change, that say so already, that are left as they are.
  rows_change int not null default 0,
  rows_same int not null default 0,
  rows_left int not null default 0,
  rows_done int not null default 0,
  -- Changed by somebody else between the preview and the run; and between the run and the undoing.
  rows_skipped int not null default 0,
  rows_undone int not null default 0,
  rows_kept int not null default 0,
  expires_on date,
  constraint bulk_edits_are_not_endless check (octet_length(definition::text) <= 16000 and octet_length(change::text) <= 16000
    and cardinality(ticked) <= 1000)
);
create index bulk_edits_of_maker on seloste.bulk_edits (made_by, id);

-- A state is a row: the newest step says where the edit is (src/desk/bulk/bulk-edit.ts).
create table seloste.bulk_edit_steps (
  bulk_edit_id bigint not null references seloste.bulk_edits on delete cascade,
  number int not null,
  step text not null,
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  problem text,
  primary key (bulk_edit_id, number),
  constraint bulk_edit_steps_are_known check (step in
    ('asked', 'prepared', 'started', 'paused', 'finished', 'undo_started', 'undone', 'failed', 'closed'))
);

-- What happens to a value of a customer: what stood there, and afterwards what was made of it. It expires.
create table seloste.bulk_edit_rows (
  customer_id bigint not null references seloste.customers on delete cascade,
  bulk_edit_id bigint not null references seloste.bulk_edits on delete cascade,
  -- The row of a table in which a customer may have several, else 0.
  row_id bigint not null default 0,
  outcome text not null,
  old_value text,
  old_source text,
  old_since timestamptz,
  changed_at timestamptz,
  -- Keys of the rows that were added.
  made bigint[],
  primary key (customer_id, bulk_edit_id, row_id),
  constraint bulk_edit_rows_outcome_is_known check (outcome in ('change', 'restricted', 'done', 'skipped', 'undone', 'kept'))
);
create index bulk_edit_rows_of_edit on seloste.bulk_edit_rows (bulk_edit_id, outcome, customer_id);
