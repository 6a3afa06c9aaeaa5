-- Who looked at whom and who wrote what, for which purpose, when: in the same transaction as the deed.
-- No personal data in the log itself: keys, names of columns, never values. GDPR 5(2), 15 with C-579/21.

create table seloste.audit_log (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  actor text not null default current_setting('app.actor'),
  -- Of the role that is logged in, which no statement can change; the setting is for the owner's own work.
  purpose int not null default coalesce(substring(session_user from '_p([0-9]+)$')::int, current_setting('app.purpose')::int),
  -- looked: card, hit list, export … ; wrote: the act's name.
  kind text not null,
  act text not null,
  customer_id bigint,
  -- What else the act was about: `import:17`, `staff:4`, `declaration:3`.
  about text,
  -- Names of the fields that were read or written.
  fields text[],
  primary key (id, at),
  constraint audit_log_kind_is_known check (kind in ('looked', 'wrote'))
) partition by range (at);

create index audit_log_of_customer on seloste.audit_log (customer_id, at) where customer_id is not null;

-- Partitions are made ahead by the schedule; expiry drops a whole month and rewrites nothing.
create function seloste.make_audit_month(month date) returns void language plpgsql as $$
declare
  first date := date_trunc('month', month);
  name text := 'audit_log_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass('seloste.' || name) is null then
    execute format('create table seloste.%I partition of seloste.audit_log for values from (%L) to (%L)',
      name, first::timestamp at time zone 'Europe/Helsinki', (first + interval '1 month')::timestamp at time zone 'Europe/Helsinki');
  end if;
end $$;
select seloste.make_audit_month((current_date + make_interval(months => m))::date) from generate_series(-1, 3) m;

-- Each seal is a hash over its rows and the seal before it: a row changed or taken out later breaks the chain.
create table seloste.audit_seals (
  number bigint primary key,
  -- All rows with first_id < id <= last_id; made when no transaction could add one to them any more.
  first_id bigint not null,
  last_id bigint not null,
  -- The oldest row: when its month has been dropped, the seal can only be followed, not recomputed.
  first_at timestamptz not null,
  rows bigint not null,
  hash text not null,
  sealed_at timestamptz not null default now()
);

create trigger audit_log_is_append_only before update or delete on seloste.audit_log
  for each row execute function seloste.refuse_change();
create trigger audit_log_is_never_emptied before truncate on seloste.audit_log
  for each statement execute function seloste.refuse_change();
create trigger audit_seals_are_append_only before update or delete or truncate on seloste.audit_seals
  for each statement execute function seloste.refuse_change();
