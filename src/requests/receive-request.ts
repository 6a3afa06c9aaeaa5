/**
 * A request is received when it reaches the company, through whichever channel and whoever of the staff: no form, no
 * signature, no language is demanded (GDPR 12(2), recital 59; TSV 6097/161/21).
 */
import { wrote } from '../audit/wrote.ts';
import { isSeen } from '../customers/is-seen.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { addresseeOf } from './letters/addressee.ts';
import { receiptLetter } from './letters/receipt-letter.ts';
import { toldOf, type Writing } from './letters/told.ts';
import { writeLetter } from './letters/write-letter.ts';
import { receivedInFuture, requestUnlinked } from './problems.ts';
import { insertEvent, insertRequest, type NewRow, requestById } from './queries.ts';
import { nameRepresentative } from './representative/name-representative.ts';
import type { NewRepresentative } from './representative/queries.ts';

/**
 * Whoever left an address hears at once that the request has come and when it will be answered.
 * Returns the key of the request. Throws `request_received_in_future`, and `request_unlinked` for a customer who is not seen.
 */
export const receiveRequest = async (
  tx: Tx,
  writing: Writing,
  request: NewRow,
  representative?: NewRepresentative,
): Promise<number> => {
  if (request.received_on > helsinkiDate(new Date())) throw new Problem(receivedInFuture);
  const { customer_id } = request;
  if (customer_id !== null && !(await isSeen(tx, customer_id))) throw new Problem(requestUnlinked);
  const id = await insertRequest(tx, request);
  await Promise.all([
    insertEvent(tx, id, { kind: 'received', onDay: request.received_on }),
    wrote(tx, 'receive-request', {
      ...(customer_id === null ? {} : { customerId: customer_id }),
      about: `request:${id}`,
      fields: [request.kind],
    }),
  ]);
  if (representative) await nameRepresentative(tx, id, representative);
  const told = toldOf(writing, (await requestById(tx, id))!);
  const to = await addresseeOf(tx, told.request, 'receipt');
  if (to.email || to.lines.length > 0)
    await writeLetter(tx, told, { kind: 'receipt', text: receiptLetter(told), to, atOnce: true });
  return id;
};
