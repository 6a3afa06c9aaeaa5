-- A look at many people, a page of a list or the hits of a search, is one line that names all of them: a line for each, in two
-- indexes, took as long as the page itself.
alter table seloste.audit_log add column customer_ids bigint[];
alter table seloste.audit_log add constraint audit_log_names_one_or_many check (customer_id is null or customer_ids is null);
-- What is new is gathered and brought in by the hundred; whoever looks goes through what is gathered too, so it is kept short.
create index audit_log_of_many on seloste.audit_log using gin (customer_ids) with (gin_pending_list_limit = 256)
  where customer_ids is not null;

-- Looks of several people and purposes who are answered at one moment, in one transaction: whose they were is known to the
-- process that answers, and no purpose that reads may say it itself.
create function seloste.note_looks(actors text[], purposes int[], acts text[], one bigint[], many text[], abouts text[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  insert into audit_log (actor, purpose, kind, act, customer_id, customer_ids, about)
  select l.actor, l.purpose, 'looked', l.act, l.one, l.many::bigint[], l.about
  from unnest(actors, purposes, acts, one, many, abouts) l (actor, purpose, act, one, many, about)
$$;
