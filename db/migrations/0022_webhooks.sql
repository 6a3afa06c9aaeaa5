-- Events for other systems: lines of the log, as keys and names of columns, never values. What an event is about the
-- receiver reads with its own key, under its own purpose.

create table seloste.webhooks (
  id bigint generated always as identity primary key,
  name text not null,
  url text not null,
  -- Key of a declared recipient; none for the company's own systems.
  recipient text,
  -- An event about a customer goes out only where this purpose sees the customer.
  purpose text not null,
  -- Acts of the log; empty: all.
  acts text[] not null default '{}',
  -- The signing secret, wrapped by the master key.
  secret bytea not null,
  made_at timestamptz not null default now(),
  made_by text not null default current_setting('app.actor'),
  ended_at timestamptz,
  ended_by text,
  -- The line of the log up to which everything has been looked at.
  last_line bigint not null,
  constraint webhooks_are_not_endless check (length(name) <= 200 and length(url) <= 1000 and cardinality(acts) <= 100)
);

create table seloste.webhook_deliveries (
  webhook_id bigint not null references seloste.webhooks on delete cascade,
  -- The line of the log, which names the event for the receiver too.
  line bigint not null,
  act text not null,
  customer_id bigint,
  about text,
  fields text[],
  happened_at timestamptz not null,
  tries int not null default 0,
  next_try_at timestamptz default now(),
  delivered_at timestamptz,
  -- What the receiver answered last, or why it could not be reached.
  status int,
  problem text,
  primary key (webhook_id, line)
);
create index webhook_deliveries_due on seloste.webhook_deliveries (next_try_at) where next_try_at is not null;
create index webhook_deliveries_of_customer on seloste.webhook_deliveries (customer_id, webhook_id) where customer_id is not null;
