/** A restriction is lifted after the person has been told (GDPR 18(3)): first the letter, and when it has gone, the deed. */
import { recordChoice } from '../../customers/record-choice.ts';
import { ownNotice } from '../../customers/source.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { Problem } from '../../ground/problem.ts';
import { holdRequest } from '../find-request.ts';
import type { LetterState } from '../letters/letter.ts';
import { type LetterRow, lettersOf } from '../letters/queries.ts';
import { restrictionEndingLetter } from '../letters/restriction-ending-letter.ts';
import { tellRecipients } from '../letters/tell-recipients.ts';
import { toldOf, type Writing } from '../letters/told.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { requestUnlinked } from '../problems.ts';
import { channelOfChoice } from '../request.ts';
import { notRestricted } from './problems.ts';
import { restrictedSince } from './queries.ts';

const arrived: ReadonlySet<LetterState> = new Set(['sent', 'posted', 'handed_over', 'in_portal']);

export const hasArrived = ({ state }: Pick<LetterRow, 'state'>): boolean => arrived.has(state);

/** The letter that tells of its end, where one has been written; one about an earlier restriction told nobody of this one. */
export const endingLetterOf = async (tx: Tx, id: number, since: Date): Promise<LetterRow | undefined> =>
  (await lettersOf(tx, id)).findLast(
    ({ kind, made_at }) => kind === 'restriction_ending' && made_at >= since,
  );

/** Returns the number of the letter that must go first; undefined where it has gone and the restriction was lifted. */
export const endRestriction = async (tx: Tx, writing: Writing, id: number): Promise<number | undefined> => {
  const request = await holdRequest(tx, id);
  const { customer_id, channel } = request;
  if (customer_id === null) throw new Problem(requestUnlinked);
  const since = await restrictedSince(tx, customer_id);
  if (!since) throw new Problem(notRestricted);
  const letter = await endingLetterOf(tx, id, since);
  const told = toldOf(writing, request);
  if (!letter)
    return writeLetter(tx, told, { kind: 'restriction_ending', text: restrictionEndingLetter(told) });
  if (!hasArrived(letter)) return letter.number;
  await recordChoice(tx, writing.declaration, customer_id, {
    kind: 'restriction_ended',
    purpose: '',
    channel: channelOfChoice(channel),
    evidence: `request:${id}`,
    textShown: '',
    on: helsinkiDate(new Date()),
    time: '',
    validUntil: '',
    source: ownNotice,
    confirmed: true,
  });
  await tellRecipients(tx, told, { what: 'restriction_ended' });
  return undefined;
};
