/** What a proven person opens, by what the way to the provider was begun for. Nobody is guessed (decision 023). */
import { newToken } from '../../access/one-time-token.ts';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { type Answer, type Context, moved, shown } from '../../http/route.ts';
import { answerPage } from '../identity/answer-page.ts';
import { ownPath } from '../portal/paths.ts';
import { ownCookieOf } from '../portal/session.ts';
import { noStrongCookie } from './attempt.ts';
import { strongNameDiffers, strongOfAnother, strongTooOld } from './problems.ts';
import { answerStrongly, linkStrongly, openStrongly, type Sought } from './queries.ts';
import { nobodyFoundPage } from './strong-pages.ts';

export const settleOwnPage = async (tx: Tx, context: Context, sought: Sought): Promise<Answer> => {
  const visit = newToken();
  const { customer_id: customerId, fits } = await openStrongly(tx, visit.hash, sought);
  if (customerId === null) {
    await wrote(tx, 'strong-arrival', { fields: [fits] });
    return shown({ found: false }, () => nobodyFoundPage(context), { cookies: [noStrongCookie] });
  }
  await wrote(tx, 'open-own-page', { customerId, fields: ['strong'] });
  return moved(ownPath, { cookies: [ownCookieOf(visit.token), noStrongCookie] });
};

const saidOf = {
  confirmed: 'thanksMine',
  representative: 'thanksRepresentative',
  failed: 'clerkJudges',
} as const;

export const settleRequest = async (
  tx: Tx,
  context: Context,
  openedBy: string,
  sought: Sought,
): Promise<Answer> => {
  const answered = await answerStrongly(tx, openedBy, sought);
  const said = answered ? saidOf[answered.outcome] : 'used';
  if (answered)
    await wrote(tx, said === 'clerkJudges' ? 'request-identity-failed' : 'request-confirm-identity', {
      about: `request:${answered.request_id}`,
    });
  return shown({ said }, () => answerPage(context, { said }), { cookies: [noStrongCookie] });
};

const refusals = { differs: strongNameDiffers, another: strongOfAnother, over: strongTooOld } as const;

export const settleLink = async (tx: Tx, openedBy: string, sought: Sought): Promise<Answer> => {
  const { customer_id: customerId, outcome } = await linkStrongly(tx, openedBy, sought);
  if (outcome !== 'linked') throw new Problem(refusals[outcome]);
  await wrote(tx, 'link-strong-identification', { customerId: customerId! });
  return moved(`${ownPath}?done=strong`, { cookies: [noStrongCookie] });
};
