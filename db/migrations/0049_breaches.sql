-- Personal data breaches: what is known, from when the hours run, how the risk was assessed, whom it touched. GDPR 33 and 34.
-- No customer is named in the words: whom it touched stands in rows of their own, which an erasure reaches.

create table seloste.breaches (
  id bigint generated always as identity primary key,
  title text not null,
  found_at timestamptz not null,
  -- A colleague, a customer, a processor: in the words of whoever records it.
  found_by text not null default '',
  -- From here the hours of Article 33(1) run: the company has a reasonable degree of certainty (EDPB 9/2022, 31).
  aware_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null default current_setting('app.actor'),
  constraint breaches_have_a_title check (title <> '' and length(title) <= 120),
  constraint breaches_are_found_by_somebody_short check (length(found_by) <= 200),
  constraint breaches_are_found_before_they_are_certain check (found_at <= aware_at),
  constraint breaches_are_not_from_the_future check (aware_at <= recorded_at)
);

-- What is known of it, told anew as more is known (33(4)): the newest counts, the earlier ones stay.
create table seloste.breach_accounts (
  breach_id bigint not null references seloste.breaches,
  number int not null,
  began_on date,
  ended_on date,
  natures text[] not null,
  happened text not null,
  -- Keys of the declaration: categories of data, registers of people.
  categories text[] not null,
  registers text[] not null,
  people_count int,
  people_are text not null,
  records_count int,
  effects text not null,
  actions text not null,
  -- Key of the recipient who had the data for us.
  processor text,
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  primary key (breach_id, number),
  constraint breach_accounts_natures_are_known check (natures <@ array['confidentiality', 'integrity', 'availability']),
  constraint breach_accounts_people_are_known check (people_are in ('counted', 'estimated', 'unknown')),
  constraint breach_accounts_counts_are_counts check (people_count >= 0 and records_count >= 0),
  constraint breach_accounts_end_after_they_begin check (ended_on >= began_on),
  constraint breach_accounts_are_not_endless
    check (length(happened) <= 8000 and length(effects) <= 8000 and length(actions) <= 8000)
);

create table seloste.breach_assessments (
  breach_id bigint not null references seloste.breaches,
  number int not null,
  risk text not null,
  reasons text not null,
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  primary key (breach_id, number),
  constraint breach_assessments_risk_is_known check (risk in ('unlikely', 'risk', 'high')),
  constraint breach_assessments_have_reasons check (reasons <> '' and length(reasons) <= 8000)
);

-- Steps that need no more than a moment, a reason and a place to find it again.
create table seloste.breach_events (
  breach_id bigint not null references seloste.breaches,
  number int not null,
  kind text not null,
  happened_at timestamptz not null default now(),
  reason text not null default '',
  reference text not null default '',
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  primary key (breach_id, number),
  constraint breach_events_kind_is_known check (kind in ('approved', 'published', 'excepted', 'closed', 'reopened')),
  constraint breach_events_are_not_endless check (length(reason) <= 8000 and length(reference) <= 500)
);

-- Each way in which it was found out whom it touched: a list, an import, an export, a recipient, a view, everybody.
create table seloste.breach_scopes (
  breach_id bigint not null references seloste.breaches,
  number int not null,
  kind text not null,
  -- Key of the import, export, recipient or view; empty for a list and for everybody.
  named text not null default '',
  -- As it was called then.
  title text not null default '',
  since date,
  until date,
  -- The conditions of a view as they were then.
  definition jsonb,
  -- All customers up to this key have been looked through.
  done_to bigint not null default 0,
  found int not null default 0,
  finished_at timestamptz,
  problem text,
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  primary key (breach_id, number),
  constraint breach_scopes_kind_is_known check (kind in ('list', 'import', 'export', 'recipient', 'view', 'everybody')),
  constraint breach_scopes_are_not_endless check (length(named) <= 60 and length(title) <= 200)
);

create table seloste.breach_customers (
  customer_id bigint not null references seloste.customers on delete cascade,
  breach_id bigint not null references seloste.breaches,
  -- The scope that found them first.
  scope int not null,
  added_at timestamptz not null default now(),
  primary key (customer_id, breach_id)
);
create index breach_customers_of_breach on seloste.breach_customers (breach_id, customer_id);

-- Everybody who stood in the file of an import, one stretch of keys after another. Import material is upkeep's own.
create function seloste.customers_of_import(import bigint, after bigint, most int) returns setof bigint
language sql stable security definer set search_path = seloste, pg_temp as $$
  select distinct id from (
    select c.id from customers c where c.import_id = import
    union all select d.customer_id from import_decisions d where d.import_id = import and d.customer_id is not null
    union all select b.customer_id from import_buyers b where b.import_id = import and b.customer_id is not null
    union all select o.customer_id from orders o where o.import_id = import) known(id)
  where id > after order by id limit most
$$;

-- What was told to the supervisor, word for word (33(3)); the first one, and each that adds to it (33(4)).
create table seloste.breach_notifications (
  breach_id bigint not null references seloste.breaches,
  number int not null,
  language text not null,
  -- The document as it was sent, as JSON (src/requests/letters/letter.ts).
  body text not null,
  sent_at timestamptz not null,
  way text not null,
  -- By which the supervisor finds it: a register number, a receipt.
  reference text not null default '',
  late_reasons text not null default '',
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  primary key (breach_id, number),
  constraint breach_notifications_language_is_known check (language in ('fi', 'sv', 'en')),
  constraint breach_notifications_way_is_known check (way in ('web_form', 'secure_mail', 'letter', 'phone')),
  constraint breach_notifications_are_not_from_the_future check (sent_at <= at),
  constraint breach_notifications_are_not_endless
    check (length(body) <= 200000 and length(reference) <= 200 and length(late_reasons) <= 8000)
);

-- What people are told, in plain words (34(2)); the newest of each language counts.
create table seloste.breach_messages (
  breach_id bigint not null references seloste.breaches,
  number int not null,
  language text not null,
  happened text not null,
  effects text not null,
  actions text not null,
  advice text not null,
  at timestamptz not null default now(),
  by_actor text not null default current_setting('app.actor'),
  primary key (breach_id, number),
  constraint breach_messages_language_is_known check (language in ('fi', 'sv', 'en')),
  constraint breach_messages_are_not_endless
    check (length(happened) <= 8000 and length(effects) <= 8000 and length(actions) <= 8000 and length(advice) <= 8000)
);

-- One letter for each of them: its key lets nobody be written to twice.
create table seloste.breach_letters (
  customer_id bigint not null references seloste.customers on delete cascade,
  breach_id bigint not null references seloste.breaches,
  language text not null,
  -- By mail, by post, or not at all as no address is known.
  way text not null,
  mail_id bigint,
  prepared_at timestamptz not null default now(),
  posted_at timestamptz,
  proof text not null default '',
  primary key (customer_id, breach_id),
  constraint breach_letters_go_by_their_mail foreign key (customer_id, mail_id) references seloste.mails
    on delete set null (mail_id) on update cascade deferrable,
  constraint breach_letters_way_is_known check (way in ('mail', 'post', 'none')),
  constraint breach_letters_language_is_known check (language in ('fi', 'sv', 'en')),
  constraint breach_letters_proof_is_not_endless check (length(proof) <= 500)
);
create index breach_letters_of_breach on seloste.breach_letters (breach_id, way, customer_id);
create index breach_letters_of_mail on seloste.breach_letters (customer_id, mail_id);
