import type { RawRow } from '../shape.ts';
import { type Columns, numberOf } from './columns.ts';

/** A row of the order before it says its number again, or none. */
export const belongsTo = (number: string, row: RawRow, columns: Columns): boolean => {
  const own = numberOf(row, columns);
  return own === '' || own === number;
};

/** Rows that follow one another and are of one order. */
export const groupRows = (rows: readonly RawRow[], columns: Columns): RawRow[][] => {
  const groups: RawRow[][] = [];
  let number: string | undefined;
  for (const row of rows) {
    if (number !== undefined && number !== '' && belongsTo(number, row, columns)) groups.at(-1)!.push(row);
    else {
      groups.push([row]);
      number = numberOf(row, columns);
    }
  }
  return groups;
};
