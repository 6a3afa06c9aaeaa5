-- What people must be told without asking: where data came from that they did not give (GDPR 14), before a changed purpose
-- begins (13(3), 14(4)), and consents that are asked anew (7). Who owes what to whom, and what became of it.

-- Of a customer and a source that is not the person themself: until when they must be told, and what became of that.
create table seloste.origin_duties (
  customer_id bigint not null references seloste.customers on delete cascade,
  source text not null,
  -- The day on which the first data came from there; in Finland.
  obtained_on date not null,
  -- A month after that, or the day of the first disclosure, if that was sooner (14(3)).
  due_on date not null,
  import_id bigint,
  found_at timestamptz not null default now(),
  -- Told, or an exception of 14(5) with its reason.
  settled_at timestamptz,
  settled_as text,
  reason text not null default '',
  settled_by text,
  primary key (customer_id, source),
  constraint origin_duties_are_due_later check (due_on >= obtained_on),
  constraint origin_duties_are_settled_somehow check ((settled_at is null) = (settled_as is null)),
  constraint origin_duties_settled_as_is_known check (settled_as in ('told', 'has_already', 'impossible', 'by_law', 'secrecy')),
  constraint origin_duties_reason_is_not_endless check (length(reason) <= 2000)
);
create index origin_duties_open on seloste.origin_duties (source, customer_id) where settled_at is null;

-- One letter to many: prepared by a job, looked at and approved by a person, then sent.
create table seloste.mailings (
  id bigint generated always as identity primary key,
  kind text not null,
  -- Key of the source, or of the purpose that has changed or whose consent is asked.
  about text not null,
  -- Of consents: why they are asked anew.
  cause text not null default '',
  -- The notice whose words it tells.
  declaration_version int not null references seloste.declarations,
  -- The earliest day among those who have not been told; none: nobody is waiting.
  due_on date,
  -- Letters by state, as a job or an act has counted them last.
  counts jsonb not null default '{}',
  counted_at timestamptz,
  constraint mailings_kind_is_known check (kind in ('origin', 'change', 'consent')),
  constraint mailings_of_consents_have_a_cause check ((kind = 'consent') = (cause <> '')),
  constraint mailings_cause_is_known check (cause in ('', 'changed', 'expiring', 'unproven'))
);
create index mailings_about on seloste.mailings (kind, about, id);

-- The newest is the state of the mailing.
create table seloste.mailing_steps (
  mailing_id bigint not null references seloste.mailings on delete cascade,
  number int not null,
  step text not null,
  -- Of an exception: which one, and why.
  ground text,
  reason text not null default '',
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  primary key (mailing_id, number),
  constraint mailing_steps_step_is_known check (step in ('prepared', 'approved', 'paused', 'resumed', 'finished', 'closed')),
  constraint mailing_steps_are_closed_on_a_ground check ((step = 'closed') = (ground is not null)),
  constraint mailing_steps_reason_is_not_endless check (length(reason) <= 2000)
);

-- The words of a mailing, as they went. A newer version has a higher number; nothing is changed.
create table seloste.mailing_texts (
  mailing_id bigint not null references seloste.mailings on delete cascade,
  language text not null,
  version int not null,
  title text not null,
  body text not null,
  written_at timestamptz not null default now(),
  primary key (mailing_id, language, version),
  constraint mailing_texts_language_is_known check (language in ('fi', 'sv', 'en')),
  constraint mailing_texts_title_is_one_line check (title !~ '[[:cntrl:]]' and length(title) <= 200),
  constraint mailing_texts_are_not_endless check (length(body) <= 200000)
);

