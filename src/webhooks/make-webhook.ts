import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { wrapKey } from '../files/seal.ts';
import { Problem } from '../ground/problem.ts';
import { isEvent } from './events.ts';
import { type Hearing, mayHear } from './may-hear.ts';
import { type NoticeWebhook, noticeWebhooks } from './notice-queries.ts';
import {
  webhookAddressRefused,
  webhookEventUnknown,
  webhookOfNoticesTaken,
  webhookOwnerUnknown,
  webhookPurposeNotGiven,
} from './problems.ts';
import { targetOf } from './public-address.ts';
import { insertWebhook, type NewWebhook } from './queries.ts';
import { newSecret, secretText } from './webhook.ts';

export type Making = Hearing & Readonly<{ master: Buffer; networks: readonly string[] }>;

type Wished = Omit<NewWebhook, 'secret'>;

/** The signing secret is returned this once. Throws what stands in `problems.ts`. */
export const makeWebhook = async (
  tx: Tx,
  wished: Wished,
  making: Making,
): Promise<{ id: number; secret: string }> => {
  if (!mayHear(wished, making))
    throw new Problem(wished.kind === 'notices' ? webhookOwnerUnknown : webhookPurposeNotGiven);
  const unknown = wished.acts.filter((act) => !isEvent(act));
  if (unknown.length > 0) throw new Problem(webhookEventUnknown, { event: unknown.join(', ') });
  if (!(await targetOf(wished.url, making.networks))) throw new Problem(webhookAddressRefused);
  const isTaken = ({ recipient, source }: NoticeWebhook): boolean =>
    recipient === wished.recipient && source === wished.source;
  if (wished.kind === 'notices' && (await noticeWebhooks(tx)).some(isTaken))
    throw new Problem(webhookOfNoticesTaken);
  const secret = newSecret();
  const id = await insertWebhook(tx, { ...wished, secret: wrapKey(making.master, secret) });
  await wrote(tx, 'make-webhook', { about: `webhook:${id}` });
  return { id, secret: secretText(secret) };
};
