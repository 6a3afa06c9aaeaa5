/**
 * Merging by a rule over the register with dirt in it: pairs a second of work in SQL (`merge_next` in chunks, all that a
 * merge keeps and tells included), against the bare updates that bring the same rows to the same customers and delete
 * the others. Both in a transaction that is taken back. Run `duplicates` first: it finds the pairs.
 */
import type pg from 'pg';
import { benchDatabase } from './database.ts';
import { dirtPopulation } from './duplicates.ts';
import { type Bench, type Measure, ofTotal } from './measure.ts';

const pairsMost = 5_000;
const chunk = 500;
const mustReach = 1_000;
const rule = { confidence: 80, opposed: true, keep: 'older' };

type Took = Readonly<{ pairs: number; seconds: number }>;

const takenBack = async (client: pg.Client, work: () => Promise<number>): Promise<Took> => {
  await client.query('begin');
  await client.query(
    `select set_config('app.actor', 'job:bench', true), set_config('app.purpose', '19', true)`,
  );
  const began = performance.now();
  const pairs = await work();
  const seconds = (performance.now() - began) / 1_000;
  await client.query('rollback');
  return { pairs, seconds };
};

const number = async (client: pg.Client, text: string, values: unknown[] = []): Promise<number> =>
  Number((await client.query(text, values)).rows[0]?.n ?? 0);

const merging = (client: pg.Client): Promise<Took> =>
  takenBack(client, async () => {
    const id = await number(
      client,
      'insert into bulk_merges (rule, pairs_expected) values ($1, 1) returning id as n',
      [JSON.stringify(rule)],
    );
    let pairs = 0;
    for (let most = 1; most > 0 && pairs < pairsMost; pairs += most)
      most = await number(client, 'select merge_next($1, $2) as n', [id, chunk]);
    return pairs;
  });

/** The same pairs, no customer twice, and every table that names a customer. */
const bare = (client: pg.Client, pairs: number): Promise<Took> =>
  takenBack(client, async () => {
    await client.query('set constraints all deferred');
    await client.query(
      `create temp table bare on commit drop as select min(kept) as kept, gone from pairs_of_rule($1, now(), null, null) group by gone limit $2`,
      [JSON.stringify(rule), pairs],
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
  });

export const bench: Bench = {
  name: 'bulk-merge',
  run: async (size) => {
    const { raw } = await benchDatabase(size, { population: await dirtPopulation() });
    const ours = await merging(raw);
    if (ours.pairs === 0) return [];
    const plain = await bare(raw, ours.pairs);
    const each = ({ pairs, seconds }: Took) => pairs / seconds;
    const said = (took: Took) =>
      `${each(took).toFixed(0)} pairs/s (${took.pairs} in ${took.seconds.toFixed(1)} s)`;
    const line: Measure = {
      measure: 'merging by a rule',
      size,
      ours: said(ours),
      raw: `${said(plain)}, bare updates`,
      ratio: ofTotal(each(ours), each(plain)),
      mustReach: `≥ ${mustReach} pairs/s`,
      reached: each(ours) >= mustReach,
    };
    return [line];
  },
};
