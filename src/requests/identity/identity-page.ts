/** Making sure who asks, least data first: what may be tried, and what was. */

import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { parseEmail } from '../../ground/email.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { timeline } from '../../ui/timeline.ts';
import { asInLetter } from '../pages/letter-language.ts';
import { requestTrail } from '../pages/request-trail.ts';
import { identityPath, identityStepPath, stepPath } from '../paths.ts';
import type { WithEvents } from '../queries.ts';
import { representativeTexts } from '../representative/representative-texts.ts';
import { requestCan, stateOf } from '../request.ts';
import { isStrongOffered } from '../strong/attempt.ts';
import { type CheckRow, type CheckWay, strongProofTitles, wayTitles } from './identity-check.ts';
import { identityTexts as texts } from './identity-texts.ts';
import type { OrderQuestion } from './order-questions.ts';

export type ShownIdentity = Readonly<{
  request: WithEvents;
  checks: readonly CheckRow[];
  /** Addresses that were in the register before the request. */
  emails: readonly string[];
  hasAddress: boolean;
  questions: readonly OrderQuestion[];
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

const reasonField = (
  { language }: Context,
  { request, typed = {}, problems = [] }: ShownIdentity,
  within: CheckWay,
): Html =>
  field({
    kind: 'textarea',
    name: 'reason',
    within,
    label: texts.doubt[language],
    hint: `${texts.doubtHint[language]} ${asInLetter(request, language)}`,
    language,
    rows: 2,
    required: true,
    value: typed['reason'] as string | undefined,
    error: formErrors(problems, language).errorOf('reason'),
  });

const byLink = (context: Context, shown: ShownIdentity): Html => {
  const { language } = context;
  const { emails, request, typed = {}, problems = [] } = shown;
  if (emails.length === 0) return html`<p class="muted">${texts.noEmail[language]}</p>`;
  return form({
    language,
    action: identityStepPath(request.id, 'link'),
    submit: texts.sendLink[language],
    content: html`${field({
      kind: 'radio',
      name: 'email',
      label: texts.email[language],
      language,
      required: true,
      options: emails.map((email) => ({ value: email, label: email })),
      value: (typed['email'] as string | undefined) ?? emails[0],
      error: formErrors(problems, language).errorOf('email'),
    })}${reasonField(context, shown, 'link')}`,
  });
};

const byOrders = ({ language }: Context, { questions, request }: ShownIdentity): Html => {
  if (request.representative) return html`<p class="muted">${representativeTexts.notThisWay[language]}</p>`;
  if (questions.length === 0) return html`<p class="muted">${texts.noOrders[language]}</p>`;
  return form({
    language,
    action: identityStepPath(request.id, 'orders'),
    submit: texts.record[language],
    content: html`<p>${texts.ordersLead[language]}</p>${questions.map(({ key, question, answer }) =>
      field({
        kind: 'radio',
        name: key,
        label: question[language],
        hint: fill(texts.rightAnswer[language], { answer }),
        language,
        required: true,
        options: (['right', 'wrong', 'not_asked'] as const).map((value) => ({
          value,
          label: texts[value][language],
        })),
        value: 'not_asked',
      }),
    )}`,
  });
};

const byCode = (context: Context, shown: ShownIdentity): Html => {
  const { language } = context;
  const { hasAddress, request } = shown;
  if (!hasAddress) return html`<p class="muted">${texts.noAddress[language]}</p>`;
  return form({
    language,
    action: identityStepPath(request.id, 'code'),
    submit: texts.writeCode[language],
    content: reasonField(context, shown, 'code'),
  });
};

/** The most that may be asked, so the last: it needs a bank or an operator. */
const strongly = (context: Context, shown: ShownIdentity): Html => {
  const { language } = context;
  const { emails, request, typed = {}, problems = [] } = shown;
  const { representative: asker } = request;
  if (!isStrongOffered(context)) return html`<p class="muted">${texts.strongOff[language]}</p>`;
  return form({
    language,
    action: identityStepPath(request.id, 'strong'),
    submit: texts.sendStrong[language],
    content: html`${asker && html`<p>${fill(texts.strongOfRepresentative[language], { name: asker.name })}</p>`}${field(
      {
        kind: 'email',
        name: 'to',
        label: texts.strongEmail[language],
        hint: texts.strongEmailHint[language],
        language,
        required: true,
        maxLength: 254,
        autocomplete: 'off',
        value:
          (typed['to'] as string | undefined) ??
          (asker?.email || parseEmail(request.contact)?.address || (asker ? '' : emails[0])),
        error: formErrors(problems, language).errorOf('to'),
      },
    )}${reasonField(context, shown, 'strong')}`,
  });
};

const outcomeBadge = ({ outcome, expires_at }: CheckRow, { language }: Context): Html => {
  if (outcome === 'confirmed') return badge({ state: 'done', label: texts.confirmed[language] });
  if (outcome) return badge({ state: 'overdue', label: texts[outcome][language] });
  const isOver = expires_at !== null && expires_at < new Date();
  return badge(
    isOver
      ? { state: 'neutral', label: texts.expired[language] }
      : { state: 'info', label: texts.waits[language] },
  );
};

const tried = (context: Context, { checks }: ShownIdentity): HtmlValue => {
  const { language } = context;
  return (
    checks.length > 0 &&
    card({
      title: texts.tried[language],
      content: timeline({
        label: texts.tried[language],
        items: checks.map((check) => ({
          at: formatMoment(check.ended_at ?? check.at, language),
          title: wayTitles[check.way][language],
          text: html`${outcomeBadge(check, context)} ${check.proof && strongProofTitles[check.proof][language]}${
            check.asked_count !== null &&
            fill(texts.answers[language], { right: check.right_count ?? 0, asked: check.asked_count })
          }`,
        })),
      }),
    })
  );
};

const representativeLine = ({ language }: Context, id: number): Html =>
  noticeBox({
    language,
    kind: 'info',
    sentence: representativeTexts.notIdentified[language],
    actions: button({
      label: representativeTexts.title[language],
      href: stepPath(id, 'representative'),
      kind: 'plain',
      small: true,
    }),
  });

export const identityPage = (context: Context, shown: ShownIdentity): Html => {
  const { language } = context;
  const { request } = shown;
  const may = requestCan('ask_identity', stateOf(request.events)) && request.customer_id !== null;
  const step = (number: number, way: CheckWay, content: Html): Html =>
    card({ title: `${number}. ${wayTitles[way][language]}`, content });
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    path: identityPath(request.id),
    breadcrumb: requestTrail(language, request.id, texts.title[language]),
    content: html`<div class="stack narrow">${request.representative && representativeLine(context, request.id)}${tried(context, shown)}${
      may
        ? [
            step(1, 'link', byLink(context, shown)),
            step(2, 'orders', byOrders(context, shown)),
            step(3, 'code', byCode(context, shown)),
            step(4, 'strong', strongly(context, shown)),
          ]
        : noticeBox({
            language,
            kind: 'info',
            sentence: texts[request.customer_id === null ? 'unlinked' : 'over'][language],
          })
    }</div>`,
  });
};
