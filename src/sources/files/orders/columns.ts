import type { Mapping, TargetField } from '../fields.ts';
import type { RawRow } from '../shape.ts';

/** Columns by what goes there, looked up once for a file. */
export type Columns = Readonly<{
  mapping: Mapping;
  of: ReadonlyMap<TargetField, readonly number[]>;
}>;

export const columnsOf = (mapping: Mapping): Columns => {
  const of = new Map<TargetField, number[]>();
  for (const [column, target] of mapping.entries()) {
    const known = of.get(target);
    if (known) known.push(column);
    else of.set(target, [column]);
  }
  return { mapping, of };
};

/** Without the spaces around it and the apostrophe with which Shopify and Excel mark text. */
const tidy = (cell: string): string => {
  const value = cell.trim();
  const first = value.charCodeAt(0);
  return (first === 39 || first === 8217) && /^['’][\d+=@#-]/.test(value) ? value.slice(1) : value;
};

export const columnOf = ({ of }: Columns, target: TargetField): number | undefined => of.get(target)?.[0];

/** The cell of the first column that goes there; empty where there is none. */
export const cellOf = (row: RawRow, columns: Columns, target: TargetField): string => {
  const column = columns.of.get(target)?.[0];
  const cell = column === undefined ? undefined : row.cells[column];
  return cell ? tidy(cell) : '';
};

/** `#1001` → `1001`: Shopify writes the sign before each number. */
export const numberOf = (row: RawRow, columns: Columns): string =>
  cellOf(row, columns, 'order_number').replace(/^#\s*/, '');
