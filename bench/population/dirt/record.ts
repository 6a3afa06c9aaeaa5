/** A line of the population as fields, and back. */
import { populationColumns } from '../../population.ts';

export type Customer = { -readonly [K in (typeof populationColumns)[number]]: string };

export const parse = (line: string): Customer => {
  const cells = line.split(',');
  return Object.fromEntries(populationColumns.map((column, at) => [column, cells[at] ?? ''])) as Customer;
};

export const write = (record: Customer): string =>
  populationColumns.map((column) => record[column].replaceAll(',', ' ')).join(',');
