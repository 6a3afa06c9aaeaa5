/** An answer holds everything: each value of each column of each table about the person, or the reason why it does not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { markAll } from '../../../test/markers.ts';
import { materialOf } from '../../../test/material-of-one.ts';
import { oneOfEach } from '../../../test/one-of-each.ts';
import { testDeclaration } from '../../../test/test-declaration.ts';
import { newToken } from '../../access/one-time-token.ts';
import { mayNameOthers, type TableDeclaration } from '../../ground/columns.ts';
import { tables } from '../../personal-data.ts';
import { loadInForce } from '../../policy/in-force.ts';
import { aboutWithheld } from './about.ts';
import { unanswered } from './answer-tables.ts';
import { filesAbout } from './attachment-queries.ts';
import type { AccessPackage, Held, Part, Row } from './package.ts';
import { sectionOfPart } from './part-section.ts';
import { readHeld } from './read-package.ts';
import { NotGiven } from './texts/not-given.ts';
import { notGivenIn } from './texts/screen.ts';
import { columnTitle } from './titles/columns.ts';
import { fileTitles } from './titles/files.ts';
import { withheldReasons } from './titles/reasons.ts';
import { tableTitles } from './titles/tables.ts';
import { packageJson } from './to-json.ts';
import { valueWords } from './value-words.ts';

const { owner, gate, installation } = await testDatabase();
const specimens = await oneOfEach(
  owner,
  testDeclaration(),
  ({ kind, condition }) => kind === 'person' && ['member', 'plain'].includes(condition),
);
await markAll(owner, specimens);
const self = specimens.find(({ condition }) => condition === 'member')!.id;
const other = specimens.find(({ condition }) => condition === 'plain')!.id;
await materialOf(owner, self, 'self');
await materialOf(owner, other, 'theirs');
const policy = await loadInForce(installation, tables);
const aboutPeople = tables.filter(({ subject }) => subject === 'customer');

type Cells = Readonly<Record<string, unknown>>;
type Types = ReadonlyMap<string, string>;

/** Whose a row is, looked up here and not by the declarations: by its column, or by what was laid down for them alone. */
const isOwn = async (name: string): Promise<string> => {
  const { rows } = await owner.query(
    `select column_name from information_schema.columns where table_schema = 'seloste' and table_name = $1
     and column_name = 'customer_id' and is_nullable = 'NO'`,
    [name],
  );
  if (name === 'customers') return `t.id = ${self}`;
  if (name === 'audit_log') return `t.customer_id = ${self} or ${self} = any(t.customer_ids)`;
  return rows.length > 0 ? `t.customer_id = ${self}` : `t::text like '%self%' or t::text ~ ',${self}[,)]'`;
};

const ownRows = async (name: string): Promise<Cells[]> => {
  const { rows } = await owner.query(`select to_jsonb(t) as cells from ${name} t where ${await isOwn(name)}`);
  return rows.map(({ cells }) => cells as Cells);
};

/** What can be filled with a value of its own is, so that no column passes by being empty. */
const fillEmpty = async ({ table, columns }: TableDeclaration): Promise<void> => {
  const { rows } = await owner.query(
    `select column_name as name, data_type as type from information_schema.columns where table_schema = 'seloste' and table_name = $1`,
    [table],
  );
  const types: Types = new Map(rows.map(({ name, type }) => [name, type]));
  const value: Readonly<Record<string, string>> = {
    date: "'2027-04-05'",
    'timestamp with time zone': "'2027-04-05 06:07:08+00'",
    integer: '7',
    bigint: '7',
    text: `'qf${table}'`,
    boolean: 'true',
  };
  for (const [name, { access }] of Object.entries(columns)) {
    const filled = value[types.get(name) ?? ''];
    if (access !== 'shown' || !filled) continue;
    await owner.query('savepoint one');
    await owner
      .query(`update ${table} t set ${name} = ${filled} where t.${name} is null and (${await isOwn(table)})`)
      .catch(() => owner.query('rollback to savepoint one'));
  }
};
await owner.query('begin');
for (const table of aboutPeople) if (table.table !== 'audit_log') await fillEmpty(table);
await owner.query('commit');
// Values that the schema knows by heart, or that come in pairs.
for (const set of [
  `update customers set language = 'sv' where id = $1`,
  `update invoicing_details set channel = 'email' where customer_id = $1`,
  `update paper_documents set held_until = '2027-04-05', held_because = 'qfheld' where customer_id = $1`,
  `update reminders set left_at = null, left_by = null, sent_at = now(), channel = 'email' where customer_id = $1`,
  `update collections set ended_at = now(), ended_why = 'paid' where customer_id = $1`,
  `insert into audit_log (kind, act, customer_id, fields) values ('wrote', 'change-customer', $1, '{family_name}')`,
])
  await owner.query(set, [self]);

