/** A letter that came back waits for another way again. The server said so itself: no clerk need read that. */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { letterCan } from '../letters/letter.ts';
import { insertStep, letterByKey, letterByMessage } from '../letters/queries.ts';
import { isForgotten, lockRequest } from '../queries.ts';
import { markSorted } from './queries.ts';
import type { Undelivered } from './undelivered.ts';

/** `mailId`: of the report, which goes to its request. Nothing is done where it is about no letter of ours. */
export const noteUndelivered = async (tx: Tx, mailId: number, { of, words }: Undelivered): Promise<void> => {
  const key = await letterByMessage(tx, of);
  const request = key && (await lockRequest(tx, key.requestId));
  if (!request || isForgotten(request)) return;
  const about = `request:${request.id}`;
  const letter = await letterByKey(tx, key);
  if (letter && letterCan('note_bounce', letter.state)) {
    await insertStep(tx, key, 'bounced', words);
    await wrote(tx, 'deliver-letter', { about, fields: ['bounced'] });
  }
  await markSorted(tx, mailId, 'reply', request.id);
  await wrote(tx, 'sort-request-mail', { about: `request-mail:${mailId}`, fields: ['reply'] });
};
