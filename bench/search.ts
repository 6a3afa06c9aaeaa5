/** What people type, drawn from the customers themselves: rare and common names, typing errors, e-mail, phone, number. */
import { readsOf } from '../src/customers/reads.ts';
import { searchCustomers } from '../src/customers/search-customers.ts';
import type { Tx } from '../src/db/tx.ts';
import { type BenchDatabase, benchDatabase } from './database.ts';
import { type Bench, type Measure, milliseconds, ofTotal, percentile, timed, type Wish } from './measure.ts';
import { ungatedTx } from './ungated.ts';

const purposes = ['customer_service', 'marketing_email'] as const;
const limitMilliseconds = 20;
const queriesOfEach = 60;
const actor = { kind: 'job', name: 'bench' } as const;

const surnames = (order: string) => `select family_name as query from customers where kind = 'person'
  and family_name !~ '-' group by 1 having length(family_name) > 5 order by count(*) ${order} limit 20`;
const drawn = (query: string) =>
  `select ${query} as query from customers c join emails e on e.customer_id = c.id join phones p on p.customer_id = c.id
   where c.kind = 'person' and c.id in (select 1 + floor(random() * (select max(id) from customers))::bigint
     from generate_series(1, 400)) limit ${queriesOfEach}`;
const swapped = (name: string) =>
  `left(${name}, 2) || substr(${name}, 4, 1) || substr(${name}, 3, 1) || substr(${name}, 5)`;

/** Each gives queries as a person would have typed them. */
const classes: Readonly<Record<string, string>> = {
  'common surname': surnames('desc'),
  'rare surname': surnames('asc'),
  'three letters of a common surname': `select left(query, 3) as query from (${surnames('desc')}) s`,
  'given and family name': drawn(`split_part(c.given_names, ' ', 1) || ' ' || c.family_name`),
  'common surname, two letters swapped': `select ${swapped('query')} as query from (${surnames('desc')}) s`,
  'rare surname, two letters swapped': `select ${swapped('query')} as query from (${surnames('asc')}) s`,
  'full name, a letter missing': drawn(
    `split_part(c.given_names, ' ', 1) || ' ' || left(c.family_name, 2) || substr(c.family_name, 4)`,
  ),
  'beginning of an e-mail': drawn(`left(e.normalised, 8)`),
  'phone, first six digits': drawn(`'0' || substr(p.e164, 5, 5)`),
  'phone, last five digits': drawn(`right(p.e164, 5)`),
  'customer number': drawn('c.customer_number'),
};

const queriesOf = async ({ raw }: BenchDatabase, text: string): Promise<string[]> =>
  (await raw.query(text)).rows.map((row) => (row as { query: string }).query);

type Ways = { gated: number[]; raw: number[] };

/** The owner searches as a purpose too, for the function knows callers by their role; it reads the rows without policy. */
const rawSearch = (tx: Tx, query: string, number: number): Promise<unknown> =>
  tx.client.query({
    name: 'bench_search',
    text: `select c.id, c.kind, c.sort_name from customers c where c.id = any (array(
      select s.customer_id from search_masks m, search_every_way($1, m, 50) s where m.purpose = $2))`,
    values: [query, number],
  });

const ask = async (
  { gate, policy, raw }: BenchDatabase,
  purpose: string,
  queries: readonly string[],
): Promise<Ways> => {
  const reads = readsOf(policy.declaration, purpose);
  const direct = ungatedTx(raw, policy, purpose);
  const through = (query: string) => gate.open(purpose, actor, (tx) => searchCustomers(tx, reads, query));
  const bare = (query: string) => rawSearch(direct, query, direct.purposeNumber);
  for (const query of queries.slice(0, 3)) await Promise.all([through(query), bare(query)]);
  return {
    gated: await timed(queries.length, (at) => through(queries[at]!)),
    raw: await timed(queries.length, (at) => bare(queries[at]!)),
  };
};

/** The purpose that waits longer: one that sees everybody, one that sees a third. */
const worst = (ways: readonly Ways[]): Ways =>
  ways.toSorted((a, b) => percentile(b.gated, 0.95) - percentile(a.gated, 0.95))[0]!;

const measureOf = (what: string, size: number, { gated, raw }: Ways): Measure => {
  const [ours, bare] = [percentile(gated, 0.95), percentile(raw, 0.95)];
  return {
    measure: `search, ${what}`,
    size,
    ours: `p50 ${milliseconds(percentile(gated, 0.5))}, p95 ${milliseconds(ours)}`,
    raw: `p95 ${milliseconds(bare)}`,
    ratio: ofTotal(ours, bare),
    mustReach: `p95 ≤ ${limitMilliseconds} ms`,
    reached: ours <= limitMilliseconds,
  };
};

const run = async (size: number, { isSmoke }: Wish): Promise<Measure[]> => {
  const database = await benchDatabase(size);
  const measures: Measure[] = [];
  for (const [what, text] of Object.entries(classes)) {
    const queries = await queriesOf(database, text);
    if (queries.length === 0) throw new Error(`no queries of the kind “${what}”`);
    const asked = isSmoke ? queries.slice(0, 3) : queries.concat(queries, queries);
    const ways: Ways[] = [];
    for (const purpose of purposes) ways.push(await ask(database, purpose, asked));
    measures.push(measureOf(what, size, worst(ways)));
  }
  return measures;
};

export const bench: Bench = { name: 'search', run };
