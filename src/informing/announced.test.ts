/** What lets more be done with people's data comes into force when they have been told of it, and not before (GDPR 13(3), 14(4)). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import type { Tx } from '../db/tx.ts';
import { askPublication } from '../editor/ask-publication.ts';
import { editorJobs } from '../editor/jobs.ts';
import { readPublication } from '../editor/queries.ts';
import { withdrawAnnouncement } from '../editor/withdraw-announcement.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { readConfig } from '../ground/config.ts';
import { createApp } from '../http/app.ts';
import { noticeRoutes } from '../notice/routes.ts';
import { tables } from '../personal-data.ts';
import { checkRights } from '../policy/check.ts';
import type { Declaration } from '../policy/declaration.ts';
import { readDraft, saveDraft } from '../policy/draft.ts';
import { loadInForce } from '../policy/in-force.ts';
import { compilationOf } from '../prepare-database.ts';
import { prepareMailings } from './jobs.ts';
import { wordsOf } from './letters/text-of.ts';
import { deliverLetter } from './one-letter.ts';
import { type Mailing, mailingById, openMailings, peopleOf } from './queries.ts';
import { releaseLetters } from './release-letters.ts';
import { approveMailing, closeMailing } from './steer-mailing.ts';

const staff = { kind: 'staff', id: 1 } as const;
const { owner, openOwner, gate, installation, publish } = await testDatabase({ roles: 'own' });
await owner.query(`select set_config('app.actor', 'staff:1', false), set_config('app.purpose', '18', false)`);
const first = await publish({ ...testDeclaration(), updated_on: helsinkiDate(new Date()) });
const asClerk = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => gate.open('rights_requests', staff, act);
const asKeeper = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => gate.open('administration', staff, act);
const context = { gate, installation, owner: openOwner, config: readConfig({}), isStopping: () => false };
const run = async (name: string, payload: unknown = {}): Promise<void> => {
  const job = editorJobs(compilationOf).find((one) => one.name === name)!;
  await job.run(job.payload.parse(payload), context);
};
const inForce = () => loadInForce(installation, tables);
/** As a person does in the editor. */
const publishAsPerson = async (after: Declaration) => {
  const publication = await asKeeper(async (tx) => {
    const draft = await readDraft(tx);
    return askPublication(tx, await saveDraft(tx, after, draft?.revision ?? 0));
  });
  await run('publish_declaration', { publication });
  return asKeeper((tx) => readPublication(tx, publication));
};
const prepare = async () => {
  const policy = await inForce();
  await asClerk((tx) => prepareMailings(tx, policy));
};
const writing = async () => ({ ...(await inForce()), baseUrl: 'https://x.example' });
const approve = async ({ id }: Mailing): Promise<void> => {
  const { declaration, ...rest } = await writing();
  await asClerk(async (tx) =>
    approveMailing(tx, id, { declaration, ...rest }, peopleOf((await mailingById(tx, id))!)),
  );
  await asClerk((tx) => releaseLetters(tx, declaration));
};
const addPerson = async (name: string): Promise<number> => {
  const { rows } = await owner.query(
    `with c as (insert into customers (kind, family_name, given_names, source, declaration_version)
       values ('person', 'Esimerkki', $1, 'webshop', $2) returning id),
     e as (insert into emails (customer_id, address, normalised, source) select id, $1 || '@posti.example', 'x', 'webshop' from c)
     select id from c`,
    [name, first],
  );
  return (rows[0] as { id: number }).id;
};
const mailingAbout = async (about: string): Promise<Mailing | undefined> =>
  (await asClerk(openMailings)).find((one) => one.about === about);
const agrees = async (): Promise<void> => {
  const { declaration } = await inForce();
  assert.deepEqual(await checkRights(owner, compilationOf(installation, declaration), installation.id), []);
};

