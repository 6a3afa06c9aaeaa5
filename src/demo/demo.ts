/** What the demo is filled with: a database that nobody uses yet, and the roof's lists, given by whoever composes. */
import type pg from 'pg';
import type { Tx } from '../db/tx.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import type { Text } from '../ground/language.ts';
import type { JobContext } from '../jobs/job.ts';
import type { Compilation } from '../policy/compile.ts';
import type { Declaration } from '../policy/declaration.ts';

export type Demo = Readonly<{
  context: JobContext;
  /** The owner's, for publishing and for letting days pass. */
  client: pg.Client;
  compilationOf: (declaration: Declaration) => Compilation;
  /** The declaration in force. */
  inForce: () => Promise<Declaration>;
  /** One line of what happens, in plain words. */
  tell: (text: Text) => void;
}>;

/** `YYYY-MM-DD` so many days before today. */
export const daysAgo = (days: number): string => addDays(helsinkiDate(new Date()), -days);

/** One transaction as a member of the staff at one desk. */
export const atDesk = <T>(
  { context }: Demo,
  staffId: number,
  purpose: string,
  act: (tx: Tx) => Promise<T>,
): Promise<T> => context.gate.open(purpose, { kind: 'staff', id: staffId }, act);
