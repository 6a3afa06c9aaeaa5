import { helsinkiDate } from '../ground/calendar.ts';
import { formatDate, formatMoment } from '../ground/format-date.ts';
import { fill, type Language, type Text } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { badge } from '../ui/badge.ts';
import { button } from '../ui/button.ts';
import type { Html } from '../ui/html.ts';
import { type Column, onOneLine, table } from '../ui/table.ts';
import { staffPage } from './staff-page.ts';
import { staffTexts } from './staff-texts.ts';
import { type StaffView, staffStates } from './staff-view.ts';

const texts = {
  lead: {
    fi: 'Kuka saa käsitellä mitäkin, milloin sitoumus on allekirjoitettu ja milloin henkilö on viimeksi nähty.',
    sv: 'Vem som får behandla vad, när förbindelsen undertecknades och när personen senast sågs.',
    en: 'Who may use what, when the undertaking was signed and when the person was last seen.',
  },
  more: {
    fi: '{named} ja {count} muuta',
    sv: '{named} och {count} andra',
    en: '{named} and {count} more',
  },
  none: { fi: 'Ei vielä ketään', sv: 'Ingen ännu', en: 'Nobody yet' },
  noneText: {
    fi: 'Lisää jokaiselle oma tunnus. Yhteisiä tunnuksia ei ole.',
    sv: 'Lägg till ett eget användarnamn för var och en. Det finns inga gemensamma.',
    en: 'Add a user name of their own for everyone. There are no shared ones.',
  },
} as const satisfies Record<string, Text>;

const namedMax = 4;

/** The rest stands on the person's own page, which the row leads to. */
const shortList = (titles: readonly string[], language: Language): string => {
  if (titles.length <= namedMax + 1) return titles.join(', ');
  const named = titles.slice(0, namedMax).join(', ');
  return fill(texts.more[language], { named, count: titles.length - namedMax });
};

const columns = ({ language }: Context, titleOf: (purpose: string) => Text): Column<StaffView>[] => {
  const moment = (at: Date | null) => (at ? formatMoment(at, language) : staffTexts.never[language]);
  return [
    { title: staffTexts.name[language], main: true, cell: ({ name }) => onOneLine(name) },
    {
      title: staffTexts.employer[language],
      whole: true,
      cell: ({ employer_name }) => employer_name ?? staffTexts.company[language],
    },
    {
      title: staffTexts.purposes[language],
      cell: ({ purposes }) =>
        shortList(
          purposes.map((key) => titleOf(key)[language]),
          language,
        ),
    },
    {
      title: staffTexts.signed[language],
      whole: true,
      cell: ({ signed_at }) =>
        signed_at ? formatDate(helsinkiDate(signed_at), language) : staffTexts.never[language],
    },
    { title: staffTexts.seen[language], whole: true, cell: ({ last_seen_at }) => moment(last_seen_at) },
    {
      title: staffTexts.state[language],
      cell: ({ state }) =>
        badge({ state: staffStates[state].state, label: staffStates[state].label[language] }),
    },
  ];
};

export const staffListPage = (
  context: Context,
  rows: readonly StaffView[],
  titleOf: (purpose: string) => Text,
): Html => {
  const { language } = context;
  return staffPage(context, {
    title: staffTexts.title[language],
    lead: texts.lead[language],
    actions: button({ label: staffTexts.add[language], href: '/staff/new', kind: 'main', icon: 'add' }),
    content: table({
      caption: staffTexts.title[language],
      captionHidden: true,
      columns: columns(context, titleOf),
      rows,
      href: ({ id }) => `/staff/${id}`,
      empty: { title: texts.none[language], text: texts.noneText[language] },
    }),
  });
};
