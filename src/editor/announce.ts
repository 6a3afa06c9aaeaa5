/**
 * What lets more be done with people's data than they were told is announced, and comes into force when they have been told.
 * GDPR 13(3), 14(4). All of a notice or nothing: what is in force, what the database allows and what is told is one text.
 */
import type pg from 'pg';
import { inTransaction } from '../db/in-transaction.ts';
import { Problem } from '../ground/problem.ts';
import { announcementWaits } from '../policy/announcement.ts';
import type { Declaration } from '../policy/declaration.ts';
import { lint } from '../policy/lint.ts';
import { wideningsOf } from '../policy/widening.ts';
import {
  endAnnouncement,
  hasOpenAnnouncement,
  holdsPeople,
  insertAnnouncement,
  noteInformed,
  noteToldPublicly,
  toldAnnouncement,
} from './announcement-queries.ts';
import { auditLine, declarationBefore, tellPeople } from './in-force-queries.ts';
import { draftBlocked } from './problems.ts';
import { type PuttingInForce, putInForce } from './put-in-force.ts';

export type Outcome = Readonly<{ version: number } | { announcement: number }>;

/** Before the first notice nobody was told anything, so nothing can widen. */
const waitsForPeople = async (client: pg.Client, after: Declaration): Promise<boolean> => {
  const before = await declarationBefore(client);
  return before !== undefined && wideningsOf(before, after).length > 0 && holdsPeople(client);
};

const announce = async (
  client: pg.Client,
  written: Declaration,
  { by, also }: Publishing,
): Promise<number> => {
  const count = lint(written).filter(({ level }) => level === 'blocks').length;
  if (count > 0) throw new Problem(draftBlocked, { count });
  return inTransaction(client, async () => {
    const announcement = await insertAnnouncement(client, written, by);
    await auditLine(client, 'announced', `announcement:${announcement}`, by);
    await also?.({ announcement });
    await tellPeople(client);
    return announcement;
  });
};

export type Publishing = Omit<PuttingInForce, 'also'> &
  Readonly<{ also?: (outcome: Outcome) => Promise<void> }>;

/** Throws `announcement_waits`, `draft_blocked` and the problems of publishing. */
export const publishOrAnnounce = async (
  client: pg.Client,
  written: Declaration,
  publishing: Publishing,
): Promise<Outcome> => {
  if (await hasOpenAnnouncement(client)) throw new Problem(announcementWaits);
  if (await waitsForPeople(client, written))
    return { announcement: await announce(client, written, publishing) };
  const { also, ...rest } = publishing;
  const version = await putInForce(client, written, {
    ...rest,
    also: async (one) => also?.({ version: one }),
  });
  return { version };
};

/** The announcement of which people have been told, if there is one. Returns the version in force. */
export const putAnnouncedInForce = async (
  client: pg.Client,
  putting: Omit<PuttingInForce, 'also' | 'by'>,
): Promise<number | undefined> => {
  const told = await toldAnnouncement(client);
  if (!told) return undefined;
  return putInForce(client, told.declaration, {
    ...putting,
    by: told.by,
    also: async (version) => {
      if (!(await endAnnouncement(client, told.id, version))) throw new Problem(announcementWaits);
      await noteToldPublicly(client, told);
      await noteInformed(client, version);
    },
  });
};
