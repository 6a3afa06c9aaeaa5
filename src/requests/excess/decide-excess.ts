import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Language } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import { toldOf, type Writing } from '../letters/told.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { requestById, requestsOf, type WithEvents } from '../queries.ts';
import { demandRequest, writeStep } from '../request-step.ts';
import type { Excess } from './excess.ts';
import { excessLetter, proofInWords } from './excess-letter.ts';

export const feeAsked = problemKind('request_fee_asked', 409, {
  fi: 'Maksusta on jo ilmoitettu. Käsittele pyyntö loppuun tai kirjaa, että pyytäjä perui sen.',
  sv: 'Avgiften har redan meddelats. Behandla begäran eller anteckna att personen återtog den.',
  en: 'The fee has been told already. Handle the request, or note that the person withdrew it.',
});

/** Returns the number of the letter, which waits for whoever looks at it and sends it. Throws `request_cannot`, `request_fee_asked`. */
export const decideExcess = async (tx: Tx, writing: Writing, id: number, excess: Excess): Promise<number> => {
  const act = excess.answer === 'fee' ? 'ask_fee' : 'refuse_excessive';
  const request = await demandRequest(tx, id, act);
  if (act === 'ask_fee' && request.events.some(({ kind }) => kind === 'fee_asked'))
    throw new Problem(feeAsked);
  const reason = proofInWords(toldOf(writing, request), excess);
  await writeStep(tx, request, act, { reason, about: excess.ground });
  const told = toldOf(writing, (await requestById(tx, id))!, { reason: excess.why });
  const kind = excess.answer === 'fee' ? 'fee' : 'refusal';
  return writeLetter(tx, told, { kind, text: excessLetter(told, excess) });
};

export type Proposed = Readonly<{ count: number; times: string }>;

/** What the register knows of earlier requests of the person and kind: where the proof begins. */
export const earlierRequests = async (tx: Tx, request: WithEvents, language: Language): Promise<Proposed> => {
  const all = request.customer_id === null ? [request] : await requestsOf(tx, request.customer_id);
  const same = all.filter(({ kind }) => kind === request.kind).toReversed();
  return {
    count: same.length,
    times: same.map(({ received_on }) => formatDate(received_on, language)).join(', '),
  };
};

export type ExcessCount = Readonly<{ refused: number; fees: number }>;

/** Of this calendar year. */
export const countExcess = async (tx: Tx): Promise<ExcessCount> => {
  const { rows } = await sql<ExcessCount>`select count(*) filter (where kind = 'refused')::int as refused,
      count(*) filter (where kind = 'fee_asked')::int as fees from request_events
    where kind in ('refused', 'fee_asked') and about in ('excessive', 'unfounded')
      and on_day >= date_trunc('year', now() at time zone 'Europe/Helsinki')::date`.execute(tx.db);
  return rows[0]!;
};