-- The letter of one mailing to one customer: the key is why nobody gets it twice.
create table seloste.mailing_letters (
  customer_id bigint not null references seloste.customers on delete cascade,
  mailing_id bigint not null references seloste.mailings on delete cascade,
  language text not null,
  way text not null,
  state text not null default 'waiting',
  -- Why it cannot go just now.
  held_because text,
  -- Of data from elsewhere: when it came, and until when the person must be told.
  obtained_on date,
  due_on date,
  -- Where it went, and which version of the words; empty until then.
  to_email text not null default '',
  to_lines text not null default '',
  text_version int,
  message_id text not null default gen_random_uuid()::text,
  sent_at timestamptz,
  -- Of those that go by post: with how many others it was printed.
  print_number int,
  -- Of those that go by mail: none, once it is out of the queue.
  queued_at timestamptz,
  next_try_at timestamptz,
  tries int not null default 0,
  taken_until timestamptz,
  -- Before the others, because the person is written to or their data is disclosed.
  is_first_contact boolean not null default false,
  -- SHA-256 of what the person answers with, without signing in.
  answer_hash text,
  answer text,
  answered_at timestamptz,
  primary key (customer_id, mailing_id),
  constraint mailing_letters_language_is_known check (language in ('fi', 'sv', 'en')),
  constraint mailing_letters_way_is_known check (way in ('email', 'post', 'none')),
  constraint mailing_letters_state_is_known check (state in ('waiting', 'queued', 'to_print', 'printed', 'held', 'sent', 'posted',
    'handed_over', 'failed', 'bounced', 'closed')),
  constraint mailing_letters_are_held_for_a_reason check (held_because in ('restricted', 'deceased', 'kept_for_duty', 'protected',
    'no_contact', 'objected', 'suppressed', 'not_concerned')),
  constraint mailing_letters_headers_are_one_line check (to_email !~ '[[:cntrl:]]' and length(to_email) <= 254),
  constraint mailing_letters_answer_is_known check (answer in ('yes', 'no')),
  constraint mailing_letters_answers_have_a_moment check ((answer is null) = (answered_at is null))
);
create index mailing_letters_of_mailing on seloste.mailing_letters (mailing_id, state, customer_id);
create index mailing_letters_in_turn on seloste.mailing_letters (mailing_id, next_try_at, customer_id) where next_try_at is not null;
create index mailing_letters_of_first_contact on seloste.mailing_letters (next_try_at) where is_first_contact and next_try_at is not null;
create index mailing_letters_printed on seloste.mailing_letters (mailing_id, print_number, customer_id) where print_number is not null;
create unique index mailing_letters_by_answer on seloste.mailing_letters (answer_hash) where answer_hash is not null;

-- What became of a letter, step by step, with what proves it: the server's words, the number of a receipt.
create table seloste.mailing_letter_steps (
  customer_id bigint not null references seloste.customers on delete cascade,
  id bigint generated always as identity,
  mailing_id bigint not null references seloste.mailings on delete cascade,
  step text not null,
  proof text not null default '',
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  primary key (customer_id, id),
  constraint mailing_letter_steps_proof_is_not_endless check (length(proof) <= 2000)
);
create index mailing_letter_steps_of_letter on seloste.mailing_letter_steps (customer_id, mailing_id, id);
create index mailing_letter_steps_of_mailing on seloste.mailing_letter_steps (mailing_id);

-- Whether, and how, a letter may go to each of these customers just now. It knows the masks, which no purpose reads, and tells
-- of them no more than why a letter is held. `objectable`: numbers of the purposes to which an objection holds a letter back.
create function seloste.letter_standing(ids bigint[], objectable int[])
returns table (customer_id bigint, language text, way text, held_because text)
language sql stable security definer set search_path = seloste, pg_temp as $$
  select c.id, coalesce(c.language, 'fi'), w.way,
    case when c.state & 4 <> 0 then 'deceased'
      when c.state & 2 <> 0 then 'kept_for_duty'
      when c.state & 1 <> 0 then 'restricted'
      when exists (select from unnest(objectable) n where c.objections & (1::bigint << n) <> 0) then 'objected'
      when w.way = 'none' and a.is_protected then 'protected'
      when w.way = 'none' then 'no_contact' end
  from customers c
  left join lateral (select true as found from emails e where e.customer_id = c.id and e.ended_on is null limit 1) e on true
  left join lateral (select is_protected from addresses p where p.customer_id = c.id and p.ended_on is null
    and p.street <> '' and p.town <> '' order by p.kind <> 'postal', p.id desc limit 1) a on true
  cross join lateral (select case when e.found then 'email' when not a.is_protected then 'post' else 'none' end as way) w
  where c.id = any(ids)
$$;

-- Customers, organisations left out, whom a purpose concerns by its ground and their choices: those whom its own role sees.
create function seloste.concerned_by(purpose int, unseen int, with_consent boolean, members boolean, objectable boolean)
returns setof bigint
language sql stable security definer set search_path = seloste, pg_temp as $$
  select c.id from customers c
  where c.kind <> 'organisation' and c.state & unseen = 0
    and (not with_consent or c.consents & (1::bigint << purpose) <> 0)
    and (not members or c.state & 8 <> 0)
    and (not objectable or c.objections & (1::bigint << purpose) = 0)
$$;

-- Who among these have not been told where their data came from. GDPR 14(3)(b), (c): before they are written to, and before
-- their data is given to another.
create function seloste.untold_among(ids bigint[]) returns setof bigint
language sql stable security definer set search_path = seloste, pg_temp as $$
  select distinct d.customer_id from origin_duties d where d.customer_id = any(ids) and d.settled_at is null
$$;

-- An import's duty is fulfilled when nobody waits any more whose data came from its source by its day.
create function seloste.fulfil_information_duties() returns void
language sql security definer set search_path = seloste, pg_temp as $$
  update information_duties i set fulfilled_at = now()
  where i.fulfilled_at is null and i.people > 0 and not exists (select from origin_duties d
    where d.source = i.source and d.obtained_on <= i.received_on and d.settled_at is null)
$$;
