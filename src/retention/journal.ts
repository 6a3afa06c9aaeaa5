/**
 * The journal of erasures: a file outside the data folder, written and on disk before an erasure is reported, so that
 * a restored backup, which knows nothing of what came after it, can be made to forget again. A line tells a key and
 * when, nothing else.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const line = z.object({
  number: z.number(),
  customer_id: z.number(),
  at: z.string(),
  hash: z.string(),
  /** Keyed hashes of their contact points, for the suppression list. */
  suppressed: z.array(z.string()).default([]),
  /** The hash of the code on the person's receipt, and the request that asked: who has a receipt can check it after a restore too. */
  receipt: z.string().nullable().default(null),
  about: z.string().nullable().default(null),
});
export type JournalLine = z.output<typeof line>;

const fileName = 'erasures.jsonl';

/** A line that a loss of power or a full disk cut off is ended first, or it would take the next one with it. */
const endOfLine = (file: number): string => {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last.toString() !== '\n' ? '\n' : '';
};

const onDisk = promisify(fsync);

/** A file that is on disk is not found again before its folder is, and a folder not before the one that it stands in. */
const syncFolders = async (folder: string, first: string | undefined): Promise<void> => {
  const last = first === undefined ? folder : dirname(first);
  for (let at = folder; ; at = dirname(at)) {
    const open = openSync(at, 'r');
    try {
      await onDisk(open);
    } finally {
      closeSync(open);
    }
    if (at === last || at === dirname(at)) return;
  }
};

/** Appends and waits for the disk. A line may stand twice: a transaction that failed after it is tried again. */
export const appendLines = async (folder: string, name: string, lines: readonly unknown[]): Promise<void> => {
  if (lines.length === 0) return;
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  const isNew = !existsSync(join(folder, name));
  const file = openSync(join(folder, name), 'a+', 0o600);
  try {
    writeFileSync(file, endOfLine(file) + lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
    await onDisk(file);
  } finally {
    closeSync(file);
  }
  if (isNew) await syncFolders(folder, first);
};

export const appendToJournal = (folder: string, lines: readonly JournalLine[]): Promise<void> =>
  appendLines(folder, fileName, lines);

/** Lines of one shape. */
export const readLines = <Line extends z.ZodType>(
  folder: string,
  name: string,
  shape: Line,
): z.output<Line>[] => {
  const parsed = (text: string): z.output<Line>[] => {
    try {
      return [shape.parse(JSON.parse(text))];
    } catch {
      // The line of a machine that lost its power may be half: its transaction was never committed.
      return [];
    }
  };
  try {
    return readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean).flatMap(parsed);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
};

export const readJournal = (folder: string): JournalLine[] => readLines(folder, fileName, line);
