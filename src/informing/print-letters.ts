/**
 * Letters for those who have a postal address and no e-mail: up to a hundred in one file for the printer. Nothing is stored:
 * the file is made when it is fetched, of those who may still be written to then.
 */
import { looked } from '../audit/looked.ts';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { addressLines } from '../ground/address-lines.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { tellFirst } from '../origins/tell-first.ts';
import type { Declaration } from '../policy/declaration.ts';
import { inFrame } from '../requests/letters/framed.ts';
import type { Letter } from '../requests/letters/letter.ts';
import { contactRulesOf } from './contact-rules.ts';
import { dearOf, nameOf } from './deliver-mailings.ts';
import { demandMailing } from './demand.ts';
import { changeLetter, contactsOf, type LetterRow, standingOf } from './letter-queries.ts';
import { filledText } from './letters/filled.ts';
import { lettersOfPrint, markPosted, takeToPrint } from './print-queries.ts';
import { nothingToPrint, printNotFound } from './problems.ts';
import { countMailing, type Mailing, mailingById, textIn, textsOf } from './queries.ts';
import { settleOrigins } from './settle-origin.ts';
import { aboutMailing } from './steer-mailing.ts';

export const printMost = 100;

/** Takes the next ones to be printed; returns the number of their print run. */
export const printLetters = async (tx: Tx, id: number): Promise<number> => {
  const mailing = await demandMailing(tx, id, 'send');
  const taken = await takeToPrint(tx, id, printMost);
  if (!taken) throw new Problem(nothingToPrint);
  // 14(3)(b), as of a mail.
  if (mailing.kind !== 'origin') await tellFirst(tx, taken.customerIds);
  await Promise.all([countMailing(tx, id), wrote(tx, 'print-mailing', { about: aboutMailing(id) })]);
  return taken.number;
};

type PrintedLetter = Readonly<{ row: LetterRow; letter: Letter; version: number }>;
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
    const text = textIn(texts, row.language);
    const address = contacts.get(row.customer_id)?.address;
    if (!text || !address) continue;
    const own = { obtainedOn: row.obtained_on, secret: await secretFor(tx, row) };
    const name = nameOf(row);
    const to = {
      name,
      email: '',
      lines: addressLines(address, name),
      dear: dearOf(row),
    };
    const { language, version } = text;
    const letter = inFrame({ language, today, declaration }, filledText(text.text, own, language), to);
    written.push({ row, letter, version });
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
  const standing = await standingOf(tx, ids, contactRulesOf(declaration, mailing));
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
  const posted = written.map(({ row, letter, version }) => ({
    id: row.customer_id,
    lines: letter.addressee.join('\n'),
    version,
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
