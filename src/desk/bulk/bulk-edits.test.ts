/** Bulk edits: seen before they are made, made with history and log for each, taken back but for what changed since. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { declarationWithEverything } from '../../../test/plausible.ts';
import { createApp } from '../../http/app.ts';
import type { Caller } from '../../http/route.ts';
import { prepareQueue } from '../../jobs/prepare-queue.ts';
import { tables } from '../../personal-data.ts';
import { loadInForce } from '../../policy/in-force.ts';
import { tellOfMany } from '../../requests/telling/tell-of-many.ts';
import { bulkRoutes } from './bulk-routes.ts';
import { bulkJobs } from './jobs.ts';
import { findBulkEdit } from './queries/bulk-edits.ts';
import { type BulkWork, prepareBulkEdit, runBulkEdit, undoBulkEdit } from './run-bulk-edit.ts';

const declaration = declarationWithEverything();
const { gate, installation, owner, openOwner } = await testDatabase({ declaration });
await prepareQueue(openOwner.config);
const policy = await loadInForce(installation, tables);
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
await owner.query(`insert into staff (name) values ('Helmi')`);
await owner.query(
  `insert into customers (id, kind, family_name, language, source, declaration_version)
   select n, 'person', 'Asiakas ' || n, case when n % 4 = 0 then null when n % 4 = 1 then 'sv' else 'fi' end, 'store', 0 from generate_series(1, 40) n`,
);
await owner.query(
  `insert into emails (customer_id, address, normalised, kind, source) select id, id || k || '@x.example', id || k || '@x.example', k, 'store'
   from customers cross join (values ('work'), ('private')) kinds(k) where id <= 20`,
);
await owner.query(
  `insert into memberships (customer_id, number, source) select id, 'M' || id, 'store' from customers where id between 11 and 20`,
);
await owner.query(`insert into choices (customer_id, kind, purpose, channel, happened_at, source)
  select id, 'restriction', null, 'letter', now() - interval '1 day', 'store' from customers where id in (3, 5)
  union all select id, 'objection', 12, 'phone', now() - interval '1 day', 'store' from customers where id = 7
  union all select id, 'consent', 12, 'form', now() - interval '2 days', 'store' from customers where id = 8`);

const caller: Caller = {
  kind: 'staff',
  id: 1,
  name: 'Helmi',
  sessionId: 1,
  purposes: ['register_upkeep'],
  desk: 'register_upkeep',
  hasSigned: true,
};
const site = 'http://localhost';
const app = createApp({
  routes: bulkRoutes,
  gate,
  policy: () => policy,
  identify: async () => caller,
  baseUrl: site,
});
const ask = (path: string, init: RequestInit = {}) =>
  app.request(
    new Request(`${site}${path}`, {
      ...init,
      headers: { accept: 'text/html', 'accept-language': 'fi', origin: site },
    }),
  );
const send = (path: string, fields: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) });
const page = async (id: number): Promise<string> => {
  const response = await ask(`/bulk-edits/${id}`);
  assert.equal(response.status, 200);
  return response.text();
};
const asUpkeep: BulkWork['inTransaction'] = (act) =>
  gate.open('register_upkeep', { kind: 'job', name: 'bulk_edit' }, act);
/** Small chunks, so that every pass has several. */
const work: BulkWork = { inTransaction: asUpkeep, declaration, isStopping: () => false, chunkRows: 3 };
const edit = (id: number) => asUpkeep((tx) => findBulkEdit(tx, id));

const prepared = async (fields: Record<string, string>): Promise<number> => {
  const response = await send('/bulk-edits', { source: 'webshop', ...fields });
  assert.equal(response.status, 303, await response.text());
  const id = Number(response.headers.get('location')!.split('/').at(-1));
  assert.equal(await prepareBulkEdit(work, id), true);
  return id;
};
const made = async (fields: Record<string, string>): Promise<number> => {
  const id = await prepared(fields);
  assert.equal((await send(`/bulk-edits/${id}/run`)).status, 303);
  assert.equal(await runBulkEdit(work, id), true);
  return id;
};
const undone = async (id: number): Promise<void> => {
  assert.equal((await send(`/bulk-edits/${id}/undoing`)).status, 303);
  assert.equal(await undoBulkEdit(work, id), true);
};
const number = async (text: string, values: unknown[] = []): Promise<number> =>
  Number((await owner.query(`select count(*) from ${text}`, values)).rows[0].count);
