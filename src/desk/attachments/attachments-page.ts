/** The files of one customer: a new one, those that are there, and the question before one is deleted. */
import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { attachmentBytesMax } from '../../customers/attachments/attachment.ts';
import type { AttachmentRow } from '../../customers/attachments/attachments-of.ts';
import { acceptedEndings, titleOfMedia } from '../../customers/attachments/content-types.ts';
import { fileLink } from '../../customers/attachments/file-link.ts';
import { attachmentFilePath, attachmentPath, attachmentsPath } from '../../customers/attachments/paths.ts';
import type { CardRow } from '../../customers/customer-card.ts';
import { confirmCode } from '../../customers/forms/confirm-code.ts';
import type { Reads } from '../../customers/reads.ts';
import { formatBytes } from '../../ground/format-bytes.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { confirmStep } from '../../ui/confirm-step.ts';
import { type Fact, facts } from '../../ui/facts.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { customerName } from '../card/card-page.ts';
import { cardTabs } from '../card/card-tabs.ts';
import { attachmentTexts as texts } from './attachments-texts.ts';

export type AttachmentsShown = Readonly<{
  customer: CardRow;
  rows: readonly AttachmentRow[];
  next: number | undefined;
  problems: readonly FieldProblem[];
}>;

const adding = ({ language }: Context, customerId: number, problems: readonly FieldProblem[]): Html => {
  const { errors, errorOf } = formErrors(problems, language);
  return card({
    title: texts.add[language],
    content: form({
      language,
      action: attachmentsPath(customerId),
      multipart: true,
      submit: texts.add[language],
      errors,
      // The file comes last: the fields before it are read while it still arrives.
      content: html`${confirmCode(problems, language)}${field({
        kind: 'file',
        name: 'file',
        language,
        label: texts.one[language],
        hint: fill(texts.fileHint[language], { size: formatBytes(attachmentBytesMax, language) }),
        accept: acceptedEndings,
        required: true,
        error: errorOf('file'),
      })}`,
    }),
  });
};

const factOf = ({ language }: Context, customerId: number, row: AttachmentRow): Fact => {
  const { id, file_name, content_type, size_bytes, is_read, recorded_at, by } = row;
  const said = [
    titleOfMedia(content_type)[language],
    formatBytes(size_bytes, language),
    formatMoment(recorded_at, language),
    by,
  ];
  return {
    value: fileLink(attachmentFilePath(customerId, id), file_name),
    marks: !is_read && badge({ state: 'neutral', label: texts.unread[language] }),
    note: said.filter(Boolean).join(' · '),
    actions: button({
      label: html`<span aria-hidden="true">${texts.remove[language]}</span><span class="visually-hidden">${texts.removeThis[language]}: ${file_name}</span>`,
      href: `${attachmentPath(customerId, id)}/removal`,
      kind: 'quiet',
      small: true,
    }),
  };
};

const list = (context: Context, { customer: { id }, rows, next }: AttachmentsShown): Html => {
  const { language } = context;
  return html`${card({
    title: texts.title[language],
    content:
      rows.length > 0
        ? facts(rows.map((row) => factOf(context, id, row)))
        : html`<p class="muted">${texts.none[language]}</p>`,
  })}${next !== undefined && pager({ language, next: `${attachmentsPath(id)}?before=${next}` })}`;
};

export const attachmentsPage = (context: Context, reads: Reads, shown: AttachmentsShown): Html => {
  const { language } = context;
  const { customer, problems } = shown;
  const title = customerName(customer, context);
  return staffPage(context, {
    title,
    path: attachmentsPath(customer.id),
    breadcrumb: breadcrumb({
      language,
      items: [{ label: texts.customers[language], href: '/customers' }, { label: title }],
    }),
    tabs: cardTabs(context, reads, customer.id, 'attachments'),
    content: html`<div class="narrow stack"><p class="lead">${texts.lead[language]}</p>${adding(context, customer.id, problems)}${list(context, shown)}</div>`,
  });
};

export const removeAttachmentPage = (
  context: Context,
  customerId: number,
  { id, file_name }: AttachmentRow,
): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.removeThis[language],
    content: confirmStep({
      language,
      title: texts.removeThis[language],
      happens: html`<p>${fill(texts.removeHappens[language], { name: file_name })}</p>`,
      action: `${attachmentPath(customerId, id)}/removal`,
      confirm: texts.removeThis[language],
      cancelHref: attachmentsPath(customerId),
      danger: true,
    }),
  });
};
