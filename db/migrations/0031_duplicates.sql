-- Customers who stand in the register twice: found over the whole register by keys that both would have, compared pair by
-- pair, and merged in bulk by a rule. GDPR 5(1)(d).

-- Each pair once, the newer customer's: they may be the older one again. A pair that a later run does not find any more goes.
create table seloste.duplicate_pairs (
  customer_id bigint not null references seloste.customers on delete cascade,
  other_id bigint not null references seloste.customers on delete cascade,
  confidence int not null,
  -- What speaks for it, and against it (`-email`).
  reasons text[] not null,
  run_id bigint,
  found_at timestamptz not null default now(),
  primary key (customer_id, other_id),
  constraint duplicate_pairs_are_of_the_newer check (customer_id > other_id),
  constraint duplicate_pairs_confidence_is_in_percent check (confidence between 0 and 100)
);
create index duplicate_pairs_of_other on seloste.duplicate_pairs (other_id);
create index duplicate_pairs_surest on seloste.duplicate_pairs (confidence desc, customer_id, other_id);

-- One search through the register: all of it, or the pairs of which somebody was written to since an earlier search.
create table seloste.duplicate_runs (
  id bigint generated always as identity primary key,
  scope text not null,
  asked_at timestamptz not null default clock_timestamp(),
  asked_by text not null default current_setting('app.actor'),
  since timestamptz,
  -- Customers of whom the work has taken note, and of how many; then searches made, and of how many.
  marked bigint not null default 0,
  to_mark bigint,
  searched int not null default 0,
  stop_asked_at timestamptz,
  ended_at timestamptz,
  outcome text,
  candidates bigint not null default 0,
  constraint duplicate_runs_scope_is_known check (scope in ('all', 'changed')),
  constraint duplicate_runs_end_in_one_way check ((ended_at is null) = (outcome is null)),
  constraint duplicate_runs_outcome_is_known check (outcome in ('finished', 'stopped'))
);
create unique index duplicate_runs_one_at_a_time on seloste.duplicate_runs ((true)) where ended_at is null;

-- What a search compares: for its time alone, in no backup and no log of writes (unlogged), emptied at its end.
create unlogged table seloste.duplicate_marks (
  customer_id bigint primary key,
  kind text not null,
  is_changed boolean not null,
  given text collate "C" not null,
  family text collate "C" not null,
  first text collate "C" not null,
  -- Two words of the name in order, however it was split into fields; and all of its words.
  pairs text[] collate "C" not null,
  words text[] collate "C" not null,
  firm text collate "C" not null,
  -- Loosely, for those of one house: of people the two initials in order, of firms their words.
  who text[] collate "C" not null,
  business_id text collate "C",
  emails text[] collate "C" not null,
  phones text[] collate "C" not null,
  -- `postcode|street|number`, and with what stands behind the number.
  homes text[] collate "C" not null,
  flats text[] collate "C" not null
);
-- How many bear a word as first name or family name: two real names that differ in a letter are two people.
create unlogged table seloste.duplicate_words (
  place text not null,
  word text collate "C" not null,
  bearers bigint not null,
  primary key (place, word)
);

create table seloste.bulk_merges (
  id bigint generated always as identity primary key,
  rule jsonb not null,
  -- What the preview promised.
  pairs_expected int not null,
  asked_at timestamptz not null default clock_timestamp(),
  asked_by text not null default current_setting('app.actor'),
  -- Pairs taken up, merged, and left because somebody must look at them.
  looked_at int not null default 0,
  merged int not null default 0,
  stop_asked_at timestamptz,
  ended_at timestamptz,
  outcome text,
  undo_asked_at timestamptz,
  undone int not null default 0,
  not_undone int not null default 0,
  undo_ended_at timestamptz,
  constraint bulk_merges_end_in_one_way check ((ended_at is null) = (outcome is null)),
  constraint bulk_merges_outcome_is_known check (outcome in ('finished', 'stopped'))
);

