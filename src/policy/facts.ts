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

export const keyOf = (fact: Fact): string =>
  Object.entries(fact)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => (name === 'using' || name === 'check' ? squeezed(value) : value))
    .join(' · ');

export type Difference = Readonly<{ missing: readonly Fact[]; extra: readonly Fact[] }>;

export const difference = (wanted: readonly Fact[], actual: readonly Fact[]): Difference => {
  const wantedKeys = new Set(wanted.map(keyOf));
  const actualKeys = new Set(actual.map(keyOf));
  return {
    missing: wanted.filter((fact) => !actualKeys.has(keyOf(fact))),
    extra: actual.filter((fact) => !wantedKeys.has(keyOf(fact))),
  };
};
