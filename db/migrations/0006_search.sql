-- Search as you type over a million customers, under the mask of the caller (docs/decisions/003-search.md).
-- Everything belongs to the owner; `execute` on customer_search is the only thing that a purpose is granted.

create extension fuzzystrmatch with schema extensions;
create index phones_from_the_end on seloste.phones (reverse(e164) collate "C");

-- What each purpose may see, for this one function: a fact like the policies, compiled beside them, published and
-- checked with them (src/policy/search-mask.ts). A purpose without a row finds nothing.
create table seloste.search_masks (
  purpose int primary key,
  consents bigint not null,      -- one of these consents must stand; 0 asks for none
  organisations boolean not null, -- organisations are seen without that consent
  objections bigint not null,    -- none of these objections may stand
  state_without int not null,    -- none of these states
  state_with int not null,       -- one of these states; 0 asks for none
  kinds int not null,            -- what may be searched: 1 names, 2 e-mail, 4 phone, 8 customer number, 16 Business ID
  constraint search_masks_kinds_are_known check (kinds between 0 and 31)
);

-- Lower case, without diacritics, punctuation as spaces. translate() walks its whole table for each letter, so
-- plain ASCII and Finnish, nearly all names, are done with a short one (1,000,000 names: 20 s with the long one alone).
-- Combining marks (names typed on a Mac come decomposed) have no counterpart and so fall away.
create function seloste.search_form(raw text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  plain text := translate(lower(raw), '-.,&/()''"_+%\äöåéü', '             aoaeu');
begin
  if octet_length(plain) = length(plain) then return plain; end if;
  return translate(plain,
    '–—’´àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþßÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſșț' || U&'\0300\0301\0302\0303\0304\0306\0307\0308\030A\030B\030C\0327\0328',
    '    aaaaaaaceeeeiiiidnoooooouuuuytsyaaaccccddeeeeegggghhiiiiijkklllllnnnnnoooorrrsssstttuuuuuuwyzzzsst');
end $$;

-- A name once per word, the words turned so that each comes first: {'virtanen matti juhani',
-- 'matti juhani virtanen', 'juhani virtanen matti'}. A prefix of any word is then one range of the key below, and
-- the rest of the name stands in the same key. Twelve words at most; a word that comes twice leads once.
create function seloste.name_terms(name text) returns text[]
language plpgsql immutable strict parallel safe as $$
declare
  words text[] := (array_remove(string_to_array(seloste.search_form(left(name, 300)), ' '), ''))[:12];
  terms text[] := '{}';
begin
  for turn in 1 .. cardinality(words) loop
    if words[turn] <> all (words[:turn - 1]) then
      terms := terms || array_to_string(words[turn:] || words[:turn - 1], ' ');
    end if;
  end loop;
  return terms;
end $$;

-- No foreign key: its check costs 4 µs a row, 12 s in a million customers; and no index by customer: in either order
-- of filling one of two indexes is filled at random, another 11 s. The triggers below know a customer's terms from
-- its names, and a term without its customer finds nothing, for the search always ends at the customer's row.
create table seloste.customer_terms (
  term text collate "C" not null,
  customer_id bigint not null,
  primary key (term, customer_id)
);

-- The distinct words of all names, asked only when the exact way finds too little.
create table seloste.search_words (word text collate "C" primary key);
create index search_words_trigrams on seloste.search_words using gin (word extensions.gin_trgm_ops);

-- Terms are an index that PostgreSQL does not have, so triggers keep them as it keeps its own. Inserts and deletes go
-- a whole statement at a time and in key order (half the time, a quarter less index than in the order of customers).
-- The plan settings are for the plan that is kept: a statement of one row and one of a million use the same.
create function seloste.remember_in_search() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  with fresh as (
    insert into seloste.customer_terms (term, customer_id)
    select n.term, n.id from (
      select id, unnest(seloste.name_terms(concat_ws(' ', organisation_name, family_name, given_names))) as term
      from arrived) n
    order by n.term collate "C", n.id
    returning term
  )
  insert into seloste.search_words (word)
  select w.word from (select distinct split_part(term, ' ', 1) as word from fresh) w
  where not exists (select from seloste.search_words known where known.word = w.word)
  order by 1 on conflict do nothing;
  return null;
end $$;

-- A rare name must not outlive its last bearer in the dictionary. Two transactions at once, one erasing a word's last
-- bearer and one writing the next, may lose the word from the dictionary (never the customer from the search):
-- rebuild_search_words mends that at night.
create function seloste.forget_words(candidates text[]) returns void
language sql set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
  delete from seloste.search_words w where w.word = any (candidates)
    and not exists (select from seloste.customer_terms t
      where t.term >= w.word and t.term < w.word || '!'); -- the word itself, or the word and a space
$$;

create function seloste.forget_in_search() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  words text[];
begin
  with gone as (
    delete from seloste.customer_terms t using (
      select id, unnest(seloste.name_terms(concat_ws(' ', organisation_name, family_name, given_names))) as term
      from departed) n
    where t.term = n.term and t.customer_id = n.id
    returning t.term
  )
  select array_agg(distinct split_part(term, ' ', 1)) into words from gone;
  perform seloste.forget_words(words); -- a statement of its own, so that it sees the terms gone
  return null;
end $$;

-- Row by row, for only a row trigger can be kept asleep by `when`: most updates rename nobody.
create function seloste.rename_in_search() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before text[] := seloste.name_terms(concat_ws(' ', old.organisation_name, old.family_name, old.given_names));
  now text[] := seloste.name_terms(concat_ws(' ', new.organisation_name, new.family_name, new.given_names));
begin
  delete from seloste.customer_terms where term = any (before) and customer_id = old.id;
  insert into seloste.customer_terms (term, customer_id) select unnest(now), new.id;
  insert into seloste.search_words (word) select split_part(term, ' ', 1) from unnest(now) as term on conflict do nothing;
  perform seloste.forget_words(array(select split_part(term, ' ', 1) from unnest(before) as term));
  return null;
end $$;

create trigger customers_are_remembered_in_search after insert on seloste.customers
  referencing new table as arrived for each statement execute function seloste.remember_in_search();
create trigger customers_are_renamed_in_search
  after update of id, organisation_name, family_name, given_names on seloste.customers for each row
  when ((old.id, old.organisation_name, old.family_name, old.given_names)
    is distinct from (new.id, new.organisation_name, new.family_name, new.given_names))
  execute function seloste.rename_in_search();
create trigger customers_are_forgotten_by_search after delete on seloste.customers
  referencing old table as departed for each statement execute function seloste.forget_in_search();

create function seloste.rebuild_search_words() returns void
language sql set search_path = pg_catalog, pg_temp as $$
  insert into seloste.search_words (word) select distinct split_part(term, ' ', 1) from seloste.customer_terms
  on conflict do nothing;
$$;

create function seloste.is_visible(c seloste.customers, m seloste.search_masks) returns boolean
language sql immutable parallel safe
return (m.consents = 0 or c.consents & m.consents <> 0 or (m.organisations and c.kind = 'organisation')) and c.objections & m.objections = 0
  and c.state & m.state_without = 0 and (m.state_with = 0 or c.state & m.state_with <> 0);

-- Names in which every token begins a word. Walks the range of the token with the fewest keys, tests the other
-- tokens in the key itself, and asks the customer's row only for what is left.
-- Bounds: `probes` customers asked, ten times as many keys walked. Beyond them the list is short, never slow.
create function seloste.search_names(tokens text[], m seloste.search_masks, most int, probes int default 3000)
returns table (customer_id bigint, term text)
language plpgsql stable set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_bitmapscan = off as $$
declare
  patterns text[] := array(select '% ' || token || '%' from unnest(tokens) as token);
  token text;
begin
  if cardinality(tokens) = 1 then
    token := tokens[1];
    return query
      select v.id, v.term from (
        select c.id, t.term from (
          select k.term, k.customer_id from seloste.customer_terms k
          where k.term >= token and k.term < token || U&'\+10FFFF' order by k.term limit probes) t
        join seloste.customers c on c.id = t.customer_id
        where seloste.is_visible(c, m)
        limit most) v;
    return;
  end if;
  select o.candidate into token
    from unnest(tokens) as o (candidate)
    cross join lateral (select count(*) as found from (
      select from seloste.customer_terms k
      where k.term >= o.candidate and k.term < o.candidate || U&'\+10FFFF' limit 3000) few) n
    order by n.found, length(o.candidate) desc limit 1;
  return query
    select v.id, v.term from (
      select c.id, t.term from (
        select f.term, f.customer_id from (
          select k.term, k.customer_id from seloste.customer_terms k
          where k.term >= token and k.term < token || U&'\+10FFFF' order by k.term limit probes * 10) f
        where ' ' || f.term like all (patterns) limit probes) t
      join seloste.customers c on c.id = t.customer_id
      where seloste.is_visible(c, m)
      limit most) v;
end $$;

-- Up to six words near a token: two letters wrong, missing, extra or swapped (one in words of four letters);
-- the token may be only the beginning of the word, for it is still being typed.
create function seloste.search_near(token text) returns table (word text, distance int)
language sql stable set search_path = pg_catalog, pg_temp
set "pg_trgm.similarity_threshold" = 0.25 as $$
  select w.word, d.distance
  from seloste.search_words w
  cross join lateral (select least(extensions.levenshtein(w.word, token),
    extensions.levenshtein(left(w.word, length(token)), token)) as distance) d
  where w.word operator(extensions.%) token and length(w.word) <= 64
    and d.distance between 1 and case when length(token) < 5 then 1 else 2 end
  order by d.distance, extensions.similarity(w.word, token) desc limit 6;
$$;

-- The tokens with those that begin no word replaced by near words, at most six readings, the nearest first.
create function seloste.search_readings(tokens text[]) returns table (reading text[], distance int)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  unknown boolean[] := array(select not exists (select from seloste.search_words w
    where w.word >= token and w.word < token || U&'\+10FFFF') from unnest(tokens) as token);
begin
  -- Every token begins some word, but no one has them together: the longest is taken for the wrong one.
  if true <> all (unknown) then
    unknown[(select at from unnest(tokens) with ordinality as u (token, at) order by length(token) desc limit 1)] := true;
  end if;
  return query
    with recursive choices as (
      select u.at, n.word, n.distance from unnest(tokens, unknown) with ordinality as u (token, wrong, at)
      cross join lateral (
        select u.token as word, 0 as distance where not u.wrong
        union all
        select x.word, x.distance from seloste.search_near(u.token) x where u.wrong and length(u.token) between 4 and 32) n
    ), readings as (
      select array[]::text[] collate "C" as words, 0 as distance, 0::bigint as at
      union all
      select r.words || c.word, r.distance + c.distance, c.at
      from readings r join choices c on c.at = r.at + 1
    )
    select r.words, r.distance from readings r where r.at = cardinality(tokens) order by r.distance limit 6;
end $$;

-- Phone, customer number and Business ID: the query has a digit.
create function seloste.search_codes(query text, m seloste.search_masks, most int)
returns table (customer_id bigint, rank real)
language plpgsql stable set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_bitmapscan = off as $$
declare
  digits text := regexp_replace(query, '[^0-9]', '', 'g');
  -- A number as people write it, as E.164; without an area code's zero it may still be the middle of one.
  phone text := case when query like '+%' then '+' || digits when digits like '00%' then '+' || substr(digits, 3)
    when digits like '0%' then '+358' || substr(digits, 2) else '+358' || digits end;
  ending text := reverse(digits);
  code text := upper(replace(query, ' ', ''));
  business text := case when length(digits) = 8 then left(digits, 7) || '-' || right(digits, 1) else digits end;
begin
  if m.kinds & 8 <> 0 then
    return query select c.id, 1.0::real from (
      select k.id from seloste.customers k
      where k.customer_number >= code and k.customer_number < code || U&'\+10FFFF' order by k.customer_number limit 3000) t
      join seloste.customers c on c.id = t.id where seloste.is_visible(c, m) limit most;
  end if;
  if m.kinds & 16 <> 0 then
    if code !~ '[A-Z]' then
      return query select c.id, 1.0::real from (
        select k.id from seloste.customers k
        where k.business_id >= business and k.business_id < business || U&'\+10FFFF' order by k.business_id limit 3000) t
        join seloste.customers c on c.id = t.id where seloste.is_visible(c, m) limit most;
    end if;
  end if;
  if m.kinds & 4 <> 0 and code !~ '[A-Z@]' and length(digits) >= 3 then
    return query select c.id, 0.9::real from (
      select p.customer_id from seloste.phones p
      where p.e164 >= phone and p.e164 < phone || U&'\+10FFFF' order by p.e164 limit 3000) t
      join seloste.customers c on c.id = t.customer_id where seloste.is_visible(c, m) limit most;
    if length(digits) >= 4 then
      return query select c.id, 0.8::real from (
        select p.customer_id from seloste.phones p
        where reverse(p.e164) collate "C" >= ending and reverse(p.e164) collate "C" < ending || ':'
        order by reverse(p.e164) collate "C" limit 3000) t
        join seloste.customers c on c.id = t.customer_id where seloste.is_visible(c, m) limit most;
    end if;
  end if;
end $$;

create function seloste.search_emails(beginning text, m seloste.search_masks, most int)
returns table (customer_id bigint, rank real)
language plpgsql stable set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_bitmapscan = off as $$
begin
  return query select c.id, 0.7::real from (
    select e.customer_id from seloste.emails e
    where e.normalised >= beginning and e.normalised < beginning || U&'\+10FFFF' order by e.normalised limit 3000) t
    join seloste.customers c on c.id = t.customer_id where seloste.is_visible(c, m) limit most;
end $$;

-- All ways in turn, dearest last; stops as soon as there are enough.
create function seloste.search_every_way(query text, m seloste.search_masks, most int)
returns table (customer_id bigint, rank real)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  written text := lower(btrim(query));
  words text[] := (array_remove(string_to_array(seloste.search_form(query), ' '), ''))[1:6];
  coded boolean := written ~ '[0-9]';
  found_rows int := 0;
  more int;
  near record;
begin
  if length(array_to_string(words, '')) < 3 then return; end if; -- two letters would be a list, not a search
  if coded and written !~ '@' then
    return query select * from seloste.search_codes(written, m, most);
    get diagnostics found_rows = row_count;
  end if;
  if found_rows < most and m.kinds & 1 <> 0 and written !~ '@' then
    return query select n.customer_id, (case when n.term || ' ' like words[1] || ' %' then 0.95 else 0.9 end)::real
      from seloste.search_names(words, m, most) n;
    get diagnostics more = row_count;
    found_rows := found_rows + more;
  end if;
  if found_rows < most and m.kinds & 2 <> 0 and written !~ '\s' then
    return query select * from seloste.search_emails(written, m, most - found_rows);
    get diagnostics more = row_count;
    found_rows := found_rows + more;
  end if;
  if found_rows < least(most, 3) and m.kinds & 1 <> 0 and not coded and written !~ '@' then
    for near in select * from seloste.search_readings(words) loop
      return query select n.customer_id, (0.6 - near.distance * 0.1)::real
        from seloste.search_names(near.reading, m, most - found_rows, 500) n;
      get diagnostics more = row_count;
      found_rows := found_rows + more;
      exit when found_rows >= most;
    end loop;
  end if;
end $$;

-- The only door: ids of customers that the caller's purpose can see, best first, at most 200.
-- session_user is the purpose's own login role, whatever the definer; the caller joins the ids with customers
-- under its own row security, which tests the mask a second time.
create function seloste.customer_search(query text, most int default 20)
returns table (customer_id bigint, rank real)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp rows 20 as $$
declare
  mask seloste.search_masks;
  wanted int := least(greatest(most, 1), 200);
begin
  select * into mask from seloste.search_masks where purpose = substring(session_user from '_p([0-9]+)$')::int;
  if not found or length(query) > 200 then return; end if;
  return query
    select s.customer_id, max(s.rank) from seloste.search_every_way(query, mask, wanted) s
    group by s.customer_id order by 2 desc limit wanted;
end $$;
