/** That somebody may ask for the person, and where they are reached, seen by a person who says from what. */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { Problem } from '../../ground/problem.ts';
import { filesOf } from '../files/queries.ts';
import { isIdentified } from '../letters/addressee.ts';
import type { WithEvents } from '../queries.ts';
import { demandOpen } from './name-representative.ts';
import { mandateDocumentMissing, mandateNotConfirmed, representativeMissing } from './problems.ts';
import { noteChecked } from './queries.ts';
import type { CheckedAs } from './representative.ts';

const fileOf = async (
  tx: Tx,
  request: WithEvents,
  { checkedAs, fileNumber }: Readonly<{ checkedAs: CheckedAs; fileNumber: number | undefined }>,
): Promise<number | null> => {
  if (checkedAs !== 'document') return null;
  const file = (await filesOf(tx, request.id)).find(({ number }) => number === fileNumber);
  if (!file) throw new Problem(mandateDocumentMissing);
  return file.number;
};

/** Throws where there is nobody to check, no such document, or no word of the customer's own. */
export const checkMandate = async (
  tx: Tx,
  id: number,
  given: Readonly<{ checkedAs: CheckedAs; fileNumber: number | undefined }>,
): Promise<void> => {
  const request = await demandOpen(tx, id);
  if (!request.representative) throw new Problem(representativeMissing);
  const { checkedAs } = given;
  if (checkedAs === 'person' && !isIdentified(request)) throw new Problem(mandateNotConfirmed);
  const fileNumber = await fileOf(tx, request, given);
  await noteChecked(tx, id, { checkedAs, onDay: helsinkiDate(new Date()), fileNumber });
  const { customer_id: customerId } = request;
  await wrote(tx, 'check-mandate', {
    ...(customerId === null ? {} : { customerId }),
    about: `request:${id}`,
    fields: [checkedAs],
  });
};