/** All that a bulk edit may touch, as it stands now. */
const everything = async (): Promise<string> => {
  const { rows } =
    await owner.query(`select (select json_agg(json_build_array(id, language, consents, objections, state) order by id) from customers) as c,
    (select json_agg(v order by customer_id, field) from (select customer_id, field, source, recorded_at from value_sources) v) as v,
    (select json_agg(x order by customer_id, field) from (select customer_id, field, value, source, recorded_at from customer_field_values) x) as x,
    (select json_agg(e order by id) from (select id, ended_on from emails union all select -id, ended_on from memberships) e) as e,
    (select json_agg(h order by id) from (select id, kind, purpose from choices) h) as h`);
  return JSON.stringify(rows[0]);
};

test('the preview tells in numbers and examples what would happen, and nothing has happened yet', async () => {
  const before = await everything();
  const id = await prepared({ bulk: 'language', value: 'sv' });
  const { rows_change, rows_same, rows_left, step } = await edit(id);
  assert.deepEqual([rows_change, rows_same, rows_left, step], [29, 10, 1, 'prepared']);
  const text = await page(id);
  assert.match(text, /<strong class="number">29<\/strong> muuttuu/);
  assert.match(text, /<strong class="number">1<\/strong> rajoitettu, jätetään ennalleen/);
  assert.match(text, /Asiakas 2[\s\S]*Suomi[\s\S]*Svenska/);
  assert.match(text, /Muuta 29/);
  assert.equal(await everything(), before);
  assert.ok((await number(`audit_log where act = 'list' and about = $1`, [`bulk-edit:${id}`])) > 0);
});

test('each change leaves its history and its line, and all of it can be taken back', async () => {
  const before = await everything();
  const id = await made({ bulk: 'language', value: 'sv', definition: 'language.not=sv' });
  assert.equal(await number(`customers where language = 'sv'`), 39);
  assert.equal(await number(`customers where id = 3 and language = 'fi'`), 1, 'the restricted one');
  assert.equal(
    await number(
      `customer_history where field = 'language' and new_source = 'webshop' and changed_by = 'job:bulk_edit'`,
    ),
    29,
  );
  assert.equal(
    await number(`audit_log where act = 'bulk-edit' and about = $1 and fields = '{language}'`, [
      `bulk-edit:${id}`,
    ]),
    29,
  );
  await undone(id);
  assert.equal(await everything(), before);
  assert.equal(
    await number(`audit_log where act = 'undo-bulk-edit' and about = $1`, [`bulk-edit:${id}`]),
    29,
  );
  assert.equal((await edit(id)).step, 'undone');
});

test('what somebody changed meanwhile is left, before the run and before the undoing', async () => {
  const id = await prepared({ bulk: 'language', value: 'en', ticked: '2 6 10' });
  await owner.query(`update customers set language = 'sv' where id = 2`);
  await send(`/bulk-edits/${id}/run`);
  await runBulkEdit(work, id);
  await owner.query(`update customers set language = 'fi' where id = 6`);
  await undone(id);
  const { rows } = await owner.query(`select id, language from customers where id in (2, 6, 10) order by id`);
  assert.deepEqual(
    rows.map(({ language }) => language),
    ['sv', 'fi', 'fi'],
  );
  const { rows_done, rows_skipped, rows_undone, rows_kept } = await edit(id);
  assert.deepEqual([rows_done, rows_skipped, rows_undone, rows_kept], [2, 1, 1, 1]);
});

test('whoever asks for a restriction after the preview is left as they are', async () => {
  const id = await prepared({ bulk: 'language', value: 'en', ticked: '33 34' });
  await owner.query(`insert into choices (customer_id, kind, channel, happened_at, source)
    values (33, 'restriction', 'phone', now(), 'store')`);
  await send(`/bulk-edits/${id}/run`);
  await runBulkEdit(work, id);
  assert.equal(await number(`customers where id = 33 and language = 'sv'`), 1);
  const { rows_done, rows_left, rows_skipped } = await edit(id);
  assert.deepEqual([rows_done, rows_left, rows_skipped], [1, 1, 0]);
  await undone(id);
  await owner.query('delete from choices where customer_id = 33');
});

