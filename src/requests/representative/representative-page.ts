/** Who asks for the person, and what shows that they may. */

import { formErrors, typedText } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import type { FileRow } from '../files/queries.ts';
import { requestTrail } from '../pages/request-trail.ts';
import { identityPath, requestFilesPath, stepPath } from '../paths.ts';
import type { WithEvents } from '../queries.ts';
import { checkTitles, checkWays, isChecked, type Representative } from './representative.ts';
import { representativeFields } from './representative-fields.ts';
import { representativeTexts as texts } from './representative-texts.ts';

export type ShownRepresentative = Readonly<{
  request: WithEvents;
  files: readonly FileRow[];
  mayChange: boolean;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

/** What was checked, in one sentence; undefined where nothing was. */
export const checkedSentence = (
  { language }: Pick<Context, 'language'>,
  { checked_as, checked_on }: Representative,
): string | undefined =>
  checked_as && checked_on
    ? fill(texts.checked[language], {
        date: formatDate(checked_on, language),
        how: checkTitles[checked_as][language],
      })
    : undefined;

const typedOf = (representative: Representative | null | undefined): Readonly<Record<string, unknown>> =>
  representative
    ? {
        representative_name: representative.name,
        representative_capacity: representative.capacity,
        representative_email: representative.email,
        representative_address: representative.address,
      }
    : {};

const whoCard = (context: Context, shown: ShownRepresentative): Html => {
  const { language } = context;
  const { request, typed, problems = [] } = shown;
  const { representative, id } = request;
  return card({
    content: html`${form({
      language,
      action: stepPath(id, 'representative'),
      errors: formErrors(problems, language).errors,
      submit: texts.save[language],
      content: representativeFields(context, typed ?? typedOf(representative), problems, true),
    })}${
      representative &&
      actionButton({
        language,
        action: stepPath(id, 'representative/removal'),
        label: texts.remove[language],
        kind: 'quiet',
      })
    }`,
  });
};

const fileField = ({ language }: Context, { request, files, typed = {} }: ShownRepresentative): Html =>
  files.length === 0
    ? html`<p class="muted">${texts.noFiles[language]}</p><p>${button({
        label: texts.addFile[language],
        href: requestFilesPath(request.id),
        small: true,
      })}</p>`
    : field({
        kind: 'select',
        name: 'file',
        label: texts.file[language],
        language,
        options: files.map(({ number, file_name }) => ({ value: String(number), label: file_name })),
        value: typedText(typed, 'file') ?? String(files.at(-1)!.number),
      });

const checkCard = (context: Context, shown: ShownRepresentative, representative: Representative): Html => {
  const { language } = context;
  const { request, typed = {}, problems = [] } = shown;
  const { errorOf } = formErrors(problems, language);
  const done = checkedSentence(context, representative);
  return card({
    title: texts.check[language],
    content: html`<div class="stack">${done && noticeBox({ language, kind: 'done', sentence: done })}<p>${fill(
      texts.checkLead[language],
      { name: representative.name },
    )}</p>${form({
      language,
      action: stepPath(request.id, 'representative/check'),
      submit: texts.markChecked[language],
      content: html`${field({
        kind: 'radio',
        name: 'checked_as',
        label: texts.checkedFrom[language],
        language,
        required: true,
        options: checkWays.map((way) => ({ value: way, label: checkTitles[way][language] })),
        value: typedText(typed, 'checked_as') ?? representative.checked_as ?? undefined,
        error: errorOf('checked_as'),
      })}${fileField(context, shown)}${field({
        kind: 'checkbox',
        name: 'saw',
        label: texts.saw[language],
        language,
        error: errorOf('saw'),
      })}`,
    })}<p>${button({ label: texts.askPerson[language], href: identityPath(request.id), kind: 'quiet' })}</p></div>`,
  });
};

const readOnly = ({ language }: Context, { representative }: WithEvents): HtmlValue =>
  representative &&
  card({
    content: html`<p>${representative.name}</p><p class="muted">${checkedSentence({ language }, representative) ?? texts.unchecked[language]}</p>`,
  });

export const representativePage = (context: Context, shown: ShownRepresentative): Html => {
  const { language } = context;
  const { request, mayChange } = shown;
  const { representative, id } = request;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    path: stepPath(id, 'representative'),
    breadcrumb: requestTrail(language, id, texts.title[language]),
    content: html`<div class="stack narrow">${
      mayChange
        ? html`${whoCard(context, shown)}${representative && checkCard(context, shown, representative)}`
        : readOnly(context, request)
    }</div>`,
  });
};

/** On the page of the request, before anything else: nothing may be told yet. */
export const representativeNotice = ({ language }: Context, { id, representative }: WithEvents): HtmlValue =>
  representative &&
  !isChecked(representative) &&
  noticeBox({
    language,
    kind: 'warning',
    sentence: fill(texts.uncheckedSentence[language], { name: representative.name }),
    actions: button({
      label: texts.checkNow[language],
      href: stepPath(id, 'representative'),
      kind: 'plain',
      small: true,
    }),
  });
