/** An erasure item by item, for the clerk and for the person alike: what goes, what stays, by which law, until when. */
import { type Text, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { type Kept, keptCategories } from '../../retention/plan.ts';
import type { ErasurePlan, PlannedItem } from '../../retention/plan-erasure.ts';
import { type Html, html } from '../../ui/html.ts';
import { table } from '../../ui/table.ts';
import { keptLine, keptWords } from '../kept-words.ts';

const texts = {
  title: { fi: 'Mitä poistetaan', sv: 'Vad som raderas', en: 'What will be erased' },
  what: { fi: 'Tieto', sv: 'Uppgift', en: 'Data' },
  goes: { fi: 'Poistuu', sv: 'Raderas', en: 'Goes' },
  stays: { fi: 'Jää', sv: 'Blir kvar', en: 'Stays' },
  why: {
    fi: 'Miksi ja mihin asti',
    sv: 'Varför och hur länge',
    en: 'Why and until when',
  },
  needed: {
    fi: 'tarvitaan säilytettävän tiedon kanssa',
    sv: 'behövs med det som bevaras',
    en: 'needed with what is kept',
  },
  name: { fi: 'Nimi ja asiakasnumero', sv: 'Namn och kundnummer', en: 'Name and customer number' },
  other: { fi: 'Muut merkinnät', sv: 'Andra anteckningar', en: 'Other entries' },
  none: { fi: 'Ei mitään poistettavaa', sv: 'Inget att radera', en: 'Nothing to erase' },
} as const satisfies Record<string, Text>;

const whyKept = ({ policy, language }: Context, duties: readonly Kept[]): Html =>
  html`${duties
    .map((duty) => keptWords(policy.declaration, duty, language))
    .map(
      (kept, at) =>
        html`${at > 0 && html`<br>`}${kept.title}<br><span class="muted">${keptLine(kept)}</span>`,
    )}`;

/** What holds keys and origins alone is about where data came from: `value_sources`, `origin_duties`. */
const itemTitle = ({ policy, language }: Context, { category = 'provenance' }: PlannedItem): string => {
  const found = policy.declaration.categories.find(({ key }) => key === category);
  return found ? textIn(found.title, language) : texts.other[language];
};

type Line = Readonly<{ title: string; erased: number; kept: number; duties: readonly Kept[] }>;

const sameDuty = (one: Kept, other: Kept): boolean => one.rule === other.rule && one.until === other.until;

/** The customer’s own row, which no table of the plan is: what people look for first. */
const nameLine = ({ policy, language }: Context, { kept }: ErasurePlan): Line => {
  const categories = keptCategories(policy.declaration, new Set(kept.map(({ rule }) => rule)));
  const counts = categories.has('name') ? { erased: 0, kept: 1 } : { erased: 1, kept: 0 };
  return { title: texts.name[language], ...counts, duties: [] };
};

/** What the notice calls by one name is one line, however many tables hold it. */
const linesOf = (context: Context, { items }: ErasurePlan): Line[] =>
  [...Map.groupBy(items, (item) => itemTitle(context, item))].map(([title, those]) => ({
    title,
    erased: those.reduce((sum, { erased }) => sum + erased, 0),
    kept: those.reduce((sum, { kept }) => sum + kept, 0),
    duties: those
      .flatMap(({ duties }) => duties)
      .filter((duty, at, all) => all.findIndex((other) => sameDuty(duty, other)) === at),
  }));

export const planTable = (context: Context, plan: ErasurePlan): Html => {
  const { language } = context;
  return table({
    caption: texts.title[language],
    captionHidden: true,
    rows: [nameLine(context, plan), ...linesOf(context, plan)],
    empty: { title: texts.none[language], text: '' },
    columns: [
      { title: texts.what[language], main: true, cell: ({ title }) => title },
      { title: texts.goes[language], align: 'end', cell: ({ erased }) => erased.toLocaleString(language) },
      { title: texts.stays[language], align: 'end', cell: ({ kept }) => kept.toLocaleString(language) },
      {
        title: texts.why[language],
        cell: ({ kept, duties }) =>
          duties.length > 0 ? whyKept(context, duties) : kept > 0 ? texts.needed[language] : '',
      },
    ],
  });
};
