/** What the person has chosen, what holds of it now, and who sees the customer because of it. */
import { type ChoiceKind, choiceTitles, type Standing } from '../../customers/choice.ts';
import type { CustomerCard } from '../../customers/customer-card.ts';
import type { Reads } from '../../customers/reads.ts';
import { whoSees } from '../../customers/who-sees.ts';
import { fill, type Text, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { card } from '../../ui/card.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { part } from '../../ui/part.ts';
import { choicesTimeline } from './choices-timeline.ts';
import { buttonFor, sectionTitles } from './words.ts';

const texts = {
  none: {
    fi: 'Asiakas ei ole antanut suostumuksia eikä kieltoja.',
    sv: 'Kunden har inte gett samtycken eller förbud.',
    en: 'The customer has given no consents and no objections.',
  },
  sees: { fi: 'Ketkä näkevät asiakkaan', sv: 'Vem ser kunden', en: 'Who sees the customer' },
  record: { fi: 'Kirjaa valinta', sv: 'Anteckna ett val', en: 'Record a choice' },
  forbidden: { fi: 'Kielletty: {purpose}', sv: 'Förbjudet: {purpose}', en: 'Forbidden: {purpose}' },
  noMarketing: {
    fi: 'Suoramarkkinointi kielletty',
    sv: 'Direktmarknadsföring förbjuden',
    en: 'Direct marketing forbidden',
  },
  someMarketing: {
    fi: 'Suoramarkkinointi osin kielletty',
    sv: 'Direktmarknadsföring delvis förbjuden',
    en: 'Direct marketing partly forbidden',
  },
  validUntil: { fi: 'voimassa {date} asti', sv: 'gäller till {date}', en: 'in force until {date}' },
} as const satisfies Record<string, Text>;

/** GDPR 21(2) and (3): who forbids direct marketing is to be left alone, so it is said beside the name. */
const marketingBadge = ({ policy, language }: Context, { objections }: Standing): HtmlValue => {
  const marketing = policy.declaration.purposes.filter((one) => one.marketing && one.objection !== 'none');
  const forbidden = marketing.filter(({ number }) => objections.has(number));
  if (forbidden.length === 0) return undefined;
  const isAll = forbidden.length === marketing.length;
  const only = forbidden.length === 1 && forbidden[0] ? textIn(forbidden[0].title, language) : undefined;
  const label = only
    ? fill(texts.forbidden[language], { purpose: only })
    : (isAll ? texts.noMarketing : texts.someMarketing)[language];
  return badge({ state: 'restricted', label });
};

/** The few things that everybody who opens the card must know at once. */
export const standingBadges = (context: Context, standing: Standing): HtmlValue => {
  const { language } = context;
  const { isRestricted, isProtected, isDeceased } = standing;
  const of = (has: boolean, kind: ChoiceKind) =>
    has && badge({ state: 'restricted', label: choiceTitles[kind][language] });
  return [
    of(isRestricted, 'restriction'),
    of(isProtected, 'protection'),
    of(isDeceased, 'death'),
    marketingBadge(context, standing),
  ];
};

const seenBy = (context: Context, shown: CustomerCard, standing: Standing): HtmlValue => {
  const { policy, language } = context;
  const isMember = (shown.details.memberships ?? []).some(({ ended_on }) => ended_on === null);
  const purposes = whoSees(policy.declaration, { ...standing, kind: shown.customer.kind, isMember });
  return part({
    title: texts.sees[language],
    content: html`<ul class="words">${purposes.map(({ title }) => html`<li>${textIn(title, language)}</li>`)}</ul>`,
  });
};

export const choicesSection = (
  context: Context,
  reads: Reads,
  shown: CustomerCard,
  standing: Standing,
): HtmlValue => {
  const { language } = context;
  const { choices } = shown;
  if (!choices) return undefined;
  return card({
    id: 'choices',
    content: html`${part({
      title: sectionTitles.choices[language],
      level: 2,
      actions: buttonFor(context, ['register_upkeep'], {
        label: texts.record[language],
        href: `/customers/${shown.customer.id}/choices/new`,
        icon: 'add',
        small: true,
        keys: 'v',
      }),
      content:
        choices.length > 0
          ? choicesTimeline(context, choices)
          : html`<p class="muted">${texts.none[language]}</p>`,
    })}${reads.has('membership') && seenBy(context, shown, standing)}`,
  });
};
