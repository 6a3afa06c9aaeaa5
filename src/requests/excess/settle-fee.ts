/**
 * What became of a fee that was told: it came, it was waived, or the day has gone and the request is refused on the ground that
 * was told with the fee. Each with its letter. GDPR 12(5).
 */
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatMoney } from '../../ground/money.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import { aboutRequest } from '../letters/about-request.ts';
import { facts, type LetterText, text } from '../letters/letter.ts';
import { refusalLetter } from '../letters/refusal-letter.ts';
import { type Told, toldOf, type Writing } from '../letters/told.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { requestById } from '../queries.ts';
import type { RequestAct } from '../request.ts';
import { demandRequest, writeStep } from '../request-step.ts';
import { endFee, type FeeEnding, type FeeRow, feesOf } from './fee-queries.ts';

export const noFeeWaits = problemKind('request_fee_settled', 409, {
  fi: 'Pyynnöllä ei ole maksua, joka odottaisi. Avaa pyyntö uudelleen ja katso, mitä maksulle on tehty.',
  sv: 'Begäran har ingen avgift som väntar. Öppna begäran på nytt och se vad som har gjorts.',
  en: 'The request has no fee that waits. Open it again and see what was done about the fee.',
});
export const feeNotLate = problemKind('request_fee_not_late', 409, {
  fi: 'Maksupäivä ei ole vielä mennyt. Pyynnöstä voi kieltäytyä maksun puuttumisen vuoksi vasta sen jälkeen.',
  sv: 'Betalningsdagen har ännu inte passerat. Begäran kan avslås för att avgiften inte har betalats först efter den.',
  en: 'The day to pay has not passed yet. Only after it can the request be refused for want of the fee.',
});

const words = {
  paid: {
    fi: 'Maksusi on tullut perille',
    sv: 'Din betalning har kommit fram',
    en: 'Your payment has arrived',
  },
  waived: { fi: 'Emme peri maksua', sv: 'Vi tar inte ut någon avgift', en: 'We charge no fee' },
  paidText: {
    fi: 'Maksu, {amount}, on tullut perille. Vastaamme pyyntöösi viimeistään {date}.',
    sv: 'Avgiften, {amount}, har kommit fram. Vi besvarar din begäran senast {date}.',
    en: 'The fee, {amount}, has arrived. We answer your request by {date}.',
  },
  waivedText: {
    fi: 'Kerroimme aiemmin maksusta, {amount}. Olemme luopuneet siitä: sinun ei tarvitse maksaa mitään, ja vastaamme pyyntöösi viimeistään {date}.',
    sv: 'Vi meddelade tidigare en avgift, {amount}. Vi har efterskänkt den: du behöver inte betala något, och vi besvarar din begäran senast {date}.',
    en: 'We told you of a fee, {amount}. We have waived it: you need pay nothing, and we answer your request by {date}.',
  },
  unpaid: {
    fi: 'Ilmoitimme sinulle kohtuullisesta maksusta, {amount}, joka oli maksettava viimeistään {date}. Maksua ei ole tullut, etkä ole rajannut pyyntöä. {why}',
    sv: 'Vi meddelade dig en rimlig avgift, {amount}, som skulle betalas senast {date}. Avgiften har inte kommit, och du har inte begränsat din begäran. {why}',
    en: 'We told you of a reasonable fee, {amount}, to be paid by {date}. It has not come, and you have not narrowed the request. {why}',
  },
} as const;

const settledLetter = (told: Told, fee: FeeRow, as: 'paid' | 'waived'): LetterText => ({
  title: told.say(words[as]),
  blocks: [
    text(
      told.say(words[as === 'paid' ? 'paidText' : 'waivedText'], {
        amount: formatMoney(fee.amount_cents),
        date: told.on(told.deadline.dueOn),
      }),
    ),
    facts(aboutRequest(told)),
  ],
});

const actOf: Readonly<Record<FeeEnding, RequestAct>> = {
  paid: 'take_fee',
  waived: 'waive_fee',
  unpaid: 'refuse_excessive',
};

/** Returns the number of the letter. Throws `request_cannot`, `request_fee_settled` and `request_fee_not_late`. */
export const settleFee = async (tx: Tx, writing: Writing, id: number, as: FeeEnding): Promise<number> => {
  const request = await demandRequest(tx, id, actOf[as]);
  const [fee] = await feesOf(tx, [id]);
  const asked = request.events.findLast(({ kind }) => kind === 'fee_asked');
  if (!fee || fee.settled_as !== null || !asked) throw new Problem(noFeeWaits);
  const today = helsinkiDate(new Date());
  if (as === 'unpaid' && fee.pay_by >= today) throw new Problem(feeNotLate);
  await endFee(tx, id, { as, on: today });
  const { say, on } = toldOf(writing, request);
  const amount = formatMoney(fee.amount_cents);
  const reason =
    as === 'unpaid' ? say(words.unpaid, { amount, date: on(fee.pay_by), why: asked.reason }) : '';
  await writeStep(tx, request, actOf[as], {
    reason,
    ...(as === 'unpaid' && asked.about ? { about: asked.about } : {}),
  });
  const told = toldOf(writing, (await requestById(tx, id))!, { reason });
  return as === 'unpaid'
    ? writeLetter(tx, told, { kind: 'refusal', text: refusalLetter(told) })
    : writeLetter(tx, told, { kind: 'fee', text: settledLetter(told, fee, as) });
};
