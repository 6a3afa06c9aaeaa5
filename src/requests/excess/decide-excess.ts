import type { Tx } from '../../db/tx.ts';
import { addDays, helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import { deadlineOf } from '../deadline.ts';
import { toldOf, type Writing } from '../letters/told.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { requestById, requestsOf, type WithEvents } from '../queries.ts';
import { demandRequest, writeStep } from '../request-step.ts';
import { isToldByItself } from '../telling/told-file.ts';
import type { Excess } from './excess.ts';
import { excessLetter, proofInWords } from './excess-letter.ts';
import { insertFee } from './fee-queries.ts';

export const feeAsked = problemKind('request_fee_asked', 409, {
  fi: 'Maksusta on jo ilmoitettu. Käsittele pyyntö loppuun tai kirjaa, että pyytäjä perui sen.',
  sv: 'Avgiften har redan meddelats. Behandla begäran eller anteckna att personen återtog den.',
  en: 'The fee has been told already. Handle the request, or note that the person withdrew it.',
});

export const payDayWrong = problemKind('request_fee_day_wrong', 422, {
  fi: 'Maksulle on annettava päivä, joka ei ole mennyt ja on viimeistään vastauspäivä {date}. Maksu ei pysäytä määräaikaa.',
  sv: 'Ange en betalningsdag som inte har passerat och som är senast svarsdagen {date}. Avgiften stoppar inte tidsfristen.',
  en: 'Give a day for the payment that has not passed and is at the latest the day of the answer, {date}. A fee does not stop the clock.',
});

/** Returns the number of the letter, which waits for whoever looks at it and sends it. Throws `request_cannot`, `request_fee_asked`. */
export const decideExcess = async (tx: Tx, writing: Writing, id: number, excess: Excess): Promise<number> => {
  const act = excess.answer === 'fee' ? 'ask_fee' : 'refuse_excessive';
  const request = await demandRequest(tx, id, act);
  if (act === 'ask_fee' && request.events.some(({ kind }) => kind === 'fee_asked'))
    throw new Problem(feeAsked);
  if (act === 'ask_fee') await demandPayDay(tx, request, excess);
  const reason = proofInWords(toldOf(writing, request), excess);
  await writeStep(tx, request, act, { reason, about: excess.ground });
  const told = toldOf(writing, (await requestById(tx, id))!, { reason: excess.why });
  const kind = excess.answer === 'fee' ? 'fee' : 'refusal';
  return writeLetter(tx, told, { kind, text: excessLetter(told, excess) });
};

/** The clock does not stop for a fee, so it is to be paid while there is time to answer. */
const demandPayDay = async (tx: Tx, request: WithEvents, { payBy, feeCents }: Excess): Promise<void> => {
  const today = helsinkiDate(new Date());
  const { dueOn } = deadlineOf(request.received_on, request.events, today);
  if (payBy < today || payBy > dueOn) {
    const date = (language: Language): string => formatDate(dueOn, language);
    throw new Problem(payDayWrong, { date: { fi: date('fi'), sv: date('sv'), en: date('en') } });
  }
  await insertFee(tx, { requestId: request.id, amountCents: feeCents, payBy });
};

export type Proposed = Readonly<{ count: number; times: string; payBy: string; how: string }>;

/** Where to pay is the clerk's to fill in: the register of requests knows no bank account. */
const howWords: Text = {
  fi: 'Tilille …, viestiksi ”Pyyntö {number}”',
  sv: 'Till konto …, meddelande ”Begäran {number}”',
  en: 'To account …, with the message “Request {number}”',
};

/** What the register knows of earlier requests of the person and kind: where the proof begins. */
export const earlierRequests = async (tx: Tx, request: WithEvents, language: Language): Promise<Proposed> => {
  const all = request.customer_id === null ? [request] : await requestsOf(tx, request.customer_id);
  // What somebody corrects on their own page, or we of our own accord, was asked of nobody.
  const same = all.filter((one) => one.kind === request.kind && !isToldByItself(one)).toReversed();
  const today = helsinkiDate(new Date());
  const { dueOn } = deadlineOf(request.received_on, request.events, today);
  return {
    payBy: [addDays(today, 14), dueOn].sort()[0]!,
    how: fill(howWords[language], { number: request.id }),
    count: same.length,
    times: same.map(({ received_on }) => formatDate(received_on, language)).join(', '),
  };
};
