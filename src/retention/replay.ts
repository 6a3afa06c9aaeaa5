/**
 * After a backup has been restored: whoever was erased since it was made is erased again, the suppression list is whole
 * again, and what people have chosen since holds again. Running it twice changes nothing.
 */
import { sql } from 'kysely';
import type pg from 'pg';
import { wroteOfEach } from '../audit/wrote.ts';
import { suppress } from '../customers/suppression/suppression.ts';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { type ChoiceLine, choicesInJournal } from './choices-journal.ts';
import { type Erasing, eraseCustomers } from './erase-customers.ts';
import { forgetAgain, passOverRequests } from './forgotten-journal.ts';
import { type JournalLine, readJournal } from './journal.ts';
import { replayReceipts } from './replay-receipts.ts';

export type Replayed = Readonly<{
  /** Lines of the journal, and who was there again and went. */
  erasuresKnown: number;
  erased: number;
  choicesKnown: number;
  choices: number;
}>;

const actor: Actor = { kind: 'terminal', name: 'replay' };
const erasedAtOnce = 200;
const choicesAtOnce = 2_000;

const pieces = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Of each customer the last line of the journal, where the ledger of this database does not know it. */
const unknownToLedger = async (tx: Tx, lines: readonly JournalLine[]): Promise<number[]> => {
  const last = new Map(lines.map((line) => [line.customer_id, line.hash]));
  const { rows } = await sql<{ id: number }>`select j.id from
      unnest(${[...last.keys()]}::bigint[], ${[...last.values()]}::text[]) j(id, hash)
    where not exists (select from erasures e where e.hash = j.hash)`.execute(tx.db);
  return rows.map(({ id }) => id);
};

const eraseAgain = async (gate: Gate, erasing: Erasing, lines: readonly JournalLine[]): Promise<number> => {
  let erased = 0;
  for (const some of pieces(lines, erasedAtOnce))
    await gate.open('erasure', actor, async (tx) => {
      await suppress(tx, [...new Set(some.flatMap(({ suppressed }) => suppressed))]);
    });
  const ids = await gate.open('erasure', actor, (tx) => unknownToLedger(tx, lines));
  for (const some of pieces(ids, erasedAtOnce))
    await gate.open('erasure', actor, async (tx) => {
      erased += (await eraseCustomers(tx, erasing, some, { cause: 'replay' })).length;
    });
  return erased;
};

/**
 * Those that the register does not know yet, of customers who are there. A consent comes back as one without evidence,
 * which opens nothing: its evidence went with the database. What closes comes back as it was. Of two at one moment the
 * later line stands: the order of the lines is the order in which they were said.
 */
const addChoices = async (tx: Tx, lines: readonly ChoiceLine[]): Promise<number> => {
  const { rows } = await sql<{ customer_id: number }>`insert into choices
      (customer_id, kind, purpose, channel, evidence, happened_at, valid_until, source)
    select j.customer_id, case j.kind when 'consent' then 'claimed_consent' else j.kind end, j.purpose, j.channel,
      'journal', j.happened_at, j.valid_until, j.source
    from (select distinct on (customer_id, kind, purpose, happened_at) *
      from jsonb_to_recordset(${JSON.stringify(lines.map((one, place) => ({ ...one, place })))}::jsonb) as l(customer_id bigint,
        kind text, purpose int, channel text, happened_at timestamptz, valid_until date, source text, place int)
      order by customer_id, kind, purpose, happened_at, place desc) j
    join customers c on c.id = j.customer_id
    where not exists (select from choices x where x.customer_id = j.customer_id and x.happened_at = j.happened_at
      and x.purpose is not distinct from j.purpose
      and x.kind in (j.kind, case j.kind when 'consent' then 'claimed_consent' end))
    order by j.happened_at, j.place returning customer_id`.execute(tx.db);
  await wroteOfEach(tx, 'record-choice', [...new Set(rows.map(({ customer_id }) => customer_id))], 'journal');
  return rows.length;
};

/**
 * Keys that the journal names are never given to anybody else, or the next replay would take one person for another.
 * The owner's: no purpose may move a sequence.
 */
export const passOverKeys = async (owner: pg.Client, journal: string): Promise<void> => {
  await passOverRequests(owner, journal);
  let last = 0;
  for (const { customer_id } of readJournal(journal)) last = Math.max(last, customer_id);
  for (const month of choicesInJournal(journal))
    for (const { customer_id } of month) last = Math.max(last, customer_id);
  if (last === 0) return;
  await owner.query(
    `select setval(s.name, $1) from (select pg_get_serial_sequence('seloste.customers', 'id') as name) s
      where coalesce((select p.last_value from pg_sequences p
        where format('%I.%I', p.schemaname, p.sequencename) = s.name), 0) < $1`,
    [last],
  );
};

export const replayJournal = async (gate: Gate, erasing: Erasing): Promise<Replayed> => {
  const erasures = readJournal(erasing.journal);
  const erased = await eraseAgain(gate, erasing, erasures);
  await replayReceipts(gate, actor, erasures);
  await forgetAgain(gate, actor, erasing.journal);
  let [choicesKnown, choices] = [0, 0];
  for (const month of choicesInJournal(erasing.journal)) {
    choicesKnown += month.length;
    for (const some of pieces(month, choicesAtOnce))
      choices += await gate.open('register_upkeep', actor, (tx) => addChoices(tx, some));
  }
  return { erasuresKnown: erasures.length, erased, choicesKnown, choices };
};
