import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import { testImports } from './fixtures/imports.ts';

const { bring, undo, count, importOf, rows, upkeep } = await testImports();

const header =
  'Asiakasnumero;Etunimi;Sukunimi;Sähköposti;Puhelin;Katuosoite;Postinumero;Postitoimipaikka;Edustama yhteisö;Jäsennumero;Asiakas alkaen\n';
const tables = [
  'customers',
  'emails',
  'phones',
  'addresses',
  'representations',
  'memberships',
  'choices',
  'customer_terms',
];
const state = async () => {
  const found: Record<string, unknown> = {};
  for (const table of tables) found[table] = await count(table);
  found.people = await rows(
    'select customer_number, family_name, given_names, source, state, since_on from customers order by customer_number',
  );
  found.current = await rows('select customer_id, street, ended_on from addresses order by id');
  return found;
};

test('undoing takes back all: the made, the changed, the linked, the ended', async () => {
  await bring(
    `${header}200;Aino;Ennen;aino@posti.example;;Vanhatie 1;00100;Helsinki;;;\n202;Ilmo;Vanhastaan;;;;;;;;1.2.2012\n`,
  );
  const before = await state();
  const id = await bring(
    `${header}200;Aino;Jälkeen;aino2@posti.example;0405550001;Uusitie 2;33100;Tampere;Yhtiö Esimerkki Oy;J-1;3.4.2015\n202;Ilmo;Vanhastaan;;;;;;;;5.6.2016\n201;Uusi;Tulokas;uusi@posti.example;;;;;Yhtiö Esimerkki Oy;J-2;\n`,
    { purpose: 'register_upkeep' },
  );
  assert.equal(await count('customers', `family_name = 'Jälkeen'`), 1);
  assert.equal(await count('memberships'), 2);
  assert.equal(await count('customers', `since_on in ('2015-04-03', '2016-06-05')`), 2);
  assert.notDeepEqual(await state(), before);
  await undo(id);
  assert.equal((await importOf(id)).step, 'undone');
  assert.deepEqual(await state(), before);
  assert.ok((await count('audit_log', `act = 'undo-import' and about = 'import:${id}'`)) >= 2);
});

test('a customer whom somebody has written to since is kept and counted; a value changed since keeps its newer word', async () => {
  await bring(`${header}210;Eero;Alku;;;;;;;;\n`);
  const id = await bring(
    `${header}210;Eero;Tuotu;;;;;;;;\n211;Kosketettu;Asiakas;;;;;;;;\n212;Koskematon;Asiakas;;;;;;;;\n`,
  );
  const [touched] = await rows<{ id: number }>(`select id from customers where customer_number = '211'`);
  await upkeep(async (tx) => {
    await wrote(tx, 'change-customer', { customerId: touched!.id, fields: ['language'] });
    await sql`update customers set family_name = 'Myöhempi' where customer_number = '210'`.execute(tx.db);
  });
  await undo(id);
  assert.deepEqual(
    await rows(
      `select customer_number, family_name from customers where customer_number in ('210', '211', '212') order by 1`,
    ),
    [
      { customer_number: '210', family_name: 'Myöhempi' },
      { customer_number: '211', family_name: 'Asiakas' },
    ],
  );
  assert.equal((await importOf(id)).rows_kept, 1);
});
