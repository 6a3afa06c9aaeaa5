/**
 * A notice of Article 19 for a recipient's or a source's own system: the same as its letter says, and what they need to find the
 * person, which is what they were given. Nothing that they did not have goes with it.
 */
import type { Tx } from '../../db/tx.ts';
import type { ToldOfMany } from '../letters/people-list-letter.ts';
import type { Receiver } from '../letters/recipient-queries.ts';
import type { Change, ToTell } from '../letters/tell-recipients.ts';
import type { PersonOfSource } from './person-of-source.ts';
import { type Disclosed, emailsGiven } from './queries.ts';

/** `source_rectified`: to whom the wrong value came from. */
export type NoticeKind = ToTell['what'] | 'source_rectified';

export type NoticeEvent = Readonly<{
  type: `notice.${NoticeKind}`;
  /** ISO 8601. */
  timestamp: string;
  data: Readonly<{
    /** Of our request and the letter in it: to refer to. */
    notice: string;
    /** To a recipient the name and e-mail addresses that it was given; a source has numbers of its own too. */
    person: PersonOfSource;
    /** What was given when, the newest first, at most a hundred; empty for a source. */
    disclosed: readonly Disclosed[];
    changes: readonly Readonly<{ field: string; before: string; after: string }>[];
    /** Of an erasure in part: what the recipient keeps, and until when in words. */
    kept?: readonly Readonly<{ what: string; until: string }>[];
  }>;
}>;

export type PersonTold = Readonly<{ customer_number: string; what: readonly string[]; last_at: Date }>;

/** Of many at once: whose time was over in one run of the sweep, or who chose what; `what` was given to the receiver. */
export type PeopleEvent = Readonly<{
  type: 'notice.retention_ended' | `notice.people_${Exclude<ToldOfMany, 'retention_ended'>}`;
  timestamp: string;
  data: Readonly<{ notice: string; people: readonly PersonTold[] }>;
}>;

export const personFor = async (
  tx: Tx,
  customerId: number,
  name: string,
  receiver: Receiver,
): Promise<NoticeEvent['data']['person']> => {
  const email = await emailsGiven(tx, customerId, receiver);
  return {
    ...(receiver.categories.includes('name') ? { name } : {}),
    ...(email.length > 0 ? { email } : {}),
  };
};

/** Field names in Finnish, in which every declaration is written. */
export const changesIn = (changes: readonly Change[]): NoticeEvent['data']['changes'] =>
  changes.map(({ title, before, after }) => ({ field: title.fi, before, after }));
