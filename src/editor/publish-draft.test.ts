import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { roleOfPurpose } from '../db/installation.ts';
import { readConfig } from '../ground/config.ts';
import { tables } from '../personal-data.ts';
import type { Declaration } from '../policy/declaration.ts';
import { readDraft, saveDraft } from '../policy/draft.ts';
import { loadInForce } from '../policy/in-force.ts';
import { compilationOf } from '../prepare-database.ts';
import { askPublication } from './ask-publication.ts';
import { countReach } from './count-reach.ts';
import { editorJobs } from './jobs.ts';
import { reachCounted, readPublication, useCounted } from './queries.ts';
import { reachBy } from './reach.ts';

const { gate, owner, openOwner, installation } = await testDatabase({ roles: 'own' });
const actor = { kind: 'staff', id: 7 } as const;
const administering = <T>(act: Parameters<typeof gate.open<T>>[2]) =>
  gate.open<T>('administration', actor, act);
const context = { gate, installation, owner: openOwner, config: readConfig({}), isStopping: () => false };
const run = async (name: string, payload: unknown) => {
  const job = editorJobs(compilationOf).find((one) => one.name === name)!;
  await job.run(job.payload.parse(payload), context);
};
const inForce = () => loadInForce(installation, tables);
const write = (change: (declaration: Declaration) => Declaration) =>
  administering(async (tx) => {
    const draft = await readDraft(tx);
    return saveDraft(tx, change(draft?.declaration ?? (await inForce()).declaration), draft?.revision ?? 0);
  });
const ask = async (revision: number) => {
  const publication = await administering((tx) => askPublication(tx, revision));
  return { publication };
};

const withPhone = (declaration: Declaration): Declaration => ({
  ...declaration,
  purposes: declaration.purposes.map((purpose) =>
    purpose.key === 'marketing_email' ? { ...purpose, reads: [...purpose.reads, 'phone'] } : purpose,
  ),
});

test('a faulty draft cannot be asked to be published', async () => {
  const revision = await write((whole) => ({ ...whole, register_name: { fi: '[Rekisterin nimi]' } }));
  await assert.rejects(
    administering((tx) => askPublication(tx, revision)),
    { message: 'draft_blocked' },
  );
  await assert.rejects(
    administering((tx) => askPublication(tx, revision + 1)),
    { message: 'draft_moved' },
  );
  await write((whole) => ({ ...whole, register_name: testDeclaration().register_name }));
});

test('publishing puts the draft in force, clears it and leaves a line', async () => {
  const version = (await inForce()).version;
  const revision = await write(withPhone);
  await assert.rejects(
    gate.open('marketing_email', actor, (tx) => tx.db.selectFrom('phones').select('e164').execute()),
    { message: 'not_for_this_purpose' },
  );
  const asked = await ask(revision);
  await run('publish_declaration', asked);
  assert.equal((await inForce()).version, version + 1);
  assert.equal(await administering(readDraft), undefined);
  await gate.open('marketing_email', actor, (tx) => tx.db.selectFrom('phones').select('e164').execute());
  const ended = await administering((tx) => readPublication(tx, asked.publication));
  assert.equal(ended?.version, version + 1);
  const { rows } = await owner.query(`select actor, about, purpose from audit_log where act = 'published'`);
  assert.deepEqual(rows, [{ actor: 'staff:7', about: `declaration:${version + 1}`, purpose: 102 }]);
  const waiting = await owner.query(
    `select from graphile_worker.jobs where task_identifier = 'preview_retention'`,
  );
  assert.equal(waiting.rowCount, 1, 'what the new periods will end is counted');
});

test('taken up again, it publishes nothing twice', async () => {
  const { version } = await inForce();
  const asked = await ask(await write((whole) => ({ ...whole, published_list: { fi: 'Luettelo on.' } })));
  await run('publish_declaration', asked);
  await run('publish_declaration', asked);
  assert.equal((await inForce()).version, version + 1);
});

test('a draft that moved on after the preview is not published, and the row says why', async () => {
  const { version } = await inForce();
  const revision = await write((whole) => ({ ...whole, using_rights: { fi: 'Soita meille.' } }));
  const asked = await ask(revision);
  await write((whole) => ({ ...whole, using_rights: { fi: 'Kirjoita meille.' } }));
  await run('publish_declaration', asked);
  assert.equal((await inForce()).version, version);
  const ended = await administering((tx) => readPublication(tx, asked.publication));
  assert.ok(ended?.ended_at);
  assert.equal((ended.problem as { code: string }).code, 'draft_moved');
});

test('the reach of every purpose is what its role really sees', async () => {
  const { declaration } = await inForce();
  const email = declaration.purposes.find(({ key }) => key === 'marketing_email')!;
  for (let n = 0; n < 12; n += 1) {
    const { rows } = await owner.query(
      `insert into customers (kind, family_name, organisation_name, source, declaration_version)
       values ($1, 'Esimerkki', $2, 'store', 1) returning id`,
      n % 4 === 0 ? ['organisation', 'Villa Oy'] : ['person', ''],
    );
    await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '1', false)`);
    const choose = (kind: string, purpose: number | null) =>
      owner.query(
        `insert into choices (customer_id, kind, purpose, channel, happened_at, source) values ($1, $2, $3, 'phone', now(), 'store')`,
        [rows[0].id, kind, purpose],
      );
    if (n % 3 === 1) await choose('consent', email.number);
    if (n % 5 === 2) await choose('objection', email.number);
    if (n % 6 === 1) await choose('restriction', null);
    if (n === 9) await choose('death', null);
  }
  await countReach(owner);
  const reach = reachBy(await administering(reachCounted));
  const seen = new Set<number>();
  for (const purpose of declaration.purposes) {
    const count = await gate.open(purpose.key, actor, (tx) =>
      tx.db
        .selectFrom('customers')
        .select((q) => q.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow(),
    );
    assert.equal(
      reach(purpose)?.customers,
      count.n,
      `${purpose.key} (${roleOfPurpose(installation, purpose.number)})`,
    );
    seen.add(count.n);
  }
  assert.ok(seen.size > 2, 'purposes see different numbers');
  const use = await administering(useCounted);
  assert.equal(use.find(({ key, kind }) => kind === 'source' && key === 'store')!.rows > 12, true);
});
