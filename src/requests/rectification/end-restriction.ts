/** A restriction is lifted after the person has been told (GDPR 18(3)): first the letter, and when it has gone, the deed. */
import { recordChoice } from '../../customers/record-choice.ts';
import { ownNotice } from '../../customers/source.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { Problem } from '../../ground/problem.ts';
import type { LetterState } from '../letters/letter.ts';
import { lettersOf } from '../letters/queries.ts';
import { restrictionEndingLetter } from '../letters/restriction-ending-letter.ts';
import { tellRecipients } from '../letters/tell-recipients.ts';
import { toldOf, type Writing } from '../letters/told.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { requestNotFound, requestUnlinked } from '../problems.ts';
import { lockRequest } from '../queries.ts';
import { channelOfChoice } from '../request.ts';
import { notRestricted } from './problems.ts';
import { isRestricted } from './queries.ts';

const arrived: ReadonlySet<LetterState> = new Set(['sent', 'posted', 'handed_over', 'in_portal']);

/** Returns the number of the letter that must go first; undefined where it has gone and the restriction was lifted. */
export const endRestriction = async (tx: Tx, writing: Writing, id: number): Promise<number | undefined> => {
  const request = await lockRequest(tx, id);
  if (!request) throw new Problem(requestNotFound);
  const { customer_id, channel } = request;
  if (customer_id === null) throw new Problem(requestUnlinked);
  if (!(await isRestricted(tx, customer_id))) throw new Problem(notRestricted);
  const letter = (await lettersOf(tx, id)).findLast(({ kind }) => kind === 'restriction_ending');
  const told = toldOf(writing, request);
  if (!letter)
    return writeLetter(tx, told, { kind: 'restriction_ending', text: restrictionEndingLetter(told) });
  if (!arrived.has(letter.state)) return letter.number;
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
