/**
 * Letters for those who have a postal address and no e-mail: up to a hundred in one file for the printer. Nothing is stored:
 * the file is made when it is fetched, of those who may still be written to then.
 */
import { sql } from 'kysely';
import { looked } from '../audit/looked.ts';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { addressLines } from '../ground/address-lines.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { inFrame } from '../requests/letters/framed.ts';
import type { Letter } from '../requests/letters/letter.ts';
import { nameOf } from './deliver-mailings.ts';
import { demandMailing } from './demand.ts';
import { changeLetter, contactsOf, type LetterRow, lettersOfPrint, standingOf } from './letter-queries.ts';
import { filledText } from './letters/filled.ts';
import { objectableOf } from './objectable.ts';
import { nothingToPrint, printNotFound } from './problems.ts';
import { countMailing, type Mailing, mailingById, textsOf } from './queries.ts';
import { settleOrigins } from './settle-origin.ts';
import { aboutMailing } from './steer-mailing.ts';

export const printMost = 100;

/** Takes the next ones to be printed; returns the number of their print run. */
export const printLetters = async (tx: Tx, id: number): Promise<number> => {
  await demandMailing(tx, id, 'send');
  const { rows } = await sql<{ number: number }>`with last as (
      select coalesce(max(print_number), 0) + 1 as number from mailing_letters
      where mailing_id = ${id} and print_number is not null),
    next as (
      select customer_id from mailing_letters where mailing_id = ${id} and state = 'to_print'
      order by customer_id limit ${printMost} for update),
    printed as (
      update mailing_letters l set state = 'printed', print_number = last.number from next, last
      where l.mailing_id = ${id} and l.customer_id = next.customer_id returning l.customer_id, l.print_number as number),
    noted as (
      insert into mailing_letter_steps (customer_id, mailing_id, step) select customer_id, ${id}, 'printed' from printed)
    select distinct number from printed`.execute(tx.db);
  if (!rows[0]) throw new Problem(nothingToPrint);
  await Promise.all([countMailing(tx, id), wrote(tx, 'print-mailing', { about: aboutMailing(id) })]);
  return rows[0].number;
};

type PrintedLetter = Readonly<{ row: LetterRow; letter: Letter }>;
export type SecretFor = (tx: Tx, letter: LetterRow) => Promise<string | undefined>;

const writtenFor = async (
  tx: Tx,
  mailing: Mailing,
  rows: readonly LetterRow[],
  { declaration, secretFor }: Readonly<{ declaration: Declaration; secretFor: SecretFor }>,
): Promise<PrintedLetter[]> => {
  const [texts, contacts] = await Promise.all([
    textsOf(tx, mailing.id),
    contactsOf(
      tx,
      rows.map(({ customer_id }) => customer_id),
    ),
  ]);
  const today = helsinkiDate(new Date());
  const written: PrintedLetter[] = [];
  for (const row of rows) {
    const { language, customer_id } = row;
    const text = texts.find((one) => one.language === language);
    const address = contacts.get(customer_id)?.address;
    if (!text || !address) continue;
    const own = { obtainedOn: row.obtained_on, secret: await secretFor(tx, row) };
    const name = nameOf(row);
    const to = { name, email: '', lines: addressLines(address, name) };
    written.push({
      row,
      letter: inFrame({ language, today, declaration }, filledText(text.text, own, language), to),
    });
  }
  return written;
};

type Run = Readonly<{ id: number; number: number }>;
type With = Readonly<{ declaration: Declaration; secretFor: SecretFor }>;

const freeOf = async (
  tx: Tx,
  { id, number }: Run,
  declaration: Declaration,
  isOfState: (row: LetterRow) => boolean,
) => {
  const mailing = await mailingById(tx, id);
  if (!mailing) throw new Problem(printNotFound);
  const rows = (await lettersOfPrint(tx, id, number)).filter(isOfState);
  const ids = rows.map(({ customer_id }) => customer_id);
  const standing = await standingOf(tx, ids, objectableOf(declaration, mailing));
  const why = new Map(standing.map((one) => [one.customer_id, one.held_because]));
  return {
    mailing,
    free: rows.filter(({ customer_id }) => why.get(customer_id) === null),
    held: rows.filter(({ customer_id }) => why.get(customer_id) !== null),
    why,
  };
};

/** Of a print run, those that may be printed now. Throws `print_not_found` where none is left. */
export const lettersToPrint = async (tx: Tx, run: Run, given: With): Promise<Letter[]> => {
  const isPrinted = ({ state }: LetterRow) => state === 'printed' || state === 'posted';
  const { mailing, free } = await freeOf(tx, run, given.declaration, isPrinted);
  const written = await writtenFor(tx, mailing, free, given);
  if (written.length === 0) throw new Problem(printNotFound);
  const ids = written.map(({ row }) => row.customer_id);
  await looked(tx, 'card', ids, aboutMailing(run.id));
  return written.map(({ letter }) => letter);
};

type Posted = Readonly<{ id: number; lines: string; version: number }>;

const markPosted = (tx: Tx, id: number, posted: readonly Posted[], proof: string) =>
  sql`with posted as (
      update mailing_letters l set state = 'posted', sent_at = now(), to_lines = x.lines, text_version = x.version
      from unnest(${posted.map((one) => one.id)}::bigint[], ${posted.map(({ lines }) => lines)}::text[],
        ${posted.map(({ version }) => version)}::int[]) x(customer_id, lines, version)
      where l.mailing_id = ${id} and l.customer_id = x.customer_id returning l.customer_id)
    insert into mailing_letter_steps (customer_id, mailing_id, step, proof)
    select customer_id, ${id}, 'posted', ${proof} from posted`.execute(tx.db);

/** A person has taken them to the post; `proof`: how that is known. Whom something holds back by now is taken out. */
export const postLetters = async (
  tx: Tx,
  run: Run,
  proof: string,
  declaration: Declaration,
): Promise<number> => {
  const { id } = run;
  const { mailing, free, held, why } = await freeOf(tx, run, declaration, ({ state }) => state === 'printed');
  const written = await writtenFor(tx, mailing, free, { declaration, secretFor: async () => undefined });
  if (written.length === 0) throw new Problem(printNotFound);
  const texts = await textsOf(tx, id);
  const posted = written.map(({ row, letter }) => ({
    id: row.customer_id,
    lines: letter.addressee.join('\n'),
    version: texts.find((one) => one.language === row.language)!.version,
  }));
  await markPosted(tx, id, posted, proof);
  for (const { customer_id } of held)
    await changeLetter(
      tx,
      { mailingId: id, customerId: customer_id },
      { state: 'held', held_because: why.get(customer_id) ?? 'not_concerned' },
    );
  await settleOrigins(
    tx,
    id,
    posted.map((one) => one.id),
    { as: 'told' },
  );
  await Promise.all([countMailing(tx, id), wrote(tx, 'post-mailing', { about: aboutMailing(id) })]);
  return posted.length;
};
