/** The first of the person’s own pages: what may be done with their data, and how they can be reached. */

import { allMarketing, mayBeAbout, standingOf } from '../../customers/choice.ts';
import { fullName, isCustomerKind } from '../../customers/customer.ts';
import type { Detail } from '../../customers/details/detail.ts';
import { addressLines } from '../../ground/address-lines.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { fill, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { Purpose } from '../../policy/declaration.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { strongCard } from '../strong/strong-pages.ts';
import { strongTexts } from '../strong/strong-texts.ts';
import { ownPage } from './own-page.ts';
import { newOwnDetailPath, ownDetailPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';
import type { OwnChoice, OwnDetail, OwnName } from './queries.ts';

export type Start = Readonly<{
  name: OwnName | undefined;
  choices: readonly OwnChoice[];
  details: readonly Readonly<{ detail: Detail; rows: readonly OwnDetail[] }>[];
  done: 'choice' | 'detail' | 'ended' | 'strong' | 'strong_ended' | undefined;
  /** Comes by strong identification already. */
  isLinked: boolean;
  /** A notice has been announced that is not in force yet: GDPR 13(3), 14(4). */
  isChanging: boolean;
}>;

type Deed = Readonly<{ kind: 'consent' | 'withdrawal' | 'objection' | 'objection_ended'; label: string }>;

const row = (
  { language }: Context,
  { key, title, explanation }: Purpose,
  { is, isOn, deed }: { is: string; isOn: boolean; deed: Deed },
): Html =>
  html`<li class="own-choice"><div><h3>${textIn(title, language)}</h3><p class="muted">${textIn(
    explanation,
    language,
  )}</p></div><div class="row">${badge({ state: isOn ? 'done' : 'neutral', label: is })}${actionButton({
    language,
    action: '/own/choices',
    // Many buttons of one word on a page: each says what it is about to whoever hears them one by one.
    label: html`${deed.label}<span class="visually-hidden">: ${textIn(title, language)}</span>`,
    small: true,
    hidden: { kind: deed.kind, purpose: key },
  })}</div></li>`;

const consentRow = (context: Context, purpose: Purpose, given: boolean): Html => {
  const { language } = context;
  const deed: Deed = given
    ? { kind: 'withdrawal', label: texts.withdraw[language] }
    : { kind: 'consent', label: texts.consent[language] };
  return row(context, purpose, {
    is: (given ? texts.isGiven : texts.isNotGiven)[language],
    isOn: given,
    deed,
  });
};

const objectionRow = (context: Context, purpose: Purpose, forbidden: boolean): Html => {
  const { language } = context;
  const deed: Deed = forbidden
    ? { kind: 'objection_ended', label: texts.allow[language] }
    : { kind: 'objection', label: texts.forbid[language] };
  const is = (forbidden ? texts.isForbidden : texts.isAllowed)[language];
  return row(context, purpose, { is, isOn: !forbidden, deed });
};

/** What is objected to without reasons takes effect at once; other objections are for a clerk to weigh (GDPR 21(1)). */
export const isForbidable = (purpose: Purpose): boolean =>
  purpose.objection === 'absolute' && !mayBeAbout('consent', purpose);

const choiceCards = (context: Context, choices: readonly OwnChoice[]): Html => {
  const { language, policy } = context;
  const { purposes } = policy.declaration;
  const standing = standingOf(choices, helsinkiDate(new Date()));
  const consents = purposes.filter((purpose) => mayBeAbout('consent', purpose));
  const marketing = purposes.filter(isForbidable);
  const holds = ({ number }: Purpose): boolean =>
    standing.consents.has(number) && !standing.objections.has(number);
  const all = actionButton({
    language,
    action: '/own/choices',
    label: texts.forbidAll[language],
    hidden: { kind: 'objection', purpose: allMarketing },
  });
  return html`${card({
    title: texts.marketing[language],
    content: html`<p>${texts.marketingLead[language]}</p><ul class="own-choices">${marketing.map((purpose) =>
      objectionRow(context, purpose, standing.objections.has(purpose.number)),
    )}</ul>${all}`,
  })}${card({
    title: texts.consents[language],
    content: html`<p>${texts.consentsLead[language]}</p><ul class="own-choices">${consents.map((purpose) =>
      consentRow(context, purpose, holds(purpose)),
    )}</ul>`,
  })}`;
};

const shownDetail = (detail: Detail, found: OwnDetail): string => {
  const typed = detail.typedOf(found);
  if (detail.key === 'addresses') {
    const { care_of: careOf = '', street = '', postcode = '', town = '', country = '' } = typed;
    return addressLines({ careOf, street, postcode, town, country }, '').join(', ');
  }
  return detail.fields
    .filter(({ control }) => control !== 'select')
    .map(({ name }) => typed[name] ?? '')
    .filter(Boolean)
    .join(', ');
};

const detailsCard = (context: Context, { details }: Start): Html => {
  const { language } = context;
  return card({
    title: texts.contacts[language],
    content: html`${details.map(
      ({ detail, rows }) =>
        html`<h3>${detail.titles[language]}</h3>${
          rows.length === 0 ? html`<p class="muted">${texts.noneOf[language]}</p>` : ''
        }<ul class="own-details">${rows.map((found) => {
          const value = shownDetail(detail, found);
          return html`<li><span>${value}</span><a href="${ownDetailPath(detail.key, found.id)}">${texts.change[language]}<span class="visually-hidden">: ${value}</span></a></li>`;
        })}</ul><p>${button({ label: detail.add[language], href: newOwnDetailPath(detail.key), small: true, icon: 'add' })}</p>`,
    )}`,
  });
};

const changeBox = ({ language }: Context): Html =>
  noticeBox({
    language,
    kind: 'info',
    sentence: texts.changes[language],
    actions: button({ label: texts.readChange[language], href: `/notice/${language}/coming`, small: true }),
  });

const saidOf = {
  choice: texts.chosen,
  detail: texts.saved,
  ended: texts.ended,
  strong: strongTexts.linked,
  strong_ended: strongTexts.ended,
} as const;

export const startPage = (context: Context, start: Start): Html => {
  const { language } = context;
  const { name, choices, done } = start;
  const said = done && saidOf[done][language];
  const kind = name && isCustomerKind(name.kind) ? name.kind : 'person';
  return ownPage(context, {
    place: 'start',
    path: '/own',
    title: texts.title[language],
    lead:
      name &&
      fill(texts.greeting[language], { name: fullName({ ...name, kind }), number: name.customer_number }),
    said: said && noticeBox({ language, kind: 'done', sentence: said }),
    content: html`${start.isChanging && changeBox(context)}${choiceCards(context, choices)}${detailsCard(context, start)}${strongCard(context, start.isLinked)}`,
  });
};
