/**
 * An answer to an access request: reading all that is held about one person, writing it as JSON and searching what others wrote
 * for whoever else is named in it, by how much that is.
 */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { newToken } from '../src/access/one-time-token.ts';
import { tables } from '../src/personal-data.ts';
import type { AccessPackage } from '../src/requests/package/package.ts';
import { readHeld } from '../src/requests/package/read-package.ts';
import { textsToLook, withOthers } from '../src/requests/package/texts/texts-to-look.ts';
import { packageJson } from '../src/requests/package/to-json.ts';
import { type BenchDatabase, benchDatabase } from './database.ts';
import { type Bench, type Measure, milliseconds, percentile, timed } from './measure.ts';

const limits: Readonly<Record<number, number>> = { 10: 300, 1000: 1_000, 100000: 10_000 };

/** Rows of the kinds that people have many of: looks at them, orders with lines, notes, changes. */
const fill: readonly string[] = [
  `insert into audit_log (kind, act, customer_id) select 'looked', 'card', $1::bigint from generate_series(1, $2::int / 2)`,
  `with o as (insert into orders (customer_id, ordered_on, channel, prices_include_vat, state, closed_on, source)
     select $1::bigint, '2026-03-02', 'web_shop', true, 'delivered', '2026-03-05', 'webshop' from generate_series(1, greatest($2::int / 10, 1)) returning id)
   insert into order_lines (customer_id, order_id, position, name, quantity_thousandths, unit_price_cents, vat_class,
     vat_basis_points, net_cents, vat_cents, gross_cents)
   select $1::bigint, o.id, 1, 'Lanka', 1000, 1255, 'standard', 2550, 1000, 255, 1255 from o`,
  `insert into notes (customer_id, kind, happened_at, body)
     select $1::bigint, 'call', now(), 'Soitti numerosta 040 123 4567 ja kysyi tilauksesta ' || n from generate_series(1, greatest($2::int / 10, 1)) n`,
  `insert into customer_history (customer_id, place, field, old_value)
     select $1::bigint, 'emails', 'address', 'vanha' || n || '@posti.example' from generate_series(1, $2::int / 5) n`,
];

const personOf = async (raw: pg.Client, rows: number): Promise<number> => {
  await raw.query(`select set_config('app.actor', 'bench', false), set_config('app.purpose', '19', false)`);
  const number = `BENCH-${rows}`;
  const known = await raw.query('select id from customers where customer_number = $1', [number]);
  if (known.rows[0]) return known.rows[0].id;
  const { rows: made } = await raw.query(
    `insert into customers (kind, customer_number, family_name, source, declaration_version) values ('person', $1, 'Mittari', 'webshop', 0) returning id`,
    [number],
  );
  for (const statement of fill) await raw.query(statement, [made[0].id, rows]);
  await raw.query('analyze audit_log, orders, order_lines, notes, customer_history');
  return made[0].id;
};

const answer = async ({ gate, policy }: BenchDatabase, subject: string, id: number): Promise<number> => {
  const held = await readHeld((act) => gate.open('access_answer', { kind: 'person', id }, act, { subject }), {
    tables,
    declaration: policy.declaration,
  });
  const whole: AccessPackage = { ...held, kind: 'access', language: 'fi', madeAt: new Date(), policy };
  const hash = createHash('sha256');
  for (const piece of packageJson(whole, tables)) hash.update(piece);
  const texts = textsToLook(held.parts);
  await gate.open('rights_requests', { kind: 'job', name: 'bench' }, (tx) => withOthers(tx, texts, held));
  return held.parts.reduce((sum, { rows }) => sum + rows.length, 0);
};

const measure = async (database: BenchDatabase, rows: number, times: number): Promise<Measure> => {
  const { raw } = database;
  const id = await personOf(raw, rows);
  const { token, hash } = newToken();
  await raw.query(
    `insert into own_page_sessions (customer_id, token_hash, expires_at) values ($1, $2, now() + interval '1 hour')`,
    [id, hash],
  );
  const read = await answer(database, token, id);
  const taken = await timed(times, () => answer(database, token, id));
  const p95 = percentile(taken, 0.95);
  const most = limits[rows]!;
  return {
    measure: `access answer, data and JSON, ${rows.toLocaleString('en')} linked rows (${read.toLocaleString('en')} read)`,
    ours: `p50 ${milliseconds(percentile(taken, 0.5))}, p95 ${milliseconds(p95)}`,
    mustReach: `p95 < ${milliseconds(most)}`,
    reached: p95 < most,
  };
};

export const bench: Bench = {
  name: 'access',
  run: async (size, { isSmoke }) => {
    const database = await benchDatabase(size);
    const measures: Measure[] = [];
    for (const rows of isSmoke ? [10] : [10, 1_000, 100_000])
      measures.push({ ...(await measure(database, rows, isSmoke ? 1 : rows > 10_000 ? 5 : 20)), size });
    return measures;
  },
};
