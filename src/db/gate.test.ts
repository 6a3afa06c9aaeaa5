import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type pg from 'pg';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { Problem } from '../ground/problem.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';
import { createGate } from './gate.ts';
import { CallerChanged } from './transact.ts';
import type { Tx } from './tx.ts';

const { gate, installation, owner, publish } = await testDatabase({ roles: 'own' });
const clerk = { kind: 'staff', id: 7 } as const;

const addCustomer = async (tx: Tx, number: string): Promise<number> => {
  const values = {
    kind: 'person',
    customer_number: number,
    family_name: 'Esimerkki',
    source: 'customer_notice',
  };
  const row = await tx.db
    .insertInto('customers')
    .values({ ...values, declaration_version: tx.declarationVersion })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
};
const isKind = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code;
const count = async (): Promise<number> =>
  Number(((await owner.query('select count(*) as n from customers')).rows[0] as { n: number }).n);

test('an act is committed whole', async () => {
  const id = await gate.open('customer_service', clerk, (tx) => addCustomer(tx, 'WHOLE'));
  const { rows } = await owner.query('select customer_number from customers where id = $1', [id]);
  assert.deepEqual(rows, [{ customer_number: 'WHOLE' }]);
});

test('an act that fails leaves nothing', async () => {
  const before = await count();
  const failing = gate.open('customer_service', clerk, async (tx) => {
    await addCustomer(tx, 'HALF');
    throw new Error('stopped');
  });
  await assert.rejects(failing, /stopped/);
  assert.equal(await count(), before);
});

test('what an act wants remembered is remembered once it is committed, and never where it is rolled back', async () => {
  const remembered: string[] = [];
  for (const atOnce of [false, true]) {
    const failing = gate.open(
      'customer_service',
      clerk,
      (tx) => {
        tx.afterCommit(() => remembered.push('rolled back'));
        return Promise.all([addCustomer(tx, 'REMEMBERED'), sql`select 1 / 0`.execute(tx.db)]);
      },
      { atOnce },
    );
    await assert.rejects(failing, /division by zero/);
    const done = gate.open(
      'customer_service',
      clerk,
      (tx) => {
        tx.afterCommit(() => remembered.push(`committed ${atOnce}`));
        assert.ok(!remembered.includes(`committed ${atOnce}`));
        return addCustomer(tx, `REMEMBERED-${atOnce ? 1 : 0}`);
      },
      { atOnce },
    );
    await done;
  }
  assert.deepEqual(remembered, ['committed false', 'committed true']);
});

test('who was remembered is refused with nothing done, once a caller or the declaration has changed', async () => {
  const now = async () => {
    const { rows } = await owner.query(`select c.number::int as changes, d.version::int as version
      from caller_changes c, declaration_in_force d`);
    return rows[0] as { changes: number; version: number };
  };
  const before = await count();
  const { changes, version } = await now();
  for (const atOnce of [false, true]) {
    const add = (standing: { changes: number; version: number }) =>
      gate.open(
        'customer_service',
        clerk,
        (tx) => addCustomer(tx, atOnce ? 'STANDING-AT-ONCE' : 'STANDING'),
        {
          atOnce,
          standing,
        },
      );
    await assert.rejects(add({ changes: changes - 1, version }), CallerChanged);
    await assert.rejects(add({ changes, version: version - 1 }), CallerChanged);
    await add({ changes, version });
  }
  assert.equal(await count(), before + 2);
});

test('an act that sends all at once is committed in the same trip', async () => {
  const [id, seen] = await gate.open(
    'customer_service',
    clerk,
    (tx) => Promise.all([addCustomer(tx, 'AT-ONCE'), tx.db.selectFrom('customers').select('id').execute()]),
    { atOnce: true },
  );
  assert.ok(seen.some((row) => row.id === id));
  const { rows } = await owner.query('select customer_number from customers where id = $1', [id]);
  assert.deepEqual(rows, [{ customer_number: 'AT-ONCE' }]);
});

test('an act that only reads is refused to write, and the connection writes on afterwards', async () => {
  const before = await count();
  const add = (manner: object) =>
    gate.open('customer_service', clerk, (tx) => addCustomer(tx, 'READ'), manner);
  await assert.rejects(add({ atOnce: true, onlyReads: true }), /read-only/);
  assert.equal(await count(), before);
  await add({ atOnce: true });
  assert.equal(await count(), before + 1);
});

