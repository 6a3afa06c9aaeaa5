-- Duplicates written down further apart: old and foreign spellings, letters lost on the way, call names, changed family
-- names, firms shortened, joined or split, one mailbox name at two providers.

-- Asked for two words of each pair: whether both are names, and whether they are forms of one name (`form:…`).
create index duplicate_words_by_word on seloste.duplicate_words (word, place);

-- Words as they are compared: without dots, ae and oe as a and o, w as v, c as k, no letter twice in a row, one space
-- between. A letter that a wrong character set made a question mark of is most often an ä.
create or replace function seloste.match_form(raw text) returns text
language plpgsql immutable parallel safe strict as $$
declare f text := replace(replace(seloste.search_form(raw), 'ae', 'a'), 'oe', 'o');
begin
  if f ~ '[?wcqzx�]|[pt]h' then
    f := translate(replace(replace(replace(replace(f, 'ch', 'k'), 'ph', 'f'), 'th', 't'), 'x', 'ks'), '?�wcqz', 'aavkks');
  end if;
  f := replace(replace(replace(replace(replace(replace(f, 'aa', 'a'), 'ee', 'e'), 'ii', 'i'), 'oo', 'o'), 'uu', 'u'), 'yy', 'y');
  f := replace(replace(replace(replace(replace(replace(f, 'kk', 'k'), 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'pp', 'p'), 'rr', 'r');
  f := replace(replace(replace(replace(replace(replace(f, 'ss', 's'), 'tt', 't'), 'bb', 'b'), 'dd', 'd'), 'ff', 'f'), 'gg', 'g');
  return btrim(replace(replace(f, '   ', ' '), '  ', ' '));
end $$;

-- The words that tell one firm from another, in order; without the forms of business and without `and`.
create or replace function seloste.firm_key(name text) returns text
language sql immutable parallel safe set search_path = seloste, pg_temp as $$
  select coalesce(string_agg(distinct w, ' ' order by w), '') from unnest(string_to_array(match_form(
    replace(replace(replace(replace(lower(name), 'r.y.', ' '), 't:mi', ' '), 'rekisteröity yhdistys', ' '), 'avoin yhtiö', ' ')), ' ')) w
  where w <> '' and w <> all ('{oy,oyj,osakeyhtio,osakeytio,ab,abp,aktiebolag,ky,komanditi,komandityhtio,komandityitio,ky,rf,ry,tmi,toiminimi,firma,osk,osuskunta,andelslag,ltd,lim,inc,ink,as,gmbh,ja,okh,and,et,konkursi,suomi,finland}')
$$;

-- Anna and Anni are forms of one name too, and mother and daughter: forms that are hardly told apart say nothing.
create function seloste.forms_of_one_name(x text, y text) returns int
language sql stable as $$
  select case when exists (select from seloste.duplicate_words a join seloste.duplicate_words b on b.word = y and b.place = a.place
    where a.word = x and a.place like 'form:%') and extensions.levenshtein(x, y) > 2 then 1 else 0 end
$$;

-- 3: the same word; 2: one is the other's first letter; 1: a slip of the hand, a shortened form, another form of the same
-- name; 0: another word. Two words that both are known as names are two names, however alike.
create or replace function seloste.words_alike(x text, y text) returns int
language plpgsql stable as $$
declare shorter int := least(length(x), length(y));
begin
  if x = y then return 3; end if;
  if shorter = 0 then return 0; end if;
  if shorter = 1 then return case when left(x, 1) = left(y, 1) then 2 else 0 end; end if;
  if shorter < 3 then return 0; end if;
  if (left(x, shorter) = left(y, shorter)
      or (shorter >= 6 or left(x, 1) = left(y, 1)) and seloste.one_slip_apart(x, y)
      or shorter >= 6 and extensions.levenshtein_less_equal(x, y, 2) <= 2)
    and (select count(distinct w.word) from seloste.duplicate_words w where w.word in (x, y) and w.place in ('first', 'family')) < 2
  then
    return 1;
  end if;
  return seloste.forms_of_one_name(x, y);
end $$;

-- Points for the names of two people; null: two people. What is said of it is added to `reasons`.
create or replace function seloste.compare_people(a seloste.duplicate_marks, b seloste.duplicate_marks, inout reasons text[], out points real)
language plpgsql stable as $$
declare
  families_a text[] := string_to_array(a.family, ' ');
  families_b text[] := string_to_array(b.family, ' ');
  first_a text := a.first;
  first_b text := b.first;
  family_a text := families_a[1];
  family_b text := families_b[1];
  first int;
  family int;
begin
  if a.words = '{}' or b.words = '{}' then points := 0; return; end if;
  if a.pairs && b.pairs then
    if a.words <@ b.words or b.words <@ a.words then reasons := reasons || 'name'::text; points := 4; return; end if;
    -- Second names: written another way, or another's.
    points := case when (select bool_or(seloste.words_alike(x, y) > 0) from unnest(a.words) x, unnest(b.words) y
      where x <> all (b.words) and y <> all (a.words)) then 3.5 else 1.5 end;
    reasons := reasons || case when points > 2 then 'name'::text else '-second_name' end;
    return;
  end if;
  -- The whole name in one field.
  if first_a = '' and cardinality(families_a) > 1 then first_a := families_a[2]; end if;
  if first_b = '' and cardinality(families_b) > 1 then first_b := families_b[2]; end if;
  if family_a is null and cardinality(a.words) > 1 then family_a := a.words[2]; end if;
  if family_b is null and cardinality(b.words) > 1 then family_b := b.words[2]; end if;
  if first_a = '' or first_b = '' or family_a is null or family_b is null then
    if not a.words && b.words then return; end if;
    reasons := reasons || 'family_name'::text; points := 0; return;
  end if;
  first := seloste.words_alike(first_a, first_b);
  family := seloste.words_alike(family_a, family_b);
  if first + family < 3 and seloste.words_alike(first_a, family_b) + seloste.words_alike(family_a, first_b) > first + family then
    first := seloste.words_alike(first_a, family_b);
    family := seloste.words_alike(family_a, first_b);
  end if;
  if family < 3 and families_a && families_b then family := 3; end if;
  if first = 0 and family = 3 and (first_a = any (b.words) or first_b = any (a.words)) then
    reasons := reasons || 'other_given_name'::text; points := 2; return;
  end if;
  points := case
    when first = 3 and family = 3 then 3.5 when first = 2 and family = 3 then 1 when first = 3 and family = 2 then 0.5
    when first = 1 and family = 3 or first = 3 and family = 1 then 3
    when first = 1 and family = 1 then 1 when first = 2 and family = 1 then 0
    -- Another family name: the same person married, where all their given names are the same.
    when first = 3 and family = 0 then case when a.given = b.given and a.given like '% %' then 2 else 1 end
    when first = 1 and family = 0 then -1 end;
  reasons := reasons || case when points is null then null when family = 0 then '-family_name' when first = 3 and family = 3 then 'name'
    when first = 2 or family = 2 then 'initial' when first = 1 and seloste.forms_of_one_name(first_a, first_b) = 1 then 'call_name'
    else 'name_typo' end;
end $$;

-- One firm's words all stand in the other's, each alike; figures are no slips: Asunto Oy Rantatie 5 and 6 are two firms.
create function seloste.firm_words_alike(fewer text[], more text[]) returns boolean
language sql stable as $$
  select bool_and(exists (select from unnest(more) y where x = y
    or (x !~ '[0-9]' and y !~ '[0-9]' and least(length(x), length(y)) >= 4
      and (seloste.one_slip_apart(x, y) or least(length(x), length(y)) >= 8 and extensions.levenshtein_less_equal(x, y, 2) <= 2))
    or (least(length(x), length(y)) >= 3 and x !~ '[0-9]' and (starts_with(x, y) or starts_with(y, x)))))
  from unnest(fewer) x
$$;

-- The same of two firms; null where their names say nothing.
create or replace function seloste.compare_firms(a seloste.duplicate_marks, b seloste.duplicate_marks, inout reasons text[], out points real)
language plpgsql stable as $$
declare
  one text[] := string_to_array(a.firm, ' ');
  other text[] := string_to_array(b.firm, ' ');
  held text[];
begin
  if a.firm <> '' and a.firm = b.firm then points := 4; reasons := reasons || 'name'::text; return; end if;
  if regexp_replace(a.firm, '[^0-9]', '', 'g') <> regexp_replace(b.firm, '[^0-9]', '', 'g') then return; end if;
  if cardinality(one) > cardinality(other) then held := one; one := other; other := held; end if;
  if cardinality(one) >= 2 and one <@ other then
    points := 2.5; reasons := reasons || 'name_part'::text;
  elsif least(length(a.firm), length(b.firm)) >= 5 and (seloste.one_slip_apart(a.firm, b.firm)
      or least(length(a.firm), length(b.firm)) >= 14 and extensions.levenshtein_less_equal(a.firm, b.firm, 2) <= 2)
    or (cardinality(one) >= 2 or cardinality(other) = 1 and length(one[1]) >= 6) and seloste.firm_words_alike(one, other) then
    points := 2.5; reasons := reasons || 'name_typo'::text;
  -- Joined or split: Kukkakauppa Laine, Kukka Kauppa Laine.
  elsif length(replace(a.firm, ' ', '')) = length(replace(b.firm, ' ', '')) and length(a.firm) >= 8
    and (select bool_and(exists (select from unnest(one) y where strpos(y, x) > 0)) from unnest(other) x) then
    points := 3; reasons := reasons || 'name'::text;
  end if;
end $$;

-- 3: one is the same; 2: one is like one of the others'; 1: the same mailbox name elsewhere; 0: others; null: one side has
-- none. Dots, strokes and what follows a plus say nothing.
create or replace function seloste.emails_alike(a text[], b text[]) returns int
language plpgsql immutable parallel safe as $$
declare
  x text;
  y text;
  plain_x text;
  plain_y text;
  best int := 0;
begin
  if a && b then return 3; end if;
  if a = '{}' or b = '{}' then return null; end if;
  foreach x in array a loop
    foreach y in array b loop
      plain_x := translate(split_part(split_part(x, '@', 1), '+', 1), '._-', '');
      plain_y := translate(split_part(split_part(y, '@', 1), '+', 1), '._-', '');
      if plain_x = plain_y then
        best := greatest(best, case when split_part(x, '@', 2) = split_part(y, '@', 2)
          or seloste.one_slip_apart(split_part(x, '@', 2), split_part(y, '@', 2)) then 2 when length(plain_x) >= 5 then 1 else 0 end);
      -- matti1@ and matti2@ are two people: figures are no slips.
      elsif regexp_replace(x, '[^0-9]', '', 'g') = regexp_replace(y, '[^0-9]', '', 'g')
        and (seloste.one_slip_apart(x, y) or least(length(x), length(y)) >= 14 and extensions.levenshtein_less_equal(x, y, 2) <= 2) then
        best := 2;
      end if;
    end loop;
  end loop;
  return best;
end $$;

-- One home written two ways: a slip in the postcode or none at all, in the street, or in the number.
create or replace function seloste.home_like(x text, y text) returns boolean
language plpgsql immutable parallel safe as $$
declare
  one text[] := string_to_array(x, '|');
  other text[] := string_to_array(y, '|');
begin
  if one[3] = other[3] and one[2] = other[2] then return one[1] = '' or other[1] = '' or seloste.one_slip_apart(one[1], other[1]); end if;
  if one[1] <> other[1] then return false; end if;
  if one[3] = other[3] then
    return length(one[2]) >= 4 and (seloste.one_slip_apart(one[2], other[2]) or replace(one[2], ' ', '') = replace(other[2], ' ', '')
      or least(length(one[2]), length(other[2])) >= 8 and extensions.levenshtein_less_equal(one[2], other[2], 2) <= 2);
  end if;
  return one[2] = other[2] and length(one[3] || other[3]) > 3 and seloste.one_slip_apart(one[3], other[3]);
end $$;

-- How sure it is that two are one, in percent, and why. Half as sure a point less; six points are where a person should
-- look. The contacts come first: where no name could make up for them, names are not compared. That somebody has another
-- address for mail says little, of a firm nothing.
create or replace function seloste.compare_marks(a seloste.duplicate_marks, b seloste.duplicate_marks, out confidence int, out reasons text[])
language plpgsql stable security definer set search_path = seloste, pg_temp as $$
declare
  is_firm boolean := a.kind = 'organisation';
  email int := emails_alike(a.emails, b.emails);
  phone int := phones_alike(a.phones, b.phones);
  home int := homes_alike(a, b);
  points real := case email when 3 then case when is_firm then 4 else 6 end when 2 then 4 when 1 then case when is_firm then 0 else 1 end
      when 0 then case when is_firm then 0 else -1 end else 0 end
    + case phone when 3 then case when is_firm then 4 else 6 end when 2 then 4 when 0 then case when is_firm then 0 else -1 end else 0 end
    + case home when 3 then case when is_firm then 3.5 else 4 end when 2 then case when is_firm then 2.5 else 3.5 end when 1 then 1 when 0 then -1 else 0 end;
  named real;
begin
  -- Nothing but the home in common: father and son may bear one name.
  if email = 0 and phone = 0 and not is_firm then points := points - 0.5; end if;
  confidence := 0;
  if a.kind <> b.kind or a.business_id <> b.business_id or (points < 2 and (a.business_id = b.business_id) is not true) then return; end if;
  reasons := case email when 3 then '{email}'::text[] when 2 then '{email_typo}' when 1 then '{email_name}' when 0 then '{-email}' else '{}' end
    || case phone when 3 then '{phone}'::text[] when 2 then '{phone_typo}' when 0 then '{-phone}' else '{}' end
    || case home when 3 then '{address}'::text[] when 2 then '{address_typo}' when 1 then '{house}' when 0 then '{-address}' else '{}' end;
  if is_firm then select f.reasons || compare_marks.reasons, f.points into reasons, named from compare_firms(a, b, '{}') f;
  else select p.reasons || compare_marks.reasons, p.points into reasons, named from compare_people(a, b, '{}') p; end if;
  if a.business_id = b.business_id then named := coalesce(named, 0) + 8; reasons := 'business_id'::text || reasons; end if;
  points := points + named;
  if points >= 6 then confidence := least(99, round(100 / (1 + 2 ^ (5.5 - points)))); end if;
end $$;
