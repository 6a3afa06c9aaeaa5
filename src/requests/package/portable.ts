/**
 * What a person may take along (GDPR 20, WP242): what they gave themselves, processed by consent or contract. Not what others
 * wrote, worked out or brought in.
 */
import type { Declaration } from '../../policy/declaration.ts';
import type { Held, Part, Row } from './package.ts';

/** Categories that some purpose reads on the ground of a consent or a contract. */
const portableCategories = ({ purposes }: Declaration): ReadonlySet<string> =>
  new Set(
    purposes
      .filter(({ ground }) => ground.kind === 'consent' || ground.kind === 'contract')
      .flatMap(({ reads }) => reads),
  );

/** What the register itself says of a value, not what the person said. */
const ofRegister = new Set(['provenance', 'history', 'lookups', 'import_material', 'key']);

const rowKey = (row: Row, columns: readonly string[]): string =>
  columns.map((column) => row[column]).join(' ');

/** The parts of rows that came from the person: an order's lines go with it. */
const partsOf = (parts: readonly Part[], isOfPerson: (row: Row) => boolean): Part[] => {
  const taken = new Map<string, Part>();
  for (const part of parts) {
    const { table, rows } = part;
    const { rows: rule } = table;
    const whole = typeof rule === 'object' ? rule.partOf : undefined;
    if ('source' in table.columns) taken.set(table.table, { ...part, rows: rows.filter(isOfPerson) });
    else if (table.table === 'choices') taken.set(table.table, part);
    else if (whole && taken.has(whole.table)) {
      const theirs = Object.keys(whole.by);
      const wholes = new Set(taken.get(whole.table)!.rows.map((row) => rowKey(row, theirs)));
      const kept = rows.filter((row) => wholes.has(rowKey(row, Object.values(whole.by))));
      taken.set(table.table, { ...part, rows: kept });
    }
  }
  return [...taken.values()];
};

/** Values of the customer's own row that came from elsewhere than the row did. */
const fieldsFromElsewhere = ({ parts }: Held, isOfPerson: (row: Row) => boolean): ReadonlySet<unknown> =>
  new Set(
    parts
      .find(({ table }) => table.table === 'value_sources')
      ?.rows.filter((row) => !isOfPerson(row))
      .map(({ field }) => field),
  );

export const portable = (held: Held, declaration: Declaration): Held => {
  const fromPerson = new Set(
    declaration.sources.filter(({ from_person }) => from_person).map(({ key }) => key),
  );
  const isOfPerson = ({ source }: Row): boolean => typeof source === 'string' && fromPerson.has(source);
  const categories = portableCategories(declaration);
  const elsewhere = fieldsFromElsewhere(held, isOfPerson);
  const parts = partsOf(held.parts, isOfPerson).flatMap((part): Part[] => {
    const shown = part.shown.filter((column) => {
      const category = part.table.columns[column]!.category;
      if (part.table.table === 'customers' && elsewhere.has(column)) return false;
      return categories.has(category) && !ofRegister.has(category);
    });
    return shown.length > 0 && part.rows.length > 0 ? [{ ...part, shown }] : [];
  });
  return { ...held, parts, othersRepresenting: 0 };
};
