import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { aboutExport, demandExportCan } from './export.ts';
import { addStep, lockExport, ownExport } from './queries/exports.ts';

/** Its job hears of it at its next stretch; what it has stored so far is swept. */
export const stopExport = async (tx: Tx, id: number): Promise<void> => {
  await ownExport(tx, id);
  const { step } = await lockExport(tx, id);
  demandExportCan('stop', step);
  await Promise.all([addStep(tx, id, 'stopped'), wrote(tx, 'stop-export', { about: aboutExport(id) })]);
};