test('an extra field, an e-mail kind and a membership are changed and put back, each row of them', async () => {
  await owner.query(
    `insert into customer_field_values (customer_id, field, value, source) values (1, 'matrix_field', 'vanha', 'store')`,
  );
  const before = await everything();
  const extra = await made({ bulk: 'extra', field: 'matrix_field', value: 'uusi', ticked: '1 2' });
  assert.equal(await number(`customer_field_values where field = 'matrix_field' and value = 'uusi'`), 2);
  const ended = await made({ bulk: 'end_detail', what: 'emails.work', on: '2026-01-31' });
  assert.equal(
    await number(`emails where kind = 'work' and ended_on = '2026-01-31'`),
    18,
    'two are restricted',
  );
  assert.equal(await number(`emails where kind = 'private' and ended_on is not null`), 0);
  const left = await made({ bulk: 'end_membership', on: '2026-01-31', definition: 'name.begins=Asiakas 1' });
  assert.equal(await number('memberships where ended_on is not null'), 9);
  assert.equal(
    await number('customers where id between 11 and 19 and state & 8 <> 0'),
    0,
    'no members any more',
  );
  for (const id of [left, ended, extra]) await undone(id);
  assert.equal(await everything(), before);
});

test('a choice is recorded for many at once: who sees them follows, also when it is taken back', async () => {
  const before = await everything();
  const said = {
    bulk: 'choice',
    choice: 'objection',
    channel: 'letter',
    evidence: 'Kirje 7',
    on: '2026-11-25',
  };
  const id = await made({ ...said, purpose: 'marketing_email', ticked: '3 7 8' });
  const { rows_change, rows_same, rows_done } = await edit(id);
  assert.deepEqual(
    [rows_change, rows_same, rows_done],
    [2, 1, 2],
    '7 had said so, and 3 may say it though restricted',
  );
  assert.equal(await number(`customers where id in (3, 7, 8) and objections & (1 << 12) <> 0`), 3);
  assert.equal(await number(`choices where evidence = 'Kirje 7' and recorded_by = 'job:bulk_edit'`), 2);
  await undone(id);
  assert.equal(await everything(), before);
  const unproven = await send('/bulk-edits', {
    ...said,
    source: 'webshop',
    choice: 'consent',
    evidence: '',
    purpose: 'marketing_email',
  });
  assert.equal(unproven.status, 422);
  assert.match(await unproven.text(), /Täytä kenttä ”Näyttö”/);
});

test('recipients hear of it once, when it can be undone no more: one notice for each, and nobody of what was undone', async () => {
  for (const [customer, recipient, purpose] of [
    [21, 'carrier', 12],
    [22, 'carrier', 12],
    [22, 'bookkeeper', 12],
    [23, 'carrier', 12],
    [24, 'carrier', 2],
    [21, 'supervisor', 12],
  ])
    await owner.query(
      `insert into disclosures (customer_id, recipient, recipient_name, purpose, categories, basis, what)
       values ($1::bigint, $2::text, $2::text || ' Oy', $3, '{name}', 'other', 'Lista ' || $1)`,
      [customer, recipient, purpose],
    );
  const said = { bulk: 'choice', choice: 'objection', channel: 'letter', on: '2026-11-25' };
  const asked = { ...said, purpose: 'marketing_email', ticked: '21 22 23 24' };
  await undone(await made(asked));
  const id = await made(asked);
  assert.match(await page(id), /kerrotaan, kun muutosta ei voi enää perua/);
  assert.equal(await number(`bulk_edits where id = $1 and expires_on = today() + 7`, [id]), 1);
  assert.equal(await number('choices_to_tell'), 0);
  // 23 has been in touch since.
  await owner.query(`insert into choices (customer_id, kind, purpose, channel, happened_at, source)
    values (23, 'objection_ended', 12, 'phone', now(), 'store')`);
  assert.equal((await send(`/bulk-edits/${id}/closing`)).status, 303);
  const writing = { declaration, baseUrl: site };
  const tell = (isStopping: boolean) =>
    tellOfMany(gate, writing, { batch: `bulk-edit:${id}`, isStopping: () => isStopping, chunk: 3 });
  await tell(true);
  assert.equal(await number('choices_to_tell'), 1, 'stopped after the first three');
  await tell(false);
  await tell(false);
  const { rows } = await owner.query(
    `select l.recipient, l.body, r.kind, r.channel from request_letters l join requests r on r.id = l.request_id order by 1`,
  );
  assert.deepEqual(
    rows.map(({ recipient, kind, channel, body }) => [recipient, kind, channel, body.match(/Lista \d+/g)]),
    [
      ['bookkeeper', 'objection', 'own_initiative', ['Lista 22']],
      ['carrier', 'objection', 'own_initiative', ['Lista 21', 'Lista 22']],
    ],
  );
  assert.equal(await number('people_to_tell'), 0);
  await owner.query('delete from choices where customer_id between 21 and 24');
});

