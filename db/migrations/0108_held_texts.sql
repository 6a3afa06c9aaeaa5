-- Free texts about a person that may name somebody else (GDPR 15(4)): an answer holds them back until somebody has looked. The
-- decision is of the text, so that what was looked at once is in every later answer (docs/decisions/038-texts-about-others.md).
create table seloste.held_texts (
  customer_id bigint not null references seloste.customers (id) on delete cascade,
  id bigint generated always as identity,
  place text not null,
  field text not null,
  -- SHA-256 of the text: one that was changed since is another.
  digest text not null,
  -- As it stood; emptied some time after the decision.
  body text not null,
  -- What the search found of others in it.
  found text[] not null default '{}',
  noted_at timestamptz not null default now(),
  decision text,
  -- What is covered in the answer, word for word.
  covered text[] not null default '{}',
  decided_at timestamptz,
  decided_by text,
  primary key (customer_id, id),
  constraint held_texts_decision_is_known check (decision in ('given', 'others', 'secrets', 'danger', 'not_about')),
  constraint held_texts_decided_has_its_day check ((decision is null) = (decided_at is null)
    and (decision is null) = (decided_by is null))
);
create index held_texts_undecided on seloste.held_texts (noted_at) where decision is null;

alter table seloste.access_packages add column texts_waiting int not null default 0;

-- What was decided of the texts of the person whose answer or page is open; what is covered is read for covering it.
create function seloste.own_text_decisions()
returns table (place text, field text, digest text, decision text, covered text[])
language sql stable security definer set search_path = seloste, pg_temp as $$
  select distinct on (t.place, t.field, t.digest) t.place, t.field, t.digest, t.decision, t.covered from held_texts t
  where t.customer_id = any((select own_customers())::bigint[]) and t.decision is not null
  order by t.place, t.field, t.digest, t.decided_at desc
$$;

-- Which of the words are names in the register, and which pairs of them are somebody's: two look-ups in the index of the search,
-- whatever the size of the register. A name stands there turned, so that any two neighbours begin some term (decision 003).
create function seloste.known_name_words(words text[]) returns setof text
language sql stable security definer set search_path = seloste, pg_temp as $$
  select w.word from unnest(words) u (word) join search_words w on w.word = u.word
$$;
create function seloste.people_named(firsts text[], seconds text[]) returns table (first text, second text)
language sql stable security definer set search_path = seloste, pg_temp as $$
  select p.first, p.second from unnest(firsts, seconds) p (first, second)
  where exists (select from customer_terms t join customers c on c.id = t.customer_id
    where t.term >= p.first || ' ' || p.second and t.term < p.first || ' ' || p.second || '!' and c.kind <> 'organisation')
$$;
