-- A word of a name goes with its last bearer. Where two connections delete its last two at the same moment, each still sees
-- the other's, and the word would outlive both; where one deletes the last and another writes the next, it may be missing. No
-- lock keeps them apart, for half a register shares its first names: each night the words are held against the names.
drop function seloste.rebuild_search_words();

-- One slice: the next `most` words that somebody bears, after `done`, jumped to one by one in the index of the names. What stands
-- between them and is borne by nobody goes; what is borne and does not stand is written. `reached` is null at the end.
create function seloste.tidy_search_words(done text, most int, out reached text, out removed int, out added int)
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
  with recursive borne as (
    select (select split_part(t.term, ' ', 1) from seloste.customer_terms t
      where t.term >= case done when '' then '' else done || '!' end order by t.term limit 1) as word, 1 as place
    union all
    select (select split_part(t.term, ' ', 1) from seloste.customer_terms t
      where t.term >= b.word || '!' order by t.term limit 1), b.place + 1 -- after the word itself, and the word and a space
    from borne b where b.word is not null and b.place < most
  ), words as materialized (
    select b.word from borne b where b.word is not null
  ), slice as materialized (
    select case when count(*) = most then max(w.word) end as upto from words w
  ), gone as (
    delete from seloste.search_words s using slice
    where s.word > done and (slice.upto is null or s.word <= slice.upto)
      and not exists (select from seloste.customer_terms t where t.term >= s.word and t.term < s.word || '!')
    returning 1
  ), written as (
    insert into seloste.search_words (word) select w.word from words w
    where not exists (select from seloste.search_words s where s.word = w.word)
    order by 1 on conflict do nothing returning 1
  )
  select slice.upto, (select count(*) from gone), (select count(*) from written) into reached, removed, added from slice;
end $$;
