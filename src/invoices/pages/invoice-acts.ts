/** The buttons of an invoice: what the table of acts allows in its state, and whose purposes allow. */
import type { Context } from '../../http/route.ts';
import { type ButtonProps, button } from '../../ui/button.ts';
import { type Html, html } from '../../ui/html.ts';
import type { IconName } from '../../ui/icon.ts';
import { actParts, actPurposes } from '../act-purposes.ts';
import { type InvoiceAct, invoiceActs, invoiceCan } from '../allowed-acts.ts';
import type { Invoice } from '../invoice.ts';
import { invoicePartPath, remindersPath } from '../paths.ts';
import { pageTexts as texts } from './invoice-page-texts.ts';

const icons: Partial<Record<InvoiceAct, IconName>> = {
  issue: 'check',
  change: 'edit',
  discard: 'erase',
  send: 'send',
  pay: 'add',
};

export const mayAct = ({ caller }: Context, act: InvoiceAct): boolean =>
  caller.kind === 'staff' && actPurposes[act].some((purpose) => caller.purposes.includes(purpose));

/** The first that is possible is what one came to do. */
const mainActs: readonly InvoiceAct[] = ['issue', 'pay'];

const possible = (context: Context, invoice: Invoice): InvoiceAct[] =>
  (Object.keys(invoiceActs) as InvoiceAct[]).filter(
    (act) => actParts[act] !== undefined && invoiceCan(act, invoice) && mayAct(context, act),
  );

const actButton = (
  invoice: Invoice,
  act: InvoiceAct,
  language: Context['language'],
  more: Partial<ButtonProps>,
): Html =>
  button({
    label: invoiceActs[act].title[language],
    href: invoicePartPath(invoice.id, actParts[act]!),
    ...(icons[act] ? { icon: icons[act] } : {}),
    ...more,
  });

const creditButtons = (context: Context, { kind, open_cents, id, state }: Invoice): Html[] =>
  kind === 'credit_note' && state !== 'draft' && open_cents < 0 && mayAct(context, 'pay')
    ? [
        button({ label: texts.setOff[context.language], href: invoicePartPath(id, 'set-off') }),
        button({ label: texts.refundCredit[context.language], href: invoicePartPath(id, 'refund') }),
      ]
    : [];

/** Nothing where nobody can do anything. */
export const actsShown = (context: Context, invoice: Invoice): Html | undefined => {
  const { language } = context;
  const acts = possible(context, invoice);
  const main = mainActs.find((act) => acts.includes(act));
  const inOrder = acts.toSorted((one, other) => Number(other === main) - Number(one === main));
  const credits = creditButtons(context, invoice);
  const reminds = invoiceCan('remind', invoice) && mayAct(context, 'remind');
  if (acts.length === 0 && credits.length === 0) return undefined;
  const isFirst = invoice.reminded_on === null && mayAct(context, 'collect');
  return html`<div class="stack"><div class="row">${inOrder.map((act) =>
    actButton(invoice, act, language, act === main ? { kind: 'main' } : {}),
  )}${credits}</div>${
    reminds &&
    html`<p class="muted"><a href="${remindersPath}">${texts.remindLink[language]}</a>${isFirst && html`. ${texts.remindFirst[language]}`}</p>`
  }</div>`;
};
