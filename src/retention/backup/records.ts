/** What is inside of a backup: heads as JSON and the rows of each table as COPY writes them, one after another. */
import { z } from 'zod';

export const tableHead = z.object({ table: z.string(), columns: z.array(z.string()) });
export const tableEnd = z.object({ rows: z.int() });

export const backupHead = z.object({
  server: z.string(),
  migrations: z.array(z.object({ number: z.int(), name: z.string(), hash: z.string() })),
  /** First days of the months that the access log has partitions for. */
  months: z.array(z.string()),
  /** Tells whether the master key of files is at hand, not what it is. */
  filesKey: z.string(),
});
export type BackupHead = z.output<typeof backupHead>;

export const backupEnd = z.object({
  counts: z.record(z.string(), z.int()),
  sequences: z.array(z.object({ name: z.string(), last: z.int() })),
  jobs: z.array(
    z.object({
      task: z.string(),
      payload: z.unknown(),
      run_at: z.string(),
      key: z.string().nullable(),
      max_attempts: z.int(),
      priority: z.int(),
    }),
  ),
});
export type BackupEnd = z.output<typeof backupEnd>;

const kinds = { head: 1, table: 2, data: 3, rows: 4, end: 5 } as const;
export type Kind = keyof typeof kinds;
const nameOf = new Map<number, Kind>(Object.entries(kinds).map(([name, code]) => [code, name as Kind]));

export type BackupRecord = Readonly<{ kind: Kind; body: Buffer }>;

/** The record as it is written: its head and its body apart, so that rows are not copied. */
export const recordOf = (kind: Kind, body: Buffer): Buffer[] => {
  const head = Buffer.alloc(5);
  head.writeUInt8(kinds[kind]);
  head.writeUInt32BE(body.length, 1);
  return [head, body];
};

export const jsonRecord = (kind: Kind, value: unknown): Buffer[] =>
  recordOf(kind, Buffer.from(JSON.stringify(value)));

const recordBytesMax = 1 << 30;

/** Pieces of any size become records again. */
export async function* recordsIn(source: AsyncIterable<Buffer>): AsyncGenerator<BackupRecord> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
    let at = 0;
    while (held.length - at >= 5) {
      const length = held.readUInt32BE(at + 1);
      const kind = nameOf.get(held.readUInt8(at));
      if (!kind || length > recordBytesMax) throw new Error('a record of the backup is not one');
      if (held.length - at - 5 < length) break;
      yield { kind, body: held.subarray(at + 5, at + 5 + length) };
      at += 5 + length;
    }
    held = held.subarray(at);
  }
  if (held.length > 0) throw new Error('the backup ends within a record');
}