test('of an act that sends all at once, a statement that fails takes back the others', async () => {
  const before = await count();
  const failing = gate.open(
    'customer_service',
    clerk,
    (tx) => Promise.all([addCustomer(tx, 'LOST'), sql`select 1 / 0`.execute(tx.db)]),
    { atOnce: true },
  );
  await assert.rejects(failing, /division by zero/);
  assert.equal(await count(), before);
});

test('of an act that sends all at once, a value that cannot be sent takes back the others too', async () => {
  const before = await count();
  const circle: { of?: unknown } = {};
  circle.of = circle;
  const failing = gate.open(
    'customer_service',
    clerk,
    (tx) => Promise.all([addCustomer(tx, 'LOST'), sql`select ${circle}::text`.execute(tx.db)]),
    { atOnce: true },
  );
  await assert.rejects(failing);
  assert.equal(await count(), before);
});

test('a connection serves on after a trip that failed, with the statements that it did not reach', async () => {
  const late = sql<{ two: number }>`select 2 as two`;
  const ask = (first: ReturnType<typeof sql>) =>
    gate.open('customer_service', clerk, (tx) => Promise.all([first.execute(tx.db), late.execute(tx.db)]), {
      atOnce: true,
    });
  for (let turn = 0; turn < 8; turn += 1) await assert.rejects(ask(sql`select 1 / 0`), /division by zero/);
  const [, { rows }] = await ask(sql`select 1`);
  assert.deepEqual(rows, [{ two: 2 }]);
});

test('a statement after the commit of an act that sends all at once is refused', async () => {
  const late = gate.open(
    'customer_service',
    clerk,
    async (tx) => {
      await sql`select 1`.execute(tx.db);
      await addCustomer(tx, 'LATE');
    },
    { atOnce: true },
  );
  await assert.rejects(late, /after the commit/);
  assert.equal((await owner.query(`select from customers where customer_number = 'LATE'`)).rows.length, 0);
});

test('the database knows who acts and for which purpose', async () => {
  const context = await gate.open('customer_service', clerk, (tx) =>
    sql<{ actor: string; purpose: string; role: string }>`select current_setting('app.actor') as actor,
      current_setting('app.purpose') as purpose, current_user as role`.execute(tx.db),
  );
  assert.equal(context.rows[0]?.actor, 'staff:7');
  assert.equal(context.rows[0]?.purpose, '1');
  assert.match(context.rows[0]?.role ?? '', /_p1$/);
});

test('an injected statement cannot put on another role', async () => {
  const { rows } = await owner.query(
    `select rolname from pg_roles where rolname ~ '_p19$' and rolname ~ $1`,
    [
      `^${(await gate.open('customer_service', clerk, (tx) => sql<{ u: string }>`select current_user as u`.execute(tx.db))).rows[0]!.u.replace(/_p1$/, '')}`,
    ],
  );
  const upkeep = (rows[0] as { rolname: string }).rolname;
  const attack = gate.open('customer_service', clerk, (tx) =>
    sql`select set_config('role', ${upkeep}, true)`.execute(tx.db),
  );
  await assert.rejects(attack, isKind('not_for_this_purpose'));
});

test('a right that the purpose lacks is explained with purpose, data and the line of the notice', async () => {
  const attempt = gate.open('marketing_post', clerk, (tx) =>
    tx.db.selectFrom('emails').select('address').execute(),
  );
  await assert.rejects(attempt, (error) => {
    assert.ok(error instanceof Problem);
    const sentence = error.sentence('fi');
    assert.match(sentence, /postitse/i);
    assert.match(sentence, /sähköposti/i);
    assert.match(sentence, /3\.10/);
    return true;
  });
});

test('a purpose that is not in the notice is refused by name', async () => {
  await assert.rejects(
    gate.open('astrology', clerk, async () => 1),
    isKind('purpose_not_in_force'),
  );
});

test('a broken rule of the database becomes a problem without values', async () => {
  await gate.open('customer_service', clerk, (tx) => addCustomer(tx, 'TWICE'));
  await assert.rejects(
    gate.open('customer_service', clerk, (tx) => addCustomer(tx, 'TWICE')),
    (error) => error instanceof Problem && !error.sentence('en').includes('TWICE'),
  );
});

test('queries that are asked together travel together and fail together', async () => {
  const both = gate.open('customer_service', clerk, (tx) =>
    Promise.all([addCustomer(tx, 'TOGETHER'), sql`select 1 / 0`.execute(tx.db)]),
  );
  await assert.rejects(both);
  const { rows } = await owner.query(`select from customers where customer_number = 'TOGETHER'`);
  assert.equal(rows.length, 0);
});

