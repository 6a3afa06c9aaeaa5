import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { tables } from '../personal-data.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { defaultDeclaration } from '../policy/default/index.ts';
import { readDraft } from '../policy/draft.ts';
import { policyOf } from '../policy/in-force.ts';
import { addItem } from './add-item.ts';
import { fingerprint } from './fingerprint.ts';
import { itemAt, itemsOf, withItem } from './items.ts';
import { kindOf, kinds } from './kinds/index.ts';
import { moveItem } from './move-item.ts';
import { removeItem } from './remove-item.ts';
import { saveItem } from './save-item.ts';
import { itemOf, typedOf } from './typed.ts';

const { gate } = await testDatabase();
const actor = { kind: 'staff', id: 1 } as const;
const inForce = policyOf(1, testDeclaration(), tables);
const administering = <T>(act: Parameters<typeof gate.open<T>>[2]) =>
  gate.open<T>('administration', actor, act);
const purposes = kindOf('purposes')!;
const recipients = kindOf('recipients')!;

const rich = (): Declaration =>
  declarationSchema.parse({
    ...testDeclaration(),
    data_protection_officer: testDeclaration().contact_person,
    joint_controllers: [testDeclaration().controller],
    extra_fields: [
      {
        key: 'shoe_size',
        title: { fi: 'Kengän koko', sv: 'Skostorlek' },
        explanation: { fi: 'Sovitusta varten.\n\nEi pakollinen.' },
        kind: 'choice',
        choices: [
          { fi: '38', sv: '38' },
          { fi: '39', en: '39' },
        ],
        purposes: ['customer_service'],
        retention: 'orders',
      },
    ],
    transfers: [
      {
        recipient: 'hosting',
        country: 'US',
        safeguard: 'adequacy',
        explanation: { fi: 'Pilvi' },
        copy: { fi: 'Pyydä' },
      },
    ],
  });

test('opening and saving every form unchanged changes nothing', () => {
  const wholes = [rich(), declarationSchema.parse(defaultDeclaration('2026-11-22'))];
  for (const whole of wholes)
    for (const kind of kinds)
      for (const placed of itemsOf(whole, kind)) {
        const sent = Object.fromEntries(
          Object.entries(typedOf(kind.shapes, placed.value)).map(([name, value]) => [
            name,
            typeof value === 'string' ? value.replaceAll('\n', '\r\n') : value,
          ]),
        );
        const back = withItem(whole, kind, placed.name, itemOf(kind.shapes, sent, placed.value));
        assert.deepEqual(declarationSchema.parse(back), whole, `${kind.key} ${placed.name}`);
      }
});

test('every field of the declaration can be edited, but keys, numbers and what counts by itself', () => {
  const reachable = new Set(
    kinds.flatMap(({ at, shapes }) => (at.length ? at.join('.') : shapes.map(({ name }) => name))),
  );
  const byItself = ['updated_on', 'protection'];
  assert.deepEqual(
    Object.keys(declarationSchema.shape).filter((name) => !reachable.has(name) && !byItself.includes(name)),
    [],
  );
  const shown = new Set(purposes.shapes.map(({ name }) => name));
  const every = itemsOf(rich(), purposes).flatMap(({ value }) => Object.keys(value));
  assert.deepEqual([...new Set(every)].filter((name) => !shown.has(name)).sort(), ['key', 'number']);
});

test('a saved item stands in the draft, and a purpose keeps its number', async () => {
  const name = 'marketing_email';
  const { value } = itemAt(inForce.declaration, purposes, name)!;
  const typed = {
    ...typedOf(purposes.shapes, value),
    'title.fi': 'Uutiskirje',
    reads: ['name', 'email', 'phone'],
  };
  await administering((tx) =>
    saveItem(tx, inForce, { kind: purposes, name, typed, was: fingerprint(purposes.shapes, value) }),
  );
  const draft = await administering(readDraft);
  const saved = draft!.declaration.purposes.find(({ key }) => key === name)!;
  assert.equal(saved.title.fi, 'Uutiskirje');
  assert.equal(saved.number, value['number']);
  assert.ok(saved.reads.includes('phone'));
});

test('two editors of different items both get their way; of the same item the later is told', async () => {
  const opened = (kind: typeof purposes, name: string, declaration: Declaration) => {
    const { value } = itemAt(declaration, kind, name)!;
    return { kind, name, typed: { ...typedOf(kind.shapes, value) }, was: fingerprint(kind.shapes, value) };
  };
  const { declaration } = (await administering(readDraft))!;
  const mine = opened(purposes, 'orders', declaration);
  const theirs = opened(recipients, 'carrier', declaration);
  const theirsToo = opened(purposes, 'orders', declaration);
  await administering((tx) =>
    saveItem(tx, inForce, { ...theirs, typed: { ...theirs.typed, name: 'Rahti Esimerkki Oy' } }),
  );
  await administering((tx) =>
    saveItem(tx, inForce, { ...mine, typed: { ...mine.typed, 'title.fi': 'Tilausten hoito' } }),
  );
  await assert.rejects(
    administering((tx) =>
      saveItem(tx, inForce, { ...theirsToo, typed: { ...theirsToo.typed, 'title.fi': 'Toimitus' } }),
    ),
    { message: 'declaration_item_changed' },
  );
  const after = (await administering(readDraft))!.declaration;
  assert.equal(after.recipients.find(({ key }) => key === 'carrier')!.name, 'Rahti Esimerkki Oy');
  assert.equal(after.purposes.find(({ key }) => key === 'orders')!.title.fi, 'Tilausten hoito');
});

