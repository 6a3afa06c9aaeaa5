/**
 * Merging by a rule over the register with dirt in it: pairs a second of work in SQL (`merge_next` in chunks on two
 * connections, each chunk committed: all that a merge keeps and tells included), against the bare updates that bring the
 * same rows to the same customers and delete the others, in one transaction that is taken back: once with all pages on
 * disk, for both alike, and once in memory. What was merged is taken back by the rule, as somebody would who regrets it.
 * Run `duplicates` first: it finds the pairs.
 */
import type pg from 'pg';
import { makeCold } from './cold.ts';
import { type BenchDatabase, benchDatabase } from './database.ts';
import { dirtPopulation } from './duplicates.ts';
import { type Bench, type Measure, ofTotal } from './measure.ts';
import { serverSeconds } from './processor-time.ts';

const pairsMost = 5_000;
const chunk = 1_000;
const undoChunk = 1_000;
const mustReach = 1_000;
const rule = JSON.stringify({ confidence: 80, opposed: true, keep: 'older' });

type Took = Readonly<{ pairs: number; seconds: number }>;

const asBench = `select set_config('app.actor', 'job:bench', true), set_config('app.purpose', '19', true)`;

const inTransaction = async <T>(
  client: pg.Client,
  end: 'commit' | 'rollback',
  work: () => Promise<T>,
): Promise<T> => {
  await client.query('begin');
  await client.query(asBench);
  const result = await work();
  await client.query(end);
  return result;
};

const timed = async (work: () => Promise<number>): Promise<Took> => {
  const began = performance.now();
  const pairs = await work();
  return { pairs, seconds: (performance.now() - began) / 1_000 };
};

const number = async (client: pg.Client, text: string, values: unknown[] = []): Promise<number> =>
  Number((await client.query(text, values)).rows[0]?.n ?? 0);

/** Chunk by chunk on each connection, until there is nothing more or `pairsMost` are done. */
const inChunks = async (
  clients: readonly pg.Client[],
  text: string,
  values: unknown[],
  pairsMost = Number.POSITIVE_INFINITY,
): Promise<number> => {
  let pairs = 0;
  const lane = async (client: pg.Client): Promise<void> => {
    for (let most = 1; most > 0 && pairs < pairsMost; pairs += most)
      most = await inTransaction(client, 'commit', () => number(client, text, values));
  };
  await Promise.all(clients.map(lane));
  return pairs;
};

const ask = (client: pg.Client): Promise<number> =>
  inTransaction(client, 'commit', () =>
    number(client, 'insert into bulk_merges (rule, pairs_expected) values ($1, 1) returning id as n', [rule]),
  );

/** As it was before, but for dead rows and the lines of the log. */
const forget = async (client: pg.Client, bulk: number, customers: number): Promise<void> => {
  if ((await number(client, 'select count(*) as n from customers')) !== customers)
    throw new Error('not all merges were taken back: fill the register anew (--fresh)');
  await client.query('delete from merges where bulk_id = $1', [bulk]);
  await client.query('delete from bulk_merges where id = $1', [bulk]);
  await client.query(`delete from customer_history where changed_by = 'job:bench'`);
  await client.query('delete from duplicate_pairs');
  await client.query('insert into duplicate_pairs overriding system value select * from pairs_before');
  await client.query('drop table pairs_before');
};

/** The same pairs, no customer twice, and every table that names a customer. */
const bare = (client: pg.Client, pairs: number): Promise<Took> =>
  inTransaction(client, 'rollback', async () =>
    timed(async () => {
      await client.query('set constraints all deferred');
      await client.query(
        `create temp table bare on commit drop as select min(kept) as kept, gone from pairs_of_rule($1, now(), null, null) group by gone limit $2`,
        [rule, pairs],
      );
      await client.query('delete from bare where kept in (select gone from bare)');
      await client.query('alter table bare add primary key (gone)');
      await client.query('analyze bare');
      const { rows } = await client.query(
        `select place, field from customer_references where way = 'follows' order by place`,
      );
      for (const { place, field } of rows as { place: string; field: string }[])
        await client.query(`update ${place} t set ${field} = b.kept from bare b where t.${field} = b.gone`);
      await client.query('delete from customers c using bare b where c.id = b.gone');
      return number(client, 'select count(*) as n from bare');
    }),
  );

const each = ({ pairs, seconds }: Took): number => pairs / seconds;
const said = (took: Took, what: string): string =>
  `${each(took).toFixed(0)} ${what}/s (${took.pairs} in ${took.seconds.toFixed(1)} s)`;

/** The bare updates come first: they are taken back, so that ours meets each row where it was. Both are equally cold. */
const measureIn = async (
  database: BenchDatabase,
  clients: readonly [pg.Client, pg.Client],
  memory: 'cold' | 'warm',
): Promise<Readonly<{ ours: Took; plain: Took; back: Took; seconds: number; is: string }>> => {
  const [raw] = clients;
  const processor = () => serverSeconds(database.installation.embedded!.pid) ?? 0;
  const settle = async () => memory === 'warm' || (await makeCold(database));
  const customers = await number(raw, 'select count(*) as n from customers');
  await settle();
  const plain = await bare(raw, pairsMost + chunk);
  const isAsMeant = await settle();
  const bulk = await ask(raw);
  const before = processor();
  const ours = await timed(() =>
    inChunks(clients, 'select merge_next($1, $2) as n', [bulk, chunk], pairsMost),
  );
  const seconds = processor() - before;
  const back = await timed(() => inChunks([raw], 'select undo_next($1, $2) as n', [bulk, undoChunk]));
  await forget(raw, bulk, customers);
  const is = memory === 'warm' ? 'in memory' : isAsMeant ? 'on disk' : 'in the memory of the system alone';
  return { ours, plain, back, seconds, is };
};

export const bench: Bench = {
  name: 'bulk-merge',
  run: async (size) => {
    const database = await benchDatabase(size, { population: await dirtPopulation() });
    const { raw, owner } = database;
    const other = await owner.connect();
    const measures: Measure[] = [];
    for (const memory of ['cold', 'warm'] as const) {
      await raw.query('create temp table pairs_before as table duplicate_pairs');
      const { ours, plain, back, seconds, is } = await measureIn(database, [raw, other], memory);
      if (ours.pairs === 0) break;
      measures.push(
        {
          measure: `merging by a rule, pages ${is}`,
          size,
          ours: `${said(ours, 'pairs')}, ${seconds.toFixed(1)} s of a processor`,
          raw: `${said(plain, 'pairs')}, bare updates`,
          ratio: ofTotal(each(ours), each(plain)),
          mustReach: `≥ ${mustReach} pairs/s`,
          reached: each(ours) >= mustReach,
        },
        { measure: 'taking back a rule', size, ours: said(back, 'merges') },
      );
    }
    await other.end();
    return measures;
  },
};
