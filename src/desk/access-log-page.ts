import { staffPage } from '../access/staff-page.ts';
import type { LogLine, LogPage } from '../audit/access-log.ts';
import { purposeTitle } from '../customers/purpose-title.ts';
import { formatMoment } from '../ground/format-date.ts';
import { fill, type Language, type Text } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
import { pager } from '../ui/pager.ts';
import { table } from '../ui/table.ts';
import { actTitle } from './act-titles.ts';
import { actorInWords } from './actor-in-words.ts';
import { cardHref } from './list-query.ts';

const texts = {
  title: { fi: 'Käyttöloki', sv: 'Logg', en: 'Access log' },
  lead: {
    fi: 'Kuka teki mitä ja mitä varten. Lokissa ei ole asiakkaiden tietoja, eikä sitä voi muuttaa.',
    sv: 'Vem gjorde vad och för vad. Loggen innehåller inga kunduppgifter och kan inte ändras.',
    en: 'Who did what and for what. The log holds no customers’ data and cannot be changed.',
  },
  at: { fi: 'Milloin', sv: 'När', en: 'When' },
  who: { fi: 'Kuka', sv: 'Vem', en: 'Who' },
  act: { fi: 'Mitä', sv: 'Vad', en: 'What' },
  purpose: { fi: 'Käyttötarkoitus', sv: 'Ändamål', en: 'Purpose' },
  about: { fi: 'Kohde', sv: 'Föremål', en: 'About' },
  fields: { fi: 'Kentät', sv: 'Fält', en: 'Fields' },
  customer: { fi: 'asiakas {id}', sv: 'kund {id}', en: 'customer {id}' },
  customers: { fi: '{count} asiakasta', sv: '{count} kunder', en: '{count} customers' },
  none: { fi: 'Loki on tyhjä', sv: 'Loggen är tom', en: 'The log is empty' },
  noneText: {
    fi: 'Tänne kertyy jokainen katselu ja muutos.',
    sv: 'Här samlas varje visning och ändring.',
    en: 'Every look and every change gathers here.',
  },
} as const satisfies Record<string, Text>;

const cardLink = (id: number, text: string): Html => html`<a href="${cardHref(id)}">${text}</a>`;

/** Of many as many as they are; who, by the keys that lead to their cards, is folded up. */
const aboutMany = (ids: readonly number[], about: string | null, language: Language): Html => {
  const many = [fill(texts.customers[language], { count: ids.length }), about].filter(Boolean).join(' · ');
  return html`<details class="older"><summary>${many}</summary><div class="keys-named">${ids.map((id) =>
    cardLink(id, String(id)),
  )}</div></details>`;
};

const aboutWhat = ({ customer_id, customer_ids, about }: LogLine, language: Language): HtmlValue => {
  if (customer_ids) return aboutMany(customer_ids, about, language);
  if (customer_id === null) return about;
  const whom = cardLink(customer_id, fill(texts.customer[language], { id: customer_id }));
  return about === null ? whom : html`${whom} · ${about}`;
};

export const accessLogPage = (context: Context, { lines, hasNewer, hasOlder }: LogPage): Html => {
  const { language, policy } = context;
  const [first, last] = [lines[0], lines.at(-1)];
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    content: html`${table<LogLine>({
      caption: texts.title[language],
      captionHidden: true,
      dense: true,
      rows: lines,
      empty: { title: texts.none[language], text: texts.noneText[language] },
      columns: [
        { title: texts.at[language], main: true, cell: ({ at }) => formatMoment(at, language) },
        { title: texts.who[language], cell: (line) => actorInWords(line, language) },
        { title: texts.act[language], cell: ({ act }) => actTitle(act, language) },
        { title: texts.purpose[language], cell: ({ purpose }) => purposeTitle(policy, purpose, language) },
        { title: texts.about[language], cell: (line) => aboutWhat(line, language) },
        { title: texts.fields[language], cell: ({ fields }) => fields?.join(', ') },
      ],
    })}${pager({
      language,
      previous: hasNewer && first ? `/access-log?after=${first.id}` : undefined,
      next: hasOlder && last ? `/access-log?before=${last.id}` : undefined,
    })}`,
  });
};
