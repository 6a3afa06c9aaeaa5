/**
 * Whoever asks on their own page has it from us by mail, as whoever asks in any other way (`receipt-letter.ts`): it
 * goes to an address that was theirs before that day, and tells an owner whose mailbox or page somebody else used. Without one
 * the page says the same. Written by a job of the request's own purpose: the page's purpose writes no letters.
 */
import type { Gate } from '../../db/gate.ts';
import type { Tx } from '../../db/tx.ts';
import { enqueue } from '../../jobs/job.ts';
import { lockRequest } from '../queries.ts';
import { stateOf } from '../request.ts';
import { knownEmails } from './addressee.ts';
import { lettersOf } from './queries.ts';
import { receiptLetter } from './receipt-letter.ts';
import { toldOf, type Writing } from './told.ts';
import { writeLetter } from './write-letter.ts';

const job = 'confirm_own_request';

/**
 * For what somebody must decide or read first. A choice is in force when the page says so, and data that was put together at once
 * lies there: of these nothing is left to wait for, and nothing is confirmed.
 */
export const handOnConfirmation = (tx: Tx, requestId: number): Promise<void> =>
  enqueue(tx, job, { requestId }, `request:${requestId}`);

/** Does nothing where it is confirmed, taken back or decided already: the job may be run again after a crash. */
export const confirmOwnRequest = (gate: Gate, writing: Writing, requestId: number): Promise<void> =>
  gate.open('rights_requests', { kind: 'job', name: job }, async (tx) => {
    const request = await lockRequest(tx, requestId);
    const isWaiting =
      request?.channel === 'portal' && ['open', 'waiting', 'joined'].includes(stateOf(request.events));
    if (!isWaiting) return;
    if ((await lettersOf(tx, requestId)).some(({ kind }) => kind === 'receipt')) return;
    const [email] = await knownEmails(tx, request);
    if (!email) return;
    const told = toldOf(writing, request);
    // A mailbox may be shared: the number says which request it is, and no name whose.
    const to = { name: '', email, lines: [] };
    await writeLetter(tx, told, { kind: 'receipt', text: receiptLetter(told), to, atOnce: true });
  });
