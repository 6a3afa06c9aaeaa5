import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from '../files/read-file.ts';
import { checkImport } from './check-import.ts';
import { closeImport, destroyMaterial, importsDue } from './close-import.ts';
import { eraseImportMaterial } from './erase-import-material.ts';
import { declaration, master, testImports } from './fixtures/imports.ts';
import { mapImport } from './map-import.ts';
import { importMaterialOf } from './queries/material.ts';
import { readImport } from './read-import.ts';

const { bring, check, count, importOf, openOwner, owner, rows, upkeep, upload, work } = await testImports();
const code = '131052-308T';

const plainBytes = async (fileId: number): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of readFile(work.inTransaction, fileId, master)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
};

test('the original is stored encrypted and read back whole, by the right master key alone', async () => {
  const text = `Etunimi;Sukunimi\n${'Salainen;Nimi\n'.repeat(100_000)}`;
  const { file_id } = await importOf(await upload(text));
  assert.equal(await plainBytes(file_id), text);
  const bodies = await rows<{ body: Buffer }>('select body from stored_file_chunks where file_id = $1', [
    file_id,
  ]);
  assert.equal(bodies.length, 2);
  assert.ok(bodies.every(({ body }) => !body.includes('Salainen')));
  await assert.rejects(async () => {
    for await (const _ of readFile(work.inTransaction, file_id, Buffer.alloc(32, 8)));
  });
});

test('a file with identity codes is read without them and not kept, and can still be mapped anew', async () => {
  const id = await check(
    `Etunimi;Sukunimi;Muuta;Sähköposti\nAino;Tunnus;${code};aino.tunnus@posti.example\n`,
  );
  const found = await importOf(id);
  assert.ok(found.codes_found);
  for (const table of ['import_rows', 'imports', 'import_decisions'])
    assert.equal(await count(table, `${table}::text like '%131052%'`), 0, table);
  assert.equal(await count('stored_file_chunks', `file_id = ${found.file_id}`), 0);
  await assert.rejects(plainBytes(found.file_id), /file_erased/);
  assert.equal(found.file_sha256.length, 64);
  await upkeep((tx) =>
    mapImport(tx, id, { mapping: ['given_names', 'ignore', 'ignore', 'email'] }, declaration),
  );
  await readImport(work, id);
  await checkImport(work, id);
  assert.deepEqual(
    await rows('select family_name, given_names, email_keys from import_rows where import_id = $1', [id]),
    [{ family_name: '', given_names: 'Aino', email_keys: ['aino.tunnus@posti.example'] }],
  );
});

test('a month after its last step an import closes, a month after that its material is destroyed', async () => {
  const id = await bring('Etunimi;Sukunimi\nVanheneva;Tuonti\n');
  assert.ok(!(await upkeep(importsDue)).close.includes(id));
  await owner.query(`update import_steps set at = at - interval '31 days' where import_id = $1`, [id]);
  assert.ok((await upkeep(importsDue)).close.includes(id));
  await upkeep((tx) => closeImport(tx, id));
  assert.ok(!(await upkeep(importsDue)).destroy.includes(id));
  await owner.query(`update imports set expires_on = today() - 1 where id = $1`, [id]);
  assert.ok((await upkeep(importsDue)).destroy.includes(id));
  assert.ok((await count('import_rows', `import_id = ${id}`)) > 0);
  await assert.rejects(
    plainBytes((await importOf(id)).file_id),
    /file_erased/,
    'the original went with the closing',
  );
  await upkeep((tx) => destroyMaterial(tx, id));
  for (const table of ['import_rows', 'import_decisions', 'import_undo'])
    assert.equal(await count(table, `import_id = ${id}`), 0);
  const { file_id, file_sha256, step } = await importOf(id);
  assert.deepEqual(
    [await count('stored_file_chunks', `file_id = ${file_id}`), file_sha256.length, step],
    [0, 64, 'expired'],
  );
});

