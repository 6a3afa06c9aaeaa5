/** What the person has chosen, what holds of it now, and who sees the customer because of it. */
import {
  allMarketingTitle,
  type ChoiceChannel,
  type ChoiceKind,
  channelTitles,
  choiceTitles,
  isAboutAllMarketing,
  type Standing,
} from '../../customers/choice.ts';
import type { CardChoice, CustomerCard } from '../../customers/customer-card.ts';
import { purposeTitle } from '../../customers/purpose-title.ts';
import type { Reads } from '../../customers/reads.ts';
import { whoSees } from '../../customers/who-sees.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Text, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { timeline } from '../../ui/timeline.ts';
import { buttonFor, originOf, whyHidden } from './words.ts';

const texts = {
  title: { fi: 'Valinnat', sv: 'Val', en: 'Choices' },
  history: { fi: 'Valintojen historia', sv: 'Valens historik', en: 'History of choices' },
  none: {
    fi: 'Asiakas ei ole antanut suostumuksia eikä kieltoja.',
    sv: 'Kunden har inte gett samtycken eller förbud.',
    en: 'The customer has given no consents and no objections.',
  },
  sees: { fi: 'Ketkä näkevät asiakkaan', sv: 'Vem ser kunden', en: 'Who sees the customer' },
  record: { fi: 'Kirjaa valinta', sv: 'Anteckna ett val', en: 'Record a choice' },
  validUntil: { fi: 'voimassa {date} asti', sv: 'gäller till {date}', en: 'in force until {date}' },
} as const satisfies Record<string, Text>;

export const choiceTitle = (
  context: Context,
  { kind, purpose }: { kind: string; purpose: number | null },
): string => {
  const { language, policy } = context;
  const title = choiceTitles[kind as ChoiceKind]?.[language] ?? kind;
  if (isAboutAllMarketing({ kind, purpose })) return `${title}: ${allMarketingTitle[language]}`;
  return purpose === null ? title : `${title}: ${purposeTitle(policy, purpose, language)}`;
};

const textOf = (context: Context, choice: CardChoice): HtmlValue => {
  const { language } = context;
  const until = choice.valid_until
    ? fill(texts.validUntil[language], { date: formatDate(choice.valid_until, language) })
    : '';
  const how = [channelTitles[choice.channel as ChoiceChannel]?.[language], choice.evidence, until].filter(
    Boolean,
  );
  return html`${how.join(' · ')} ${choice.text_shown && html`<q>${choice.text_shown}</q>`} ${originOf(context, choice)}`;
};

export const choicesTimeline = (context: Context, choices: readonly CardChoice[]): Html =>
  timeline({
    label: texts.history[context.language],
    items: choices.map((choice) => ({
      at: formatMoment(choice.happened_at, context.language),
      machineAt: choice.happened_at.toISOString(),
      title: choiceTitle(context, choice),
      text: textOf(context, choice),
    })),
  });

/** The few things that everybody who opens the card must know at once. */
export const standingBadges = (
  context: Context,
  { isRestricted, isProtected, isDeceased }: Standing,
): HtmlValue => {
  const { language } = context;
  const of = (has: boolean, kind: ChoiceKind) =>
    has && badge({ state: 'restricted', label: choiceTitles[kind][language] });
  return [of(isRestricted, 'restriction'), of(isProtected, 'protection'), of(isDeceased, 'death')];
};

const seenBy = (context: Context, shown: CustomerCard, standing: Standing): HtmlValue => {
  const { policy, language } = context;
  const isMember = (shown.details.memberships ?? []).some(({ ended_on }) => ended_on === null);
  const purposes = whoSees(policy.declaration, { ...standing, kind: shown.customer.kind, isMember });
  return html`<h3>${texts.sees[language]}</h3><p>${purposes.map(({ title }) => textIn(title, language)).join(', ')}</p>`;
};

export const choicesSection = (
  context: Context,
  reads: Reads,
  shown: CustomerCard,
  standing: Standing,
): HtmlValue => {
  const { language } = context;
  const { choices } = shown;
  const title = texts.title[language];
  if (!choices) return definitionList({ language, items: [{ term: title, hidden: whyHidden(context) }] });
  return card({
    title,
    id: 'choices',
    actions: buttonFor(context, ['register_upkeep'], {
      label: texts.record[language],
      href: `/customers/${shown.customer.id}/choices/new`,
      icon: 'add',
      small: true,
      keys: 'v',
    }),
    content: html`${
      choices.length > 0
        ? choicesTimeline(context, choices)
        : html`<p class="muted">${texts.none[language]}</p>`
    }${reads.has('membership') && seenBy(context, shown, standing)}`,
  });
};
