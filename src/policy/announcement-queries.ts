/** The announcement that waits, and earlier ones, as pages and acts read them. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Announcement } from './announcement.ts';
import { declarationSchema } from './declaration.ts';

type Row = Readonly<{ id: number; body: unknown; announced_at: Date }>;

const asAnnouncement = ({ id, body, announced_at }: Row): Announcement => ({
  id,
  declaration: declarationSchema.parse(body),
  announcedAt: announced_at,
});

/** That one waits, without its words. */
export const waitingAnnouncement = async (tx: Tx): Promise<number | undefined> => {
  const { rows } = await sql<{ id: number }>`select id from announcements where ended_at is null`.execute(
    tx.db,
  );
  return rows[0]?.id;
};

export const openAnnouncement = async (tx: Tx): Promise<Announcement | undefined> => {
  const { rows } =
    await sql<Row>`select id, body, announced_at from announcements where ended_at is null`.execute(tx.db);
  return rows[0] && asAnnouncement(rows[0]);
};

export const announcementById = async (tx: Tx, id: number): Promise<Announcement> => {
  const { rows } = await sql<Row>`select id, body, announced_at from announcements where id = ${id}`.execute(
    tx.db,
  );
  return asAnnouncement(rows[0]!);
};
