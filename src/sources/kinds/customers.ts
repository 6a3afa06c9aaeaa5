/** An import of customers: a row of the file is a customer. */
import { planForBulk } from '../../db/plan-for-bulk.ts';
import type { Tx } from '../../db/tx.ts';
import type { RawRow } from '../files/shape.ts';
import { noteTwinsFound } from '../queries/imports.ts';
import {
  countDecisions,
  forgetDecisions,
  hasUpdates,
  insertMatches,
  insertTwins,
  markLateTwins,
  writeChanges,
} from '../queries/match.ts';
import {
  deleteMade,
  keepTouched,
  logUndone,
  restoreFields,
  restoreFieldValues,
  resumeAddresses,
  takeAdded,
} from '../queries/undo.ts';
import { runChunk } from '../run-chunk.ts';
import { stagedColumns, stageRow } from '../stage-row.ts';
import type { ImportKind, StagedRows } from './kind.ts';

const rowsTable = { table: 'import_rows', line: 'line', columns: stagedColumns } as const;

type Staging = Parameters<typeof stageRow>[0];

/** Text in pieces of some 64 kB: one string for a chunk would be copied again and again. */
const stageAll = (staging: Staging, rows: readonly RawRow[]): StagedRows => {
  const pieces: string[] = [];
  let piece = '';
  let codes = false;
  for (const row of rows) {
    const { line, codesFound } = stageRow(staging, row);
    if (codesFound) codes = true;
    if (line !== undefined) piece += line;
    if (piece.length < 65_536) continue;
    pieces.push(piece);
    piece = '';
  }
  pieces.push(piece);
  return { of: [{ table: rowsTable.table, pieces }], codes };
};

const decide = async (
  tx: Tx,
  { id, purpose_number }: Parameters<ImportKind['decide']>[1],
  after: number,
  to: number,
): Promise<void> => {
  await Promise.all([
    planForBulk(tx),
    insertMatches(tx, { importId: id, purposeNumber: purpose_number, after, to }),
  ]);
  if (!(await hasUpdates(tx, id, after, to))) return;
  await Promise.all([countDecisions(tx), markLateTwins(tx, id, after, to), writeChanges(tx, id, after, to)]);
};

const takeBack: ImportKind['takeBack'] = async (tx, found, after, to) => {
  const chunk = { importId: found.id, source: found.source, after, to };
  const [, , , , kept] = await Promise.all([
    restoreFields(tx, chunk),
    takeAdded(tx, chunk),
    resumeAddresses(tx, chunk),
    restoreFieldValues(tx, chunk),
    keepTouched(tx, chunk),
    deleteMade(tx, chunk),
    logUndone(tx, chunk),
  ]);
  return kept;
};

export const customersKind: ImportKind = {
  key: 'customers',
  tables: [rowsTable],
  staging: async (_tx, { id, mapping, options }) => {
    const staging = { importId: id, mapping, options };
    return (rows) => stageAll(staging, rows);
  },
  mayEndBefore: () => () => true,
  wholeLines: async (_tx, _importId, lines) => [...lines],
  findTwins: async (tx, importId) => {
    await Promise.all([
      planForBulk(tx),
      forgetDecisions(tx, importId),
      insertTwins(tx, importId),
      noteTwinsFound(tx, importId),
    ]);
  },
  decide,
  run: runChunk,
  takeBack,
};
