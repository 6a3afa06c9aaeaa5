-- Since when somebody is a customer; numbers in capitals, as search compares them; months of the log that have gone.

-- The day from which the company has known them, where somebody has told it: files of shops and bookkeeping carry it.
alter table seloste.customers add column since_on date;
create index customers_since on seloste.customers (since_on) where since_on is not null;
alter table seloste.import_rows add column customer_since date;

-- A number is compared as it is stored, so it is stored one way: in capitals, without spaces. Two that differed in that
-- alone were two customers all the same: the later one gets the register's own key after its number.
create function seloste.as_compared(number text) returns text language sql immutable parallel safe
return upper(regexp_replace(number, '\s', '', 'g') collate "und-x-icu");
alter table seloste.customers drop constraint customers_customer_number_is_unique;
update seloste.customers c set customer_number = seloste.as_compared(c.customer_number) || case when n.twin then '-' || c.id else '' end
from (select id, row_number() over (partition by seloste.as_compared(customer_number) order by id) > 1 as twin from seloste.customers) n
where n.id = c.id and (n.twin or c.customer_number <> seloste.as_compared(c.customer_number));
update seloste.import_rows set customer_number = seloste.as_compared(customer_number)
where customer_number <> seloste.as_compared(customer_number);
drop function seloste.as_compared(text);
alter table seloste.customers add constraint customers_customer_number_is_unique unique (customer_number),
  add constraint customers_customer_number_is_as_compared check (customer_number = upper(customer_number) and customer_number !~ '\s');

-- A month of the log whose declared time has gone by is dropped whole. What remains of it is this line: that it went, how
-- much it held and how long it had been kept. A month that is missing without its line is a log that somebody has cut.
create table seloste.audit_months_dropped (
  month date primary key,
  rows bigint not null,
  -- The newest row that went; every seal at or below it can only be followed.
  last_id bigint not null,
  -- As the declaration said then.
  months_kept int not null,
  declaration_version int not null references seloste.declarations,
  dropped_on date not null default current_date,
  constraint audit_months_dropped_are_whole check (extract(day from month) = 1),
  constraint audit_months_dropped_had_been_kept check (dropped_on >= month + make_interval(months => months_kept + 1))
);
create index audit_months_dropped_by_declaration on seloste.audit_months_dropped (declaration_version);
create trigger audit_months_dropped_are_append_only before update or delete or truncate on seloste.audit_months_dropped
  for each statement execute function seloste.refuse_change();

-- Drops the month if it may go: it is the oldest, its last seal is made, and it has been kept for so long. The owner's own
-- work, in `work` alone; no purpose may run it. Returns how many rows went; null where the month stays.
create function seloste.drop_audit_month(month date, months_kept int) returns bigint
language plpgsql set search_path = seloste, pg_temp as $$
declare
  part text := 'audit_log_' || to_char(month, 'YYYY_MM');
  gone bigint;
  newest bigint;
begin
  if to_regclass(part) is null or current_date < month + make_interval(months => months_kept + 1) then return null; end if;
  execute format('select count(*), coalesce(max(id), 0) from %I', part) into gone, newest;
  if newest > coalesce((select max(last_id) from audit_seals), 0) then return null; end if;
  execute format('drop table %I', part);
  insert into audit_months_dropped (month, rows, last_id, months_kept, declaration_version)
  select month, gone, newest, months_kept, version from declaration_in_force;
  return gone;
end $$;

