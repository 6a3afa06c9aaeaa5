/** The notification as it would go now, and as it went. */
import { formErrors, typedText } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Language, languages } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import type { Letter } from '../../requests/letters/letter.ts';
import { letterHtml } from '../../requests/letters/to-html.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { tabs } from '../../ui/tabs.ts';
import { languageNames } from '../../ui/texts.ts';
import type { BreachNow } from '../breach-now.ts';
import { clockOf } from '../clock.ts';
import { notificationWays, wayTitles } from '../notification.ts';
import type { NotificationRow } from '../notification-queries.ts';
import { breachStepPath } from '../paths.ts';
import { typedClock } from '../typed-moment.ts';
import { crumbs } from './account-page.ts';
import { breachTexts } from './breach-texts.ts';
import { clockBadge } from './clock-badge.ts';
import type { Typed } from './new-breach-page.ts';
import { notificationTexts as texts } from './notification-texts.ts';

export type NotificationShown = Readonly<{
  now: BreachNow;
  letter: Letter;
  typed?: Typed;
  problems?: readonly FieldProblem[];
}>;

const sentForm = (context: Context, shown: NotificationShown): Html => {
  const { language } = context;
  const { now, letter, typed = {}, problems = [] } = shown;
  const { errors, errorOf } = formErrors(problems, language);
  const moment = new Date();
  const isLate = !now.breach.notified_at && clockOf(now.breach, moment).state === 'overdue';
  return form({
    language,
    action: breachStepPath(now.breach.id, 'notifications'),
    errors,
    submit: texts.sent[language],
    content: html`<input type="hidden" name="language" value="${letter.language}">${field({
      kind: 'select',
      name: 'way',
      label: texts.way[language],
      language,
      required: true,
      options: notificationWays.map((value) => ({ value, label: wayTitles[value][language] })),
      value: typedText(typed, 'way') ?? 'web_form',
    })}${field({
      kind: 'date',
      name: 'sent_on',
      label: texts.sentOn[language],
      language,
      required: true,
      value: typedText(typed, 'sent_on') ?? helsinkiDate(moment),
      error: errorOf('sent_on'),
    })}${field({
      kind: 'text',
      name: 'sent_time',
      label: texts.sentTime[language],
      hint: breachTexts.timeHint[language],
      language,
      required: true,
      size: 'short',
      maxLength: 5,
      autocomplete: 'off',
      value: typedText(typed, 'sent_time') ?? typedClock(moment),
      error: errorOf('sent_time'),
    })}${field({
      kind: 'text',
      name: 'reference',
      label: texts.reference[language],
      language,
      maxLength: 200,
      autocomplete: 'off',
      value: typedText(typed, 'reference'),
      error: errorOf('reference'),
    })}${
      (isLate || typedText(typed, 'late_reasons') !== undefined) &&
      field({
        kind: 'textarea',
        name: 'late_reasons',
        label: texts.lateReasons[language],
        hint: texts.lateHint[language],
        language,
        rows: 3,
        value: typedText(typed, 'late_reasons'),
        error: errorOf('late_reasons'),
      })
    }`,
  });
};

const languageTabs = (id: number, current: Language, { language }: Context): Html =>
  tabs({
    label: texts.language[language],
    items: languages.map((one) => ({
      href: breachStepPath(id, `notification?text=${one}`),
      label: languageNames[one],
      current: one === current,
    })),
  });

export const notificationPage = (context: Context, shown: NotificationShown): Html => {
  const { language } = context;
  const { now, letter } = shown;
  const { breach } = now;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    path: breachStepPath(breach.id, 'notification'),
    breadcrumb: crumbs(context, breach, texts.title[language]),
    actions: button({
      label: texts.pdf[language],
      href: breachStepPath(breach.id, `notification/file?text=${letter.language}`),
      kind: 'plain',
      icon: 'print',
    }),
    tabs: languageTabs(breach.id, letter.language, context),
    content: html`<div class="card-page"><div class="stack">${card({ content: letterHtml(letter) })}</div><div class="stack">${card(
      {
        title: texts.sent[language],
        content: html`<p class="row">${clockBadge(clockOf(breach, new Date()), language)}</p>${sentForm(context, shown)}`,
      },
    )}</div></div>`,
  });
};

export const sentPage = (
  context: Context,
  breach: BreachNow['breach'],
  row: NotificationRow,
  letter: Letter,
): Html => {
  const { language } = context;
  const at = breachStepPath(breach.id, `notifications/${row.number}`);
  return staffPage(context, {
    title: letter.title,
    lead: texts.kept[language],
    path: at,
    breadcrumb: crumbs(
      context,
      breach,
      fill('{title} {number}', { title: texts.title[language], number: row.number }),
    ),
    actions: button({ label: texts.pdf[language], href: `${at}/file`, kind: 'plain', icon: 'print' }),
    content: html`<div class="card-page"><div class="stack">${card({ content: letterHtml(letter) })}</div><div class="stack">${card(
      {
        content: definitionList({
          language,
          items: [
            { term: texts.sentAt[language], value: formatMoment(row.sent_at, language) },
            { term: texts.way[language], value: wayTitles[row.way][language] },
            { term: texts.reference[language], value: row.reference },
            ...(row.late_reasons ? [{ term: texts.lateReasons[language], value: row.late_reasons }] : []),
          ],
        }),
      },
    )}</div></div>`,
  });
};
