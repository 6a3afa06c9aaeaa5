-- What each retention rule will end, counted by night so that no page counts the register; and when the tables of the
-- erased were written anew, so that a receipt can say what is left in files. GDPR 5(1)(e), 17.
create table seloste.retention_previews (
  rule text not null,
  table_name text not null,
  counted_at timestamptz not null default now(),
  -- Due by this day, a month ahead; `is_capped`: there are more.
  due_by date not null,
  due bigint not null,
  is_capped boolean not null,
  -- Some of them, the longest overdue first: keys, to be looked at by whoever may see them.
  customers bigint[] not null,
  primary key (rule, table_name)
);

create table seloste.table_rewrites (
  id bigint generated always as identity primary key,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  -- Of every erasure up to this line of the ledger nothing is left in the files of the tables.
  up_to bigint not null,
  tables int not null default 0,
  -- Tables that were in use; the next night tries again.
  left_over text[] not null default '{}',
  -- The write-ahead log was cleared too: on a server of our own.
  log_cleared boolean not null default false
);