test('by the day that the notice promises all of it goes, also of an import that nobody has closed', async () => {
  const days = declaration.retention.find(({ key }) => key === 'import_material')!.days!;
  const [young, old] = [
    await check('Etunimi;Sukunimi\nTuore;Tuonti\n'),
    await check('Etunimi;Sukunimi\nUnohdettu;Tuonti\n'),
  ];
  const age = (id: number, by: number) =>
    owner.query(`update imports set uploaded_at = now() - make_interval(days => $2) where id = $1`, [id, by]);
  await age(young, days - 1);
  await age(old, days + 1);
  const { destroy } = await upkeep(importsDue);
  assert.deepEqual([destroy.includes(young), destroy.includes(old)], [false, true]);
  await upkeep((tx) => destroyMaterial(tx, old));
  assert.equal(await count('import_rows', `import_id = ${old}`), 0);
});

test('an access request shows the rows of the person, and erasure takes them with the original', async () => {
  const id = await bring(
    'Etunimi;Sukunimi;Sähköposti\nPyytävä;Ihminen;pyytava@posti.example\nToinen;Ihminen;toinen@posti.example\n',
  );
  await check('Etunimi;Sukunimi;Sähköposti\nAivan;Muu;pyytava@posti.example\n');
  const [person] = await rows<{ id: number }>(`select id from customers where given_names = 'Pyytävä'`);
  const material = await upkeep((tx) => importMaterialOf(tx, person!.id));
  assert.deepEqual(
    material.map(({ cells }) => cells[2]),
    ['pyytava@posti.example', 'pyytava@posti.example'],
  );
  await upkeep((tx) => eraseImportMaterial(tx, [person!.id]));
  assert.equal(await count('import_rows', `import_rows::text like '%pyytava@%'`), 0);
  assert.equal(await count('import_rows', `import_id = ${id}`), 1, 'the other person’s row stays');
  await assert.rejects(plainBytes((await importOf(id)).file_id), /file_erased/);
});

test('hostile files do no harm: formulas, endless cells, NUL, broken quotes, emptiness, programs', async () => {
  await assert.rejects(upload(''), /import_file_empty/);
  await assert.rejects(
    upload(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3])),
    /import_file_not_recognised/,
  );
  assert.equal(
    await count('stored_files', 'sha256 is null and wrapped_key is not null'),
    0,
    'a refused file is erased at once',
  );
  const long = 'x'.repeat(100_000);
  const id = await bring(
    `Asiakasnumero;Etunimi;Sukunimi;Sähköposti;Katuosoite;Postinumero\n1;=CMD();${long};a@b.example;${long};00100\n2;"Auki;Jäi;c@d.example;;\n3;"Robert'); drop table customers;--";Pöytä;\\N;\\.;${'9'.repeat(80)}\n4;${'k'.repeat(199)};ä\u0301;tab\t@x.example;a\\b;00100\n`,
  );
  assert.equal((await importOf(id)).step, 'finished');
  assert.equal(await count('customers', `given_names like 'Robert%'`), 1);
  assert.ok((await count('import_rows', `import_id = ${id} and problems is not null`)) >= 2);
});

test('only register upkeep reads what imports hold; erasure reaches keys and contact points', async () => {
  assert.ok((await count('import_rows')) > 0);
  const { rows: grants } = await owner.query(
    `select distinct grantee, column_name from information_schema.role_column_grants where table_name in ('import_rows', 'import_undo') and grantee <> $1 and privilege_type <> 'REFERENCES'`,
    [openOwner.role],
  );
  const given = grants as { grantee: string; column_name: string }[];
  const erasure = given.filter(({ grantee }) => grantee.endsWith('_p105'));
  const mayRead = [
    'import_id',
    'line',
    'id',
    'customer_id',
    'file_id',
    'email_keys',
    'phone_numbers',
    'order_line',
  ];
  assert.deepEqual(
    erasure.map(({ column_name }) => column_name).filter((column) => !mayRead.includes(column)),
    [],
  );
  const numbers = given
    .filter((one) => !erasure.includes(one))
    .map(({ grantee }) => grantee.replace(/.*_p/, ''));
  const upkeepNumber = declaration.purposes.find(({ key }) => key === 'register_upkeep')!.number;
  const readers = declaration.purposes
    .filter(({ reads }) => reads.includes('import_material'))
    .map(({ number }) => String(number));
  assert.ok(numbers.includes(String(upkeepNumber)));
  for (const number of numbers) if (/^\d+$/.test(number)) assert.ok(readers.includes(number), number);
});
