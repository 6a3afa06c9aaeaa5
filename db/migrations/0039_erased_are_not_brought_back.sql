-- A row of a file that would bring back somebody who was erased at their own request is left out, and says nothing more.
-- A person may bring it in all the same and says why: the person has come back themself. GDPR 17, 21(3).
alter table seloste.import_decisions add column stated text,
  drop constraint import_decisions_are_known,
  add constraint import_decisions_are_known check (decision in
    ('new', 'update', 'unchanged', 'twin', 'unclear', 'restricted', 'refused', 'left_out', 'erased')),
  add constraint import_decisions_state_a_reason_in_words check (length(stated) between 3 and 500);

-- Why somebody on the suppression list is in the register again: what was stated, by whom and when.
create table seloste.suppression_overrides (
  customer_id bigint not null references seloste.customers on delete cascade,
  id bigint generated always as identity,
  stated text not null,
  at timestamptz not null default now(),
  recorded_by text not null default current_setting('app.actor'),
  primary key (customer_id, id),
  constraint suppression_overrides_state_a_reason check (length(stated) between 3 and 500)
);
