/** The module's statements about a mailing as a whole. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Language, Text } from '../ground/language.ts';
import type { LetterText } from '../requests/letters/letter.ts';
import { type Cause, type MailingKind, type MailingStep, settledStates } from './mailing.ts';

export type Mailing = Readonly<{
  id: number;
  kind: MailingKind;
  about: string;
  cause: Cause | '';
  declaration_version: number;
  due_on: string | null;
  counts: Readonly<Record<string, number>>;
  step: MailingStep;
  step_at: Date;
  reason: string;
  /** Of a mailing about a breach: what people called it. */
  breach: string | null;
  /** Of a notice that is not in force yet: its announcement, and what it calls the purpose. */
  announcement_id: number | null;
  announced_title: Text | null;
  announced_at: Date | null;
}>;

/** How many letters it has, as they were counted last. */
export const peopleOf = ({ counts }: Pick<Mailing, 'counts'>): number => counts['people'] ?? 0;

const columns = sql`m.id, m.kind, m.about, m.cause, m.declaration_version, m.due_on, m.counts, s.step, s.at as step_at, s.reason,
  case when m.kind = 'breach' then (select title from breaches where id = m.about::bigint) end as breach, m.announcement_id,
  (select p->'title' from announcements a cross join lateral jsonb_array_elements(a.body->'purposes') p
    where a.id = m.announcement_id and p->>'key' = m.about) as announced_title,
  (select announced_at from announcements a where a.id = m.announcement_id and a.ended_at is null) as announced_at`;
const withStep = sql`mailings m join lateral (select step, at, reason from mailing_steps
  where mailing_id = m.id order by number desc limit 1) s on true`;

export const mailingById = async (tx: Tx, id: number): Promise<Mailing | undefined> => {
  const { rows } = await sql<Mailing>`select ${columns} from ${withStep} where m.id = ${id}`.execute(tx.db);
  return rows[0];
};

/** Held until the end of the transaction: what is done with it is done once. */
export const lockMailing = async (tx: Tx, id: number): Promise<Mailing | undefined> => {
  await sql`select from mailings where id = ${id} for update`.execute(tx.db);
  return mailingById(tx, id);
};

/** Those that are still at work, the most pressing first; there are as many as sources and purposes, never many. */
export const openMailings = async (tx: Tx): Promise<Mailing[]> => {
  const { rows } = await sql<Mailing>`select ${columns} from ${withStep}
    where s.step not in ('finished', 'closed') order by m.due_on nulls last, m.id limit 500`.execute(tx.db);
  return rows;
};

export const pastMailings = async (tx: Tx, before: number, most: number): Promise<Mailing[]> => {
  const { rows } = await sql<Mailing>`select ${columns} from ${withStep}
    where s.step in ('finished', 'closed') and m.id < ${before} order by m.id desc limit ${most}`.execute(
    tx.db,
  );
  return rows;
};

export type NewMailing = Readonly<{
  kind: MailingKind;
  about: string;
  cause: Cause | '';
  /** Of a notice that is not in force yet. */
  announcement?: number;
}>;

/** The one that waits for approval, or a new one: what comes later joins what nobody has looked at yet. */
export const preparedMailing = async (
  tx: Tx,
  { kind, about, cause, announcement }: NewMailing,
): Promise<number> => {
  const { rows } = await sql<{ id: number }>`select m.id from ${withStep}
    where m.kind = ${kind} and m.about = ${about} and m.cause = ${cause} and s.step = 'prepared'
      and m.announcement_id is not distinct from ${announcement ?? null}::bigint
    order by m.id desc limit 1`.execute(tx.db);
  if (rows[0]) return rows[0].id;
  const { rows: made } = await sql<{
    id: number;
  }>`insert into mailings (kind, about, cause, declaration_version, announcement_id)
    values (${kind}, ${about}, ${cause}, ${tx.declarationVersion}, ${announcement ?? null}) returning id`.execute(
    tx.db,
  );
  const { id } = made[0]!;
  await addStep(tx, id, { step: 'prepared' });
  return id;
};

export const addStep = async (
  tx: Tx,
  id: number,
  { step, ground, reason = '' }: Readonly<{ step: MailingStep; ground?: string; reason?: string }>,
): Promise<void> => {
  await sql`insert into mailing_steps (mailing_id, number, step, ground, reason)
    select ${id}, coalesce(max(number), 0) + 1, ${step}, ${ground ?? null}, ${reason}
    from mailing_steps where mailing_id = ${id}`.execute(tx.db);
};

export type StepTaken = Readonly<{
  step: MailingStep;
  ground: string | null;
  reason: string;
  at: Date;
  by: string | null;
}>;

