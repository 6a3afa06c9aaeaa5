import { formatMoment } from '../ground/format-date.ts';
import type { Language, Text } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { actionButton } from '../ui/button.ts';
import type { Html, HtmlValue } from '../ui/html.ts';
import { table } from '../ui/table.ts';
import type { PurposeRow } from './staff-queries.ts';
import { staffTexts } from './staff-texts.ts';

const texts = {
  purpose: { fi: 'Käyttötarkoitus', sv: 'Ändamål', en: 'Purpose' },
  given: { fi: 'Annettu', sv: 'Gett', en: 'Given' },
  taken: { fi: 'Otettu pois', sv: 'Borttaget', en: 'Taken away' },
  firstRun: { fi: 'käyttöönotossa', sv: 'vid ibruktagningen', en: 'at the first run' },
  terminal: { fi: 'päätteellä', sv: 'i terminalen', en: 'at the terminal' },
  take: { fi: 'Ota pois', sv: 'Ta bort', en: 'Take away' },
  act: { fi: 'Toiminto', sv: 'Åtgärd', en: 'Act' },
  none: { fi: 'Ei käyttötarkoituksia', sv: 'Inga ändamål', en: 'No purposes' },
  noneText: {
    fi: 'Ilman käyttötarkoitusta henkilö ei näe mitään. Anna ensimmäinen alta.',
    sv: 'Utan ändamål ser personen ingenting. Ge det första nedan.',
    en: 'Without a purpose the person sees nothing. Give the first one below.',
  },
} as const satisfies Record<string, Text>;

/** A colleague stands by name already; the others are what the audit log calls them. */
const whoInWords = (who: string, language: Language): string => {
  if (who === 'nobody') return texts.firstRun[language];
  return /^terminal(:|$)/.test(who) ? texts.terminal[language] : who;
};

/** What is held and what was, by whom given and by whom taken away. */
export const purposesTable = (
  { language }: Context,
  rows: readonly PurposeRow[],
  person: Readonly<{ id: number; ended_at: Date | null }>,
  titleOf: (purpose: string) => Text,
): Html => {
  const by = (at: Date, who: string) => `${formatMoment(at, language)}, ${whoInWords(who, language)}`;
  const taking = ({ purpose, ended_at, ended_by }: PurposeRow): HtmlValue =>
    ended_at !== null
      ? by(ended_at, ended_by ?? '')
      : person.ended_at === null &&
        actionButton({
          language,
          action: `/staff/${person.id}/purposes/${purpose}/ending`,
          label: texts.take[language],
          small: true,
        });
  return table<PurposeRow>({
    caption: staffTexts.purposes[language],
    captionHidden: true,
    dense: true,
    rows,
    empty: { title: texts.none[language], text: texts.noneText[language] },
    columns: [
      {
        title: texts.purpose[language],
        main: true,
        cell: ({ purpose }) => titleOf(purpose)[language],
      },
      { title: texts.given[language], cell: ({ given_at, given_by }) => by(given_at, given_by) },
      { title: texts.taken[language], cell: taking },
    ],
  });
};
