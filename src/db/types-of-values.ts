/** How values of PostgreSQL become values of JavaScript: keys and cents as numbers, dates as they are written. */
import pg from 'pg';

const int8 = 20;
const date = 1082;

/** Keys and amounts stay far below 2^53; a value that does not is an error, never a silent rounding. */
const parseInt8 = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of range: ${text.length} digits`);
  return value;
};

export const parseTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === int8) return parseInt8;
    if (oid === date) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig['getTypeParser'],
};
