-- What the staff must be instructed in and who has been: GDPR 24, 29, 32(4), 39(1)(b). Instructions are read and acknowledged
-- by everyone at work; a training is recorded by whoever runs the house. A changed instruction is a new version, to be read anew.
create table seloste.training_topics (
  id bigint generated always as identity primary key,
  title text not null,
  instructions text not null,
  every_months integer,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by text not null default current_setting('app.actor'),
  ended_at timestamptz,
  constraint training_topics_have_a_title check (title <> '' and length(title) <= 120),
  constraint training_instructions_are_not_endless check (instructions <> '' and length(instructions) <= 8000),
  constraint trainings_come_round_in_months check (every_months between 1 and 120)
);

-- No update: what was done is done.
create table seloste.trainings (
  staff_id bigint not null references seloste.staff on delete cascade,
  topic_id bigint not null references seloste.training_topics on delete cascade,
  id bigint generated always as identity,
  version integer not null,
  how text not null,
  done_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null default current_setting('app.actor'),
  primary key (staff_id, topic_id, id),
  constraint trainings_are_given_or_read check (how in ('trained', 'acknowledged'))
);
create index trainings_of_topic on seloste.trainings (topic_id);
