/** The SQL that makes a missing fact true, or takes an extra one away. */
import pg from 'pg';
import type { Fact } from './facts.ts';
import { searchMaskColumns } from './search-mask.ts';

const id = (name: string): string => name.split('.').map(pg.escapeIdentifier).join('.');
const to = (role: string): string => (role === 'public' ? 'public' : pg.escapeIdentifier(role));

type Column = Extract<Fact, { kind: 'column' }>;

/**
 * One GRANT for all columns of a table that the same roles may do the same with: so each column's line in the catalogue is
 * written once, and not once for each role.
 */
export const columnStatements = (facts: readonly Fact[], verb: 'grant' | 'revoke'): string[] => {
  const ofColumn = Map.groupBy(
    facts.filter((fact): fact is Column => fact.kind === 'column'),
    ({ table, privilege, column }) => `${privilege}|${table}|${column}`,
  );
  const alike = Map.groupBy(ofColumn.values(), (same) => {
    const { table, privilege } = same[0]!;
    return `${privilege}|${table}|${same.map(({ role }) => role).sort()}`;
  });
  return [...alike.values()].map((group) => {
    const { table, privilege } = group[0]![0]!;
    const columns = group.map((same) => id(same[0]!.column)).join(', ');
    const roles = group[0]!.map(({ role }) => to(role)).join(', ');
    return `${verb} ${privilege} (${columns}) on ${id(table)} ${verb === 'grant' ? 'to' : 'from'} ${roles}`;
  });
};

/** The purpose's number stands at the end of its role's name. */
const numberOf = (role: string): string => pg.escapeLiteral(/_p(\d+)$/.exec(role)?.[1] ?? '0');

type Policy = Extract<Fact, { kind: 'policy' }>;

const conditions = ({ using, check }: Policy): string =>
  [using && `using (${using})`, check && `with check (${check})`].filter(Boolean).join(' ');

const policyStatement = (fact: Policy): string =>
  `create policy ${id(fact.name)} on ${id(fact.table)} for ${fact.command} to ${to(fact.role)} ${conditions(fact)}`;

/** Of a policy that exists with other conditions. */
export const altering = (fact: Policy): string =>
  `alter policy ${id(fact.name)} on ${id(fact.table)} ${conditions(fact)}`;

const maskStatement = ({ purpose, mask }: Extract<Fact, { kind: 'search_mask' }>): string => {
  const values = mask.split(' ').map((value) => pg.escapeLiteral(value));
  return `insert into search_masks (purpose, ${searchMaskColumns.join(', ')}) values (${pg.escapeLiteral(purpose)}, ${values.join(', ')})`;
};

/** Nothing for what only a migration can make (a column, a trigger, a function): `check` names those. */
export const making = (fact: Fact, passwordOf: (role: string) => string | undefined): string | undefined => {
  switch (fact.kind) {
    case 'role': {
      const password = passwordOf(fact.role);
      const words = `login noinherit${password ? ` password ${pg.escapeLiteral(password)}` : ''}`;
      return `do $$ begin create role ${to(fact.role)} ${words}; exception when duplicate_object then alter role ${to(fact.role)} ${words}; end $$`;
    }
    case 'schema':
      return `grant ${fact.privilege} on schema ${id(fact.schema)} to ${to(fact.role)}`;
    case 'table':
      return `grant ${fact.privilege} on ${id(fact.table)} to ${to(fact.role)}`;
    case 'execute':
      return `grant execute on function ${fact.signature} to ${to(fact.role)}`;
    case 'row_security':
      return `alter table ${id(fact.table)} enable row level security`;
    case 'policy':
      return policyStatement(fact);
    case 'search_mask':
      return maskStatement(fact);
    case 'reference':
      return `insert into customer_references (place, field, way) values (${[fact.table, fact.column, fact.way].map(pg.escapeLiteral).join(', ')})`;
    case 'job':
      return `insert into jobs_handed_on (task, purpose) values (${pg.escapeLiteral(fact.task)}, ${numberOf(fact.role)})`;
    default:
      return undefined;
  }
};

const takingPower = (role: string, power: string): string => {
  if (power.startsWith('member of '))
    return `revoke ${id(power.slice('member of '.length))} from ${to(role)}`;
  if (power.startsWith('setting ')) return takingSettings(role);
  return `alter role ${to(role)} no${power}`;
};

/** Of the role everywhere and in this database. */
const takingSettings = (role: string): string =>
  `do $$ begin alter role ${to(role)} reset all; execute format('alter role ${to(role)} in database %I reset all', current_database()); end $$`;

export const taking = (fact: Fact): string | undefined => {
  switch (fact.kind) {
    case 'role':
      return `alter role ${to(fact.role)} nologin`;
    case 'role_power':
      return takingPower(fact.role, fact.power);
    case 'database':
      return `do $$ begin execute format('revoke ${fact.privilege} on database %I from ${to(fact.role)}', current_database()); end $$`;
    case 'reference':
      return `delete from customer_references where place = ${pg.escapeLiteral(fact.table)} and field = ${pg.escapeLiteral(fact.column)}`;
    case 'job':
      return `delete from jobs_handed_on where task = ${pg.escapeLiteral(fact.task)} and purpose = ${numberOf(fact.role)}`;
    case 'schema':
      return `revoke ${fact.privilege} on schema ${id(fact.schema)} from ${to(fact.role)}`;
    case 'table':
      return `revoke ${fact.privilege} on ${id(fact.table)} from ${to(fact.role)}`;
    case 'sequence':
      return `revoke ${fact.privilege} on sequence ${id(fact.sequence)} from ${to(fact.role)}`;
    case 'execute':
      return `revoke execute on function ${fact.signature} from ${to(fact.role)}`;
    case 'search_mask':
      return `delete from search_masks where purpose = ${pg.escapeLiteral(fact.purpose)}`;
    case 'policy':
      return `drop policy ${id(fact.name)} on ${id(fact.table)}`;
    default:
      return undefined;
  }
};
