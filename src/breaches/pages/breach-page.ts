/** One breach: its clock, what is known, how great the risk is, whom it touches, who has been told, and what may be done now. */
import { staffPage } from '../../access/staff-page.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { cappedCount } from '../../ui/pager.ts';
import { type BreachAct, breachCan, breachStateTitles, riskTitles, stateOf } from '../breach.ts';
import type { BreachNow } from '../breach-now.ts';
import { type Clock, clockOf } from '../clock.ts';
import { accountPath, breachesPath, breachPath, breachStepPath, peoplePath } from '../paths.ts';
import { accountShown } from './account-shown.ts';
import { assessmentCard } from './assessment-card.ts';
import { actTitles, clockTexts, breachTexts as texts } from './breach-texts.ts';
import { clockBadge } from './clock-badge.ts';
import { historyCard } from './history-card.ts';
import type { Typed } from './new-breach-page.ts';
import { endCard, peopleToldCard } from './step-cards.ts';

export type ShownBreach = BreachNow & Readonly<{ typed?: Typed; problems?: readonly FieldProblem[] }>;

export const peopleCap = 1_000;

const timeCard = ({ language }: Context, { breach }: ShownBreach, clock: Clock): Html =>
  card({
    title: texts.clock[language],
    content: html`<p class="row">${clockBadge(clock, language)}</p>${definitionList({
      language,
      items: [
        { term: texts.found[language], value: formatMoment(breach.found_at, language) },
        { term: texts.foundBy[language], value: breach.found_by },
        { term: texts.aware[language], value: formatMoment(breach.aware_at, language) },
        {
          term: `${clock.hours} h`,
          value: fill(clockTexts.until[language], { at: formatMoment(clock.dueAt, language) }),
        },
        ...(breach.notified_at
          ? [{ term: texts.notified[language], value: formatMoment(breach.notified_at, language) }]
          : []),
      ],
    })}`,
  });

const accountCard = (context: Context, { breach, accounts }: ShownBreach): Html => {
  const { language } = context;
  const [account] = accounts;
  const may = breachCan('describe', stateOf(breach));
  return card({
    title: texts.account[language],
    actions:
      may &&
      button({
        label: texts.describe[language],
        href: accountPath(breach.id),
        kind: account ? 'plain' : 'main',
        icon: 'edit',
        small: true,
      }),
    content: account ? accountShown(context, account) : html`<p>${texts.noAccount[language]}</p>`,
  });
};

const peopleCard = ({ language }: Context, { breach, people }: ShownBreach): Html =>
  card({
    title: texts.people[language],
    actions: button({
      label: texts.openPeople[language],
      href: peoplePath(breach.id),
      kind: 'plain',
      icon: 'people',
      small: true,
    }),
    content: html`<p>${
      people === 0
        ? texts.peopleNone[language]
        : fill(texts.peopleFound[language], { count: cappedCount(people, peopleCap, language) })
    }</p>`,
  });

/** The step that the law asks for next, as the one main button. */
const mainActs: Readonly<Partial<Record<BreachAct, string>>> = {
  notify: 'notification',
  supplement: 'notification',
};

const actionsOf = ({ language }: Context, { breach }: ShownBreach): HtmlValue => {
  const state = stateOf(breach);
  const main = (Object.keys(mainActs) as BreachAct[]).filter((act) => breachCan(act, state));
  return html`${main.map((act) =>
    button({
      label: actTitles[act][language],
      href: breachStepPath(breach.id, mainActs[act]!),
      kind: state === 'to_notify' ? 'main' : 'plain',
      icon: 'send',
    }),
  )}${button({ label: texts.report[language], href: breachStepPath(breach.id, 'report'), kind: 'plain', icon: 'print' })}`;
};

const said = (problems: readonly FieldProblem[], language: Context['language']): readonly Html[] =>
  problems.map(({ text }: { text: Text }) =>
    noticeBox({ language, kind: 'refused', sentence: text[language] }),
  );

export const breachPage = (context: Context, shown: ShownBreach): Html => {
  const { language } = context;
  const { breach, problems = [] } = shown;
  const state = stateOf(breach);
  const clock = clockOf(breach, new Date());
  return staffPage(context, {
    title: breach.title,
    path: breachPath(breach.id),
    breadcrumb: breadcrumb({
      language,
      items: [
        { label: texts.title[language], href: breachesPath },
        { label: fill(texts.one[language], { number: breach.id }) },
      ],
    }),
    lead: html`<span class="row">${badge({ state: 'neutral', label: breachStateTitles[state][language] })}${clockBadge(clock, language)}${
      breach.risk &&
      badge({
        state: breach.risk === 'high' ? 'overdue' : 'neutral',
        label: riskTitles[breach.risk][language],
      })
    }</span>`,
    actions: actionsOf(context, shown),
    content: html`${said(problems, language)}<div class="card-page"><div class="stack">${accountCard(
      context,
      shown,
    )}${assessmentCard(context, shown)}${peopleCard(context, shown)}${peopleToldCard(context, shown)}${endCard(
      context,
      shown,
    )}</div><div class="stack">${timeCard(context, shown, clock)}${historyCard(context, shown)}</div></div>`,
  });
};