test('of queries that travel together the one that broke is told, not those behind it', async () => {
  const deep = async (tx: Tx) => {
    const emails = async () => await tx.db.selectFrom('emails').select('address').execute();
    return await emails();
  };
  const both = gate.open('marketing_post', clerk, (tx) =>
    Promise.all([deep(tx), sql`select 1`.execute(tx.db)]),
  );
  await assert.rejects(both, isKind('not_for_this_purpose'));
});

test('what an act asks and does not wait for is taken back with it, and what it asks later is refused', async () => {
  const before = await count();
  let later: Promise<unknown> | undefined;
  const failing = gate.open('customer_service', clerk, async (tx) => {
    await addCustomer(tx, 'WAITED');
    addCustomer(tx, 'UNWAITED').catch(() => {});
    later = new Promise((resolve) => setImmediate(resolve)).then(() => addCustomer(tx, 'LATE'));
    later.catch(() => {});
    throw new Error('stopped');
  });
  await assert.rejects(failing, /stopped/);
  await assert.rejects(later!, /after the end of its transaction/);
  assert.equal(await count(), before);
});

test('of statements of one trip those before the one that broke are answered', async () => {
  const [first, second, third] = await gate
    .open('customer_service', clerk, async (tx) => {
      const all = await Promise.allSettled([
        sql<{ one: number }>`select 1 as one`.execute(tx.db),
        sql`select 1 / 0`.execute(tx.db),
        sql`select 3`.execute(tx.db),
      ]);
      throw Object.assign(new Error('seen'), { all });
    })
    .catch(({ all }) => all as PromiseSettledResult<unknown>[]);
  assert.equal(first!.status, 'fulfilled');
  assert.equal(second!.status, 'rejected');
  assert.equal(third!.status, 'rejected');
});

test('a declaration published meanwhile takes effect at the next transaction, and acts run once', async () => {
  const declaration = testDeclaration();
  const withoutEmail = declaration.purposes.map((purpose) =>
    purpose.key === 'customer_service'
      ? { ...purpose, reads: purpose.reads.filter((category) => category !== 'phone') }
      : purpose,
  );
  const readPhones = () =>
    gate.open('customer_service', clerk, (tx) => tx.db.selectFrom('phones').select('e164').execute());
  assert.deepEqual(await readPhones(), []);
  const version = await publish({ ...declaration, purposes: withoutEmail });
  const before = await count();
  const seen = await gate.open('customer_service', clerk, async (tx) => {
    await addCustomer(tx, 'AFTER-PUBLISHING');
    return tx.declarationVersion;
  });
  assert.equal(seen, version);
  assert.equal(await count(), before + 1);
  await assert.rejects(readPhones(), isKind('not_for_this_purpose'));
});

test('a declaration published meanwhile is read once for all who meet it, on a connection at hand', async () => {
  const reads: boolean[] = [];
  const load = (atHand?: pg.Client) => {
    reads.push(atHand !== undefined);
    return loadInForce(installation, tables, atHand);
  };
  const crowded = await createGate({ installation, config: { connectionsMax: 6 }, load });
  const look = () =>
    crowded.open('customer_service', clerk, async (tx) => {
      await tx.db.selectFrom('customers').select('id').limit(1).execute();
      return tx.declarationVersion;
    });
  await Promise.all(Array.from({ length: 6 }, look));
  const version = await publish(testDeclaration());
  const seen = await Promise.all(Array.from({ length: 12 }, look));
  await crowded.end();
  assert.deepEqual(new Set(seen), new Set([version]));
  assert.deepEqual(reads, [false, true]);
});

test('a purpose taken out of the notice cannot log in any more, and comes back with it', async () => {
  const declaration = testDeclaration();
  const look = () =>
    gate.open('marketing_sms', clerk, (tx) => tx.db.selectFrom('customers').select('id').execute());
  await publish({
    ...declaration,
    purposes: declaration.purposes.filter(({ key }) => key !== 'marketing_sms'),
  });
  await assert.rejects(look(), isKind('purpose_not_in_force'));
  await publish(declaration);
  assert.ok(Array.isArray(await look()));
});

test('many purposes share the few connections of a process', async () => {
  const keys = testDeclaration().purposes.map(({ key }) => key);
  const asked = Array.from({ length: 200 }, (_, at) => keys[at % keys.length]!);
  const answers = await Promise.all(
    asked.map((key) => gate.open(key, clerk, (tx) => sql<{ one: number }>`select 1 as one`.execute(tx.db))),
  );
  assert.equal(answers.length, 200);
  const { rows } = await owner.query(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'seloste'`,
  );
  assert.ok((rows[0] as { n: number }).n <= 6);
});
