/**
 * The fee of a request as an ordinary draft to the person: issued, sent, matched to the bank's statement and reminded of like
 * any other invoice. Whoever handles requests writes no invoices, so it is made at the desk of invoicing, by somebody who has both.
 */
import { wrote } from '../../audit/wrote.ts';
import type { Gate } from '../../db/gate.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { fill, type Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import { createDraft } from '../../invoices/create-draft.ts';
import { holdRequest } from '../find-request.ts';
import { feesOf, noteFeeInvoice } from './fee-queries.ts';
import { noFeeWaits } from './settle-fee.ts';

const invoicing = 'invoicing';
const dayMs = 86_400_000;

const daysUntil = (day: string): number =>
  Math.max(0, (Date.parse(day) - Date.parse(helsinkiDate(new Date()))) / dayMs);

export const feeNeedsInvoicing = problemKind('request_fee_needs_invoicing', 409, {
  fi: 'Laskun tekee se, joka hoitaa sekä pyyntöjä että laskutusta. Pyydä häntä tekemään se.',
  sv: 'Fakturan görs av den som sköter både begäranden och fakturering. Be personen göra den.',
  en: 'The invoice is made by somebody who handles both requests and invoicing. Ask them to make it.',
});
export const feeOfNobody = problemKind('request_fee_of_nobody', 409, {
  fi: 'Pyyntöä ei ole yhdistetty asiakkaaseen, joten laskua ei voi tehdä. Yhdistä pyyntö ensin.',
  sv: 'Begäran är inte kopplad till en kund, så ingen faktura kan göras. Koppla begäran först.',
  en: 'The request is not linked to a customer, so no invoice can be made. Link it first.',
});
export const feeInvoiced = problemKind('request_fee_invoiced', 409, {
  fi: 'Maksusta on jo lasku. Avaa se pyynnön sivulta.',
  sv: 'Det finns redan en faktura på avgiften. Öppna den från begärans sida.',
  en: 'There is an invoice for the fee already. Open it from the page of the request.',
});

const line: Text = {
  fi: 'Kohtuullinen maksu tietosuojapyynnöstä {number} (tietosuoja-asetus, 12 artiklan 5 kohta)',
  sv: 'Rimlig avgift för dataskyddsbegäran {number} (dataskyddsförordningen, artikel 12.5)',
  en: 'Reasonable fee for data protection request {number} (GDPR, Article 12(5))',
};

/** Returns the draft. Throws `request_fee_settled`, `request_fee_of_nobody`, `request_fee_invoiced`. */
export const makeFeeInvoice = async (tx: Tx, gate: Gate, id: number): Promise<number> => {
  const request = await holdRequest(tx, id);
  const [fee] = await feesOf(tx, [id]);
  if (!fee || fee.settled_as !== null) throw new Problem(noFeeWaits);
  const { customer_id: customerId, language } = request;
  if (customerId === null) throw new Problem(feeOfNobody);
  if (fee.invoice) throw new Problem(feeInvoiced);
  const invoice = await gate.open(invoicing, tx.actor, (own) =>
    createDraft(own, customerId, {
      fields: {
        language,
        is_consumer: true,
        prices_include_vat: true,
        term_days: daysUntil(fee.pay_by),
      },
      lines: [
        {
          description: fill(line[language], { number: id }),
          quantity_thousandths: 1_000,
          unit: 'kpl',
          price_micros: Number(fee.amount_cents) * 10_000,
          vat_class: 'exempt',
          vat_rate_bp: 0,
        },
      ],
    }),
  );
  await Promise.all([
    noteFeeInvoice(tx, id, invoice),
    wrote(tx, 'invoice-request-fee', { customerId, about: `request:${id}`, fields: [`invoice:${invoice}`] }),
  ]);
  return invoice;
};
