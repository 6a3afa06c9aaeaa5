import type { Fact } from './facts.ts';

type Column = Extract<Fact, { kind: 'column' }>;

const isRead = (fact: Fact): fact is Column => fact.kind === 'column' && fact.privilege === 'select';

/**
 * Who reads every column of a table is given the table: PostgreSQL asks for the right to each column anew whenever a
 * statement runs, which was a sixth of what a card cost more than without rights.
 */
export const wholeTables = (facts: readonly Fact[]): Fact[] => {
  const columnsOf = new Map<string, number>();
  for (const fact of facts)
    if (fact.kind === 'declared_column') columnsOf.set(fact.table, (columnsOf.get(fact.table) ?? 0) + 1);
  const whole = new Set<Fact>();
  const given: Fact[] = [];
  for (const read of Map.groupBy(facts.filter(isRead), ({ role, table }) => `${role} ${table}`).values()) {
    const { role, table } = read[0]!;
    if (read.length !== columnsOf.get(table)) continue;
    for (const fact of read) whole.add(fact);
    given.push({ kind: 'table', role, table, privilege: 'select' });
  }
  return [...facts.filter((fact) => !whole.has(fact)), ...given];
};
