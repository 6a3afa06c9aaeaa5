/** The files about the person in the answer to a request. */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import type { AnsweredFiles, AttachmentDecision } from './attachment-decision.ts';
import { type HeldFile, type OfRequest, upsertDecisions } from './attachment-queries.ts';

export const answeredFiles = (files: readonly HeldFile[]): AnsweredFiles => ({
  given: files.filter(({ decision }) => decision === 'given').map(({ file_name }) => file_name),
  leftOut: files.flatMap(({ file_name: name, decision: why }) =>
    why === null || why === 'given' ? [] : [{ name, why }],
  ),
  waiting: files.filter(({ decision }) => decision === null).length,
});

/** Of files about this customer alone; the request is held by the caller. Returns how many were decided. */
export const decideFiles = async (
  tx: Tx,
  of: OfRequest,
  decisions: ReadonlyMap<number, AttachmentDecision>,
): Promise<number> => {
  const count = await upsertDecisions(tx, of, decisions);
  await wrote(tx, 'decide-attachments', { customerId: of.customerId, about: `request:${of.requestId}` });
  return count;
};
