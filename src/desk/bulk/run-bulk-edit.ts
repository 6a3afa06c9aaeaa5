/**
 * The passes of a bulk edit: what would change is found, then changed, then, where somebody wishes, taken back. Chunk by
 * chunk, each whole with the position that it reaches: what is committed is never done again.
 */
import { fewestOf, usualLimits } from '../../customers/views/found-ids.ts';
import { useDefinition } from '../../customers/views/use-definition.ts';
import type { Tx } from '../../db/tx.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { Problem } from '../../ground/problem.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { exportWiderThanView } from '../exports/export.ts';
import { readerOf, viewFields } from '../view-fields.ts';
import type { BulkEdit, BulkStep } from './bulk-edit.ts';
import { addStep, lockBulkEdit, setExpiry } from './queries/bulk-edits.ts';
import {
  type Chosen,
  nextToPrepare,
  nextToRun,
  nextToUndo,
  prepareChunk,
  runChunk,
  undoChunk,
} from './queries/chunks.ts';

export type BulkWork = Readonly<{
  /** As register upkeep, by the job. */
  inTransaction: InTransaction;
  declaration: Declaration;
  isStopping: () => boolean;
  chunkRows?: number;
}>;

const usualChunkRows = 2_000;
/** Looking is quicker than changing. */
const looks = 5;

const chosenBy = async (tx: Tx, { declaration }: BulkWork, { definition }: BulkEdit): Promise<Chosen> => {
  const usable = useDefinition(definition, viewFields(declaration), readerOf(declaration, 'register_upkeep'));
  if (usable.leftOut.some(({ what }) => what === 'condition')) throw new Problem(exportWiderThanView);
  const { conditions } = usable;
  return { conditions, few: await fewestOf(tx, conditions, usualLimits) };
};

type Pass = Readonly<{
  during: BulkStep;
  ends: BulkStep;
  next: (tx: Tx, work: BulkWork, edit: BulkEdit, most: number) => Promise<(() => Promise<void>) | undefined>;
}>;

const prepare: Pass = {
  during: 'asked',
  ends: 'prepared',
  next: async (tx, work, edit, most) => {
    const chosen = await chosenBy(tx, work, edit);
    const to = await nextToPrepare(tx, edit, chosen, most * looks);
    return to === undefined ? undefined : () => prepareChunk(tx, edit, chosen, to);
  },
};

const run: Pass = {
  during: 'started',
  ends: 'finished',
  next: async (tx, _work, edit, most) => {
    const to = await nextToRun(tx, edit, most);
    return to === undefined ? undefined : () => runChunk(tx, edit, to);
  },
};

const undo: Pass = {
  during: 'undo_started',
  ends: 'undone',
  next: async (tx, _work, edit, most) => {
    const to = await nextToUndo(tx, edit, most);
    return to === undefined ? undefined : () => undoChunk(tx, edit, to);
  },
};

/** True while there is more. */
const oneChunk = async (
  tx: Tx,
  work: BulkWork,
  id: number,
  { during, ends, next }: Pass,
): Promise<boolean> => {
  const edit = await lockBulkEdit(tx, id);
  if (edit.step !== during) return false;
  const chunk = await next(tx, work, edit, work.chunkRows ?? usualChunkRows);
  if (chunk) await chunk();
  else await Promise.all([addStep(tx, id, ends), setExpiry(tx, edit)]);
  return chunk !== undefined;
};

/** False where the process is being stopped before the end: the job is handed on. */
const passOf =
  (pass: Pass) =>
  async (work: BulkWork, id: number): Promise<boolean> => {
    while (await work.inTransaction((tx) => oneChunk(tx, work, id, pass)))
      if (work.isStopping()) return false;
    return true;
  };

export const prepareBulkEdit = passOf(prepare);
export const runBulkEdit = passOf(run);
export const undoBulkEdit = passOf(undo);