const before = testDeclaration();
/** Statistics would see names too, a new purpose begins, e-mail is for partners’ offers as well. */
const wider: Declaration = {
  ...before,
  purposes: [
    ...before.purposes.map((one) => {
      if (one.key === 'statistics') return { ...one, reads: [...one.reads, 'name' as const] };
      if (one.key !== 'marketing_email') return one;
      return { ...one, reads: [...one.reads, 'orders' as const] };
    }),
    {
      ...before.purposes.find(({ key }) => key === 'customer_service')!,
      key: 'profiling',
      number: 41,
      title: { fi: 'Ostosten profilointi', sv: 'Profilering av köp', en: 'Profiling of purchases' },
    },
  ],
};
const aino = await addPerson('aino');
await owner.query(
  `insert into choices (customer_id, kind, purpose, channel, happened_at, source)
   values ($1, 'consent', 12, 'form', clock_timestamp(), 'registration')`,
  [aino],
);
const namesAsStatistics = () =>
  gate.open('statistics', staff, (tx) => tx.db.selectFrom('customers').select('given_names').execute());
const app = createApp({
  routes: noticeRoutes,
  gate,
  policy: () => policy,
  identify: async () => ({ kind: 'nobody' }),
  baseUrl: 'http://localhost',
});
let policy = await inForce();
const read = async (path: string): Promise<string> =>
  (await app.request(new Request(`http://localhost${path}`, { headers: { accept: 'text/html' } }))).text();

test('what widens is announced: rights, notice and check are those of before, and nothing else is published meanwhile', async () => {
  await prepare();
  const ended = await publishAsPerson(wider);
  assert.deepEqual([ended?.version, ended?.announcement_id, ended?.problem], [null, 1, null]);
  assert.equal((await inForce()).version, first);
  await assert.rejects(namesAsStatistics(), { message: 'not_for_this_purpose' });
  await agrees();
  await assert.rejects(
    asKeeper((tx) => saveDraft(tx, before, 0)),
    { message: 'announcement_waits' },
  );
  policy = await inForce();
  assert.match(await read('/notice/fi'), /href="\/notice\/fi\/coming"/);
  assert.doesNotMatch(await read('/notice/fi'), /Ostosten profilointi/);
  assert.match(
    await read('/notice/fi/coming'),
    /ei ole vielä voimassa[\s\S]*Mikä muuttuu[\s\S]*Ostosten profilointi \(uusi kohta\)/,
  );
});

test('it waits for its letters, which tell in the words that will be in force', async () => {
  await run('put_announced_in_force');
  assert.equal((await inForce()).version, first, 'nobody has looked whom to tell');
  await prepare();
  await prepare();
  const profiling = (await mailingAbout('profiling'))!;
  assert.equal(profiling.announced_title?.sv, 'Profilering av köp');
  const words = await asClerk(async (tx) => wordsOf(tx, await writing(), profiling));
  assert.match(
    JSON.stringify(words.get('sv')),
    /börjar först när alla.*Profilering av köp.*notice\/sv\/coming/,
  );
  await run('put_announced_in_force');
  assert.equal((await inForce()).version, first);
  await approve(profiling);
  await asClerk((tx) => deliverLetter(tx, { mailingId: profiling.id, customerId: aino }, 'Puhelimessa'));
  const statistics = (await mailingAbout('statistics'))!;
  await asClerk((tx) => closeMailing(tx, statistics.id, { ground: 'has_already', reason: 'Kerrottiin jo' }));
  await run('put_announced_in_force');
  assert.equal((await inForce()).version, first, 'the consent to other words is still there');
});

