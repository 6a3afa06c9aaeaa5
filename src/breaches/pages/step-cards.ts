/** Telling people (Article 34) and the end of a breach, each step with its article. */
import { formErrors, typedText } from '../../access/form-errors.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { type BreachAct, breachActs, breachCan, stateOf } from '../breach.ts';
import { breachStepPath } from '../paths.ts';
import type { ShownBreach } from './breach-page.ts';
import { actTitles, breachTexts as texts } from './breach-texts.ts';
import { eventTitles } from './history-card.ts';

const article = (act: BreachAct, { language }: Context): string =>
  fill(texts.article[language], { article: breachActs[act].article });

type Step = Readonly<{ act: BreachAct; step: string; reason: Text; hint?: Text; where?: Text }>;

const stepForm = (
  context: Context,
  { breach, typed = {}, problems = [] }: ShownBreach,
  given: Step,
): Html => {
  const { language } = context;
  const { act, step, reason, hint, where } = given;
  const mine = typed['step'] === step;
  const { errorOf } = formErrors(mine ? problems : [], language);
  const shown = (name: string): string | undefined => (mine ? typedText(typed, name) : undefined);
  const content = form({
    language,
    id: `form-${step}`,
    action: breachStepPath(breach.id, step),
    submit: actTitles[act][language],
    content: html`<p class="muted">${article(act, context)}</p>${
      where &&
      field({
        kind: 'text',
        name: 'reference',
        within: step,
        label: where[language],
        language,
        required: true,
        maxLength: 500,
        autocomplete: 'off',
        value: shown('reference'),
        error: errorOf('reference'),
      })
    }${field({
      kind: 'textarea',
      name: 'reason',
      within: step,
      label: reason[language],
      language,
      required: true,
      rows: 4,
      value: shown('reason'),
      error: errorOf('reason'),
      ...(hint && { hint: hint[language] }),
    })}`,
  });
  return more({ summary: actTitles[act][language], content, open: mine });
};

const publish: Step = {
  act: 'publish',
  step: 'publication',
  reason: texts.publishWhy,
  where: texts.publishWhere,
};
const leave: Step = { act: 'leave_untold', step: 'exception', reason: texts.exceptionWhy };
const close: Step = { act: 'close', step: 'closing', reason: texts.lessons, hint: texts.lessonsHint };
const reopen: Step = { act: 'reopen', step: 'reopening', reason: texts.why };

const standing = ({ language }: Context, { breach }: ShownBreach): HtmlValue => {
  if (breach.people_step)
    return noticeBox({ language, kind: 'done', sentence: eventTitles[breach.people_step][language] });
  return breach.risk === 'high'
    ? noticeBox({ language, kind: 'warning', sentence: texts.notToldYet[language] })
    : html`<p class="muted">${texts.needNotBeTold[language]}</p>`;
};

export const peopleToldCard = (context: Context, shown: ShownBreach): HtmlValue => {
  const { language } = context;
  const { breach } = shown;
  const state = stateOf(breach);
  if (!breachCan('tell_people', state) && breach.people_step === null) return undefined;
  const may = (act: BreachAct) => breachCan(act, state);
  return card({
    title: texts.peopleTold[language],
    actions: button({
      label: actTitles.tell_people[language],
      href: breachStepPath(breach.id, 'message'),
      kind: breach.risk === 'high' && breach.people_step === null ? 'main' : 'plain',
      icon: 'mail',
      small: true,
    }),
    content: html`<div class="stack">${standing(context, shown)}${may('publish') && stepForm(context, shown, publish)}${
      may('leave_untold') && stepForm(context, shown, leave)
    }</div>`,
  });
};

export const endCard = (context: Context, shown: ShownBreach): HtmlValue => {
  const state = stateOf(shown.breach);
  const step = breachCan('close', state) ? close : breachCan('reopen', state) ? reopen : undefined;
  return step && card({ content: stepForm(context, shown, step) });
};
