/** What was said at one moment in one way is one entry: a ban on all marketing is written purpose by purpose. */
import {
  allMarketingTitle,
  type ChoiceChannel,
  type ChoiceKind,
  channelTitles,
  choiceTitles,
  isAboutAllMarketing,
} from '../../customers/choice.ts';
import type { CardChoice } from '../../customers/customer-card.ts';
import { purposeTitle } from '../../customers/purpose-title.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { type Html, type HtmlValue, html, join } from '../../ui/html.ts';
import { timeline } from '../../ui/timeline.ts';
import { originOf } from './words.ts';

const texts = {
  history: { fi: 'Valintojen historia', sv: 'Valens historik', en: 'History of choices' },
  validUntil: { fi: 'voimassa {date} asti', sv: 'gäller till {date}', en: 'in force until {date}' },
} as const satisfies Record<string, Text>;

type Said = readonly [CardChoice, ...CardChoice[]];
type Named = Pick<CardChoice, 'kind' | 'purpose'>;

const wayOf = ({ happened_at, channel, evidence, text_shown, valid_until, source }: CardChoice): string =>
  JSON.stringify([happened_at.getTime(), channel, evidence, text_shown, valid_until, source]);

const together = (choices: readonly CardChoice[]): Said[] => {
  const said = new Map<string, [CardChoice, ...CardChoice[]]>();
  for (const choice of choices) {
    const others = said.get(wayOf(choice));
    if (others) others.push(choice);
    else said.set(wayOf(choice), [choice]);
  }
  return [...said.values()];
};

const aboutOf = ({ policy, language }: Context, rows: readonly Named[]): string => {
  if (rows.some(isAboutAllMarketing)) return allMarketingTitle[language];
  return rows
    .flatMap(({ purpose }) => (purpose === null ? [] : [purposeTitle(policy, purpose, language)]))
    .join(', ');
};

/** Kind and purpose of what was said together, a line for each kind. */
export const choicesTitle = (context: Context, said: readonly Named[]): HtmlValue => {
  const kinds = [...new Set(said.map(({ kind }) => kind))];
  const lines = kinds.map((kind) => {
    const title = choiceTitles[kind as ChoiceKind]?.[context.language] ?? kind;
    const about = aboutOf(
      context,
      said.filter((choice) => choice.kind === kind),
    );
    return about ? `${title}: ${about}` : title;
  });
  return join(lines, html`<br>`);
};

const textOf = (context: Context, choice: CardChoice): HtmlValue => {
  const { language } = context;
  const until = choice.valid_until
    ? fill(texts.validUntil[language], { date: formatDate(choice.valid_until, language) })
    : '';
  const how = [channelTitles[choice.channel as ChoiceChannel]?.[language], choice.evidence, until];
  return html`${[...new Set(how.filter(Boolean))].join(' · ')} ${
    choice.text_shown && html`<q>${choice.text_shown}</q>`
  } ${originOf(context, choice)}`;
};

export const choicesTimeline = (context: Context, choices: readonly CardChoice[]): Html =>
  timeline({
    label: texts.history[context.language],
    items: together(choices).map((said) => ({
      at: formatMoment(said[0].happened_at, context.language),
      machineAt: said[0].happened_at.toISOString(),
      title: choicesTitle(context, said),
      text: textOf(context, said[0]),
    })),
  });
