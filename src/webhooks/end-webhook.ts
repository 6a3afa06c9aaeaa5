import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { webhookNotFound } from './problems.ts';
import { endWebhookRow } from './queries.ts';

/** Nothing more is sent, what waits included. */
export const endWebhook = async (tx: Tx, id: number): Promise<void> => {
  if (!(await endWebhookRow(tx, id))) throw new Problem(webhookNotFound);
  await wrote(tx, 'end-webhook', { about: `webhook:${id}` });
};
