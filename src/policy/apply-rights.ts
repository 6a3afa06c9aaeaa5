/** Brings the catalogue to what was compiled, changing only what differs. */
import type pg from 'pg';
import { readCatalogue } from './catalogue.ts';
import { type Difference, difference, type Fact } from './facts.ts';
import type { Shutting } from './shut-tables.ts';
import { altering, columnStatements, making, taking } from './statements.ts';

export type Roles = Readonly<{ id: string; passwordOf: (role: string) => string | undefined }>;

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

type Policy = Extract<Fact, { kind: 'policy' }>;

/** The same policy with other conditions; ALTER POLICY can change them, but neither add nor take one away. */
const isAltered = (from: Policy, to: Policy): boolean =>
  from.table === to.table &&
  from.name === to.name &&
  from.role === to.role &&
  from.command === to.command &&
  (from.using === '') === (to.using === '') &&
  (from.check === '') === (to.check === '');

const isPolicy = (fact: Fact): fact is Policy => fact.kind === 'policy';

/** Altering is one change of the catalogue instead of two, while the table is shut. */
const withAlterations = ({ missing, extra }: Difference): Difference & { altered: readonly Policy[] } => {
  const before = extra.filter(isPolicy);
  const altered = missing.filter(isPolicy).filter((to) => before.some((from) => isAltered(from, to)));
  const isGone = (from: Fact) => !(isPolicy(from) && altered.some((to) => isAltered(from, to)));
  return {
    missing: missing.filter((fact) => !altered.some((to) => to === fact)),
    extra: extra.filter(isGone),
    altered,
  };
};

/** Taking a right to a whole table takes it from each of its columns too: those that stay are given again. */
const withColumnsAgain = ({ missing, extra }: Difference, wanted: readonly Fact[]): Difference => {
  const taken = new Set(
    extra.flatMap((fact) => (fact.kind === 'table' ? [`${fact.role} ${fact.table} ${fact.privilege}`] : [])),
  );
  const isTaken = (fact: Fact) =>
    fact.kind === 'column' && taken.has(`${fact.role} ${fact.table} ${fact.privilege}`);
  return { missing: [...new Set([...missing, ...wanted.filter(isTaken)])], extra };
};

const statements = (found: Difference, roles: Roles): string[] => {
  const { missing, extra, altered } = withAlterations(found);
  return [
    ...extra.flatMap((fact) => taking(fact) ?? []),
    ...columnStatements(extra, 'revoke'),
    ...order.flatMap((kind) => ofKind(missing, kind).flatMap((fact) => making(fact, roles.passwordOf) ?? [])),
    ...columnStatements(missing, 'grant'),
    ...altered.map(altering),
  ];
};

/** What PostgreSQL does only while nobody reads the table; grants are not of this kind. */
const shutsTable = /^((create|alter|drop) policy|alter table) /;

export type Applied = Readonly<{
  /** What differed before. */
  changed: Difference;
  /** What is still to be done, while the tables are shut. */
  shutting: Shutting;
}>;

/** All that hinders no reader. The client is the owner's, inside a transaction, its search_path set. */
export const applyOpenRights = async (
  client: pg.Client,
  wanted: readonly Fact[],
  roles: Roles,
): Promise<Applied> => {
  const changed = difference(wanted, await readCatalogue(client, roles.id));
  const needed = statements(withColumnsAgain(changed, wanted), roles);
  // Roles belong to the whole cluster: two databases altering them at once would collide.
  const roleWork = needed.filter((text) => /\brole\b/.test(text.slice(0, 40)));
  if (roleWork.length > 0) await client.query('select pg_advisory_xact_lock(823102)');
  for (const text of roleWork) await client.query(text);
  const rest = Object.groupBy(
    needed.filter((text) => !roleWork.includes(text)),
    (text) => (shutsTable.test(text) ? 'shut' : 'open'),
  );
  if (rest.open) await client.query(rest.open.join(';\n'));
  return { changed, shutting: { tables: touchedTables(changed), statements: rest.shut ?? [] } };
};
