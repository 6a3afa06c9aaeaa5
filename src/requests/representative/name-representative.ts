/** Says who asks on behalf of the person, or that nobody does after all. Their authority is checked apart (`check-mandate.ts`). */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { parseEmail } from '../../ground/email.ts';
import { Problem } from '../../ground/problem.ts';
import { holdRequest } from '../find-request.ts';
import { addressNotValid } from '../letters/problems.ts';
import { isForgotten, type WithEvents } from '../queries.ts';
import { stateOf } from '../request.ts';
import { representativeTooLate } from './problems.ts';
import { deleteRepresentative, type NewRepresentative, putRepresentative } from './queries.ts';

/** While the request is open to change. Throws `request_not_found` and `representative_too_late`. */
export const demandOpen = async (tx: Tx, id: number): Promise<WithEvents> => {
  const request = await holdRequest(tx, id);
  const state = stateOf(request.events);
  if (state === 'closed' || state === 'answered' || isForgotten(request))
    throw new Problem(representativeTooLate);
  return request;
};

const noted = (tx: Tx, { id, customer_id }: WithEvents, act: string): Promise<void> =>
  wrote(tx, act, {
    ...(customer_id === null ? {} : { customerId: customer_id }),
    about: `request:${id}`,
  });

/** Also of a request that is just being received. Throws `letter_address_not_valid`. */
export const nameRepresentative = async (tx: Tx, id: number, given: NewRepresentative): Promise<void> => {
  const request = await demandOpen(tx, id);
  const email = given.email === '' ? '' : parseEmail(given.email)?.address;
  if (email === undefined) throw new Problem(addressNotValid);
  await putRepresentative(tx, id, { ...given, email });
  await noted(tx, request, 'name-representative');
};

export const removeRepresentative = async (tx: Tx, id: number): Promise<void> => {
  const request = await demandOpen(tx, id);
  await deleteRepresentative(tx, id);
  await noted(tx, request, 'remove-representative');
};
