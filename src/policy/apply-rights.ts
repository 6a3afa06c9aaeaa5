/** Brings the catalogue to what was compiled, inside the caller's transaction, changing only what differs. */
import type pg from 'pg';
import { readCatalogue } from './catalogue.ts';
import { type Difference, difference, type Fact } from './facts.ts';
import { columnStatements, making, taking } from './statements.ts';

export type Roles = Readonly<{ id: string; passwordOf: (role: string) => string | undefined }>;

/** Readers queue behind a waiting lock: it is given up soon and asked for again, so that nobody feels it. */
const lockWaitMs = 25;

const touchedTables = ({ missing, extra }: Difference): string[] =>
  [
    ...new Set(
      [...missing, ...extra].flatMap((fact) =>
        fact.kind === 'policy' || fact.kind === 'row_security' ? [fact.table] : [],
      ),
    ),
  ].sort();

const ofKind = (facts: readonly Fact[], ...kinds: Fact['kind'][]): Fact[] =>
  facts.filter(({ kind }) => kinds.includes(kind));

const order: Fact['kind'][] = [
  'role',
  'schema',
  'table',
  'execute',
  'row_security',
  'policy',
  'search_mask',
  'reference',
  'job',
];

const statements = ({ missing, extra }: Difference, roles: Roles): string[] => [
  ...extra.flatMap((fact) => taking(fact) ?? []),
  ...columnStatements(extra, 'revoke'),
  ...order.flatMap((kind) => ofKind(missing, kind).flatMap((fact) => making(fact, roles.passwordOf) ?? [])),
  ...columnStatements(missing, 'grant'),
];

/**
 * Locks come first and together; the wait for all of them is bounded. `55P03` (lock not available) leaves the
 * transaction to be rolled back and tried again by the caller.
 */
const lockTables = async (client: pg.Client, tables: readonly string[]): Promise<void> => {
  const deadline = Date.now() + lockWaitMs;
  for (const table of tables) {
    const left = Math.max(1, deadline - Date.now());
    await client.query(`set local lock_timeout = '${left}ms'; lock table ${table} in access exclusive mode`);
  }
  await client.query('set local lock_timeout = 0');
};

/** What PostgreSQL does only while nobody reads the table; grants are not of this kind. */
const shutsTable = /^(create policy|drop policy|alter table) /;

/** Returns what differed before. The client is the owner's, inside a transaction, its search_path set. */
export const applyRights = async (
  client: pg.Client,
  wanted: readonly Fact[],
  roles: Roles,
): Promise<Difference> => {
  const found = difference(wanted, await readCatalogue(client, roles.id));
  const needed = statements(found, roles);
  if (needed.length === 0) return found;
  // Roles belong to the whole cluster: two databases altering them at once would collide.
  const roleWork = needed.filter((text) => /\brole\b/.test(text.slice(0, 40)));
  if (roleWork.length > 0) await client.query('select pg_advisory_xact_lock(823102)');
  for (const text of needed.filter((text) => roleWork.includes(text))) await client.query(text);
  const rest = Object.groupBy(
    needed.filter((text) => !roleWork.includes(text)),
    (text) => (shutsTable.test(text) ? 'shut' : 'open'),
  );
  // Readers wait from the first lock to the commit: what needs no lock is done before.
  if (rest.open) await client.query(rest.open.join(';\n'));
  await lockTables(client, touchedTables(found));
  if (rest.shut) await client.query(rest.shut.join(';\n'));
  return found;
};
