/** What people are told: written in each language, seen as it goes, and where its letters are. */
import { formErrors, typedText } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language, languages } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import type { Letter } from '../../requests/letters/letter.ts';
import { letterHtml } from '../../requests/letters/to-html.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { cappedCount } from '../../ui/pager.ts';
import { tabs } from '../../ui/tabs.ts';
import { languageNames } from '../../ui/texts.ts';
import type { BreachMailing } from '../letter-queries.ts';
import {
  type Message,
  type MessagePart,
  type Messages,
  messageParts,
  type Readers,
} from '../message-queries.ts';
import { breachStepPath, mailingPath, peoplePath } from '../paths.ts';
import type { Account, BreachRow } from '../queries.ts';
import { crumbs } from './account-page.ts';
import { peopleCap } from './breach-page.ts';
import { breachTexts } from './breach-texts.ts';
import { messageTexts as texts } from './message-texts.ts';
import { missingWords } from './missing-words.ts';
import type { Typed } from './new-breach-page.ts';

export type MessageShown = Readonly<{
  breach: BreachRow;
  account: Account | undefined;
  messages: Messages;
  /** The language that is being written. */
  text: Language;
  letter: Letter | undefined;
  /** Counted no further than the cap of the breach's page. */
  people: number;
  readers: Readers;
  unwritten: number;
  mailings: readonly BreachMailing[];
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

/** What is translated stands beside. */
const finnishBeside = (
  language: Language,
  { text, messages }: MessageShown,
  part: MessagePart,
): { hint?: Html } => {
  const finnish = text === 'fi' ? undefined : messages.fi?.[part];
  return finnish ? { hint: html`${texts.inFinnish[language]} <span lang="fi">${finnish}</span>` } : {};
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
        required: part !== 'advice',
        ...finnishBeside(language, shown, part),
        value: typedText(typed, part) ?? draft[part],
        error: errorOf(part),
      }),
    )}`,
  });
};

const mailingShown = ({ language }: Context, { id, people, standing, at }: BreachMailing): Html =>
  html`<li><a href="${mailingPath(id)}">${fill(texts[standing][language], {
    people,
    date: at ? formatDate(helsinkiDate(at), language) : '',
  })}</a></li>`;

/** The letters stand where all mailings do; here is the way to them. */
const lettersCard = (
  context: Context,
  { breach, messages, people, unwritten, mailings }: MessageShown,
): Html => {
  const { language } = context;
  const isPreparing = messages.fi !== undefined && unwritten > 0;
  return card({
    title: texts.lettersTitle[language],
    content: html`<div class="stack">${
      people === 0 &&
      html`<p>${texts.nobody[language]}</p><p>${button({ label: breachTexts.openPeople[language], href: peoplePath(breach.id), kind: 'main' })}</p>`
    }${mailings.length > 0 && html`<ul>${mailings.map((one) => mailingShown(context, one))}</ul>`}${
      isPreparing &&
      html`<p>${fill(texts.preparing[language], { count: cappedCount(unwritten, peopleCap, language) })}</p><p>${button({ label: texts.lookAgain[language], href: breachStepPath(breach.id, 'message'), icon: 'refresh', small: true })}</p>`
    }${people > 0 && messages.fi === undefined && html`<p>${texts.writeFirst[language]}</p>`}</div>`,
  });
};

export const messagePage = (context: Context, shown: MessageShown): Html => {
  const { language } = context;
  const { breach, text, letter, messages, people, readers } = shown;
  const isCapped = people >= peopleCap;
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
        ...(people > 0 && !isCapped && { count: readers[one] ?? 0 }),
      })),
    }),
    content: html`<div class="stack">${missingWords(language, { breachId: breach.id, messages, readers, isCapped, writing: text })}<div class="card-page"><div class="stack">${card(
      {
        content: writing(context, shown),
      },
    )}${card({
      title: texts.preview[language],
      content: html`<div class="stack">${!messages[text] && html`<p>${texts[letter ? 'notWritten' : 'nothingWritten'][language]}</p>`}${letter && letterHtml(letter)}</div>`,
    })}</div><div class="stack">${lettersCard(context, shown)}</div></div></div>`,
  });
};
