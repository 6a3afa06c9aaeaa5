-- What somebody told at 23.30 UTC was told on the next day in Finland, so a file of the day before is older; and a month of the
-- log, which is bounded by the clock of Finland, goes on the day in Finland.
do $$
begin
  execute regexp_replace(pg_get_functiondef('seloste.import_changes(bigint,integer,integer)'::regprocedure),
    '\m(told\.since|[av]\.recorded_at)::date', $new$(\1 at time zone 'Europe/Helsinki')::date$new$, 'g');
  execute replace(pg_get_functiondef('seloste.drop_audit_month(date,integer)'::regprocedure), 'current_date', 'seloste.today()');
end $$;
