-- What "today" is: the day in Finland, whatever clock the server of the database goes by. At 23.30 UTC an invoice that fell
-- due yesterday is overdue, and a customer who calls was in touch today. The months of the access log stay as they are bounded.

create function seloste.today() returns date
language sql stable
begin atomic select (now() at time zone 'Europe/Helsinki')::date; end;

alter table seloste.customers alter column last_contact_on set default seloste.today();
alter table seloste.merges alter column undo_until set default (seloste.today() + 90);
alter table seloste.audit_months_dropped alter column dropped_on set default seloste.today();

do $$
declare f record;
begin
  for f in select p.oid from pg_proc p where p.pronamespace = 'seloste'::regnamespace and p.prokind = 'f'
    and p.prosrc ~ '\mcurrent_date\M' and p.proname <> 'drop_audit_month'
  loop
    execute replace(pg_get_functiondef(f.oid), 'current_date', 'today()');
  end loop;
end $$;
