import { isCustomerKind, kindTitles } from '../../customers/customer.ts';
import type { CustomerCard } from '../../customers/customer-card.ts';
import { type CustomerField, fieldsOf } from '../../customers/customer-fields.ts';
import { inFrame } from '../../customers/forms/frame.ts';
import type { Reads } from '../../customers/reads.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Language, Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { type Definition, definitionList } from '../../ui/definition-list.ts';
import { type Html, html } from '../../ui/html.ts';
import { languageNames } from '../../ui/texts.ts';
import { buttonFor, originOf, whyHidden, writers } from './words.ts';

const texts = {
  title: { fi: 'Perustiedot', sv: 'Basuppgifter', en: 'Details' },
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  kind: { fi: 'Laji', sv: 'Typ', en: 'Kind' },
  number: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  origin: { fi: 'Tietolähde', sv: 'Uppgiftskälla', en: 'Source' },
  lastContact: { fi: 'Viimeisin yhteys', sv: 'Senaste kontakt', en: 'Last contact' },
} as const satisfies Record<string, Text>;

const definition = (
  context: Context,
  reads: Reads,
  { customer, valueSources }: CustomerCard,
  { name, title, category }: CustomerField,
): Definition => {
  const { language } = context;
  const term = title[language];
  if (!reads.has(category)) return { term, hidden: whyHidden(context) };
  const value = customer[name];
  if (!value) return { term };
  const shown = name === 'language' ? languageNames[value as Language] : value;
  const own = valueSources?.find(({ field }) => field === name);
  return { term, value: own ? html`${shown} ${originOf(context, own)}` : shown };
};

const rest = (context: Context, reads: Reads, { customer }: CustomerCard): Definition[] => {
  const { language } = context;
  const hidden = whyHidden(context);
  const kind = isCustomerKind(customer.kind) ? kindTitles[customer.kind][language] : customer.kind;
  const number = { term: texts.number[language], value: customer.customer_number };
  const origin = { term: texts.origin[language], value: originOf(context, customer) };
  return [
    { term: texts.kind[language], value: kind },
    reads.has('customer_number') ? number : { term: number.term, hidden },
    reads.has('provenance') ? origin : { term: origin.term, hidden },
    ...(customer.last_contact_on
      ? [{ term: texts.lastContact[language], value: formatDate(customer.last_contact_on, language) }]
      : []),
  ];
};

export const ownSection = (context: Context, reads: Reads, shown: CustomerCard): Html => {
  const { language } = context;
  const { id, kind } = shown.customer;
  const fields = fieldsOf(isCustomerKind(kind) ? kind : 'person');
  const change = buttonFor(context, writers, {
    label: texts.change[language],
    href: `/customers/${id}/details`,
    icon: 'edit',
    small: true,
    keys: 'e',
  });
  const items = [
    ...fields.map((field) => definition(context, reads, shown, field)),
    ...rest(context, reads, shown),
  ];
  return card({
    title: texts.title[language],
    id: 'details',
    content: inFrame('details', html`${definitionList({ language, items })}<div>${change}</div>`),
  });
};
