/**
 * A file that nobody had to ask a clerk for closes when everybody has been told, and the answered one of somebody who was erased
 * after a month: of whoever is not in the register any more it forgets all. GDPR 5(1)(e).
 */
import type { Gate } from '../../db/gate.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import { addDays, helsinkiDate } from '../../ground/calendar.ts';
import type { LetterRow } from '../letters/queries.ts';
import { lettersOf } from '../letters/queries.ts';
import { forgetRequest, lockRequest } from '../queries.ts';
import { stateOf } from '../request.ts';
import { writeStep } from '../request-step.ts';
import { answeredOfErased, openAfter } from './queries.ts';

const there: ReadonlySet<string> = new Set(['called', 'posted', 'handed_over', 'dropped']);
/** A mail that came back does so within days. */
const bounceDays = 3;
const dayMs = 86_400_000;

const isThere = ({ state, state_at }: LetterRow, now: Date): boolean =>
  there.has(state) || (state === 'sent' && now.getTime() - (state_at?.getTime() ?? 0) > bounceDays * dayMs);

const actor: Actor = { kind: 'job', name: 'close_told' };

const close = async (tx: Tx, id: number, now: Date): Promise<void> => {
  const request = await lockRequest(tx, id);
  if (!request || stateOf(request.events) === 'closed') return;
  if (!(await lettersOf(tx, id)).every((letter) => isThere(letter, now))) return;
  await writeStep(tx, request, 'close');
  if (request.customer_id === null) await forgetRequest(tx, id);
};

/** Time for a complaint, which then stands in the file with its name. The letter of an erasure says it. */
const erasedAnsweredDays = 30;

type Page = (tx: Tx, after: number) => Promise<number[]>;

const closeEach = async (gate: Gate, page: Page, now: Date): Promise<void> => {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const from: number = after;
    const ids = await gate.open('rights_requests', actor, (tx) => page(tx, from));
    for (const id of ids) await gate.open('rights_requests', actor, (tx) => close(tx, id, now));
    after = ids.at(-1);
  }
};

export const closeTold = async (gate: Gate, now = new Date()): Promise<void> => {
  const answeredBy = addDays(helsinkiDate(now), -erasedAnsweredDays);
  await closeEach(gate, openAfter, now);
  await closeEach(gate, (tx, after) => answeredOfErased(tx, answeredBy, after), now);
};
