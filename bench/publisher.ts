/** What `work` does meanwhile, in a process of its own: an export in chunks that does not end, and publishing. */
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import { createGate } from '../src/db/gate.ts';
import { openInstallation } from '../src/db/installation.ts';
import { openOwner } from '../src/db/owner.ts';
import { stepBack } from '../src/ground/step-back.ts';
import { tables } from '../src/personal-data.ts';
import type { Declaration } from '../src/policy/declaration.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { configOf, publishIn } from './database.ts';

const config = configOf(process.argv[2] ?? '');
stepBack();
const installation = await openInstallation(config);
const load = () => loadInForce(installation, tables);
/** As `work` opens it. */
const gate = await createGate({ installation, config, load, givesWay: true });
const owner = await (await openOwner(installation, config)).connect();
const chunkRows = 5_000;
let isEnding = false;
let longestChunk = 0;
let rows = 0;

/** One chunk, one transaction: no reader of the export holds a table longer. */
const chunk = (after: number): Promise<{ id: number }[]> =>
  gate.open('customer_service', { kind: 'job', name: 'export' }, async (tx) => {
    const found = await sql<{
      id: number;
    }>`select c.id, c.customer_number, c.sort_name, e.address, p.e164, a.street, a.town
      from (select id from customers where id > ${after} order by id limit ${chunkRows}) cut
      join customers c on c.id = cut.id left join emails e on e.customer_id = c.id
      left join phones p on p.customer_id = c.id left join addresses a on a.customer_id = c.id order by c.id`.execute(
      tx.db,
    );
    return found.rows;
  });

const exporting = async (): Promise<void> => {
  for (let after = 0; !isEnding; ) {
    const began = performance.now();
    const found = await chunk(after);
    longestChunk = Math.max(longestChunk, performance.now() - began);
    rows += found.length;
    after = found.at(-1)?.id ?? 0;
    await setImmediate();
  }
};

/** How long readers find the tables shut, at its longest: all of it is one trip, from the first lock to COMMIT. */
let longestLock = 0;
const timeLocks = (client: pg.Client): pg.Client => {
  const query = async (text: string, values?: unknown[]) => {
    const began = performance.now();
    try {
      return await client.query(text, values);
    } finally {
      if (text.includes('lock table')) longestLock = Math.max(longestLock, performance.now() - began);
    }
  };
  return { query } as unknown as pg.Client;
};

const publish = async (declaration: Declaration): Promise<number> => {
  const began = performance.now();
  await publishIn(installation, timeLocks(owner), declaration);
  return performance.now() - began;
};

const running = exporting();
process.on('message', async (asked: { publish?: Declaration }) => {
  process.send?.(
    asked.publish ? { took: await publish(asked.publish) } : { longestChunk, longestLock, rows },
  );
});
process.once('disconnect', async () => {
  isEnding = true;
  await running;
  await gate.end();
  await owner.end();
});