/** Columns that say of themselves that they name a stored file. */
const saying = tables.flatMap(({ table, columns }) =>
  Object.entries(columns).flatMap(([column, { file }]) => (file ? [{ table, column, file }] : [])),
);
const ownFiles = new Set<number>();
const given = saying.flatMap(({ table, file }) => (file === 'given' ? [table] : []));
for (const table of given)
  for (const whose of [await isOwn(table), `not (${await isOwn(table)})`]) {
    const { rows } = await owner.query(`insert into stored_files (wrapped_key) values ('x') returning id`);
    const set = table === 'invoice_mailings' ? 'mail_id = 1, file_id = $1' : 'file_id = $1';
    await owner.query(`update ${table} t set ${set} where ${whose}`, [rows[0].id]);
    if (!whose.startsWith('not')) ownFiles.add(rows[0].id);
  }

const { token, hash } = newToken();
await owner.query(
  `insert into own_page_sessions (customer_id, token_hash, expires_at) values ($1, $2, now() + interval '1 hour')`,
  [self, hash],
);

const read = (of: readonly TableDeclaration[] = tables): Promise<Held> =>
  readHeld((act) => gate.open('access_answer', { kind: 'person', id: self }, act, { subject: token }), {
    tables: of,
    declaration: policy.declaration,
  });
const packageOf = (held: Held): AccessPackage => ({
  ...held,
  kind: 'access',
  language: 'fi',
  madeAt: new Date(),
  policy,
});
const held = await read();