test('two who save in the same moment: one is told, nothing is lost', async () => {
  const { declaration } = (await administering(readDraft))!;
  const save = (name: string, title: string) => {
    const { value } = itemAt(declaration, purposes, name)!;
    const typed = { ...typedOf(purposes.shapes, value), 'title.fi': title };
    return administering((tx) =>
      saveItem(tx, inForce, { kind: purposes, name, typed, was: fingerprint(purposes.shapes, value) }),
    );
  };
  const results = await Promise.allSettled([save('invoicing', 'Laskut'), save('bookkeeping', 'Kirjat')]);
  const after = (await administering(readDraft))!.declaration;
  const titles = ['invoicing', 'bookkeeping'].map(
    (name) => after.purposes.find(({ key }) => key === name)!.title.fi,
  );
  const expected = ['Laskut', 'Kirjat'];
  results.forEach((result, index) => {
    if (result.status === 'fulfilled') assert.equal(titles[index], expected[index]);
    else assert.equal((result.reason as Error).message, 'changed_meanwhile');
  });
  assert.ok(results.some(({ status }) => status === 'fulfilled'));
});

test('a new purpose gets a key from its title and the next free number; removed and added again, its own', async () => {
  const blank = { ...typedOf(purposes.shapes, purposes.list!.initial(inForce.declaration)) };
  const typed = { ...blank, 'title.fi': 'Lähettäjän etu', 'explanation.fi': 'x', reads: ['name'] };
  const name = await administering((tx) => addItem(tx, inForce, { kind: purposes, typed }));
  assert.equal(name, 'lahettajan_etu');
  const numberNow = async (key: string) =>
    (await administering(readDraft))!.declaration.purposes.find((purpose) => purpose.key === key)?.number;
  const first = await numberNow(name);
  assert.ok(first && !inForce.declaration.purposes.some(({ number }) => number === first));
  const remove = async (key: string) => {
    const { value } = itemAt((await administering(readDraft))!.declaration, purposes, key)!;
    await administering((tx) =>
      removeItem(tx, inForce, { kind: purposes, name: key, was: fingerprint(purposes.shapes, value) }),
    );
  };
  const survey = inForce.declaration.purposes.find(({ key }) => key === 'statistics')!;
  await remove('statistics');
  assert.equal(await numberNow('statistics'), undefined);
  await administering((tx) =>
    addItem(tx, inForce, { kind: purposes, typed: { ...typed, 'title.fi': 'Statistics' } }),
  );
  assert.equal(await numberNow('statistics'), survey.number);
});

test('items change places, and the undertaking’s version follows its text', async () => {
  const order = async () => (await administering(readDraft))!.declaration.purposes.map(({ key }) => key);
  const before = await order();
  await administering((tx) => moveItem(tx, inForce, { kind: purposes, name: before[2]!, by: -1 }));
  assert.deepEqual((await order()).slice(0, 3), [before[0], before[2], before[1]]);
  const undertaking = kindOf('undertaking')!;
  const write = async (text: string) => {
    const { value } = itemAt((await administering(readDraft))!.declaration, undertaking, '')!;
    const typed = { ...typedOf(undertaking.shapes, value), 'text.fi': text };
    await administering((tx) =>
      saveItem(tx, inForce, {
        kind: undertaking,
        name: '',
        typed,
        was: fingerprint(undertaking.shapes, value),
      }),
    );
    return (await administering(readDraft))!.declaration.undertaking.version;
  };
  const { version, text } = inForce.declaration.undertaking;
  assert.equal(await write('Vaikenen.'), version + 1);
  assert.equal(await write('Vaikenen aina.'), version + 1);
  assert.equal(await write(text.fi), version);
});

test('what is wrong is said at its field, and the last of a kind stays', async () => {
  const retention = kindOf('retention')!;
  const { value } = itemAt((await administering(readDraft))!.declaration, retention, 'orders')!;
  const typed = { ...typedOf(retention.shapes, value), months: 'kolme' };
  await assert.rejects(
    administering((tx) =>
      saveItem(tx, inForce, {
        kind: retention,
        name: 'orders',
        typed,
        was: fingerprint(retention.shapes, value),
      }),
    ),
    (problem: { fields: { field: string }[] }) => problem.fields.some(({ field }) => field === 'months'),
  );
  const extra = kindOf('extra_fields')!;
  const blank = { ...typedOf(extra.shapes, extra.list!.initial(inForce.declaration)), 'title.fi': '12' };
  await assert.rejects(
    administering((tx) => addItem(tx, inForce, { kind: extra, typed: blank })),
    {
      message: 'declaration_title_missing',
    },
  );
});
