/** Which recipients and sources have an address for notices of Article 19. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

export type NoticeWebhook = Readonly<{ id: number; recipient: string | null; source: string | null }>;

export const noticeWebhooks = async (tx: Tx): Promise<NoticeWebhook[]> =>
  (await sql<NoticeWebhook>`select id, recipient, source from notice_webhooks()`.execute(tx.db)).rows;