/** A moment as a moment, everything else as it is written. */
const written = (value: unknown): string => {
  // It waits for somebody to look at it, word for word, and the answer says so.
  if (value instanceof NotGiven) return value.text;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const withheld = new Set(aboutWithheld(tables, 'fi').map(({ table, column }) => `${table}.${column}`));
const ownOf = new Map<string, Cells[]>();
for (const { table } of aboutPeople) ownOf.set(table, await ownRows(table));

/** Values of the person’s rows of a table that stand in the answer nowhere and are withheld for no reason. */
const missingIn = ({ table, columns }: TableDeclaration, part: Part | undefined): string[] => {
  const shown = new Map(
    part?.shown.map((name) => [name, new Set(part.rows.map((row) => written(row[name] ?? null)))]),
  );
  const missing = ownOf
    .get(table)!
    .flatMap((cells) =>
      Object.entries(cells).filter(
        ([name, value]) =>
          value !== null &&
          columns[name]?.access !== 'link' &&
          !withheld.has(`${table}.${name}`) &&
          !shown.get(name)?.has(written(value)),
      ),
    );
  return [...new Set(missing.map(([name]) => `${table}.${name}`))];
};
const partOf = (parts: readonly Part[], name: string): Part | undefined =>
  parts.find(({ table }) => table.table === name);

test('every value about the person is in the answer, or the reason why it is not', () => {
  const missing = aboutPeople.flatMap((table) => missingIn(table, partOf(held.parts, table.table)));
  assert.deepEqual(missing, []);
  const text = [...packageJson(packageOf(held), tables)].join('');
  const printed = (JSON.parse(text) as { data: { key: string; rows: Row[] }[] }).data;
  for (const { table, shown, rows } of held.parts) {
    const part = printed.find(({ key }) => key === table.table);
    assert.equal(part?.rows.length ?? 0, rows.length, table.table);
    if (part) assert.deepEqual(Object.keys(part.rows[0]!), shown);
  }
});

test('any column, any row and any table that is left out is noticed', async () => {
  let omissions = 0;
  for (const part of held.parts) {
    const { table, shown, rows } = part;
    const stored = shown.filter((name) => table.columns[name] !== undefined);
    for (const column of stored.filter((name) => rows.some((row) => row[name] !== null))) {
      const less = { ...part, shown: shown.filter((name) => name !== column) };
      assert.deepEqual(missingIn(table, less), [`${table.table}.${column}`]);
      omissions += 1;
    }
    if (rows.length === 1) assert.notDeepEqual(missingIn(table, { ...part, rows: [] }), [], table.table);
    assert.notDeepEqual(missingIn(table, undefined), [], table.table);
  }
  assert.ok(omissions > 300, String(omissions));
  const less = await read(tables.filter(({ table }) => table !== 'mails'));
  assert.equal(partOf(less.parts, 'mails'), undefined);
  const { answers: _, ...hidden } = tables.find(({ table }) => table === 'import_rows')!;
  assert.deepEqual(unanswered([hidden]), ['import_rows']);
});

test('there was something to find in every column', () => {
  const empty = aboutPeople.flatMap(({ table, columns }) =>
    Object.entries(columns)
      .filter(
        ([name, { access }]) => access === 'shown' && !ownOf.get(table)!.some((cells) => cells[name] != null),
      )
      .map(([name]) => `${table}.${name}`),
  );
  // A merge that was undone is nobody’s any more; a reminder is either sent or left.
  assert.deepEqual(empty, ['merges.undone_at', 'reminders.left_at']);
});

/** Columns of which the database knows that they name a stored file. */
const naming = async (): Promise<string[]> => {
  const { rows } = await owner.query(
    `select c.conrelid::regclass || '.' || a.attname as name from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
     where c.contype = 'f' and c.confrelid = 'stored_files'::regclass and c.conrelid <> 'stored_file_chunks'::regclass order by 1`,
  );
  return rows.map(({ name }) => name);
};
/** What of the person’s files of these kinds the answer would not hold, and what of others’ it would. */
const wronglyGiven = async (given: readonly string[]): Promise<string[]> => {
  const found = await gate.open('rights_requests', { kind: 'staff', id: 1 }, (tx) =>
    filesAbout(tx, { requestId: 0, customerId: self }),
  );
  const places = new Set(found.map(({ place }) => place));
  const theirs = found.filter(({ file_id }) => !ownFiles.has(file_id)).map(({ place }) => place);
  return [...given.filter((table) => !places.has(table)), ...theirs];
};
test('every kind of stored file is given to the person or says why not', async () => {
  assert.deepEqual(saying.map(({ table, column }) => `${table}.${column}`).toSorted(), await naming());
  assert.deepEqual(await wronglyGiven(given), []);
  assert.ok(given.length > 5);
  const untitled = saying.filter(
    ({ table, file }) => !fileTitles[table] || (file !== 'given' && !withheldReasons[file.why]),
  );
  assert.deepEqual(untitled, []);
});

test('a kind of file that an answer forgets is noticed', async () => {
  assert.deepEqual(await wronglyGiven([...given, 'forgotten_files']), ['forgotten_files']);
  ownFiles.clear();
  assert.deepEqual((await wronglyGiven(given)).toSorted(), given.toSorted());
});

/** A line of the log that names many names nobody in the answer. */
const isOfMany = (row: Row): boolean => 'act' in row && row['customer_id'] === null;

test('nothing of anybody else is in it', () => {
  const text = [...packageJson(packageOf(held), tables)].join('');
  assert.equal(text.includes('theirs'), false);
  for (const { rows } of held.parts)
    for (const row of rows)
      if ('customer_id' in row && !isOfMany(row))
        assert.ok([self, 1_000_000_000 + self].includes(Number(row['customer_id'])));
});

test('a look at many people is in it, and who the others were is not read for the person at all', async () => {
  const looks = partOf(held.parts, 'audit_log')!.rows.filter(isOfMany);
  assert.deepEqual(
    looks.map(({ kind, act }) => ({ kind, act })),
    [{ kind: 'looked', act: 'list' }],
  );
  const many = (subject: string) =>
    gate.open(
      'access_answer',
      { kind: 'person', id: self },
      (tx) => tx.client.query(`select ${subject} from audit_log`),
      {
        subject: token,
      },
    );
  assert.ok((await many('id')).rows.length > 1);
  for (const subject of ['customer_ids', '*', 'cardinality(customer_ids)'])
    await assert.rejects(many(subject), { message: 'not_for_this_purpose' });
});

/** Whether a row of the table holds words of its own in the column, as they were laid down here: `zq…`, `qn…self`. */
const hasWordsIn = (table: string, column: string): boolean =>
  ownOf.get(table)!.some((cells) => /^z?q[a-z0-9]/.test(String(cells[column] ?? '')));

test('every column in which others may be named is held back with what stands in it', () => {
  const heldBack = new Set(notGivenIn(held.parts).map(({ place, field }) => `${place}.${field}`));
  const free = aboutPeople
    .filter(({ knownToPerson }) => knownToPerson === undefined)
    .flatMap(({ table, columns }) =>
      Object.entries(columns)
        .filter(([name, column]) => mayNameOthers(column) && hasWordsIn(table, name))
        .map(([name]) => `${table}.${name}`),
    );
  assert.deepEqual(
    free.filter((name) => !heldBack.has(name)),
    // What a field held before is as free as the field, here an address; a cell of one small word is a code.
    ['customer_history.old_value', 'import_rows.cells', 'import_undo.old_value', 'import_undo.new_value'],
  );
  assert.ok(free.length > 15, String(free.length));
});

test('a breach that touched the person is said in words, also while it is being assessed, and not in those of the company’s log', async () => {
  const showing = {
    language: 'fi',
    policy,
    organisations: new Map(),
    actTitle: (act: string) => act,
  } as const;
  const said = async (): Promise<string> =>
    JSON.stringify(sectionOfPart(partOf((await read()).parts, 'breach_customers')!, showing));
  assert.match(await said(), /Selvitämme parhaillaan, mitä on tapahtunut/);
  await owner.query(
    `insert into breach_assessments (breach_id, number, risk, reasons)
     select breach_id, 1, 'high', 'Pekan muistiinpano' from breach_customers where customer_id = $1`,
    [self],
  );
  assert.match(await said(), /huomattavaa haittaa/);
  assert.doesNotMatch(await said(), /parhaillaan|Pekan/);
});

test('a column that is long enough for sentences says that it is free, or stands here', async () => {
  const { rows } = await owner.query<{ table: string; text: string }>(
    `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as text from pg_constraint
     where contype = 'c' and connamespace = 'seloste'::regnamespace`,
  );
  const long = rows.flatMap(({ table, text }) =>
    [...text.matchAll(/length\((\w+)\) <= (\d+)/g)]
      .filter(([, , most]) => Number(most) >= 300)
      .map(([, column]) => [table.replace('seloste.', ''), column!] as const),
  );
  const plain = long.filter(([table, name]) => {
    const column = aboutPeople.find((one) => one.table === table)?.columns[name];
    return column?.access === 'shown' && !mayNameOthers(column);
  });
  assert.deepEqual(plain.map((names) => names.join('.')).toSorted(), [
    // What the house writes of a disclosure, what is printed on the person's invoice, the words of a mail server.
    'disclosures.what',
    'invoice_lines.description',
    'invoices.terms',
    'mail_steps.reply',
    // Values of fields of the register, as the person asked for them.
    'request_corrections.asked_value',
    'request_corrections.decided_value',
    'request_corrections.old_value',
    // Names and addresses in fields of their own.
    'request_letters.to_lines',
    'request_letters.to_name',
    'request_representatives.address',
  ]);
});

test('every table and column has its title, every withheld one its reason, in three languages', () => {
  const shownTables = aboutPeople.filter(({ columns }) =>
    Object.values(columns).some(({ access }) => access !== 'link'),
  );
  const untitled = shownTables.flatMap(({ table, columns }) => [
    ...(tableTitles[table] ? [] : [table]),
    ...Object.entries(columns)
      .filter(([name, { access }]) => access !== 'link' && !columnTitle(table, name))
      .map(([name]) => `${table}.${name}`),
  ]);
  assert.deepEqual(untitled, []);
  const alike = shownTables.flatMap(({ table, columns }) => {
    const shown = Object.keys(columns).filter(
      (name) => !['link', 'withheld'].includes(columns[name]!.access ?? ''),
    );
    const titles = shown.map((name) => columnTitle(table, name)!.fi);
    return titles.filter((title, at) => titles.indexOf(title) < at).map((title) => `${table}: ${title}`);
  });
  assert.deepEqual(alike, []);
  assert.deepEqual(unanswered(tables), []);
  const unexplained = aboutPeople.flatMap(({ columns }) =>
    Object.values(columns).filter(({ access, why = '' }) => access === 'withheld' && !withheldReasons[why]),
  );
  assert.deepEqual(unexplained, []);
});

/** Values that a constraint of the database lists: `kind in ('a', 'b')`. */
const listed = async (): Promise<{ table: string; column: string; values: string[] }[]> => {
  const { rows } = await owner.query<{ table: string; text: string }>(
    `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as text from pg_constraint
     where contype = 'c' and connamespace = 'seloste'::regnamespace`,
  );
  return rows.flatMap(({ table, text }) =>
    [...text.matchAll(/(\w+) = ANY \(ARRAY\[(.*?)\]\)/g)].map(([, column, values]) => ({
      table: table.replace('seloste.', ''),
      column: column!,
      values: [...values!.matchAll(/'([^']*)'::/g)].map(([, value]) => value!),
    })),
  );
};

test('every word of a list that is shown is one that a person understands, in three languages', async () => {
  const lists = await listed();
  assert.ok(lists.length > 50);
  const raw = lists.flatMap(({ table, column, values }) => {
    const access = aboutPeople.find((one) => one.table === table)?.columns[column];
    if (!access || access.access === 'link' || access.access === 'withheld') return [];
    const words = valueWords[`${table}.${column}`] ?? valueWords[column];
    return values.filter((value) => !words?.[value]).map((value) => `${table}.${column}: ${value}`);
  });
  assert.deepEqual(raw, []);
});

test('without the secret of an answer or a page nobody’s rows are there, whatever else is set', async () => {
  const seen = (subject: string | undefined) =>
    gate.open(
      'access_answer',
      { kind: 'person', id: self },
      async (tx) => {
        const { rows } = await tx.client.query('select id from customers');
        return rows.length;
      },
      { subject },
    );
  assert.equal(await seen(token), 1);
  for (const forged of [undefined, '', hash, `${token}a`, String(self)]) assert.equal(await seen(forged), 0);
});
