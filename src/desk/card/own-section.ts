import { isCustomerKind } from '../../customers/customer.ts';
import type { CustomerCard } from '../../customers/customer-card.ts';
import { type CustomerField, fieldsOf } from '../../customers/customer-fields.ts';
import { fieldShown } from '../../customers/field-shown.ts';
import { inFrame } from '../../customers/forms/frame.ts';
import type { Reads } from '../../customers/reads.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { type Definition, definitionList } from '../../ui/definition-list.ts';
import { type Html, html } from '../../ui/html.ts';
import { part } from '../../ui/part.ts';
import { buttonFor, originOf, sectionTitles, writers } from './words.ts';

const texts = {
  title: { fi: 'Perustiedot', sv: 'Basuppgifter', en: 'Details' },
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  formerNumbers: { fi: 'Aiemmat asiakasnumerot', sv: 'Tidigare kundnummer', en: 'Former customer numbers' },
  lastContact: { fi: 'Viimeisin yhteys', sv: 'Senaste kontakt', en: 'Last contact' },
  /** Before the names of the fields that are empty. */
  missing: { fi: 'Vielä kirjaamatta', sv: 'Saknas ännu', en: 'Still missing' },
} as const satisfies Record<string, Text>;

const definition = (
  context: Context,
  { customer, valueSources }: CustomerCard,
  { name, title }: CustomerField,
): Definition => {
  const { language } = context;
  const value = customer[name] ?? '';
  const shown = fieldShown({ place: 'customers', field: name }, value, language);
  const own = valueSources?.find(({ field }) => field === name);
  return { term: title[language], value: own ? html`${shown} ${originOf(context, own)}` : shown };
};

/** The empty ones take one line together. */
const ownItems = (context: Context, reads: Reads, shown: CustomerCard): Definition[] => {
  const { language } = context;
  const { customer } = shown;
  const fields = fieldsOf(isCustomerKind(customer.kind) ? customer.kind : 'person').filter(({ category }) =>
    reads.has(category),
  );
  const empty = fields.filter(({ name }) => !customer[name]).map(({ title }) => title[language]);
  const origin = originOf(context, customer);
  const former = (shown.merges ?? []).flatMap(({ merged_number: number }) => (number ? [number] : []));
  return [
    ...fields.filter(({ name }) => customer[name]).map((field) => definition(context, shown, field)),
    ...(former.length > 0
      ? [
          {
            term: texts.formerNumbers[language],
            value: html`<span class="number">${former.join(', ')}</span>`,
          },
        ]
      : []),
    ...(origin ? [{ term: sectionTitles.origin[language], value: origin }] : []),
    ...(customer.last_contact_on
      ? [{ term: texts.lastContact[language], value: formatDate(customer.last_contact_on, language) }]
      : []),
    ...(empty.length > 0
      ? [{ term: texts.missing[language], value: html`<span class="muted">${empty.join(', ')}</span>` }]
      : []),
  ];
};

export const ownSection = (context: Context, reads: Reads, shown: CustomerCard): Html => {
  const { language } = context;
  const change = buttonFor(context, writers, {
    label: texts.change[language],
    href: `/customers/${shown.customer.id}/details`,
    icon: 'edit',
    small: true,
    keys: 'e',
  });
  return card({
    id: 'details',
    content: inFrame(
      'details',
      part({
        title: texts.title[language],
        level: 2,
        actions: change,
        content: definitionList({ language, items: ownItems(context, reads, shown) }),
      }),
    ),
  });
};
