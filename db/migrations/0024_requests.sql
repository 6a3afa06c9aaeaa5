-- Requests of people about their data, from receipt to proof. GDPR 12, 15–22.

create table seloste.requests (
  id bigint generated always as identity primary key,
  kind text not null,
  channel text not null,
  -- The day of receipt in Finland, from which Article 12(3) counts, whoever of the staff received it.
  received_on date not null,
  -- Who it is about: known from the beginning, found later, or never. Gone when they are erased.
  customer_id bigint references seloste.customers on delete set null,
  requester text not null default '',
  contact text not null default '',
  language text not null default 'fi',
  -- What was asked, in the person's own words.
  words text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by text not null default current_setting('app.actor'),
  constraint requests_kind_is_known check (kind in ('access', 'rectification', 'erasure', 'restriction', 'objection',
    'portability', 'withdrawal', 'anonymisation', 'human_review')),
  constraint requests_channel_is_known check (channel in ('portal', 'email', 'letter', 'phone', 'in_person')),
  constraint requests_language_is_known check (language in ('fi', 'sv', 'en')),
  constraint requests_are_not_from_the_future check (received_on <= (recorded_at at time zone 'Europe/Helsinki')::date),
  constraint requests_are_not_endless check (length(requester) <= 200 and length(contact) <= 254 and length(words) <= 20000)
);
create index requests_of_customer on seloste.requests (customer_id) where customer_id is not null;

-- What happened to it, in order. Nothing is changed or taken back: the state is what these rows say.
create table seloste.request_events (
  request_id bigint not null references seloste.requests on delete cascade,
  number int not null,
  kind text not null,
  -- The day in Finland on which it happened.
  on_day date not null,
  -- Why, what was asked, what was decided, in words that a letter can use.
  reason text not null default '',
  -- What it points to: a letter, a line of the ledger.
  about text,
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  primary key (request_id, number),
  constraint request_events_kind_is_known check (kind in ('received', 'identity_asked', 'identity_confirmed', 'linked',
    'extended', 'granted', 'partly_granted', 'refused', 'carried_out', 'answered', 'closed', 'withdrawn', 'duplicate')),
  constraint request_events_are_not_endless check (length(reason) <= 8000)
);
create index request_events_by_kind on seloste.request_events (kind, on_day);

-- The letters that were written about it, as they were sent, and how it is known that they arrived.
create table seloste.request_letters (
  request_id bigint not null references seloste.requests on delete cascade,
  number int not null,
  kind text not null,
  language text not null,
  title text not null,
  body text not null,
  made_at timestamptz not null default now(),
  made_by text not null default current_setting('app.actor'),
  sent_by text,
  sent_at timestamptz,
  proof text not null default '',
  primary key (request_id, number),
  constraint request_letters_way_is_known check (sent_by in ('mail', 'portal', 'post', 'handed_over'))
);

-- An erasure reaches the requests too: kinds, days and decisions stay as proof of what was done, the person does not.
create function seloste.forget_requests(these bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  update request_events set reason = '' where request_id = any(these) and reason <> '';
  update request_letters set body = '', proof = '' where request_id = any(these);
  update requests set requester = '', contact = '', words = '', customer_id = null where id = any(these);
$$;

-- One that is still being answered needs its contact until it is closed: it is only cut from the customer.
create function seloste.forget_requesters(customers bigint[]) returns void
language sql security definer set search_path = seloste, pg_temp as $$
  select forget_requests(array(select r.id from requests r where r.customer_id = any(customers) and exists (
    select from request_events e where e.request_id = r.id and e.kind in ('closed', 'withdrawn', 'duplicate'))));
  update requests set customer_id = null where customer_id = any(customers);
$$;

create index erasures_of_receipt on seloste.erasures (receipt_hash) where receipt_hash is not null;
