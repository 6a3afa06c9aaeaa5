/** The files about the person in the answer to a request. */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { AnsweredFiles, AttachmentDecision, LeftOut } from './attachment-decision.ts';
import { filesAbout, type HeldFile, type OfRequest, upsertDecisions } from './attachment-queries.ts';
import { decideTexts } from './texts/held-queries.ts';
import { ofFile } from './texts/texts-to-look.ts';

/** A file that somebody else is named in may say so in its name: one that is left out is told by its kind and day alone. */
const leftOutAs = ({ place, recorded_at }: HeldFile): LeftOut['name'] => ({
  place,
  on: helsinkiDate(recorded_at),
});

/** What was decided of a file was decided of its name. */
const nameDecided = ({ place, file_name: text, decision }: HeldFile) =>
  ({
    place,
    field: ofFile,
    text,
    decision: decision === null || decision === 'apart' ? 'given' : decision,
  }) as const;

export const answeredFiles = (files: readonly HeldFile[]): AnsweredFiles => ({
  given: files.filter(({ decision }) => decision === 'given').map(({ file_name }) => file_name),
  leftOut: files.flatMap((file) =>
    file.decision === null || file.decision === 'given'
      ? []
      : [{ name: leftOutAs(file), why: file.decision }],
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
  const named = (await filesAbout(tx, of)).filter(({ file_id }) => decisions.has(file_id));
  await decideTexts(tx, of.customerId, named.map(nameDecided));
  await wrote(tx, 'decide-attachments', { customerId: of.customerId, about: `request:${of.requestId}` });
  return count;
};
