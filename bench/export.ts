/**
 * An export of all customers that a purpose sees to CSV, in the order of the list, with a line of the log for each of
 * them and an encrypted file, against raw COPY TO of the same columns of the same customers by the owner, in the same run.
 */
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import type { ExportFormat } from '../src/desk/exports/queries/cells.ts';
import { child } from './child.ts';
import { type BenchDatabase, benchDatabase } from './database.ts';
import { emptyLog } from './empty-log.ts';
import type { Exported } from './exporter.ts';
import type { Bench, Measure, Wish } from './measure.ts';
import { ownSeconds, serverSeconds } from './processor-time.ts';

const mustReach = 0.5;
const megabytesMax = 300;
const show = ['customer_number', 'email', 'phone', 'street', 'postcode', 'town', 'language', 'since_on'];

const first = (columns: string, table: string, order: string, alias: string): string =>
  `left join lateral (select ${columns} from ${table} d where d.customer_id = c.id and d.ended_on is null
    order by ${order} limit 1) ${alias} on true`;

/** Those whom customer service sees: all but the restricted. */
const rawText = (
  order: string,
): string => `copy (select c.sort_name, c.customer_number, e.address, p.e164, a.street, a.postcode, a.town, c.language, c.since_on
  from customers c ${first('d.address', 'emails', 'd.is_primary desc, d.id', 'e')}
  ${first('d.e164', 'phones', 'd.is_primary desc, d.id', 'p')}
  ${first('d.street, d.postcode, d.town', 'addresses', "d.kind = 'postal' desc, d.id", 'a')}
  where c.state & 1 <> 1 ${order}) to stdout (format csv, delimiter ';')`;

type Raw = Readonly<{ milliseconds: number; bytes: number }>;

const raw = async ({ owner }: BenchDatabase, order: string): Promise<Raw> => {
  const client = new pg.Client({ ...owner.config, pipeline: false } as pg.ClientConfig);
  await client.connect();
  let bytes = 0;
  const nowhere = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      bytes += piece.length;
      done();
    },
  });
  const began = performance.now();
  await pipeline(
    client.query(to(rawText(order)) as unknown as pg.Submittable) as unknown as NodeJS.ReadableStream,
    nowhere,
  );
  const milliseconds = performance.now() - began;
  await client.end();
  return { milliseconds, bytes };
};

const tidy = async ({ raw }: BenchDatabase): Promise<void> => {
  await emptyLog(raw);
  await raw.query('delete from exports');
  await raw.query('delete from stored_files');
  await raw.query('vacuum stored_files, stored_file_chunks');
};

const exported = async (database: BenchDatabase, format: ExportFormat): Promise<Exported> => {
  const exporter = child('exporter.ts', []);
  try {
    return (await exporter.ask([database.config.dataFolder, format, show])) as Exported;
  } finally {
    await exporter.stop();
    await tidy(database);
  }
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const perSecond = (rows: number, milliseconds: number): string =>
  `${Math.round((rows / milliseconds) * 1000).toLocaleString('en')} rows/s`;

const run = async (size: number, { isSmoke }: Wish): Promise<Measure[]> => {
  const database = await benchDatabase(size);
  const used = () => serverSeconds(database.installation.embedded!.pid) ?? Number.NaN;
  const turns = isSmoke ? 1 : 2;
  const raws: Raw[] = [];
  const ours: Exported[] = [];
  let [rawWork, ourWork] = [0, 0];
  for (let turn = 0; turn < turns; turn += 1) {
    const [before, own] = [used(), ownSeconds()];
    raws.push(await raw(database, 'order by c.sort_name, c.id'));
    const between = used();
    rawWork += between - before + ownSeconds() - own;
    const made = await exported(database, 'csv');
    ours.push(made);
    ourWork += used() - between + made.seconds;
  }
  const unordered = await raw(database, '');
  const book = await exported(database, 'xlsx');
  const best = <T extends { milliseconds: number }>(all: readonly T[]): T =>
    all.toSorted((a, b) => a.milliseconds - b.milliseconds)[0]!;
  const [our, theirs] = [best(ours), best(raws)];
  const ratio = theirs.milliseconds / our.milliseconds;
  return [
    {
      measure: 'export to CSV of nine columns, in the order of the list, logged and encrypted',
      size,
      ours: `${perSecond(our.rows, our.milliseconds)} (${seconds(our.milliseconds)})`,
      raw: `COPY TO in the same order: ${perSecond(our.rows, theirs.milliseconds)} (${seconds(theirs.milliseconds)})`,
      ratio: ratio.toFixed(2),
      mustReach: `≥ ${mustReach}`,
      reached: ratio >= mustReach,
    },
    {
      measure: 'the same against COPY TO in no order',
      size,
      ours: seconds(our.milliseconds),
      raw: seconds(unordered.milliseconds),
      ratio: (unordered.milliseconds / our.milliseconds).toFixed(2),
    },
    {
      measure: 'the same in processor time, server and client',
      size,
      ours: `${(ourWork / turns).toFixed(1)} s`,
      raw: `${(rawWork / turns).toFixed(1)} s`,
      ratio: (rawWork / ourWork).toFixed(2),
    },
    {
      measure: 'export to XLSX',
      size,
      ours: `${perSecond(book.rows, book.milliseconds)} (${seconds(book.milliseconds)}, ${(book.bytes / 1e6).toFixed(0)} MB)`,
    },
    {
      measure: 'memory of the process that exports (CSV / XLSX)',
      size,
      ours: `${our.megabytesMax.toFixed(0)} / ${book.megabytesMax.toFixed(0)} MB at most`,
      mustReach: `< ${megabytesMax} MB`,
      reached: Math.max(our.megabytesMax, book.megabytesMax) < megabytesMax,
    },
  ];
};

export const bench: Bench = { name: 'export', run };
