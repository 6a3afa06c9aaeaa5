-- How many times something has changed of which a caller is made: a session ended or its desk switched, a purpose given
-- or taken, an undertaking signed, an employment ended, a name corrected. A process that remembers who a session is
-- compares the number in each of its transactions, as it does the version of the declaration (decision 012).

create table seloste.caller_changes (
  only_one boolean primary key default true,
  number bigint not null,
  constraint caller_changes_are_one_row check (only_one)
);
insert into seloste.caller_changes (number) values (0);

create function seloste.callers_changed() returns trigger
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  update caller_changes set number = number + 1;
  return null;
end $$;

-- Triggers, not acts: an act that forgot to count would leave an ended session its rights for a minute. Deferred, so
-- that the one row is the last thing that a transaction waits for and two of them never wait for each other.
create constraint trigger sessions_change_callers
  after update of ended_at, expires_at, desk or delete on seloste.sessions
  deferrable initially deferred for each row execute function seloste.callers_changed();
create constraint trigger staff_purposes_change_callers
  after insert or update or delete on seloste.staff_purposes
  deferrable initially deferred for each row execute function seloste.callers_changed();
create constraint trigger undertakings_signed_change_callers
  after insert or update or delete on seloste.undertakings_signed
  deferrable initially deferred for each row execute function seloste.callers_changed();
create constraint trigger staff_endings_change_callers
  after insert or update or delete on seloste.staff_endings
  deferrable initially deferred for each row execute function seloste.callers_changed();
create constraint trigger staff_accounts_change_callers
  after update or delete on seloste.staff_accounts
  deferrable initially deferred for each row execute function seloste.callers_changed();
create constraint trigger staff_change_callers
  after update or delete on seloste.staff
  deferrable initially deferred for each row execute function seloste.callers_changed();
