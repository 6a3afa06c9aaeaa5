/**
 * A file of bank statements with 100,000 entries, one payment each, into a register with 150,000 invoices: upload, reading
 * and matching as `work` does them, everything on. Nine in ten pay an open invoice, some of them in part; the others have no
 * reference or one that nobody knows.
 */
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openInstallation } from '../src/db/installation.ts';
import { openOwner } from '../src/db/owner.ts';
import { makeReferenceNumber } from '../src/ground/reference-number.ts';
import { camtFile, companyIban, type MadeEntry } from '../src/invoices/bank/fixtures/camt-file.ts';
import type { Matched } from './camt-matcher.ts';
import { child } from './child.ts';
import { benchFolder, configOf, installIn } from './database.ts';
import { fill } from './fill.ts';
import type { Bench, Measure, Wish } from './measure.ts';
import { populationCsv } from './population.ts';
import { serverSeconds } from './processor-time.ts';

const entriesInFile = 100_000;
const customersOf = 50_000;
const secondsMax = 60;
const megabytesMax = 400;

const referenceOf = (n: number): string => makeReferenceNumber(String(1_000_000 + n));

const entryOf = (n: number): MadeEntry => {
  const isUnknown = n % 10 === 7;
  const amount = n % 50 === 3 ? '10.00' : '25.10';
  const transaction = {
    amount,
    ...(isUnknown ? { lines: ['Kiitos hyvästä palvelusta'] } : { reference: referenceOf(n) }),
    payer: `Maksaja ${n}`,
    payerAccount: 'FI2112345600000785',
    bankReference: `20261120${n}A`,
  };
  return { amount, bankReference: `20261120${n}`, transactions: [transaction] };
};

/** One frame, and its entries a thousand at a time. */
function* pieces(entries: number): Generator<string> {
  const [head, foot] = camtFile({ account: companyIban, entries: [] }).split(/\s*<\/Stmt>/) as [
    string,
    string,
  ];
  yield head;
  for (let from = 0; from < entries; from += 1_000) {
    const some = Array.from({ length: Math.min(1_000, entries - from) }, (_, at) => entryOf(from + at));
    const whole = camtFile({ account: companyIban, entries: some });
    yield whole.slice(whole.indexOf('<Ntry>'), whole.lastIndexOf('</Ntry>') + 7);
  }
  yield `</Stmt>${foot}`;
}

const settings = `insert into invoicing_settings (seller_name, seller_street, seller_postcode, seller_town, business_id, iban, bic)
  values ('Villa Oy', 'Katu 4', '00100', 'Helsinki', '2345678-0', $1, 'NDEAFIHH')`;

/** A third are paid already. */
const invoices = `insert into invoices (customer_id, is_consumer, buyer_name, state, series, serial, number, issued_on, due_on,
    total_cents, net_cents, open_cents, reference, counted_from, kept_until, declaration_version)
  select c.id, true, 'Ostaja', case when n <= $1 then 'open' else 'paid' end, 'bench', n, n::text, '2026-10-01'::date, '2026-10-15', 2510, 2510,
    case when n <= $1 then 2510 else 0 end, r, '2026-12-31', '2032-12-31', 0
  from unnest($2::text[], $3::bigint[]) with ordinality as x(r, place, n)
  join (select id, row_number() over (order by id) - 1 as place from customers where state = 0) c using (place)`;

const prepare = async (folder: string, entries: number, customers: number) => {
  await installIn(folder);
  const config = configOf(folder);
  const installation = await openInstallation(config);
  const owner = await openOwner(installation, config);
  const client = await owner.connect();
  await fill(owner.config, populationCsv(customers));
  await client.query(`select set_config('app.actor', 'bench', false)`);
  await client.query(settings, [companyIban]);
  const references = Array.from({ length: Math.ceil(entries * 1.5) }, (_, n) => referenceOf(n));
  const { rows } = await client.query('select count(*)::int as n from customers where state = 0');
  const places = references.map((_, n) => n % rows[0].n);
  await client.query(invoices, [entries, references, places]);
  await client.query('vacuum (analyze)');
  await client.end();
  return installation;
};

const measuresOf = (entries: number, matched: Matched, server: number): Measure[] => {
  const { upload, read, match, megabytes, payments } = matched;
  const seconds = (upload + read + match) / 1000;
  const parts = [upload, read, match].map((time) => (time / 1000).toFixed(1)).join(' + ');
  return [
    {
      measure: `bank statement of ${entries.toLocaleString('en')} entries, upload + read + match`,
      size: customersOf,
      ours: `${seconds.toFixed(1)} s (${parts}), ${payments.toLocaleString('en')} payments recorded`,
      mustReach: `≤ ${secondsMax} s for 100,000`,
      reached: seconds <= secondsMax,
    },
    {
      measure: 'the same in processor time, client + server',
      ours: `${(matched.seconds + server).toFixed(1)} s (${matched.seconds.toFixed(1)} + ${server.toFixed(1)})`,
    },
    {
      measure: 'memory of the process that reads and matches',
      ours: `${megabytes.toFixed(0)} MB at most`,
      mustReach: `< ${megabytesMax} MB`,
      reached: megabytes < megabytesMax,
    },
  ];
};

const run = async (_size: number, { isSmoke }: Wish): Promise<Measure[]> => {
  const folder = join(benchFolder, `camt-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const entries = isSmoke ? 1_500 : entriesInFile;
  const matcher = child('camt-matcher.ts', []);
  const installation = await prepare(folder, entries, isSmoke ? 1_500 : customersOf);
  try {
    const file = join(folder, 'camt.xml');
    await pipeline(Readable.from(pieces(entries)), createWriteStream(file));
    const used = () => serverSeconds(installation.embedded!.pid) ?? Number.NaN;
    const before = used();
    const matched = (await matcher.ask([folder, installation.database, file])) as Matched;
    if (matched.payments < entries * 0.85)
      throw new Error(`only ${matched.payments} of ${entries} were matched`);
    return measuresOf(entries, matched, used() - before);
  } finally {
    await matcher.stop();
    await installation.embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const bench: Bench = { name: 'camt', run };
