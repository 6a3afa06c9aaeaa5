/** A file of an archive: what it is, and its bytes as they come. */

import type { Gate } from '../db/gate.ts';
import type { Tx } from '../db/tx.ts';
import type { Text } from '../ground/language.ts';
import { writeCsv } from '../ground/write-csv.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import type { Archive } from './archive.ts';

export type Making = Readonly<{
  archive: Archive;
  policy: DeclarationInForce;
  /** Of a purpose of the house, as the job that makes the archive. */
  as: <T>(purpose: Parameters<Gate['open']>[0], act: (tx: Tx) => Promise<T>) => Promise<T>;
  /** The plain bytes of a stored file of `rights_requests`. */
  stored: (fileId: number) => AsyncIterable<Uint8Array>;
  /** A customer as the archive names them: the same one the same, and not to be told back without the house's key. */
  pseudonym: (customerId: number | null) => string;
}>;

export type Piece = Readonly<{
  name: string;
  title: Text;
  bytes: () => AsyncIterable<Uint8Array>;
}>;

async function* once(make: () => Promise<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  const made = await make();
  yield typeof made === 'string' ? Buffer.from(made) : made;
}

export const whole = (name: string, title: Text, make: () => Promise<Uint8Array | string>): Piece => ({
  name,
  title,
  bytes: () => once(make),
});

export const json = (name: string, title: Text, make: () => Promise<unknown>): Piece =>
  whole(name, title, async () => `${JSON.stringify(await make(), null, 2)}\n`);

type Row = Readonly<Record<string, unknown>>;

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/**
 * Rows page after page, each in a transaction of its own, so that none lasts. `next`: the rows after the last one that was
 * read; an empty page ends it.
 */
export const csv = (
  name: string,
  title: Text,
  columns: readonly string[],
  next: (last: Row | undefined) => Promise<readonly Row[]>,
): Piece => ({
  name,
  title,
  bytes: async function* () {
    yield Buffer.from(writeCsv([columns], { bom: true }));
    for (let last: Row | undefined; ; ) {
      const rows = await next(last);
      if (rows.length === 0) return;
      yield Buffer.from(writeCsv(rows.map((row) => columns.map((column) => cell(row[column])))));
      last = rows.at(-1);
    }
  },
});

/** A list that fits on one page. */
export const csvOnce = (
  name: string,
  title: Text,
  columns: readonly string[],
  read: () => Promise<readonly Row[]>,
): Piece => csv(name, title, columns, (last) => (last ? Promise.resolve([]) : read()));