test('told, or closed for a reason, it is in force: rights, notice and check together, and nobody is told twice', async () => {
  await approve((await mailingAbout('marketing_email'))!);
  const { rows } = await owner.query('select consents & (1 << 12) <> 0 as has from customers where id = $1', [
    aino,
  ]);
  assert.deepEqual(rows, [{ has: false }], 'the old consent has ended');
  await run('put_announced_in_force');
  assert.equal((await inForce()).version, first + 1);
  assert.deepEqual(await namesAsStatistics(), [{ given_names: 'aino' }]);
  await agrees();
  policy = await inForce();
  assert.match(await read('/notice/fi'), /Ostosten profilointi/);
  assert.doesNotMatch(await read('/notice/fi'), /\/coming"/);
  await prepare();
  assert.equal(await mailingAbout('profiling'), undefined);
  const { rows: reasons } = await owner.query(
    `select reason from mailing_steps where step = 'closed' and ground = 'has_already'`,
  );
  assert.deepEqual(reasons, [{ reason: 'Kerrottiin jo' }]);
});

test('somebody whom no letter reaches is told in public, and holds nobody up for longer than its days', async () => {
  const { declaration } = await inForce();
  const purposes = declaration.purposes.map((one) =>
    one.key === 'statistics' ? { ...one, reads: [...one.reads, 'address' as const] } : one,
  );
  const unreached = (
    await owner.query(
      `insert into customers (kind, family_name, source, declaration_version) values ('person', 'Osoitteeton', 'webshop', $1)
       returning id`,
      [first],
    )
  ).rows[0].id;
  const { announcement_id: id } = (await publishAsPerson({ ...declaration, purposes }))!;
  await prepare();
  const statistics = (await mailingAbout('statistics'))!;
  const words = await asClerk(async (tx) => wordsOf(tx, await writing(), statistics));
  assert.match(JSON.stringify(words.get('fi')), /Mikä on uutta.*uusia tietoja: postiosoite/i);
  await approve(statistics);
  await owner.query(
    `update announcements set announced_at = (today() - 15 + time '12:00') at time zone 'Europe/Helsinki' where id = $1`,
    [id],
  );
  await run('put_announced_in_force');
  assert.equal((await inForce()).version, first + 1, 'aino has an address and has not been told');
  await asClerk((tx) => deliverLetter(tx, { mailingId: statistics.id, customerId: aino }, 'Puhelimessa'));
  await owner.query(
    `update announcements set announced_at = (today() - 14 + time '12:00') at time zone 'Europe/Helsinki' where id = $1`,
    [id],
  );
  await run('put_announced_in_force');
  assert.equal((await inForce()).version, first + 1, 'it has not been up for all its days');
  await owner.query(
    `update announcements set announced_at = (today() - 15 + time '12:00') at time zone 'Europe/Helsinki' where id = $1`,
    [id],
  );
  await run('put_announced_in_force');
  assert.equal((await inForce()).version, first + 2);
  const { rows } = await owner.query(
    `select s.customer_id, s.proof, a.told_publicly from mailing_letter_steps s cross join announcements a
     where s.step = 'told_publicly' and a.id = $1`,
    [id],
  );
  assert.deepEqual(
    rows.map((row) => [row.customer_id, row.told_publicly]),
    [[unreached, 1]],
  );
  await prepare();
  assert.equal(await mailingAbout('statistics'), undefined, 'nobody is left to be told');
  assert.match(rows[0].proof, /coming, \/own: \d+\.\d+\.\d+–/);
});

test('a change that is taken back is a draft again, and its letters do not go', async () => {
  const { declaration } = await inForce();
  const longer = declaration.retention.map((rule) =>
    rule.key === 'behaviour' ? { ...rule, months: 40 } : rule,
  );
  const closed = {
    ...declaration,
    retention: longer,
    purposes: declaration.purposes.map((one) =>
      one.key === 'statistics' ? { ...one, needs_protected_address: true } : one,
    ),
  };
  assert.equal((await publishAsPerson(closed))?.announcement_id, 3);
  await prepare();
  assert.ok(await mailingAbout('statistics'));
  await asKeeper(withdrawAnnouncement);
  await prepare();
  assert.equal(await mailingAbout('statistics'), undefined);
  await run('put_announced_in_force');
  assert.equal((await inForce()).version, first + 2);
  assert.equal(
    (await asKeeper(readDraft))?.declaration.retention.find(({ key }) => key === 'behaviour')?.months,
    40,
  );
});
