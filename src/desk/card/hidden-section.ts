/** What the purpose of the desk does not read, once and in one place: the sentence and the line of the notice. */
import { isCustomerKind } from '../../customers/customer.ts';
import type { CustomerCard } from '../../customers/customer-card.ts';
import { fieldsOf } from '../../customers/customer-fields.ts';
import type { Reads } from '../../customers/reads.ts';
import type { Language, Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { icon } from '../../ui/icon.ts';
import { detailsOf } from './detail-sections.ts';
import { sectionTitles, whyHidden } from './words.ts';

const texts = {
  title: {
    fi: 'Ei näytetä tässä työpisteessä',
    sv: 'Visas inte vid den här arbetsplatsen',
    en: 'Not shown at this desk',
  },
  line: { fi: 'Selosteen kohta', sv: 'Stället i beskrivningen', en: 'The line of the notice' },
} as const satisfies Record<string, Text>;

const hiddenTitles = (reads: Reads, { customer, ...shown }: CustomerCard, language: Language): string[] => {
  const kind = isCustomerKind(customer.kind) ? customer.kind : 'person';
  const of = (isShown: boolean, title: Text): Text[] => (isShown ? [] : [title]);
  return [
    ...fieldsOf(kind).flatMap(({ category, title }) => of(reads.has(category), title)),
    ...of(reads.has('customer_number'), sectionTitles.number),
    ...detailsOf(kind).flatMap(({ category, titles }) => of(reads.has(category), titles)),
    ...of(reads.has('provenance'), sectionTitles.origin),
    ...of(shown.tasks !== undefined, sectionTitles.tasks),
    ...of(shown.choices !== undefined, sectionTitles.choices),
    ...of(shown.history !== undefined, sectionTitles.history),
    ...of(shown.lookups !== undefined, sectionTitles.lookups),
  ].map((title) => title[language]);
};

export const hiddenSection = (context: Context, reads: Reads, shown: CustomerCard): HtmlValue => {
  const { language } = context;
  const titles = hiddenTitles(reads, shown, language);
  if (titles.length === 0) return undefined;
  const { why, href } = whyHidden(context);
  return card({
    title: texts.title[language],
    id: 'hidden',
    content: html`<p class="hidden-value">${icon('hidden')}<span>${why} <a href="${href}">${texts.line[language]}</a></span></p><ul class="words">${titles.map(
      (title) => html`<li>${title}</li>`,
    )}</ul>`,
  });
};
