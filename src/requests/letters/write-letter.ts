/**
 * Writes a letter about a request and keeps it with the request, in the caller's transaction. Nothing goes by that: a
 * letter is looked at and sent (`send-letter.ts`), but for those that are `atOnce`.
 *
 * What it needs: the request with its events as they stand after the act (`requestById`), held by the caller (a row lock,
 * as `demandRequest` takes); `Writing` (`writingOf(context)` in a route); and `NewLetter`. A letter of your own kind of
 * answer is `kind: 'answer'` with a title and blocks of `letter.ts` in the language of `toldOf(…)`.
 */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { type Addressee, addresseeOf } from './addressee.ts';
import { framed } from './framed.ts';
import type { LetterKind, LetterText } from './letter.ts';
import { insertLetter } from './queries.ts';
import { queueLetter } from './send-letter.ts';
import type { Told } from './told.ts';

export type NewLetter = Readonly<{
  kind: LetterKind;
  text: LetterText;
  /** Absent: the person, where letters of this kind may go to them (`addressee.ts`). */
  to?: Addressee;
  /** Key of the declared recipient of data to whom it goes. */
  recipient?: string;
  /** Sent by mail at once where there is an address: its words are always the same and need nobody's look. */
  atOnce?: boolean;
}>;

/** Returns its number within the request. */
export const writeLetter = async (tx: Tx, told: Told, letter: NewLetter): Promise<number> => {
  const { request, language } = told;
  const { kind, text, recipient = null, atOnce = false } = letter;
  const to = letter.to ?? (await addresseeOf(tx, request, kind));
  const number = await insertLetter(tx, {
    requestId: request.id,
    kind,
    language,
    title: text.title.slice(0, 200),
    body: JSON.stringify(framed(told, text, to)),
    recipient,
    toName: to.name,
    toEmail: to.email,
    toLines: to.lines.join('\n'),
  });
  await wrote(tx, 'write-letter', {
    ...(request.customer_id === null ? {} : { customerId: request.customer_id }),
    about: `request:${request.id}`,
    fields: [kind],
  });
  if (atOnce && to.email) await queueLetter(tx, { requestId: request.id, number });
  return number;
};
