/** What a message is, said by somebody who read it: the beginning of a request, an answer about one, or neither. */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Language } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import { holdRequest } from '../find-request.ts';
import type { Writing } from '../letters/told.ts';
import { isForgotten } from '../queries.ts';
import { receiveRequest } from '../receive-request.ts';
import type { NewRepresentative } from '../representative/queries.ts';
import type { RequestKind } from '../request.ts';
import { mailNotFound, mailSortedAlready, requestForgotten } from './problems.ts';
import { lockMail, type MailRow, markSorted } from './queries.ts';

/** What was set aside may turn out to be a request for as long as it is there. */
const demandMail = async (tx: Tx, id: number): Promise<MailRow> => {
  const mail = await lockMail(tx, id);
  if (!mail) throw new Problem(mailNotFound);
  if (mail.sorted_as && mail.sorted_as !== 'other') throw new Problem(mailSortedAlready);
  return mail;
};

const sorted = async (tx: Tx, mail: MailRow, as: 'request' | 'reply' | 'other', requestId: number | null) => {
  await Promise.all([
    markSorted(tx, mail.id, as, requestId),
    wrote(tx, 'sort-request-mail', { about: `request-mail:${mail.id}`, fields: [as] }),
  ]);
};

export type FromMail = Readonly<{
  kind: RequestKind;
  requester: string;
  language: Language;
  customer_id: number | null;
  representative?: NewRepresentative | undefined;
}>;

/** Received when it reached the mailbox, in the sender's own words. Returns the key of the request. */
export const requestFromMail = async (
  tx: Tx,
  writing: Writing,
  id: number,
  { representative, ...given }: FromMail,
): Promise<number> => {
  const mail = await demandMail(tx, id);
  const request = {
    ...given,
    channel: 'email',
    received_on: helsinkiDate(mail.received_at),
    contact: mail.reply_address || mail.from_address,
    words: [mail.subject, mail.body].filter(Boolean).join('\n\n').slice(0, 20_000),
  } as const;
  const requestId = await receiveRequest(tx, writing, request, representative);
  await sorted(tx, mail, 'request', requestId);
  return requestId;
};

export const addToRequest = async (tx: Tx, id: number, requestId: number): Promise<void> => {
  const mail = await demandMail(tx, id);
  const request = await holdRequest(tx, requestId);
  // What is added after the person was forgotten would be forgotten by nobody.
  if (isForgotten(request)) throw new Problem(requestForgotten);
  await sorted(tx, mail, 'reply', requestId);
};

/** No request: an order, an advertisement. It goes by itself a month later. */
export const setAside = async (tx: Tx, id: number): Promise<void> => {
  const mail = await demandMail(tx, id);
  if (mail.sorted_as) throw new Problem(mailSortedAlready);
  await sorted(tx, mail, 'other', null);
};