-- Words as they are compared: without dots, ae and oe as a and o, no letter twice in a row, one space between. A backward
-- reference in a regular expression would take ten times as long.
create function seloste.match_form(raw text) returns text
language plpgsql immutable parallel safe strict as $$
declare f text := replace(replace(replace(seloste.search_form(raw), '  ', ' '), 'ae', 'a'), 'oe', 'o');
begin
  f := replace(replace(replace(replace(replace(replace(f, 'aa', 'a'), 'ee', 'e'), 'ii', 'i'), 'oo', 'o'), 'uu', 'u'), 'yy', 'y');
  f := replace(replace(replace(replace(replace(replace(f, 'kk', 'k'), 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'pp', 'p'), 'rr', 'r');
  f := replace(replace(replace(replace(replace(replace(f, 'ss', 's'), 'tt', 't'), 'bb', 'b'), 'dd', 'd'), 'ff', 'f'), 'gg', 'g');
  return btrim(replace(f, '  ', ' '));
end $$;

-- `postcode|street|number|rest`: streets as people shorten them, numbers without the flat.
create function seloste.place_key(street text, postcode text) returns text
language plpgsql immutable parallel safe as $$
declare
  form text := seloste.match_form(street);
  numbered text := coalesce(substring(form from '[0-9].*'), '');
  number text := coalesce(substring(numbered from '^[0-9]+'), '');
  name text := rtrim(left(form, length(form) - length(numbered)));
begin
  name := case when name like '%katu' then left(name, -3) when name like '%tie' then left(name, -2)
    when name like '%kuja' then left(name, -4) || 'kj' when name like '%polku' then left(name, -4)
    when name like '%gatan' or name like '%vagen' then left(name, -4) else name end;
  return postcode || '|' || name || '|' || number || '|' || ltrim(substr(numbered, length(number) + 1));
end $$;

-- The words that tell one firm from another, in order; without the forms of business.
create function seloste.firm_key(name text) returns text
language sql immutable parallel safe set search_path = seloste, pg_temp as $$
  select coalesce(string_agg(distinct w, ' ' order by w), '') from unnest(string_to_array(match_form(
    replace(replace(replace(lower(name), 'r.y.', ' '), 't:mi', ' '), 'rekisteröity yhdistys', ' ')), ' ')) w
  where w <> '' and w <> all ('{oy,oyj,osakeyhtio,ab,aktiebolag,ky,komanditi,komandityhtio,ry,rf,tmi,toiminimi,osk,osuskunta,andelslag,ltd,inc,as}')
$$;

-- Takes note of the next customers after a key: who is kept for a duty or restricted is left alone. Returns the last key
-- that was looked at, null at the end.
create function seloste.note_marks(after bigint, most int, changed_since timestamptz) returns bigint
language plpgsql security definer set search_path = seloste, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
declare last bigint;
begin
  select max(id) into last from (select id from customers where id > after order by id limit most) next;
  if last is null then return null; end if;
  insert into duplicate_marks (customer_id, kind, is_changed, given, family, first, pairs, words, firm, who, business_id, emails, phones, homes, flats)
  with these as materialized (
    select c.id, c.kind, c.business_id, match_form(c.given_names) as given, match_form(c.family_name) as family,
      case when c.kind = 'person' then '' else firm_key(c.organisation_name) end as firm,
      array(select place_key(a.street, a.postcode) from addresses a where a.customer_id = c.id and a.street <> '') as places
    from customers c where c.id > after and c.id <= last and c.state & 3 = 0
  ), split as materialized (
    select t.*, array_remove(string_to_array(t.given, ' '), '') as givens,
      array(select w from unnest(string_to_array(t.family, ' ')) w where w not in ('', 'von', 'af', 'de', 'van')) as families from these t
  )
  select n.id, n.kind,
    changed_since is null or exists (select from audit_log l where l.customer_id = n.id and l.at >= changed_since and l.kind = 'wrote'),
    n.given, n.family, coalesce(n.givens[1], ''),
    array(select distinct least(x, y) || ' ' || greatest(x, y) from (values
      (n.families[1], n.givens[1]), (case when n.given = '' then n.families[1] end, n.families[2]),
      (case when n.given = '' then n.families[1] end, n.families[cardinality(n.families)]),
      (case when n.family = '' then n.givens[1] end, n.givens[2])) v(x, y) where x <> y),
    n.families || n.givens, n.firm,
    case when n.kind = 'organisation' then (string_to_array(n.firm, ' '))[1:6] else (select array[least(x, y) || greatest(x, y)]
      from (values (left(coalesce(n.families[1], n.givens[2], ''), 1), left(coalesce(n.givens[1], n.families[2], ''), 1))) v(x, y)) end,
    n.business_id,
    array(select e.normalised from emails e where e.customer_id = n.id),
    array(select p.e164 from phones p where p.customer_id = n.id),
    array(select left(x, length(x) - length(split_part(x, '|', 4)) - 1) from unnest(n.places) x where split_part(x, '|', 2) <> ''),
    array(select x from unnest(n.places) x where x not like '%|')
  from split n on conflict do nothing;
  return last;
end $$;

-- A word that this many bear is a name and no slip of the hand.
create function seloste.count_marked_words(bearers_least int) returns void
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  insert into duplicate_words (place, word, bearers)
  select w.place, w.word, count(*) from duplicate_marks m
  cross join lateral (values ('first', m.first), ('family', m.family)) w(place, word)
  where m.kind <> 'organisation' and w.word <> '' group by 1, 2 having count(*) >= bearers_least
  on conflict (place, word) do update set bearers = duplicate_words.bearers + excluded.bearers;
  analyze duplicate_marks;
  analyze duplicate_words;
end $$;

create function seloste.empty_marks() returns void
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  truncate duplicate_marks, duplicate_words;
end $$;

-- One letter more, less or another, or two neighbours the wrong way round.
create function seloste.one_slip_apart(x text, y text) returns boolean
language plpgsql immutable parallel safe as $$
declare
  far int;
  at int := 1;
begin
  if abs(length(x) - length(y)) > 1 then return false; end if;
  far := extensions.levenshtein_less_equal(x, y, 2);
  if far <= 1 then return true; end if;
  if far > 2 or length(x) <> length(y) then return false; end if;
  while substr(x, at, 1) = substr(y, at, 1) loop at := at + 1; end loop;
  return substr(x, at, 1) = substr(y, at + 1, 1) and substr(x, at + 1, 1) = substr(y, at, 1) and substr(x, at + 2) = substr(y, at + 2);
end $$;

-- 3: the same word; 2: one is the other's first letter; 1: a slip of the hand; 0: another word. Two words that both are
-- known as names are two names, however alike.
create function seloste.words_alike(x text, y text) returns int
language plpgsql stable as $$
declare shorter int := least(length(x), length(y));
begin
  if x = y then return 3; end if;
  if shorter = 0 then return 0; end if;
  if shorter = 1 then return case when left(x, 1) = left(y, 1) then 2 else 0 end; end if;
  if shorter < 3 or (shorter < 6 and left(x, 1) <> left(y, 1)) then return 0; end if;
  if not (seloste.one_slip_apart(x, y) or shorter >= 8 and extensions.levenshtein_less_equal(x, y, 2) <= 2) then return 0; end if;
  if (select count(distinct w.word) from seloste.duplicate_words w where w.word in (x, y)) = 2 then return 0; end if;
  return 1;
end $$;

-- Points for the names of two people; null: two people. What is said of it is added to `reasons`.
create function seloste.compare_people(a seloste.duplicate_marks, b seloste.duplicate_marks, inout reasons text[], out points real)
language plpgsql stable as $$
declare
  family_a text := split_part(a.family, ' ', 1);
  family_b text := split_part(b.family, ' ', 1);
  first int;
  family int;
begin
  if a.pairs && b.pairs then
    if a.words <@ b.words or b.words <@ a.words then reasons := reasons || 'name'::text; points := 4; return; end if;
    -- Second names: written another way, or another's.
    points := case when (select bool_or(seloste.words_alike(x, y) > 0) from unnest(a.words) x, unnest(b.words) y
      where x <> all (b.words) and y <> all (a.words)) then 3.5 else 1.5 end;
    reasons := reasons || case when points > 2 then 'name'::text else '-second_name' end;
    return;
  end if;
  if a.first = '' or b.first = '' then
    if family_a <> family_b then return; end if;
    reasons := reasons || 'family_name'::text; points := 0; return;
  end if;
  first := seloste.words_alike(a.first, b.first);
  family := seloste.words_alike(family_a, family_b);
  if first + family < 3 and seloste.words_alike(a.first, family_b) + seloste.words_alike(family_a, b.first) > first + family then
    first := seloste.words_alike(a.first, family_b);
    family := seloste.words_alike(family_a, b.first);
  end if;
  if family = 0 and string_to_array(a.family, ' ') && string_to_array(b.family, ' ') then family := 3; end if;
  if first = 0 and family = 3 and (a.first = any (b.words) or b.first = any (a.words)) then
    reasons := reasons || 'other_given_name'::text; points := 2; return;
  end if;
  points := case
    when first = 3 and family = 3 then 3.5 when first = 2 and family = 3 then 1 when first = 3 and family = 2 then 0.5
    when first = 1 and family = 3 or first = 3 and family = 1 then 2.5
    when first = 1 and family = 1 then 1 when first = 3 then 0 end;
  reasons := reasons || case when first = 3 and family = 3 then 'name'::text when first = 2 or family = 2 then 'initial'
    when first = 3 and family = 0 then '-family_name' else 'name_typo' end;
end $$;

-- The same of two firms; null where their names say nothing.
create function seloste.compare_firms(a seloste.duplicate_marks, b seloste.duplicate_marks, inout reasons text[], out points real)
language plpgsql stable as $$
declare
  one text[] := string_to_array(a.firm, ' ');
  other text[] := string_to_array(b.firm, ' ');
begin
  if a.firm <> '' and a.firm = b.firm then points := 4; reasons := reasons || 'name'::text;
  elsif least(cardinality(one), cardinality(other)) >= 2 and (one <@ other or other <@ one) then points := 2.5; reasons := reasons || 'name_part'::text;
  -- Asunto Oy Rantatie 5 and 6 are two firms: figures are no slips.
  elsif least(length(a.firm), length(b.firm)) >= 5 and regexp_replace(a.firm, '[^0-9]', '', 'g') = regexp_replace(b.firm, '[^0-9]', '', 'g') and (seloste.one_slip_apart(a.firm, b.firm)
    or least(length(a.firm), length(b.firm)) >= 14 and extensions.levenshtein_less_equal(a.firm, b.firm, 2) <= 2)
    then points := 2.5; reasons := reasons || 'name_typo'::text;
  end if;
end $$;

-- 3: one is the same; 2: one is like one of the others'; 0: others; null: one side has none.
create function seloste.emails_alike(a text[], b text[]) returns int
language plpgsql immutable parallel safe as $$
declare
  x text;
  y text;
begin
  if a && b then return 3; end if;
  if a = '{}' or b = '{}' then return null; end if;
  foreach x in array a loop
    foreach y in array b loop
      -- matti1@ and matti2@ are two people: figures are no slips.
      if seloste.one_slip_apart(x, y) and regexp_replace(x, '[^0-9]', '', 'g') = regexp_replace(y, '[^0-9]', '', 'g') then return 2; end if;
      if (x like '%+%' or y like '%+%') and regexp_replace(x, '\+[^@]*@', '@') = regexp_replace(y, '\+[^@]*@', '@') then return 2; end if;
    end loop;
  end loop;
  return 0;
end $$;

create function seloste.phones_alike(a text[], b text[]) returns int
language plpgsql immutable parallel safe as $$
declare
  x text;
  y text;
begin
  if a && b then return 3; end if;
  if a = '{}' or b = '{}' then return null; end if;
  foreach x in array a loop
    foreach y in array b loop
      if seloste.one_slip_apart(x, y) then return 2; end if;
    end loop;
  end loop;
  return 0;
end $$;

-- One home written two ways: a slip in the postcode or none at all, in the street, or in the number.
create function seloste.home_like(x text, y text) returns boolean
language plpgsql immutable parallel safe as $$
declare
  one text[] := string_to_array(x, '|');
  other text[] := string_to_array(y, '|');
begin
  if one[3] = other[3] and one[2] = other[2] then return one[1] = '' or other[1] = '' or seloste.one_slip_apart(one[1], other[1]); end if;
  if one[1] <> other[1] then return false; end if;
  if one[3] = other[3] then return length(one[2]) >= 4 and seloste.one_slip_apart(one[2], other[2]); end if;
  return one[2] = other[2] and length(one[3] || other[3]) > 3 and seloste.one_slip_apart(one[3], other[3]);
end $$;

-- 3: one home; 2: a home like it; 1: the same house, another flat; 0: others; null: one side has none.
create function seloste.homes_alike(a seloste.duplicate_marks, b seloste.duplicate_marks) returns int
language plpgsql immutable parallel safe as $$
declare
  x text;
  y text;
begin
  if a.homes && b.homes then return case when a.flats = '{}' or b.flats = '{}' or a.flats && b.flats then 3 else 1 end; end if;
  if a.homes = '{}' or b.homes = '{}' then return null; end if;
  foreach x in array a.homes loop
    foreach y in array b.homes loop
      if seloste.home_like(x, y) then return 2; end if;
    end loop;
  end loop;
  return 0;
end $$;

-- How sure it is that two are one, in percent, and why. Half as sure a point less; six points are where a person should
-- look. The contacts come first: where no name could make up for them, names are not compared.
create function seloste.compare_marks(a seloste.duplicate_marks, b seloste.duplicate_marks, out confidence int, out reasons text[])
language plpgsql stable security definer set search_path = seloste, pg_temp as $$
declare
  is_firm boolean := a.kind = 'organisation';
  email int := emails_alike(a.emails, b.emails);
  phone int := phones_alike(a.phones, b.phones);
  home int := homes_alike(a, b);
  points real := case email when 3 then case when is_firm then 4 else 6 end when 2 then 4 when 0 then case when is_firm then -0.5 else -2 end else 0 end
    + case phone when 3 then case when is_firm then 4 else 6 end when 2 then 3 when 0 then case when is_firm then -0.5 else -1.5 end else 0 end
    + case home when 3 then case when is_firm then 3.5 else 4 end when 2 then case when is_firm then 2 else 3 end when 1 then 1 when 0 then -1 else 0 end;
  named real;
begin
  confidence := 0;
  if a.kind <> b.kind or a.business_id <> b.business_id or (points < 2 and (a.business_id = b.business_id) is not true) then return; end if;
  reasons := case email when 3 then '{email}'::text[] when 2 then '{email_typo}' when 0 then '{-email}' else '{}' end
    || case phone when 3 then '{phone}'::text[] when 2 then '{phone_typo}' when 0 then '{-phone}' else '{}' end
    || case home when 3 then '{address}'::text[] when 2 then '{address_typo}' when 1 then '{house}' when 0 then '{-address}' else '{}' end;
  if is_firm then select f.reasons || compare_marks.reasons, f.points into reasons, named from compare_firms(a, b, '{}') f;
  else select p.reasons || compare_marks.reasons, p.points into reasons, named from compare_people(a, b, '{}') p; end if;
  if a.business_id = b.business_id then named := coalesce(named, 0) + 8; reasons := 'business_id'::text || reasons; end if;
  points := points + named;
  if points >= 6 then confidence := least(99, round(100 / (1 + 2 ^ (5.5 - points)))); end if;
end $$;
