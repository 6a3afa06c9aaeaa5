/** A clerk says who somebody is that the register could not tell, or that they are no customer. */
import { wrote } from '../../audit/wrote.ts';
import { isSeen } from '../../customers/is-seen.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { requestUnlinked } from '../problems.ts';
import { arrivalGone, subjectNotKept } from './problems.ts';
import { type Arrival, insertLink, takeArrival } from './queries.ts';

/** How the clerk made sure, beside the name that was proven. */
export const arrivalProofs = ['orders', 'phone', 'in_person'] as const;
export type ArrivalProof = (typeof arrivalProofs)[number];

const demandArrival = async (tx: Tx, id: number): Promise<Arrival> => {
  const arrival = await takeArrival(tx, id);
  if (!arrival) throw new Problem(arrivalGone);
  return arrival;
};

/** From then on the person comes in by strong identification. */
export const linkArrival = async (
  tx: Tx,
  id: number,
  { customerId, proof }: Readonly<{ customerId: number; proof: ArrivalProof }>,
): Promise<void> => {
  const { subject_hash } = await demandArrival(tx, id);
  if (subject_hash === null) throw new Problem(subjectNotKept);
  if (!(await isSeen(tx, customerId))) throw new Problem(requestUnlinked);
  await insertLink(tx, customerId, subject_hash, proof);
  await wrote(tx, 'link-strong-identification', { customerId, fields: [proof] });
};

export const dismissArrival = async (tx: Tx, id: number): Promise<void> => {
  await demandArrival(tx, id);
  await wrote(tx, 'dismiss-strong-arrival', { about: `strong_arrival:${id}` });
};
