/** The files of `db/seeds/`, which the demo company brings in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { checkout } from '../ground/config.ts';

export const seedFile = (name: string): Buffer => readFileSync(join(checkout, 'db/seeds', name));

/** Rows of a file with a header, as objects of its columns. */
export const seedRows = <Row extends Readonly<Record<string, string>>>(name: string): readonly Row[] =>
  Papa.parse<Row>(seedFile(name).toString('utf8'), { header: true, skipEmptyLines: true }).data;
