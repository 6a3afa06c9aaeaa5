/** Whom a request is about: those whom it may be, and a field for the number of another. */
import { formErrors } from '../../access/form-errors.ts';
import type { Hit } from '../../customers/search-customers.ts';
import type { Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { actionButton } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { stepPath } from '../paths.ts';
import { actTitles, requestTexts as texts } from './request-texts.ts';

const own = {
  possible: {
    fi: 'Kuka pyytäjä voi olla? Yhdistäminen ei vielä todista, kuka hän on.',
    sv: 'Vem kan det vara? Kopplingen bevisar ännu inte vem hen är.',
    en: 'Who may it be? Linking does not yet prove who they are.',
  },
  link: { fi: 'Yhdistä', sv: 'Koppla', en: 'Link' },
  another: {
    fi: 'Jonkun muun asiakasnumero',
    sv: 'Någon annans kundnummer',
    en: 'Customer number of somebody else',
  },
} satisfies Record<string, Text>;

export type Linking = Readonly<{
  id: number;
  possible: readonly Hit[];
  typed: Readonly<Record<string, unknown>>;
  problems: readonly FieldProblem[];
}>;

const possibleList = ({ language }: Context, { id, possible }: Linking): Html =>
  html`<div class="stack"><p>${own.possible[language]}</p><ul class="steps">${possible.map(
    ({ id: customer, name, customer_number, email, town }) =>
      html`<li><span><a href="/customers/${customer}">${name}</a><br><span class="muted">${[customer_number, email, town].filter(Boolean).join(' · ')}</span></span>${actionButton(
        {
          language,
          action: stepPath(id, 'link'),
          label: html`${own.link[language]}<span class="visually-hidden"> ${name}</span>`,
          small: true,
          hidden: { customer: String(customer) },
        },
      )}</li>`,
  )}</ul></div>`;

export const linkCustomer = (context: Context, linking: Linking): Html => {
  const { language } = context;
  const { id, possible, typed, problems } = linking;
  const { errorOf } = formErrors(problems, language);
  return html`${possible.length > 0 && possibleList(context, linking)}${form({
    language,
    action: stepPath(id, 'link'),
    submit: actTitles.link[language],
    inline: true,
    content: field({
      kind: 'text',
      name: 'customer_number',
      label: (possible.length > 0 ? own.another : texts.customerNumber)[language],
      language,
      required: true,
      size: 'short',
      autocomplete: 'off',
      value: typed['customer_number'] as string | undefined,
      error: errorOf('customer_number'),
    }),
  })}`;
};