export const stepsOf = async (tx: Tx, id: number): Promise<StepTaken[]> => {
  const { rows } = await sql<StepTaken>`select s.step, s.ground, s.reason, s.at, n.name as by
    from mailing_steps s left join staff n on s.by_actor = 'staff:' || n.id
    where s.mailing_id = ${id} order by s.number desc limit 100`.execute(tx.db);
  return rows;
};

/**
 * Counts the letters by state and way, and finds the earliest day among those who wait. A mailing at work of whose letters none
 * waits any more is finished. Returns how many wait.
 */
export const countMailing = async (tx: Tx, id: number): Promise<number> => {
  const settled = sql`l.state = any(${[...settledStates]}::text[])`;
  const { rows } = await sql<{ left: number }>`with counted as (
      select l.state, case when l.held_because is null then l.way else 'none' end as way, l.language, count(*) as n, min(l.due_on) filter (where not ${settled}) as due_on,
        count(*) filter (where not ${settled}) as waiting, count(*) filter (where l.answer = 'yes') as yes,
        count(*) filter (where l.answer = 'no') as no
      from mailing_letters l where l.mailing_id = ${id} group by 1, 2, 3),
    summed as (
      select coalesce(sum(n), 0) as people, coalesce(sum(waiting), 0) as waiting, coalesce(sum(yes), 0) as yes,
        coalesce(sum(no), 0) as no, min(due_on) as due_on from counted),
    named as (
      select state as name, n from counted union all select 'by_' || way, n from counted union all select 'in_' || language, n from counted
      union all select 'people', people from summed union all select 'yes', yes from summed union all select 'no', no from summed)
    update mailings m set due_on = summed.due_on, counted_at = now(),
      counts = (select coalesce(jsonb_object_agg(name, n), '{}') from (select name, sum(n) as n from named group by name) x)
    from summed where m.id = ${id} returning summed.waiting::int as left`.execute(tx.db);
  const left = rows[0]?.left ?? 0;
  await (left > 0
    ? stepFrom(tx, id, ['finished'], 'resumed')
    : stepFrom(tx, id, ['approved', 'resumed'], 'finished'));
  return left;
};

/** A letter that came back sets a mailing at work again that was finished. */
const stepFrom = (tx: Tx, id: number, from: readonly MailingStep[], to: MailingStep) =>
  sql`insert into mailing_steps (mailing_id, number, step)
    select ${id}, s.number + 1, ${to} from (select number, step from mailing_steps where mailing_id = ${id}
      order by number desc limit 1) s where s.step = any(${[...from]}::text[])`.execute(tx.db);

export type MailingText = Readonly<{ language: Language; version: number; text: LetterText }>;

type TextRow = Readonly<{ language: Language; version: number; title: string; body: string }>;

const asText = ({ language, version, title, body }: TextRow): MailingText => ({
  language,
  version,
  text: { title, blocks: (JSON.parse(body) as LetterText).blocks },
});

/** The newest version in each language, or the one that a letter went with. */
export const textsOf = async (tx: Tx, id: number): Promise<MailingText[]> => {
  const { rows } =
    await sql<TextRow>`select distinct on (language) language, version, title, body from mailing_texts
    where mailing_id = ${id} order by language, version desc`.execute(tx.db);
  return rows.map(asText);
};

/** In their language, or in Finnish where it was not written in theirs. */
export const textIn = (texts: readonly MailingText[], language: Language): MailingText | undefined =>
  texts.find((one) => one.language === language) ?? texts.find((one) => one.language === 'fi');

/** With which a letter went; of one that has not gone the newest. */
export const textOfLetter = async (
  tx: Tx,
  {
    mailing_id: id,
    language,
    text_version: version,
  }: Readonly<{ mailing_id: number; language: Language; text_version: number | null }>,
): Promise<MailingText | undefined> => {
  const { rows } = await sql<TextRow>`select language, version, title, body from mailing_texts
    where mailing_id = ${id} and language in (${language}, 'fi') and (${version}::int is null or version = ${version})
    order by language <> ${language}, version desc limit 1`.execute(tx.db);
  return rows[0] && asText(rows[0]);
};

/** Kept as a new version where the words differ from those of the last one. Returns the version. */
export const keepText = async (
  tx: Tx,
  id: number,
  language: Language,
  { title, blocks }: LetterText,
): Promise<number> => {
  const body = JSON.stringify({ blocks });
  const { rows } = await sql<{ version: number }>`with last as (
      select version, title, body from mailing_texts where mailing_id = ${id} and language = ${language}
      order by version desc limit 1),
    made as (
      insert into mailing_texts (mailing_id, language, version, title, body)
      select ${id}, ${language}, coalesce((select version from last), 0) + 1, ${title.slice(0, 200)}, ${body}
      where not exists (select from last where title = ${title.slice(0, 200)} and body = ${body})
      returning version)
    select coalesce((select version from made), (select version from last)) as version`.execute(tx.db);
  return rows[0]!.version;
};