-- Since when somebody is a customer is a value like the others.
create or replace function seloste.import_changes(import bigint, after_line int, to_line int)
returns table (line int, customer_id bigint, place text, field text, row_id bigint, old_value text, new_value text, old_source text, old_since timestamptz, outcome text)
language sql stable as $$
  with i as materialized (select * from seloste.imports where id = import),
  matched as materialized (
    select r.*, d.customer_id as matched_id from seloste.import_decisions d
    join seloste.import_rows r on r.import_id = d.import_id and r.line = d.line
    where d.import_id = import and d.line > after_line and d.line <= to_line and d.decision = 'update')
  select m.line, m.matched_id, 'customers', f.field, null::bigint, f.old_value, f.new_value, told.source, told.since,
    case when coalesce(f.old_value, '') = '' then 'fill'
      when told.source = any(i.person_sources) and (not i.from_person or told.since::date > i.as_of) then 'propose' else 'change' end
  from i, matched m join seloste.customers c on c.id = m.matched_id
  cross join lateral (values
    ('family_name', c.family_name, m.family_name), ('given_names', c.given_names, m.given_names),
    ('call_name', c.call_name, m.call_name), ('organisation_name', c.organisation_name, m.organisation_name),
    ('business_id', c.business_id, m.business_id), ('language', c.language, m.language),
    ('since_on', to_char(c.since_on, 'YYYY-MM-DD'), to_char(m.customer_since, 'YYYY-MM-DD'))) f(field, old_value, new_value)
  left join seloste.value_sources v on v.customer_id = m.matched_id and v.field = f.field
  cross join lateral (select coalesce(v.source, c.source) as source, coalesce(v.recorded_at, c.recorded_at) as since) told
  where f.new_value <> '' and f.new_value is distinct from f.old_value
    and (f.field <> 'organisation_name' or c.kind <> 'person') and (f.field not in ('family_name', 'given_names') or c.kind <> 'organisation')
    and (f.field <> 'business_id' or c.kind <> 'person')
  union all
  select m.line, m.matched_id, 'emails', 'address', null, null, n.address, null, null, 'fill'
  from matched m cross join unnest(m.email_addresses, m.email_keys) n(address, key)
  where not exists (select from seloste.emails e where e.customer_id = m.matched_id and e.normalised = n.key)
  union all
  select m.line, m.matched_id, 'phones', 'e164', null, null, n.number, null, null, 'fill'
  from matched m cross join unnest(m.phone_numbers) n(number)
  where not exists (select from seloste.phones p where p.customer_id = m.matched_id and p.e164 = n.number)
  union all
  select m.line, m.matched_id, 'addresses', n.kind, a.id, concat_ws(', ', nullif(a.street, ''), nullif(concat_ws(' ', a.postcode, a.town), '')),
    concat_ws(', ', nullif(n.street, ''), nullif(concat_ws(' ', n.postcode, n.town), '')), a.source, a.recorded_at,
    case when a.id is null then 'fill'
      when a.source = any(i.person_sources) and (not i.from_person or a.recorded_at::date > i.as_of) then 'propose' else 'change' end
  from i, matched m
  cross join lateral (select m.addresses[s] as kind, m.addresses[s + 2] as street, m.addresses[s + 3] as postcode, m.addresses[s + 4] as town
    from generate_series(1, cardinality(m.addresses), 6) s) n
  left join lateral (select x.id, x.street, x.postcode, x.town, x.source, x.recorded_at from seloste.addresses x where x.customer_id = m.matched_id and x.kind = n.kind and x.ended_on is null
    order by x.id desc limit 1) a on true
  where (lower(a.street), a.postcode, lower(a.town)) is distinct from (lower(n.street), n.postcode, lower(n.town))
  union all
  select m.line, m.matched_id, 'memberships', 'number', null, null, m.member_number, null, null, 'fill'
  from matched m where m.member_number is not null
    and not exists (select from seloste.memberships x where x.customer_id = m.matched_id and x.ended_on is null)
    and not exists (select from seloste.memberships x where x.number = m.member_number)
  union all
  select m.line, m.matched_id, 'customer_field_values', n.key, null, v.value, n.value, v.source, v.recorded_at,
    case when v.value is null then 'fill'
      when v.source = any(i.person_sources) and (not i.from_person or v.recorded_at::date > i.as_of) then 'propose' else 'change' end
  from i, matched m cross join jsonb_each_text(m.extra) n
  left join seloste.customer_field_values v on v.customer_id = m.matched_id and v.field = n.key
  where v.value is distinct from n.value
  union all
  select m.line, m.matched_id, 'choices', n.channel, null, null, n.channel, null, null, 'fill'
  from i, matched m cross join unnest(m.claims) n(channel)
  where i.claim_purposes ? n.channel and not exists (select from seloste.choices x
    where x.customer_id = m.matched_id and x.purpose = (i.claim_purposes->>n.channel)::int)
  union all
  select m.line, m.matched_id, 'representations', 'organisation', null, null, m.represented_organisation, null, null, 'fill'
  from matched m where m.represented_organisation is not null
    and not exists (select from seloste.representations x join seloste.customers o on o.id = x.organisation_id
      where x.customer_id = m.matched_id and x.ended_on is null
        and (o.business_id = m.represented_business_id or lower(o.organisation_name) = lower(m.represented_organisation)))
$$;
