-- Whoever can be reached in no declared way is told of a changed notice in public (GDPR 14(5)(b)): how many they were.
alter table seloste.announcements add column told_publicly int
  constraint announcements_count_people check (told_publicly >= 0);
-- Words within a title, found by an index: under row security a search for a part of a text uses none.
create index paper_documents_by_title on seloste.paper_documents using gin (lower(title) extensions.gin_trgm_ops);

create function seloste.papers_titled(words text, most int) returns setof bigint
language sql stable security definer rows 100 set search_path = seloste, extensions, pg_temp as $$
  select id from paper_documents
  where lower(title) like '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%'
  order by id desc limit least(most, 1001)
$$;
