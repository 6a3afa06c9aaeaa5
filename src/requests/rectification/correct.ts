/** What is asked and what is decided of it, one field at a time; nothing of the register changes before `carryOutCorrections`. */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { reasonMissing, requestUnlinked } from '../problems.ts';
import type { WithEvents } from '../queries.ts';
import { demandRequest } from '../request-step.ts';
import { correctionNotFound, fieldNotHeld } from './problems.ts';
import { type Decision, decide, heldFields, insertCorrection } from './queries.ts';

const demandLinked = async (tx: Tx, id: number): Promise<WithEvents & { customer_id: number }> => {
  const request = await demandRequest(tx, id, 'grant');
  const { customer_id } = request;
  if (customer_id === null) throw new Problem(requestUnlinked);
  return { ...request, customer_id };
};

export const fieldKey = ({
  place,
  row_id,
  field,
}: {
  place: string;
  row_id: number | null;
  field: string;
}): string => `${place}.${row_id ?? ''}.${field}`;
export const statementKey = 'statement..statement';

/** `key`: of a field as it stands (`fieldKey`), or the statement's. What stands there now is kept with what is asked. */
export const askCorrection = async (
  tx: Tx,
  id: number,
  { key, value }: Readonly<{ key: string; value: string }>,
): Promise<void> => {
  const { customer_id } = await demandLinked(tx, id);
  const held = (await heldFields(tx, customer_id)).find((one) => fieldKey(one) === key);
  if (!held && key !== statementKey) throw new Problem(fieldNotHeld);
  const place = held ?? { place: 'statement' as const, row_id: null, field: 'statement', value: '' };
  await Promise.all([
    insertCorrection(tx, id, { ...place, old_value: place.value, asked_value: value.trim() }),
    wrote(tx, 'ask-correction', { customerId: customer_id, about: `request:${id}`, fields: [place.field] }),
  ]);
};

/** A refusal needs its reason: the person is entitled to it (GDPR 12(4)). */
export const decideCorrection = async (
  tx: Tx,
  id: number,
  number: number,
  decision: Decision,
): Promise<void> => {
  const { customer_id } = await demandLinked(tx, id);
  if (decision.decision === 'refused' && !decision.reason.trim()) throw new Problem(reasonMissing);
  if (!(await decide(tx, id, number, decision))) throw new Problem(correctionNotFound);
  await wrote(tx, 'decide-correction', { customerId: customer_id, about: `request:${id}` });
};
