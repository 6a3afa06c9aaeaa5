/** Where the fee of a request stands, and what can be done about it: on its page and in the queue. */
import { formatDate } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import { formatMoney } from '../../ground/money.ts';
import type { Context } from '../../http/route.ts';
import { invoicePath } from '../../invoices/paths.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton } from '../../ui/button.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { stepPath } from '../paths.ts';
import type { WithEvents } from '../queries.ts';
import { requestCan, stateOf } from '../request.ts';
import type { FeeEnding, FeeRow } from './fee-queries.ts';
import { feeTexts as texts } from './fee-texts.ts';

const isLate = ({ settled_as, pay_by }: FeeRow, today: string): boolean =>
  settled_as === null && pay_by < today;

/** Its invoice and how that stands; whoever invoices too may make one. */
const invoiceLine = (context: Context, { id, customer_id }: WithEvents, fee: FeeRow): HtmlValue => {
  const { language, caller } = context;
  const { invoice } = fee;
  if (!invoice) {
    const mayMake = customer_id !== null && caller.kind === 'staff' && caller.purposes.includes('invoicing');
    return (
      mayMake &&
      fee.settled_as === null &&
      actionButton({
        language,
        action: stepPath(id, 'fee-invoice'),
        label: texts.makeInvoice[language],
        small: true,
      })
    );
  }
  const words = invoice.state === 'draft' ? 'draft' : invoice.state === 'paid' ? 'invoicePaid' : 'invoiced';
  const said = fill(texts[words][language], {
    number: invoice.number ?? '',
    amount: formatMoney(BigInt(invoice.open_cents)),
  });
  return html`<a href="${invoicePath(invoice.id)}">${said}</a>`;
};

const deeds = (context: Context, { id, events }: WithEvents, late: boolean): Html => {
  const { language } = context;
  const state = stateOf(events);
  const deed = (as: FeeEnding, label: string) =>
    actionButton({ language, action: stepPath(id, 'fee'), label, hidden: { as }, small: true });
  return html`${requestCan('take_fee', state) && deed('paid', texts.take[language])}${
    requestCan('waive_fee', state) && deed('waived', texts.waive[language])
  }${late && requestCan('refuse_excessive', state) && deed('unpaid', texts.refuse[language])}`;
};

export const feeNotice = (context: Context, request: WithEvents, fee: FeeRow, today: string): Html => {
  const { language } = context;
  const late = isLate(fee, today);
  const words = fee.settled_as ?? (late ? 'late' : 'waits');
  const sentence = fill(texts[words][language], {
    amount: formatMoney(fee.amount_cents),
    date: formatDate(fee.settled_on ?? fee.pay_by, language),
  });
  return noticeBox({
    language,
    kind: late ? 'warning' : 'info',
    sentence,
    actions: html`${invoiceLine(context, request, fee)}${fee.settled_as === null && deeds(context, request, late)}`,
  });
};

/** In the queue: until when it can be paid, or that this day has gone. */
export const feeBadge = ({ language }: Context, fee: FeeRow | undefined, today: string): HtmlValue => {
  if (!fee || fee.settled_as !== null) return undefined;
  if (isLate(fee, today)) return badge({ state: 'overdue', label: texts.overdue[language] });
  return badge({
    state: 'info',
    label: fill(texts.due[language], { date: formatDate(fee.pay_by, language) }),
  });
};
