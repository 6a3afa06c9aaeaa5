/** The documents of a request, and in plain words what their electronic signatures show. */

import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { attachmentBytesMax } from '../../customers/attachments/attachment.ts';
import { titleOfMedia } from '../../customers/attachments/content-types.ts';
import { confirmCode } from '../../customers/forms/confirm-code.ts';
import { formatBytes } from '../../ground/format-bytes.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { facts } from '../../ui/facts.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { requestTrail } from '../pages/request-trail.ts';
import { requestFilePath, requestFilesPath } from '../paths.ts';
import { filesTexts as texts } from './files-texts.ts';
import type { FileRow } from './queries.ts';
import { limits, oneSignature, verdict } from './signature-view.ts';

const about = (
  { language }: Context,
  { content_type, size_bytes, recorded_at, is_hand_signed, is_own }: FileRow,
): string =>
  [
    titleOfMedia(content_type)[language],
    formatBytes(size_bytes, language),
    formatMoment(recorded_at, language),
    is_hand_signed && texts.isHandSigned[language],
    is_own && texts.isOwn[language],
  ]
    .filter(Boolean)
    .join(' · ');

const oneFile = (context: Context, requestId: number, row: FileRow): Html => {
  const { language } = context;
  const { number, file_id, file_name, is_read, signatures, content_type } = row;
  const signed =
    signatures.length > 0
      ? html`${signatures.map((one) => oneSignature(context, one))}${limits(context, signatures)}`
      : content_type === 'application/pdf' && html`<p>${texts.notSigned[language]}</p>`;
  return card({
    title: file_name || texts.gone[language],
    content: html`<div class="stack"><p class="row"><span class="muted">${about(context, row)}</span>${
      !is_read && badge({ state: 'neutral', label: texts.unread[language] })
    }</p>${signed}${
      file_id !== null &&
      html`<div class="row">${button({
        label: html`${texts.file[language]}<span class="visually-hidden">: ${file_name}</span>`,
        href: `${requestFilePath(requestId, number)}/file`,
        icon: 'download',
        small: true,
      })}${actionButton({
        language,
        action: `${requestFilePath(requestId, number)}/removal`,
        label: html`${texts.remove[language]}<span class="visually-hidden">: ${file_name}</span>`,
        small: true,
        kind: 'quiet',
      })}</div>`
    }</div>`,
  });
};

const addForm = ({ language }: Context, requestId: number, problems: readonly FieldProblem[]): Html => {
  const { errors, errorOf } = formErrors(problems, language);
  return card({
    title: texts.add[language],
    content: form({
      language,
      action: requestFilesPath(requestId),
      multipart: true,
      submit: texts.add[language],
      errors,
      // The file comes last: the fields before it are read while it still arrives.
      content: html`${confirmCode(problems, language)}${field({
        kind: 'checkbox',
        name: 'hand_signed',
        language,
        label: texts.handSigned[language],
      })}${field({
        kind: 'file',
        name: 'file',
        language,
        label: texts.file[language],
        hint: fill(texts.fileHint[language], { size: formatBytes(attachmentBytesMax, language) }),
        accept: '.pdf,.jpg,.jpeg,.png,.heic,.tif,.tiff,.webp',
        required: true,
        error: errorOf('file'),
      })}`,
    }),
  });
};

export type ShownFiles = Readonly<{
  requestId: number;
  rows: readonly FileRow[];
  mayAdd: boolean;
  problems: readonly FieldProblem[];
}>;

export const filesPage = (context: Context, { requestId, rows, mayAdd, problems }: ShownFiles): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    path: requestFilesPath(requestId),
    breadcrumb: requestTrail(language, requestId, texts.title[language]),
    content: html`<div class="stack narrow">${
      rows.length > 0
        ? rows.map((row) => oneFile(context, requestId, row))
        : html`<p class="muted">${texts.none[language]}</p>`
    }${mayAdd && addForm(context, requestId, problems)}</div>`,
  });
};

/** On the request's page: what there is, and the way to it. */
export const filesCard = (context: Context, requestId: number, rows: readonly FileRow[]): Html => {
  const { language } = context;
  return card({
    title: texts.title[language],
    content: html`${
      rows.length > 0
        ? facts(
            rows.map((row) => ({
              value: row.file_name || texts.gone[language],
              marks: row.signatures.map((one) => verdict(context, one)),
              note: about(context, row),
            })),
          )
        : html`<p class="muted">${texts.none[language]}</p>`
    }<p>${button({ label: texts.see[language], href: requestFilesPath(requestId), small: true })}</p>`,
  });
};