test('an objection outlives the undoing of an earlier one that was a mistake', async () => {
  const said = { bulk: 'choice', choice: 'objection', channel: 'letter', purpose: 'marketing_email' };
  const mistake = await made({ ...said, on: '2026-11-24', ticked: '9 10' });
  await made({ ...said, on: '2026-11-25', ticked: '10' });
  await undone(mistake);
  assert.equal(await number(`customers where id in (9, 10) and objections & (1 << 12) <> 0`), 1);
  await owner.query('delete from choices where customer_id = 10');
});

test('a run that is cut off goes on where it was, and one that is paused waits', async () => {
  const id = await prepared({ bulk: 'extra', field: 'matrix_field', value: 'osissa' });
  await send(`/bulk-edits/${id}/run`);
  assert.equal(await runBulkEdit({ ...work, isStopping: () => true }, id), false);
  const half = await number(`customer_field_values where value = 'osissa'`);
  assert.ok(half > 0 && half < 38);
  await send(`/bulk-edits/${id}/pause`);
  assert.equal(await runBulkEdit(work, id), true);
  assert.equal(await number(`customer_field_values where value = 'osissa'`), half, 'paused');
  await send(`/bulk-edits/${id}/going-on`);
  assert.equal(await runBulkEdit(work, id), true);
  assert.equal(await number(`customer_field_values where value = 'osissa'`), 38);
  assert.equal(
    await number(`audit_log where act = 'bulk-edit' and about = $1`, [`bulk-edit:${id}`]),
    38,
    'each once',
  );
  assert.equal((await send(`/bulk-edits/${id}/run`)).status, 409);
});

test('what cannot be said is told with its field, and wider than the view is nothing', async () => {
  for (const [fields, words] of [
    [{ bulk: 'language', value: 'xx' }, /jokin tarjotuista/],
    [{ bulk: 'end_membership', on: '2199-01-01' }, /on tulevaisuudessa/],
    [{ bulk: 'end_detail', what: "emails'; drop table emails", on: '2026-01-01' }, /jokin tarjotuista/],
    [{ bulk: 'extra', field: 'matrix_field', value: '131052-308T' }, /on henkilötunnus/],
    [
      { bulk: 'choice', choice: 'consent', purpose: 'orders', evidence: 'x', on: '2026-01-01' },
      /ei voi tehdä/,
    ],
  ] as const) {
    const response = await send('/bulk-edits', { source: 'webshop', ...fields });
    assert.equal(response.status, 422);
    assert.match(await response.text(), words);
  }
  assert.equal((await send('/bulk-edits', { bulk: 'language', value: 'fi', source: 'nowhere' })).status, 422);
  assert.equal(
    (
      await send('/bulk-edits', {
        bulk: 'language',
        value: 'fi',
        source: 'webshop',
        definition: 'extra.gone=1',
      })
    ).status,
    422,
  );
});

test('after a month the old values go, and it can no longer be taken back', async () => {
  const id = await made({ bulk: 'language', value: 'en', ticked: '30 31' });
  await owner.query(`update bulk_edits set expires_on = today() - 2 where id = $1`, [id]);
  const expire = bulkJobs(async () => declaration).find(({ name }) => name === 'expire_bulk_edits')!;
  await expire.run({}, { gate } as never);
  assert.equal((await edit(id)).step, 'closed');
  assert.equal(await number('bulk_edit_rows where bulk_edit_id = $1', [id]), 0);
  assert.equal((await send(`/bulk-edits/${id}/undoing`)).status, 409);
});
