/** The choice of the days: those that are asked for most as links, any others typed. */
import { helsinkiDate } from '../../../ground/calendar.ts';
import type { Context } from '../../../http/route.ts';
import { button } from '../../../ui/button.ts';
import { field } from '../../../ui/field.ts';
import { form } from '../../../ui/form.ts';
import { type Html, html } from '../../../ui/html.ts';
import { type Basis, bases, type NamedPeriod, namedPeriods, type Period } from '../period.ts';
import { basisWords, namedPeriodWords } from '../words.ts';

const own = {
  from: { fi: 'Alkaa', sv: 'Börjar', en: 'From' },
  to: { fi: 'Päättyy', sv: 'Slutar', en: 'To' },
  basis: { fi: 'Peruste', sv: 'Grund', en: 'Basis' },
  show: { fi: 'Näytä', sv: 'Visa', en: 'Show' },
} as const;

export type Chosen = Readonly<{ period: Period; basis?: Basis | undefined }>;

export const addressOf = (
  path: string,
  { period, basis }: Chosen,
  more: Record<string, string> = {},
): string => `${path}?${new URLSearchParams({ ...period, ...(basis ? { basis } : {}), ...more })}`;

export const periodForm = (context: Context, path: string, chosen: Chosen): Html => {
  const { language, policy } = context;
  const named = namedPeriods(helsinkiDate(new Date()), policy.declaration.financial_year_end);
  const links = (Object.keys(named) as NamedPeriod[]).map((name) =>
    button({
      label: namedPeriodWords[name][language],
      href: addressOf(path, { ...chosen, period: named[name] }),
      kind: 'quiet',
      small: true,
    }),
  );
  const date = (name: 'from' | 'to') =>
    field({
      kind: 'date',
      name,
      language,
      label: own[name][language],
      value: chosen.period[name],
      required: true,
    });
  return html`<div class="stack no-print"><div class="row">${links}</div>${form({
    language,
    action: path,
    method: 'get',
    inline: true,
    submit: button({ label: own.show[language], type: 'submit' }),
    content: html`${date('from')}${date('to')}${
      chosen.basis &&
      field({
        kind: 'select',
        name: 'basis',
        language,
        label: own.basis[language],
        value: chosen.basis,
        required: true,
        options: bases.map((basis) => ({ value: basis, label: basisWords[basis][language] })),
      })
    }`,
  })}</div>`;
};
