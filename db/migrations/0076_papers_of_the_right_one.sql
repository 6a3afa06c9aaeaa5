-- Whose a paper is can be corrected at any time, with a reason that stays with it.
alter table seloste.paper_documents
  add column corrected_because text not null default '',
  add column corrected_at timestamptz,
  add column corrected_by text,
  add constraint paper_documents_corrections_are_not_endless check (length(corrected_because) <= 500);

-- All that hangs on the paper goes with it. Who it is given to was seen by the caller; whose it was is never asked of here.
create function seloste.correct_paper_owner(paper bigint, owner bigint, outside text, because text, by_actor text) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  delete from paper_subjects where document_id = paper and customer_id = owner;
  update paper_loans set customer_id = owner where document_id = paper;
  update paper_moves set customer_id = owner where document_id = paper;
  update paper_scans set customer_id = owner where document_id = paper;
  update paper_documents set customer_id = owner, outside_name = case when owner is null then outside else '' end,
    corrected_because = because, corrected_at = now(), corrected_by = by_actor where id = paper;
$$;

-- Whoever inherits a paper is not told why it was once given to another.
create or replace function seloste.papers_of_erased(customers bigint[])
 RETURNS SETOF bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $$
  with days as materialized (select (now() at time zone 'Europe/Helsinki')::date as today),
  going as materialized (
    select d.id, d.archive_number, d.kind, d.folder_id, coalesce(d.customer_id = any(customers), false) as is_own,
      (select min(s.customer_id) from paper_subjects s where s.document_id = d.id and s.customer_id <> all(customers)) as heir
    from paper_documents d, days
    where d.id in (select o.id from paper_documents o where o.customer_id = any(customers)
        union select s.document_id from paper_subjects s where s.customer_id = any(customers))
      and not (d.rule = 'vouchers' and coalesce(d.kept_until >= today, false))
      and not (d.rule = 'claims' and coalesce(d.kept_until, 'infinity') >= today)),
  listed as (insert into paper_destruction_lines (document_id, archive_number, kind, place, lent_to, act, why)
    select g.id, g.archive_number, g.kind, coalesce((select concat_ws(' · ', p.site, p.room, p.cabinet, f.title)
        from paper_folders f join paper_places p on p.id = f.place_id where f.id = g.folder_id), ''),
      (select l.lent_to from paper_loans l where l.document_id = g.id and l.returned_at is null),
      case when g.is_own and g.heir is null then 'shred' else 'black_out' end, 'erasure'
    from going g where not exists (
      select from paper_destruction_lines w left join paper_destructions x on x.id = w.destruction_id
      where w.document_id = g.id and w.act = 'shred' and x.confirmed_at is null)),
  -- What shows the erased person goes; the scan is made anew when the paper has been blacked out.
  unscanned as (delete from paper_scans s using going g where s.document_id = g.id returning s.file_id),
  inherited as (delete from paper_subjects s using going g where s.document_id = g.id and g.is_own and s.customer_id = g.heir),
  moves as (update paper_moves m set customer_id = g.heir from going g where m.document_id = g.id and g.is_own and g.heir is not null),
  loans as (update paper_loans l set customer_id = g.heir from going g where l.document_id = g.id and g.is_own and g.heir is not null),
  handed as (update paper_documents d set customer_id = g.heir, title = '', corrected_because = '' from going g where d.id = g.id and g.is_own and g.heir is not null)
  select file_id from unscanned;
$$;
