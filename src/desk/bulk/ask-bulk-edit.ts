/** Begins a bulk edit: a job then finds what it would change, and nothing is changed before a person has seen that. */
import { wrote } from '../../audit/wrote.ts';
import type { Definition } from '../../customers/views/definition.ts';
import { useDefinition } from '../../customers/views/use-definition.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { enqueue } from '../../jobs/job.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { exportWiderThanView } from '../exports/export.ts';
import { readerOf, viewFields } from '../view-fields.ts';
import { type BulkKind, readBulkChange, type Typed } from './bulk-change.ts';
import { aboutBulkEdit } from './bulk-edit.ts';
import { addStep, insertBulkEdit } from './queries/bulk-edits.ts';

export type BulkWish = Readonly<{
  definition: Definition;
  /** Keys of the customers that were ticked; none: all whom the definition holds. */
  ticked: readonly number[];
  kind: BulkKind;
  typed: Typed;
  confirmed: boolean;
}>;

export const askBulkEdit = async (tx: Tx, declaration: Declaration, wish: BulkWish): Promise<number> => {
  const { definition, ticked, kind, typed, confirmed } = wish;
  const change = readBulkChange(declaration, kind, typed, confirmed);
  const { leftOut } = useDefinition(definition, viewFields(declaration), readerOf(declaration, tx.purpose));
  if (leftOut.some(({ what }) => what === 'condition')) throw new Problem(exportWiderThanView);
  const id = await insertBulkEdit(tx, {
    definition,
    ticked: ticked.length > 0 ? ticked : null,
    change,
    source: typed.source ?? '',
  });
  await Promise.all([
    addStep(tx, id, 'asked'),
    enqueue(tx, 'prepare_bulk_edit', { bulkEditId: id }, String(id)),
    wrote(tx, 'ask-bulk-edit', { about: aboutBulkEdit(id), fields: [kind] }),
  ]);
  return id;
};
