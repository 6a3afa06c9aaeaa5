/** Whom a customer may be once more, and comparing them with another whom one names. */
import { staffPage } from '../../../access/staff-page.ts';
import type { Context } from '../../../http/route.ts';
import { breadcrumb } from '../../../ui/breadcrumb.ts';
import { button } from '../../../ui/button.ts';
import { card } from '../../../ui/card.ts';
import { field } from '../../../ui/field.ts';
import { form } from '../../../ui/form.ts';
import { type Html, html } from '../../../ui/html.ts';
import { table } from '../../../ui/table.ts';
import type { NamedCustomer } from '../../named-customer.ts';
import type { Pair } from '../pair-queries.ts';
import { duplicatesOfPath, pairPath } from '../paths.ts';
import { duplicateTexts as texts } from '../texts.ts';
import { pairColumns } from './parts.ts';

export const duplicatesOfPage = (
  context: Context,
  customer: NamedCustomer,
  pairs: readonly Pair[],
  wrong?: { typed: string; message: string },
): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.title[language],
    breadcrumb: breadcrumb({
      language,
      items: [{ href: `/customers/${customer.id}`, label: customer.name }, { label: texts.title[language] }],
    }),
    content: html`<div class="stack">${table({
      caption: texts.ofCustomer[language],
      rows: pairs,
      href: ({ customer_id, other_id }) => pairPath(customer_id, other_id),
      columns: pairColumns(language),
      empty: { title: texts.none[language], text: texts.noneOfCustomer[language] },
    })}${card({
      title: texts.otherTitle[language],
      content: form({
        language,
        method: 'get',
        inline: true,
        action: duplicatesOfPath(customer.id),
        errors: wrong ? [{ field: 'number', message: wrong.message }] : [],
        content: field({
          kind: 'text',
          name: 'number',
          label: texts.other[language],
          language,
          required: true,
          size: 'short',
          autocomplete: 'off',
          value: wrong?.typed,
          error: wrong?.message,
        }),
        submit: button({ label: texts.openComparison[language], type: 'submit' }),
      }),
    })}</div>`,
  });
};
