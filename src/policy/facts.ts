/**
 * A fact about rights, as it should be (compiled from the declaration) or as it is (read from the catalogue).
 * Two facts are the same when their keys are; publishing makes the missing ones and takes the extra ones away.
 */
export type Grant =
  | 'select'
  | 'insert'
  | 'update'
  | 'delete'
  | 'truncate'
  | 'references'
  | 'trigger'
  | 'maintain';

export type Fact =
  | Readonly<{ kind: 'role'; role: string }>
  | Readonly<{ kind: 'role_power'; role: string; power: string }>
  | Readonly<{ kind: 'database'; role: string; privilege: string }>
  | Readonly<{ kind: 'job'; role: string; task: string }>
  | Readonly<{ kind: 'schema'; role: string; schema: string; privilege: string }>
  | Readonly<{ kind: 'column'; role: string; table: string; column: string; privilege: Grant }>
  | Readonly<{ kind: 'table'; role: string; table: string; privilege: Grant }>
  | Readonly<{ kind: 'sequence'; role: string; sequence: string; privilege: string }>
  | Readonly<{ kind: 'execute'; role: string; signature: string }>
  | Readonly<{
      kind: 'policy';
      table: string;
      name: string;
      role: string;
      command: string;
      using: string;
      check: string;
    }>
  | Readonly<{ kind: 'row_security'; table: string }>
  | Readonly<{ kind: 'declared_column'; table: string; column: string }>
  | Readonly<{ kind: 'trigger'; table: string; name: string }>
  | Readonly<{ kind: 'definer'; signature: string }>
  | Readonly<{ kind: 'function'; signature: string; body: string }>
  | Readonly<{ kind: 'search_mask'; purpose: string; mask: string }>
  | Readonly<{ kind: 'reference'; table: string; column: string; way: string }>
  | Readonly<{ kind: 'view'; name: string }>;

/** Texts of expressions differ between server versions in white space only. */
const squeezed = (expression: string): string => expression.replace(/\s+/g, ' ').replaceAll('( ', '(').trim();

const fieldsOf = new Map<Fact['kind'], readonly string[]>();

/** All facts of a kind have the same fields; there are ten thousand facts, so their order is found once. */
const fieldsIn = (fact: Fact): readonly string[] => {
  const fields = fieldsOf.get(fact.kind) ?? Object.keys(fact).sort();
  fieldsOf.set(fact.kind, fields);
  return fields;
};

export const keyOf = (fact: Fact): string => {
  let key = '';
  for (const field of fieldsIn(fact)) {
    const value = (fact as Readonly<Record<string, string>>)[field]!;
    key += ` · ${field === 'using' || field === 'check' ? squeezed(value) : value}`;
  }
  return key;
};

export type Difference = Readonly<{ missing: readonly Fact[]; extra: readonly Fact[] }>;

const byKey = (facts: readonly Fact[]): ReadonlyMap<string, Fact> =>
  new Map(facts.map((fact) => [keyOf(fact), fact]));

const without = (facts: ReadonlyMap<string, Fact>, others: ReadonlyMap<string, Fact>): Fact[] =>
  [...facts].flatMap(([key, fact]) => (others.has(key) ? [] : [fact]));

export const difference = (wanted: readonly Fact[], actual: readonly Fact[]): Difference => {
  const [wantedByKey, actualByKey] = [byKey(wanted), byKey(actual)];
  return { missing: without(wantedByKey, actualByKey), extra: without(actualByKey, wantedByKey) };
};
