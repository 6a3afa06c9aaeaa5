/** One mail to the mailbox for requests: what it is, and what somebody makes of it. */
import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { customerNumberField, kindField, languageField, requesterField } from '../pages/request-fields.ts';
import { requestTexts } from '../pages/request-texts.ts';
import { mailPath, mailStepPath, requestPath } from '../paths.ts';
import { representativeFold } from '../representative/representative-fields.ts';
import { guessLanguage } from './guess-language.ts';
import { crumbs, marks, replyTo, sender } from './mail-parts.ts';
import { mailTexts as texts } from './mail-texts.ts';
import type { MailRow } from './queries.ts';

export type ShownMail = Readonly<{
  mail: MailRow;
  typed?: Readonly<Record<string, string | undefined>>;
  problems?: readonly FieldProblem[];
}>;

const requestForm = (context: Context, { mail, typed = {}, problems = [] }: ShownMail): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return form({
    language,
    action: mailStepPath(mail.id, 'request'),
    errors,
    submit: requestTexts.add[language],
    content: html`${kindField(language, typed['kind'], errorOf('kind'))}${requesterField(
      language,
      typed['requester'] ?? (mail.from_name || mail.from_address),
      errorOf('requester'),
    )}${languageField(language, typed['language'] ?? guessLanguage(`${mail.subject}\n${mail.body}`))}${customerNumberField(
      language,
      typed['customer_number'],
      errorOf('customer_number'),
    )}${representativeFold(context, typed, problems)}`,
  });
};

const replyForm = ({ language }: Context, { mail, typed = {}, problems = [] }: ShownMail): Html =>
  form({
    language,
    action: mailStepPath(mail.id, 'reply'),
    submit: texts.add[language],
    inline: true,
    content: field({
      kind: 'number',
      name: 'request',
      label: texts.requestNumber[language],
      language,
      required: true,
      size: 'short',
      value: typed['request'] ?? (mail.answers_request === null ? undefined : String(mail.answers_request)),
      error: formErrors(problems, language).errorOf('request'),
    }),
  });

const sorting = (context: Context, shown: ShownMail): Html => {
  const { language } = context;
  const { mail } = shown;
  const reply = card({ title: texts.belongs[language], content: replyForm(context, shown) });
  const request = card({ title: texts.isRequest[language], content: requestForm(context, shown) });
  const other = card({
    title: texts.isOther[language],
    content: html`<p>${texts.otherText[language]}</p>${actionButton({
      language,
      action: mailStepPath(mail.id, 'setting-aside'),
      label: texts.isOther[language],
      kind: 'plain',
    })}`,
  });
  const first = mail.answers_request === null ? [request, reply] : [reply, request];
  return html`${first}${mail.sorted_as === null && other}`;
};

const wasSorted = ({ language }: Context, { sorted_as, request_id }: MailRow): Html => {
  const sentence = { request: texts.sortedRequest, reply: texts.sortedReply, other: texts.sortedOther }[
    sorted_as ?? 'other'
  ];
  return noticeBox({
    language,
    kind: 'info',
    sentence: fill(sentence[language], { number: request_id ?? '' }),
    ...(request_id === null
      ? {}
      : {
          actions: button({
            label: fill(requestTexts.request[language], { number: request_id }),
            href: requestPath(request_id),
            kind: 'plain',
          }),
        }),
  });
};

export const mailPage = (context: Context, shown: ShownMail): Html => {
  const { language } = context;
  const { mail } = shown;
  return staffPage(context, {
    title: mail.subject || texts.noSubject[language],
    path: mailPath(mail.id),
    breadcrumb: crumbs(context, mail.subject || texts.noSubject[language]),
    lead: marks(mail, context),
    actions:
      mail.file_id !== null &&
      button({
        label: texts.original[language],
        href: mailStepPath(mail.id, 'file'),
        kind: 'plain',
        icon: 'download',
      }),
    content: html`<div class="card-page"><div class="stack">${card({
      content: html`<div class="stack">${definitionList({
        language,
        items: [
          { term: texts.from[language], value: sender(mail) },
          ...(mail.reply_address ? [{ term: texts.replyTo[language], value: replyTo(mail, context) }] : []),
          { term: texts.came[language], value: formatMoment(mail.received_at, language) },
          ...(mail.attachments > 0
            ? [{ term: texts.attachments[language], value: String(mail.attachments) }]
            : []),
        ],
      })}<div class="prose">${
        mail.body
          ? mail.body
              .split(/\n{2,}/)
              .map(
                (part) =>
                  html`<p>${part.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}</p>`,
              )
          : html`<p class="muted">${texts.noText[language]}</p>`
      }</div></div>`,
    })}</div><div class="stack">${mail.sorted_as && wasSorted(context, mail)}${
      (mail.sorted_as === null || mail.sorted_as === 'other') && sorting(context, shown)
    }</div></div>`,
  });
};
