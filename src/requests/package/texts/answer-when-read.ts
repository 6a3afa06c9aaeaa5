/**
 * A request of the own page whose last text or file has been looked at leaves nothing to judge: its answer is put together again,
 * with everything in it, and lies on the person's page without another click (GDPR 12(3)).
 */
import type { Tx } from '../../../db/tx.ts';
import { stateOf } from '../../request.ts';
import type { Answerable } from '../answerable.ts';
import { askPackage } from '../ask-package.ts';
import { filesAbout } from '../attachment-queries.ts';
import { isBeingMade } from '../package-list.ts';
import { packagesOfRequest } from '../package-rows.ts';
import { answeredFiles } from '../request-attachments.ts';
import { countUndecided } from './held-queries.ts';

export const answerWhenRead = async (tx: Tx, request: Answerable): Promise<void> => {
  const { id, customer_id: customerId, kind, channel, language, events } = request;
  const isTheirs = channel === 'portal' && ['open', 'joined'].includes(stateOf(events));
  if (!isTheirs) return;
  const [files, left, packages] = await Promise.all([
    kind === 'access' ? filesAbout(tx, { requestId: id, customerId }) : [],
    countUndecided(tx, customerId),
    packagesOfRequest(tx, id),
  ]);
  const waits =
    answeredFiles(files).waiting + left > 0 || packages.length === 0 || packages.some(isBeingMade);
  if (waits) return;
  await askPackage(tx, {
    requestId: id,
    customerId,
    kind: kind as 'access' | 'portability',
    language,
    answersRequest: true,
    completes: true,
  });
};
