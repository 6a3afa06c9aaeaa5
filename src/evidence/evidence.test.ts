/** The archive for the supervisor: whole, of one request, of one breach; hashed, logged, without names where none are needed. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { openZip } from '../ground/open-zip.ts';
import { createApp } from '../http/app.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';
import { evidenceRemains } from './erase-archives.ts';
import { evidenceJobs } from './jobs.ts';
import { makeArchive } from './make-archive.ts';
import { evidenceRoutes } from './routes.ts';

process.env['SELOSTE_FILES_KEY'] = 'ab'.repeat(32);
const { owner, gate, installation, openOwner } = await testDatabase();
await owner.query(`select set_config('app.actor', 'staff:1', false), set_config('app.purpose', '18', false)`);
const loaded = await loadInForce(installation, tables);
const [assessed] = loaded.declaration.purposes;
const impact = {
  need: 'needed',
  criteria: [],
  reason: { fi: 'Pisteytys' },
  screened_on: '2026-11-01',
} as const;
const policy = {
  ...loaded,
  declaration: {
    ...loaded.declaration,
    purposes: loaded.declaration.purposes.map((one) =>
      one === assessed ? { ...one, impact_assessment: { ...impact, criteria: [] } } : one,
    ),
  },
};
const site = 'http://localhost';
const app = createApp({
  routes: evidenceRoutes,
  gate,
  policy: () => policy,
  identify: async () => ({
    kind: 'staff',
    id: 1,
    name: 'Helmi',
    sessionId: 1,
    purposes: ['rights_requests'],
    desk: undefined,
    hasSigned: true,
  }),
  baseUrl: site,
});
const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
  app.request(
    new Request(`${site}${path}`, {
      ...init,
      headers: { accept: 'text/html', 'accept-language': 'fi', origin: site },
    }),
  );
const send = (path: string, fields: Record<string, string> = {}): Promise<Response> =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) });

const { rows: made } = await owner.query(
  `with c as (insert into customers (kind, family_name, given_names, customer_number, source, declaration_version)
     values ('person', 'Esimerkki', 'Aino', 'A7', 'webshop', 0) returning id),
   h as (insert into choices (customer_id, kind, purpose, channel, happened_at, source, evidence, text_shown)
     select id, 'consent', 12, 'form', now() + interval '1 day', 'webshop', 'Aino rastitti', 'Saa lähettää uutiskirjeen' from c),
   p as (insert into audit_log (kind, act, customer_id, about) select 'wrote', 'lend-paper', id, 'paper:7' from c),
   l as (insert into audit_log (kind, act, customer_ids, about) select 'looked', 'list', array[id, id + 1], 'papers' from c),
   d as (insert into disclosures (customer_id, recipient, recipient_name, categories, basis, what)
     select id, 'collection_agency', 'Malliperintä Oy', '{invoices}', 'collection', 'Lasku Ainolle' from c),
   r as (insert into requests (kind, channel, received_on, customer_id, requester, words)
     select 'access', 'letter', today() - 1, id, 'Aino Esimerkki', 'Mitä tiedätte minusta?' from c returning id),
   e as (insert into request_events (request_id, number, kind, on_day) select id, 1, 'received', today() - 1 from r),
   b as (insert into breaches (title, found_at, aware_at) values ('Vuoto', now(), now()) returning id),
   t as (insert into breach_customers (customer_id, breach_id, scope) select c.id, b.id, 1 from c, b)
   select c.id as customer, r.id as request, b.id as breach from c, r, b`,
);
const { customer, request, breach } = made[0] as Record<'customer' | 'request' | 'breach', number>;
await owner.query(
  `insert into declarations (version, body, hash, published_by) select 1, body, hash, 'staff:1' from declarations`,
);
const work = { gate, policy, master: Buffer.from('ab'.repeat(32), 'hex'), isStopping: () => false };
const why = { for_whom: 'Tietosuojavaltuutetun toimisto, TSV/9/2026', why: 'Selvityspyyntö' };

type Opened = Readonly<{ id: number; names: readonly string[]; text: (name: string) => Promise<string> }>;
const bytesOf = async (parts: AsyncIterable<Buffer>): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(parts));

const make = async (fields: Record<string, string>): Promise<Opened> => {
  const asked = await send('/evidence', { ...why, ...fields });
  assert.equal(asked.status, 303);
  const at = asked.headers.get('location')!;
  const id = Number(at.split('/')[2]);
  assert.match(await (await ask(at)).text(), /kootaan/);
  assert.ok(await makeArchive(work, id));
  const file = await ask(`${at}/file`);
  assert.equal(file.status, 200);
  const zip = await openZip(Buffer.from(await file.arrayBuffer()));
  const read = async (name: string) => bytesOf((await zip.part(name, 1 << 26))!);
  const sums = (await read('SHA256SUMS')).toString().trim().split('\n');
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ');
    assert.equal(
      createHash('sha256')
        .update(await read(name))
        .digest('hex'),
      sum,
      name,
    );
  }
  assert.equal(sums.length, zip.names.length - 2);
  return { id, names: zip.names, text: async (name) => (await read(name)).toString() };
};

test('the document of an impact assessment is kept beside it, comes with the archive, and can be taken away', async () => {
  const add = (purpose: string) => {
    const body = new FormData();
    body.append('purpose', purpose);
    body.append('file', new File(['Riskit ja toimet'], 'arvio.txt'));
    return ask('/impact-assessments', { method: 'POST', body });
  };
  assert.match(await (await add('no_such')).text(), /jonka vaikutustenarviointi on merkitty/);
  assert.equal((await add(assessed!.key)).status, 303);
  assert.match(await (await ask('/impact-assessments')).text(), /arvio\.txt/);
  const { text } = await make({ subject: 'whole' });
  assert.equal(await text(`impact-assessments/${assessed!.key}/1-arvio.txt`), 'Riskit ja toimet');
  assert.equal((await send('/impact-assessments/1/removal')).status, 303);
  assert.doesNotMatch(await (await ask('/impact-assessments')).text(), /arvio\.txt/);
  await owner.query('delete from evidence_archives');
  await owner.query('alter table evidence_archives alter column id restart');
});

test('the general archive holds what the law lists, hashed, and names no customer', async () => {
  const { names, text } = await make({ subject: 'whole' });
  for (const name of [
    'requests/requests.csv',
    'requests/channel-tests.csv',
    'choices/receipts.csv',
    'notice/version-1/sv.html',
    'record/en.pdf',
    'disclosures/disclosures.csv',
    'look-ups/verification.json',
    'erasures/verification.json',
    'retention/runs.csv',
    'retention/backups.csv',
    'erasures/files-written-anew.csv',
    'recipients/recipients-and-agreements.csv',
    'recipients/transfers.csv',
    'staff/undertakings.csv',
    'staff/purposes-held.csv',
    'training/instructions.json',
    'training/log.csv',
    'papers/log.csv',
    'notice/told-by-letter.csv',
    'notice/recorded-under.csv',
    'notice/legitimate-interests.csv',
    'impact-assessments/assessments.csv',
    `breaches/${breach}/report.pdf`,
    'index.html',
    'index.pdf',
  ])
    assert.ok(names.includes(name), `${name} of ${names.join(' ')}`);
  for (const name of names.filter((one) => /\.(csv|json|html)$/.test(one)))
    assert.doesNotMatch(await text(name), /Aino|A7\b/, name);
  const pseudonym = /C-[0-9a-f]{16}/.exec(await text('choices/receipts.csv'))![0];
  assert.match(await text('disclosures/disclosures.csv'), new RegExp(pseudonym));
  assert.doesNotMatch(await text('erasures/verification.json'), /"broken"/);
  assert.match(await text('index.html'), /TSV\/9\/2026/);
  assert.match(await text('papers/log.csv'), /lend-paper.*paper:7.*C-[0-9a-f]{16}/);
  const shelf = (await text('papers/log.csv')).match(/list.papers.*C-[0-9a-f]{16}/g)!;
  assert.equal(new Set(shelf).size, 2, 'a look at two people is in it once for each of them');
  assert.match(await text('look-ups/summary.csv'), /looked.list.2\r?\n/);
  assert.match(await text('choices/receipts.csv'), /;1;[0-9a-f]{64}|,1,[0-9a-f]{64}/);
});

test('the archive of one request holds the person’s own words, and stands among their disclosures', async () => {
  const { id, text } = await make({ subject: 'request', subject_id: String(request) });
  assert.match(await text(`request-${request}/request.json`), /Mitä tiedätte minusta\?/);
  const { rows } = await owner.query(
    `select recipient_name, basis from disclosures where customer_id = $1 and about = $2`,
    [customer, `evidence:${id}`],
  );
  assert.equal(rows.length, 1);
  assert.equal(rows[0].basis, 'legal_obligation');
});

test('who is erased takes the archive of their request with them, and the time of the others ends', async () => {
  await gate.open('erasure', { kind: 'job', name: 'x' }, (tx) => evidenceRemains.erase(tx, [customer]));
  const { rows } = await owner.query(
    `select a.id, f.wrapped_key is null as gone from evidence_archives a join stored_files f on f.id = a.file_id order by a.id`,
  );
  assert.deepEqual(
    rows.map(({ gone }) => gone),
    [false, true],
  );
  await owner.query('update evidence_archives set expires_on = today() - 1');
  const expire = evidenceJobs(async () => policy).find(({ name }) => name === 'expire_evidence')!;
  await expire.run(
    {},
    { gate, config: {} as never, installation, owner: openOwner, isStopping: () => false },
  );
  assert.match(await (await ask('/evidence/1')).text(), /tiedosto hävitetty/);
  assert.equal((await ask('/evidence/1/file')).status, 409);
});

test('the archive of a breach tells whom it touched by pseudonym; one that was stopped makes nothing', async () => {
  const { text } = await make({ subject: 'breach', subject_id: String(breach) });
  const people = await text(`breaches/${breach}/people.csv`);
  assert.match(people, /C-[0-9a-f]{16}/);
  const stopped = (await send('/evidence', { ...why, subject: 'whole' })).headers.get('location')!;
  assert.equal((await send(`${stopped}/stopping`)).status, 303);
  assert.ok(await makeArchive(work, Number(stopped.split('/')[2])));
  assert.match(await (await ask(stopped)).text(), /keskeytetty/);
});

test('what is not there and what has no reason is not put together', async () => {
  const missing = await send('/evidence', { ...why, subject: 'request', subject_id: '99999' });
  assert.match(await missing.text(), /Anna olemassa olevan pyynnön/);
  assert.equal((await send('/evidence', { ...why, why: '', subject: 'whole' })).status, 422);
  const backwards = { from_on: '2026-02-01', to_on: '2026-01-01' };
  assert.equal((await send('/evidence', { ...why, ...backwards, subject: 'whole' })).status, 422);
});
