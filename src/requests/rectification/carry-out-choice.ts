/**
 * An objection, a restriction or a withdrawn consent from a request: recorded by the same act as on the customer's card, from
 * the day on which it was asked, and told to the person. GDPR 7(3), 18, 21.
 */
import type { ChoiceKind } from '../../customers/choice.ts';
import { recordChoice } from '../../customers/record-choice.ts';
import { ownNotice } from '../../customers/source.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { decisionLetter } from '../letters/decision-letter.ts';
import { tellRecipients } from '../letters/tell-recipients.ts';
import { toldOf, type Writing } from '../letters/told.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { requestUnlinked } from '../problems.ts';
import { requestById, type WithEvents } from '../queries.ts';
import { channelOfChoice, type RequestKind } from '../request.ts';
import { demandRequest, writeStep } from '../request-step.ts';
import { toTellOf } from '../telling/to-tell-of.ts';
import { requestIsNoChoice } from './problems.ts';

const choiceOf: Partial<Record<RequestKind, ChoiceKind>> = {
  objection: 'objection',
  restriction: 'restriction',
  withdrawal: 'withdrawal',
};
export const isChoice = (kind: RequestKind): boolean => choiceOf[kind] !== undefined;

/** From the day on which it was asked. Throws `request_unlinked`. */
const record = async (
  tx: Tx,
  { declaration }: Writing,
  { id, customer_id: customerId, channel, received_on }: WithEvents,
  { kind, purpose }: Readonly<{ kind: ChoiceKind; purpose: string }>,
): Promise<Readonly<{ customerId: number; choice: number }>> => {
  if (customerId === null) throw new Problem(requestUnlinked);
  const choice = await recordChoice(tx, declaration, customerId, {
    kind,
    purpose,
    channel: channelOfChoice(channel),
    evidence: `request:${id}`,
    textShown: '',
    on: received_on,
    time: '',
    validUntil: '',
    source: ownNotice,
    confirmed: true,
  });
  return { customerId, choice };
};

/** `purpose`: a key, or `all_marketing`; empty for a restriction. Returns the number of the letter. */
export const carryOutChoice = async (
  tx: Tx,
  writing: Writing,
  id: number,
  { purpose }: Readonly<{ purpose: string }>,
): Promise<number> => {
  const request = await demandRequest(tx, id, 'grant');
  const kind = choiceOf[request.kind];
  if (!kind) throw new Problem(requestIsNoChoice);
  const { customerId, choice } = await record(tx, writing, request, {
    kind,
    purpose: kind === 'restriction' ? '' : purpose,
  });
  await writeStep(tx, request, 'grant');
  await writeStep(tx, request, 'carry_out', { about: purpose });
  const told = toldOf(writing, (await requestById(tx, id))!);
  const letter = await writeLetter(tx, told, { kind: 'decision', text: decisionLetter(told) });
  await tellRecipients(tx, told, await toTellOf(tx, { customerId, kind, choice }));
  return letter;
};

/** While the accuracy is contested the data is only stored (GDPR 18(1)(a)); ended by the card's own act when it is settled. */
export const restrictMeanwhile = async (tx: Tx, writing: Writing, id: number): Promise<void> => {
  const request = await demandRequest(tx, id, 'grant');
  await record(tx, writing, request, { kind: 'restriction', purpose: '' });
  await tellRecipients(tx, toldOf(writing, request), { what: 'restricted' });
};
