/** COPY … FROM STDIN inside a transaction of the gate: the quickest way in for many rows. */
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import type { Tx } from './tx.ts';

/**
 * `lines` are in PostgreSQL's text format, each ended by a line feed; pieces of any size. A pipelined connection
 * refuses streams, so it is plain while the copy lasts: nothing else of the transaction may be under way.
 */
export const copyIn = async (
  tx: Tx,
  statement: string,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<void> => {
  const client = tx.client as pg.Client & { pipeline: boolean };
  await client.query('select'); // what was sent before it has been answered
  client.pipeline = false;
  try {
    const stream = client.query(from(statement) as unknown as pg.Submittable) as unknown as ReturnType<
      typeof from
    >;
    const done = finished(stream, { readable: false });
    done.catch(() => {});
    for await (const piece of lines)
      if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), done]);
    stream.end();
    await done;
  } finally {
    client.pipeline = true;
  }
};
