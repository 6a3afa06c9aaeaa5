/** What an act asks before it is done: the day of delivery, why it is cancelled, what came back, whether to archive. */
import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { confirmStep } from '../../ui/confirm-step.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noteTitle } from '../check-note.ts';
import { formatQuantity } from '../format-quantity.ts';
import { longest, orderFields } from '../order-fields.ts';
import type { WholeOrder } from '../order-of.ts';
import { returnField } from '../return-order.ts';
import { actNames } from './order-buttons.ts';
import { orderCrumbs } from './order-page.ts';

const texts = {
  deliverLead: {
    fi: 'Arvonlisävero lasketaan tämän päivän kannalla.',
    sv: 'Momsen räknas med den här dagens skattesats.',
    en: 'VAT is counted by the rate of this day.',
  },
  cancelLead: {
    fi: 'Perutusta tilauksesta ei toimiteta mitään. Rivit jäävät näkyviin. Jos tilaus on jo laskutettu, hyvitä lasku.',
    sv: 'Av en annullerad beställning levereras ingenting. Raderna förblir synliga. Om beställningen redan har fakturerats, kreditera fakturan.',
    en: 'Nothing of a cancelled order is delivered. Its lines stay in sight. If it has been invoiced already, credit the invoice.',
  },
  left: {
    fi: 'Jäljellä {left}, tilattu {ordered}',
    sv: 'Kvar {left}, beställt {ordered}',
    en: '{left} left of {ordered}',
  },
  returnLead: {
    fi: 'Kirjoita, kuinka paljon kultakin riviltä palautettiin. Jos tilaus on jo laskutettu, hyvitä lasku.',
    sv: 'Skriv hur mycket som returnerades av varje rad. Om beställningen redan har fakturerats, kreditera fakturan.',
    en: 'Write how much came back of each line. If the order has been invoiced already, credit the invoice.',
  },
  archiveIt: {
    fi: 'Siirretäänkö tilaus arkistoon?',
    sv: 'Flyttas beställningen till arkivet?',
    en: 'Move the order to the archive?',
  },
  archive: {
    fi: 'Tilaus siirtyy arkistoon. Sen jälkeen sitä ei voi muuttaa, ja sen näkevät vain ne, joilla on käyttötarkoitus ”{purpose}”.',
    sv: 'Beställningen flyttas till arkivet. Därefter kan den inte ändras, och den ses bara av dem som har ändamålet ”{purpose}”.',
    en: 'The order moves to the archive. After that it cannot be changed, and only those who hold the purpose “{purpose}” see it.',
  },
} as const satisfies Record<string, Text>;

export type AskedAgain = Readonly<{
  typed: Readonly<Record<string, unknown>>;
  problems: readonly FieldProblem[];
}>;

type Asking = Readonly<{
  act: 'deliver' | 'cancel' | 'return';
  path: string;
  lead: string;
  fields: HtmlValue;
  danger?: boolean;
}>;

const asking = (context: Context, whole: WholeOrder, again: AskedAgain, { act, ...page }: Asking): Html => {
  const { language } = context;
  const title = actNames[act][language];
  const back = `/orders/${whole.order.id}`;
  return staffPage(context, {
    title,
    path: `${back}/${page.path}`,
    breadcrumb: orderCrumbs(whole, context, title),
    lead: page.lead,
    content: html`<div class="narrow">${form({
      language,
      action: `${back}/${page.path}`,
      content: page.fields,
      submit: title,
      ...(page.danger ? { danger: true } : {}),
      errors: formErrors(again.problems, language).errors,
      cancel: { href: back },
    })}</div>`,
  });
};

const textOf = ({ typed }: AskedAgain, name: string): string | undefined => {
  const value = typed[name];
  return typeof value === 'string' ? value : undefined;
};

export const deliveryPage = (context: Context, whole: WholeOrder, again: AskedAgain): Html => {
  const { language } = context;
  return asking(context, whole, again, {
    act: 'deliver',
    path: 'delivery',
    lead: texts.deliverLead[language],
    fields: field({
      kind: 'date',
      name: 'on',
      label: orderFields.delivery_on[language],
      language,
      required: true,
      value: textOf(again, 'on') ?? helsinkiDate(new Date()),
      error: formErrors(again.problems, language).errorOf('on'),
    }),
  });
};

const noteField = (context: Context, again: AskedAgain): Html =>
  field({
    kind: 'textarea',
    name: 'note',
    label: noteTitle[context.language],
    language: context.language,
    value: textOf(again, 'note'),
    error: formErrors(again.problems, context.language).errorOf('note'),
    rows: 2,
    maxLength: longest.eventNote,
  });

export const cancellationPage = (context: Context, whole: WholeOrder, again: AskedAgain): Html =>
  asking(context, whole, again, {
    act: 'cancel',
    path: 'cancellation',
    lead: texts.cancelLead[context.language],
    fields: noteField(context, again),
    danger: true,
  });

export const returnsPage = (context: Context, whole: WholeOrder, again: AskedAgain): Html => {
  const { language } = context;
  const { errorOf } = formErrors(again.problems, language);
  const fields = whole.lines.map((line) => {
    const left = line.quantity_thousandths - line.returned_thousandths;
    const name = returnField(line.position);
    return field({
      kind: 'text',
      name,
      label: line.name,
      language,
      unmarked: true,
      hint: fill(texts.left[language], {
        left: formatQuantity(left),
        ordered: formatQuantity(line.quantity_thousandths),
      }),
      value: textOf(again, name),
      inputMode: 'decimal',
      size: 'short',
      autocomplete: 'off',
      error: errorOf(name),
    });
  });
  return asking(context, whole, again, {
    act: 'return',
    path: 'returns',
    lead: texts.returnLead[language],
    fields: html`${fields}${noteField(context, again)}`,
  });
};

export const archivingPage = (context: Context, whole: WholeOrder): Html => {
  const { language, policy } = context;
  const title = actNames.archive[language];
  const back = `/orders/${whole.order.id}`;
  return staffPage(context, {
    title,
    breadcrumb: orderCrumbs(whole, context, title),
    content: confirmStep({
      language,
      title: texts.archiveIt[language],
      happens: html`<p>${fill(texts.archive[language], { purpose: policy.words.purpose('order_archive')[language] })}</p>`,
      action: `${back}/archiving`,
      hidden: { confirm: 'yes' },
      confirm: title,
      cancelHref: back,
    }),
  });
};
