/** What the sections of the card say alike: the source of a value, why a value is hidden, whether one may write. */

import { purposeLine } from '../../customers/purpose-title.ts';
import { sourceName } from '../../customers/source.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Category } from '../../ground/columns.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { type ButtonProps, button } from '../../ui/button.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';

const texts = {
  hidden: {
    fi: '”{purpose}” ei lue näitä tietoja.',
    sv: '”{purpose}” läser inte de här uppgifterna.',
    en: '“{purpose}” does not read these.',
  },
  origin: { fi: '{source}, {date}', sv: '{source}, {date}', en: '{source}, {date}' },
  needed: {
    fi: 'Tähän tarvitaan käyttötarkoitus ”{purpose}”.',
    sv: 'Detta kräver ändamålet ”{purpose}”.',
    en: 'This needs the purpose “{purpose}”.',
  },
} as const satisfies Record<string, Text>;

/** Sections that are either shown or named among what is hidden. */
export const sectionTitles = {
  number: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  origin: { fi: 'Tietolähde', sv: 'Uppgiftskälla', en: 'Source' },
  tasks: { fi: 'Tehtävät', sv: 'Uppgifter', en: 'Tasks' },
  choices: { fi: 'Valinnat', sv: 'Val', en: 'Choices' },
  history: { fi: 'Muutoshistoria', sv: 'Ändringshistorik', en: 'History of changes' },
  lookups: {
    fi: 'Kuka on katsonut ja mitä varten',
    sv: 'Vem har tittat och för vad',
    en: 'Who looked and for what',
  },
} as const satisfies Record<string, Text>;

export const notRecorded: Text = { fi: 'Ei kirjattu', sv: 'Inte antecknat', en: 'Not recorded' };

export const whyHidden = ({ policy, purpose, language }: Context): { why: string; href: string } => ({
  why: fill(texts.hidden[language], { purpose: policy.words.purpose(purpose)[language] }),
  href: purposeLine(policy, purpose),
});

/** Where a value came from and since when it stands; nothing where the purpose does not read that. */
export const originOf = (
  { policy, language }: Context,
  { source, recorded_at }: { source?: string | undefined; recorded_at?: Date | undefined },
): Html | undefined =>
  source && recorded_at
    ? html`<span class="muted">${fill(texts.origin[language], {
        source: sourceName(policy.declaration, source, language),
        date: formatDate(helsinkiDate(recorded_at), language),
      })}</span>`
    : undefined;

/** The purposes of which one must be held to write a customer's details. */
export const writers = ['customer_service', 'register_upkeep'] as const;

/** A button for those who hold one of `purposes`; for others it says which purpose is missing. */
export const buttonFor = (
  { caller, policy, language }: Context,
  purposes: readonly [string, ...string[]],
  props: ButtonProps,
): HtmlValue => {
  const held = caller.kind === 'staff' ? caller.purposes : [];
  if (purposes.some((purpose) => held.includes(purpose))) return button(props);
  const purpose = policy.words.purpose(purposes[0])[language];
  return button({ ...props, refused: fill(texts.needed[language], { purpose }) });
};

export const titleOf = ({ policy, language }: Context, category: Category): string => {
  const found = policy.declaration.categories.find(({ key }) => key === category);
  return found ? (found.title[language] ?? found.title.fi) : category;
};
