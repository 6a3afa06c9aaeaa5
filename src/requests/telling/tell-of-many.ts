/**
 * Objections, withdrawals and restrictions that were recorded for many at once: told when they can be undone no more, one letter for
 * each recipient and batch (decision 037). First it is gathered who was given what, customers in chunks; then the letters are written.
 */

import type { Gate } from '../../db/gate.ts';
import type { Actor } from '../../db/tx.ts';
import { enqueue } from '../../jobs/job.ts';
import type { Writing } from '../letters/told.ts';
import { gatherChosen, takeChosen } from './many-queries.ts';
import { tellPeople } from './tell-people.ts';

const actor: Actor = { kind: 'job', name: 'tell_of_many' };
const usualChunk = 2_000;

export type OfMany = Readonly<{
  /** `bulk-edit:17`, `mailing:3`. */
  batch: string;
  isStopping: () => boolean;
  chunk?: number;
}>;

/** What is told of is taken out, so that a run that was cut off tells nobody twice. */
export const tellOfMany = async (
  gate: Gate,
  writing: Writing,
  { batch, isStopping, chunk = usualChunk }: OfMany,
): Promise<void> => {
  const again = () =>
    gate.open('rights_requests', actor, (tx) => enqueue(tx, 'tell_of_many', { batch }, `${batch}:again`));
  while (await gate.open('rights_requests', actor, (tx) => gatherChosen(tx, batch, chunk)))
    if (isStopping()) return again();
  const isDone = await tellPeople({
    gate,
    writing,
    actor,
    about: batch,
    next: (tx, most) => takeChosen(tx, batch, most),
    isStopping,
  });
  if (!isDone) await again();
};
