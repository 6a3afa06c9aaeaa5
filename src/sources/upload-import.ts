/** Takes a file in: stored encrypted, looked into, and a mapping proposed. Nothing reaches the register yet. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import type { InTransaction } from '../files/in-transaction.ts';
import { readFile } from '../files/read-file.ts';
import { keepFile, type StoredFile, storeFile } from '../files/store-file.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { fileIsEmpty } from './files/file-problems.ts';
import { headerKey } from './files/formats/header-words.ts';
import { readRows } from './files/read-rows.ts';
import { headBytes, recogniseFile } from './files/recognise-file.ts';
import { type RecognisedTable, recogniseTable } from './files/recognise-table.ts';
import type { RowOptions } from './files/row-options.ts';
import type { FileShape } from './files/shape.ts';
import { aboutImport } from './import.ts';
import { kindOf, kindOfMapping } from './kinds/index.ts';
import { addStep, findImport, insertImport } from './queries/imports.ts';
import { savedMapping } from './queries/mappings.ts';
import { allowedMapping, claimPurposes, type Rules, rulesFor, withOwnFields } from './source-rules.ts';
import { copyStaged } from './staged.ts';

/** The largest file that is taken; a row of a customer list has some 100 bytes. */
export const importBytesMax = 2_000_000_000;
const examplesMax = 5;

export type Upload = Readonly<{
  fileName: string;
  stream: AsyncIterable<Uint8Array>;
  source: string;
  purpose: string;
  /** The day that the file speaks of, YYYY-MM-DD; today where nobody says. */
  asOf?: string | undefined;
}>;

type Place = Readonly<{ inTransaction: InTransaction; master: Buffer; declaration: Declaration }>;

const headOf = async (bytes: AsyncIterable<Buffer>): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    size += piece.length;
    if (size >= headBytes) break;
  }
  return Buffer.concat(pieces).subarray(0, headBytes);
};

type Looked = Readonly<{ shape: FileShape; table: RecognisedTable }>;

const lookInto = async (
  { inTransaction, master }: Place,
  file: StoredFile,
  fileName: string,
): Promise<Looked> => {
  const shape = recogniseFile(await headOf(readFile(inTransaction, file.id, master)), fileName);
  for await (const rows of readRows(readFile(inTransaction, file.id, master), shape))
    return { shape, table: recogniseTable(rows) };
  throw new Problem(fileIsEmpty);
};

/** Of the header's words; of a file without one, of its width: another list of that width gets the same proposal. */
const headerHash = ({ header, format, mapping }: RecognisedTable): string =>
  createHash('sha256')
    .update(JSON.stringify([format, header?.map(headerKey) ?? mapping.length]))
    .digest('hex');

const optionsOf = (table: RecognisedTable): RowOptions => ({
  country: 'FI',
  nameOrder: table.nameOrder,
  ...(table.rowMark && { rowMark: table.rowMark }),
});

type Entry = Looked & Readonly<{ file: StoredFile; upload: Upload; rules: Rules }>;

const addImport = async (tx: Tx, { shape, table, file, upload, rules }: Entry): Promise<number> => {
  const { format, title, confidence, why, notes, columns, header, headerLine } = table;
  const { declaration, source, purpose } = rules;
  const hash = headerHash(table);
  const saved = await savedMapping(tx, hash);
  const mapping = allowedMapping(saved?.mapping ?? withOwnFields(table.mapping, header, rules), rules);
  return insertImport(tx, {
    file,
    fileName: basename(upload.fileName).slice(0, 255),
    source: upload.source,
    fromPerson: source.from_person,
    personSources: declaration.sources.filter((known) => known.from_person).map(({ key }) => key),
    purpose: upload.purpose,
    purposeNumber: purpose.number,
    asOf: upload.asOf || helsinkiDate(new Date()),
    shape,
    recognised: { format, title, confidence, why, notes, columns },
    header: header?.map((cell) => cell.replaceAll('\0', '')),
    headerLine,
    headerHash: hash,
    mapping,
    options: saved?.options ?? optionsOf(table),
    claimPurposes: claimPurposes(declaration),
    kind: kindOfMapping(mapping),
  });
};

/** The first rows wait in the staging table for the page of the mapping: erasure and expiry reach them there. */
const stageExamples = async (tx: Tx, importId: number, { table }: Looked): Promise<void> => {
  const found = await findImport(tx, importId);
  const stage = await kindOf(found).staging(tx, found);
  await copyStaged(tx, found, stage(table.samples.slice(0, examplesMax)));
};

/** The new import's id. Throws a Problem where the file is no list of customers or the notice has no such source. */
export const uploadImport = async (place: Place, upload: Upload): Promise<number> => {
  const rules = rulesFor(place.declaration, upload.source, upload.purpose);
  const file = await storeFile(place.inTransaction, upload.stream, {
    master: place.master,
    bytesMax: importBytesMax,
  });
  const looked = await lookInto(place, file, upload.fileName).catch(async (error) => {
    await place.inTransaction((tx) => eraseFile(tx, file.id));
    throw error;
  });
  return place.inTransaction(async (tx) => {
    const id = await addImport(tx, { ...looked, file, upload, rules });
    await Promise.all([
      keepFile(tx, file),
      addStep(tx, id, 'uploaded'),
      wrote(tx, 'upload-import', { about: aboutImport(id) }),
    ]);
    await stageExamples(tx, id, looked);
    return id;
  });
};
