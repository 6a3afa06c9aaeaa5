/** What needs nobody’s decision stands beside the requests, where people look for it: GDPR 21(3), 7(3). */
import { allMarketing, mayBeAbout, standingOf } from '../../customers/choice.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { fill, textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, html } from '../../ui/html.ts';
import { ownPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';
import type { OwnChoice } from './queries.ts';

export const atOnceCard = (context: Context, choices: readonly OwnChoice[]): Html => {
  const { language, policy } = context;
  const { consents, objections } = standingOf(choices, helsinkiDate(new Date()));
  const given = policy.declaration.purposes.filter(
    (purpose) =>
      mayBeAbout('consent', purpose) && consents.has(purpose.number) && !objections.has(purpose.number),
  );
  const deed = (kind: 'objection' | 'withdrawal', purpose: string, label: string): Html =>
    actionButton({ language, action: '/own/choices', label, hidden: { kind, purpose } });
  return card({
    id: 'at-once',
    title: texts.atOnce[language],
    content: html`<div class="stack"><p>${texts.atOnceLead[language]}</p><div class="row">${deed('objection', allMarketing, texts.forbidAll[language])}${given.map(
      ({ key, title }) =>
        deed('withdrawal', key, fill(texts.withdrawOne[language], { purpose: textIn(title, language) })),
    )}</div><p><a href="${ownPath}">${texts.oneByOne[language]}</a></p></div>`,
  });
};
