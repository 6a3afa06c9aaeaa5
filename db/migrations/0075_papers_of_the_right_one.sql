-- Whose a paper is can be corrected at any time, with a reason that stays with it.
alter table seloste.paper_documents
  add column corrected_because text not null default '',
  add column corrected_at timestamptz,
  add column corrected_by text,
  add constraint paper_documents_are_corrected_for_a_reason
    check ((corrected_at is null) = (corrected_because = '') and (corrected_at is null) = (corrected_by is null)
      and length(corrected_because) <= 500);

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
