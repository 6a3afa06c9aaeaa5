/** A request made on the person’s own page: who asks is known, so the clock runs and nothing waits (GDPR 12(2), 12(6)). */
import { wrote } from '../../audit/wrote.ts';
import { fullName, isCustomerKind } from '../../customers/customer.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Language } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import { notSignedIn } from '../../http/refusals.ts';
import { handOnConfirmation } from '../letters/confirm-own-request.ts';
import { insertEvent, insertRequest } from '../queries.ts';
import { type RequestKind, stateOf } from '../request.ts';
import { tooManyOwnRequests } from './problems.ts';
import { holdOwnPage, ownName, ownRequests, preferredEmail } from './queries.ts';

export type OwnRequest = Readonly<{
  customerId: number;
  kind: RequestKind;
  words: string;
  language: Language;
}>;

const openMax = 10;

/** Put together by the machine; where something is left for a reader it is confirmed then (`../package/make-package.ts`). */
const answersItself = (kind: RequestKind): boolean => kind === 'access' || kind === 'portability';

/** Read as the person, written into `store`. Returns the request’s key. Throws `own_requests_too_many` where ten are open already. */
export const askOwnRequest = async (
  tx: Tx,
  { customerId, kind, words, language }: OwnRequest,
  store: Tx = tx,
): Promise<number> => {
  await holdOwnPage(tx, customerId);
  const [name, contact, earlier] = await Promise.all([ownName(tx), preferredEmail(tx), ownRequests(tx)]);
  // Of a visit that ended while a file came nothing is seen.
  if (!name) throw new Problem(notSignedIn);
  const open = earlier.filter(({ events }) => stateOf(events) !== 'closed');
  if (open.length >= openMax) throw new Problem(tooManyOwnRequests);
  const today = helsinkiDate(new Date());
  const requester = fullName({ ...name, kind: isCustomerKind(name.kind) ? name.kind : 'person' });
  const id = await insertRequest(store, {
    kind,
    channel: 'portal',
    received_on: today,
    customer_id: customerId,
    requester: requester.slice(0, 200),
    contact,
    language,
    words,
  });
  await insertEvent(store, id, { kind: 'received', onDay: today });
  await insertEvent(store, id, { kind: 'identity_confirmed', onDay: today, about: 'own_page' });
  await wrote(store, 'receive-request', { customerId, about: `request:${id}`, fields: [kind] });
  if (!answersItself(kind)) await handOnConfirmation(store, id);
  return id;
};
