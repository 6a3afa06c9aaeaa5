import { populationColumns } from '../../population.ts';

export type Customer = Readonly<Record<(typeof populationColumns)[number], string>>;

/** No field of the population has a comma, and none of the dirt adds one. */
export const fromLine = (line: string): Customer => {
  const fields = line.split(',');
  return Object.fromEntries(populationColumns.map((column, at) => [column, fields[at] ?? ''])) as Customer;
};

export const toLine = (customer: Customer): string =>
  populationColumns.map((column) => customer[column]).join(',');
