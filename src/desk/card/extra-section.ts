import type { CustomerCard } from '../../customers/customer-card.ts';
import { yesNo } from '../../customers/details/detail.ts';
import { extraFieldsOf, extraFieldTitle } from '../../customers/extra-field.ts';
import { formatDate } from '../../ground/format-date.ts';
import { type Language, type Text, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { ExtraField } from '../../policy/declaration.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { notRecorded, originOf, writers } from './words.ts';

const texts = {
  title: { fi: 'Lisäkentät', sv: 'Tilläggsfält', en: 'Extra fields' },
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
} as const satisfies Record<string, Text>;

const valueShown = ({ kind, choices }: ExtraField, value: string, language: Language): string => {
  if (kind === 'date') return formatDate(value, language);
  if (kind === 'yes_no') return yesNo.find((choice) => choice.value === value)?.title[language] ?? value;
  const choice = kind === 'choice' ? choices.find(({ fi }) => fi === value) : undefined;
  return choice ? textIn(choice, language) : value;
};

/** The company's own fields that the purpose reads; nothing where none is declared. */
export const extraSection = (context: Context, { customer, fieldValues = [] }: CustomerCard): HtmlValue => {
  const { language, policy, purpose, caller } = context;
  const fields = extraFieldsOf(policy.declaration, purpose);
  if (fields.length === 0) return undefined;
  const mayWrite =
    caller.kind === 'staff' &&
    writers.some((writer) => writer === purpose && caller.purposes.includes(writer));
  return card({
    title: texts.title[language],
    id: 'extra-fields',
    content: definitionList({
      language,
      items: fields.map((field) => {
        const row = fieldValues.find((one) => one.field === field.key);
        const change = button({
          label: texts.change[language],
          href: `/customers/${customer.id}/fields/${field.key}`,
          small: true,
          kind: 'quiet',
        });
        const known = row?.value
          ? html`${valueShown(field, row.value, language)} ${originOf(context, row)}`
          : undefined;
        const value = mayWrite
          ? html`${known ?? html`<span class="muted">${notRecorded[language]}</span>`} ${change}`
          : known;
        return { term: extraFieldTitle(field)[language], value };
      }),
    }),
  });
};
