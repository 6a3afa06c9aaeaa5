/** What people are told: written in each language, seen as it goes, approved with its numbers. */
import { formErrors, typedText } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { fill, type Language, languages } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import type { Letter } from '../../requests/letters/letter.ts';
import { letterHtml } from '../../requests/letters/to-html.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { cappedCount } from '../../ui/pager.ts';
import { tabs } from '../../ui/tabs.ts';
import { languageNames } from '../../ui/texts.ts';
import { letterWays, type WayCount } from '../letter-queries.ts';
import { type Message, type Messages, messageParts } from '../message.ts';
import { breachStepPath, peoplePath } from '../paths.ts';
import type { Account, BreachRow } from '../queries.ts';
import { crumbs } from './account-page.ts';
import { breachTexts } from './breach-texts.ts';
import { letterWayTitles, messageTexts as texts } from './message-texts.ts';
import type { Typed } from './new-breach-page.ts';

export type MessageShown = Readonly<{
  breach: BreachRow;
  account: Account | undefined;
  messages: Messages;
  /** The language that is being written. */
  text: Language;
  letter: Letter | undefined;
  people: number;
  cap: number;
  unwritten: readonly WayCount[];
  typed?: Typed;
  problems?: readonly FieldProblem[];
}>;

/** A first draft from what is known of the breach; it was written for the supervisor and wants plainer words. */
const draftOf = ({ account, text, messages }: MessageShown): Message => {
  const own = messages[text];
  if (own) return own;
  const from = text === 'fi' ? account : undefined;
  return {
    happened: from?.happened ?? '',
    effects: from?.effects ?? '',
    actions: from?.actions ?? '',
    advice: '',
  };
};

const writing = (context: Context, shown: MessageShown): Html => {
  const { language } = context;
  const { breach, text, typed = {}, problems = [] } = shown;
  const { errors, errorOf } = formErrors(problems, language);
  const draft = draftOf(shown);
  return form({
    language,
    action: breachStepPath(breach.id, 'message'),
    errors,
    submit: texts.save[language],
    content: html`<input type="hidden" name="text" value="${text}">${messageParts.map((part) =>
      field({
        kind: 'textarea',
        name: part,
        label: texts[part][language],
        language,
        rows: 5,
        required: part === 'happened',
        value: typedText(typed, part) ?? draft[part],
        error: errorOf(part),
      }),
    )}`,
  });
};

const ways = ({ language }: Context, unwritten: readonly WayCount[]): readonly Html[] =>
  letterWays.flatMap((way) => {
    const of = unwritten.filter((one) => one.way === way);
    const count = of.reduce((sum, one) => sum + one.count, 0);
    if (count === 0) return [];
    const read = of.map((one) => `${languageNames[one.reads ?? 'fi']} ${one.count}`).join(', ');
    return [html`<li>${letterWayTitles[way][language]}: <strong>${count}</strong> (${read})</li>`];
  });

const approving = (
  context: Context,
  { breach, messages, people, cap, unwritten }: MessageShown,
): HtmlValue => {
  const { language } = context;
  const toLetters = button({
    label: texts.letters[language],
    href: breachStepPath(breach.id, 'letters'),
    kind: 'plain',
    icon: 'mail',
    small: true,
  });
  if (people === 0)
    return html`<p>${texts.nobody[language]}</p><p>${button({ label: breachTexts.openPeople[language], href: peoplePath(breach.id), kind: 'main' })}</p>`;
  if (unwritten.length === 0) return html`<p>${texts.nobodyLeft[language]}</p><p>${toLetters}</p>`;
  return html`<p>${fill(texts.approveLead[language], { people: cappedCount(people, cap, language) })}</p><ul>${ways(
    context,
    unwritten,
  )}</ul><div class="row actions">${
    messages.fi &&
    actionButton({
      language,
      action: breachStepPath(breach.id, 'letters'),
      label: texts.approve[language],
      kind: 'main',
      icon: 'send',
      hidden: { seen: String(people) },
    })
  }${breach.people_step === 'approved' && toLetters}</div>`;
};

export const messagePage = (context: Context, shown: MessageShown): Html => {
  const { language } = context;
  const { breach, text, letter, messages, problems = [] } = shown;
  const path = breachStepPath(breach.id, 'message');
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    path: `${path}?text=${text}`,
    breadcrumb: crumbs(context, breach, texts.title[language]),
    tabs: tabs({
      label: texts.language[language],
      items: languages.map((one) => ({
        href: `${path}?text=${one}`,
        label: languageNames[one],
        current: one === text,
      })),
    }),
    content: html`${problems
      .filter(({ field: name }) => name === 'seen')
      .map((one) =>
        noticeBox({ language, kind: 'refused', sentence: one.text[language] }),
      )}<div class="card-page"><div class="stack">${card({
      content: writing(context, shown),
    })}${card({
      title: texts.preview[language],
      content: messages[text] && letter ? letterHtml(letter) : html`<p>${texts.notWritten[language]}</p>`,
    })}</div><div class="stack">${card({
      title: texts.approveTitle[language],
      content: approving(context, shown),
    })}</div></div>`,
  });
};
