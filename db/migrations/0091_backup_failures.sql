-- A backup that could not be made is a row: whoever keeps the register reads why before the old ones are too old. And where each
-- lies, so that one that was made by hand elsewhere goes in its time too. GDPR 32(1)(b), (c), 5(1)(e).

alter table seloste.backups add column folder text;

create table seloste.backup_failures (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  folder text not null,
  -- The code of the problem; of a fault its class alone.
  code text not null
);
