/** One request: what is asked and by when, what has happened, and what may be done now with its article. */
import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import type { Hit } from '../../customers/search-customers.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { timeline } from '../../ui/timeline.ts';
import { articleWords } from '../article.ts';
import { deadlineOf } from '../deadline.ts';
import { excessTexts } from '../excess/excess-texts.ts';
import { feeNotice } from '../excess/fee-notice.ts';
import type { FeeRow } from '../excess/fee-queries.ts';
import { filesCard } from '../files/files-page.ts';
import type { FileRow } from '../files/queries.ts';
import { identityTexts } from '../identity/identity-texts.ts';
import { joiningNotices, type Same } from '../joining/joining-notices.ts';
import { isWaitingAnswer } from '../letters/letter.ts';
import { lettersCard } from '../letters/letters-card.ts';
import type { LetterRow } from '../letters/queries.ts';
import { mailsCard } from '../mailbox/mails-card.ts';
import type { MailRow } from '../mailbox/queries.ts';
import {
  correctionsPath,
  erasurePlanPath,
  identityPath,
  letterPath,
  packagePath,
  requestPath,
  requestsPath,
  stepPath,
} from '../paths.ts';
import type { WithEvents } from '../queries.ts';
import { rectificationTexts } from '../rectification/rectification-texts.ts';
import { capacityTitles, isChecked, type Representative } from '../representative/representative.ts';
import { representativeNotice } from '../representative/representative-page.ts';
import { representativeTexts } from '../representative/representative-texts.ts';
import {
  articleOf,
  channelTitles,
  fitsLink,
  isErasure,
  isErasureByPlan,
  mayBeLinked,
  type RequestAct,
  requestActs,
  requestCan,
  stateOf,
  stateTitles,
  titleOf,
  wasErased,
} from '../request.ts';
import { eventTitles } from '../request-event.ts';
import { isToldByItself } from '../telling/told-file.ts';
import { deadlineBadge } from './deadline-badge.ts';
import { linkCustomer } from './link-customer.ts';
import { actTitles, requestTexts as texts } from './request-texts.ts';

export type ShownRequest = Readonly<{
  request: WithEvents;
  letters: readonly LetterRow[];
  /** Messages that began it or belong to it. */
  mails: readonly MailRow[];
  /** Documents that came with it. */
  files: readonly FileRow[];
  /** Of the linked customer, where there is one. */
  customerName: string | undefined;
  /** Whose it may be, where there is none. */
  possible: readonly Hit[];
  same: Same;
  fee: FeeRow | undefined;
  today: string;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

/** They have forms of their own. */
const withOwnForm: ReadonlySet<RequestAct> = new Set([
  'link',
  'join',
  'part',
  'refuse_excessive',
  'ask_fee',
  'take_fee',
  'waive_fee',
]);

const isPlainAct = (act: RequestAct, request: WithEvents): boolean =>
  !withOwnForm.has(act) && !isErasureByPlan(act, request) && fitsLink(act, request);

const representativeItem = ({ language }: Context, id: number, representative: Representative) => ({
  term: representativeTexts.title[language],
  value: html`<a href="${stepPath(id, 'representative')}">${representative.name}</a>, ${capacityTitles[representative.capacity][language]} ${
    isChecked(representative)
      ? badge({ state: 'done', label: representativeTexts.isChecked[language] })
      : badge({ state: 'due', label: representativeTexts.unchecked[language] })
  }`,
});

const about = (context: Context, { request, customerName }: ShownRequest): Html => {
  const { language } = context;
  return definitionList({
    language,
    items: [
      { term: texts.requester[language], value: request.requester },
      ...(request.representative ? [representativeItem(context, request.id, request.representative)] : []),
      { term: texts.contact[language], value: request.contact },
      { term: texts.received[language], value: formatDate(request.received_on, language) },
      { term: texts.channel[language], value: channelTitles[request.channel][language] },
      {
        term: texts.customer[language],
        value:
          request.customer_id === null
            ? texts[wasErased(request) ? 'erasedCustomer' : 'noCustomer'][language]
            : html`<a href="/customers/${request.customer_id}">${customerName ?? request.customer_id}</a>`,
      },
      { term: texts.words[language], value: request.words && request.words },
    ],
  });
};

const happened = ({ language }: Context, { events }: WithEvents): Html =>
  timeline({
    label: texts.whatHappened[language],
    items: events.toReversed().map(({ kind, on_day, reason }) => ({
      at: formatDate(on_day, language),
      machineAt: on_day,
      title: eventTitles[kind][language],
      text: reason,
    })),
  });

const linkForm = (
  context: Context,
  { request, possible, typed = {}, problems = [] }: ShownRequest,
): HtmlValue => mayBeLinked(request) && linkCustomer(context, { id: request.id, possible, typed, problems });

/** The letter that answers the request has not gone: with it the request is answered by itself. */
const waitingAnswer = ({ request, letters }: ShownRequest): LetterRow | undefined =>
  requestCan('answer', stateOf(request.events)) ? letters.find(isWaitingAnswer) : undefined;

const waitingNotice = ({ language }: Context, shown: ShownRequest): HtmlValue => {
  const letter = waitingAnswer(shown);
  return (
    letter &&
    noticeBox({
      language,
      kind: 'info',
      sentence:
        texts[stateOf(shown.request.events) === 'decided' ? 'decisionWaits' : 'answerWaits'][language],
      actions: button({
        label: texts.openLetter[language],
        href: letterPath(letter.request_id, letter.number),
        kind: 'plain',
        small: true,
      }),
    })
  );
};

/** What the table allows and something else forbids: it is not offered only to be refused. */
const wouldBeRefused = (shown: ShownRequest): ((act: RequestAct) => boolean) => {
  const { request, today } = shown;
  const { isExtended, firstDueOn } = deadlineOf(request.received_on, request.events, today);
  const { representative } = request;
  return (act) =>
    (act === 'answer' && waitingAnswer(shown) !== undefined) ||
    (act === 'extend' && (isExtended || today > firstDueOn)) ||
    (act === 'grant' && Boolean(representative) && !isChecked(representative!));
};

const stepForm = (context: Context, shown: ShownRequest): HtmlValue => {
  const { request, typed = {}, problems = [] } = shown;
  const { language } = context;
  const state = stateOf(request.events);
  const isWaste = wouldBeRefused(shown);
  const acts = (Object.keys(requestActs) as RequestAct[]).filter(
    (act) => requestCan(act, state) && isPlainAct(act, request) && !isWaste(act),
  );
  if (acts.length === 0) return undefined;
  if (isToldByItself(request)) return html`<p class="muted">${texts.closesByItself[language]}</p>`;
  const { errors, errorOf } = formErrors(problems, language);
  return form({
    language,
    action: stepPath(request.id, 'steps'),
    errors,
    submit: texts.record[language],
    content: html`${field({
      kind: 'radio',
      name: 'act',
      label: texts.whatNext[language],
      language,
      required: true,
      options: acts.map((act) => ({
        value: act,
        label: actTitles[act][language],
        hint: fill(texts.article[language], { article: articleWords(requestActs[act].article, language) }),
      })),
      value: typed['act'] as string | undefined,
      error: errorOf('act'),
    })}${field({
      kind: 'textarea',
      name: 'reason',
      label: texts.reason[language],
      hint: texts.reasonHint[language],
      language,
      rows: 4,
      value: typed['reason'] as string | undefined,
      error: errorOf('reason'),
    })}${
      acts.includes('grant') &&
      field({
        kind: 'checkbox',
        name: 'partly',
        label: texts.partly[language],
        language,
        checked: typed['partly'] === 'yes',
      })
    }`,
  });
};

const planButton = ({ language }: Context, { kind, id, customer_id, events }: WithEvents): HtmlValue => {
  const state = stateOf(events);
  return (
    isErasure(kind) &&
    customer_id !== null &&
    (state === 'waiting' || requestCan('grant', state) || requestCan('carry_out', state)) &&
    button({
      label: texts.plan[language],
      href: erasurePlanPath(id),
      icon: 'erase',
      kind: requestCan('carry_out', state) ? 'main' : 'plain',
    })
  );
};

const identityButton = ({ language }: Context, { id, events }: WithEvents): HtmlValue =>
  requestCan('ask_identity', stateOf(events)) &&
  button({ label: identityTexts.title[language], href: identityPath(id), kind: 'plain' });

const representativeButton = (
  { language }: Context,
  { id, channel, events, representative }: WithEvents,
): HtmlValue =>
  !representative &&
  channel !== 'portal' &&
  requestCan('ask_identity', stateOf(events)) &&
  button({ label: representativeTexts.add[language], href: stepPath(id, 'representative'), kind: 'plain' });

const excessButton = ({ language }: Context, { id, events }: WithEvents): HtmlValue =>
  requestCan('refuse_excessive', stateOf(events)) &&
  button({ label: excessTexts.title[language], href: stepPath(id, 'excess'), kind: 'plain' });

/** Carried out with what belongs to its kind: fields, or a choice. */
const ownWay = ({ language }: Context, { id, kind, customer_id, events }: WithEvents): HtmlValue => {
  if (customer_id === null || !requestCan('grant', stateOf(events))) return undefined;
  if (kind === 'rectification')
    return button({ label: rectificationTexts.title[language], href: correctionsPath(id), kind: 'main' });
  if (kind === 'objection' || kind === 'restriction' || kind === 'withdrawal')
    return button({ label: rectificationTexts.choice[language], href: stepPath(id, 'choice'), kind: 'main' });
  return undefined;
};

const packageButton = ({ language }: Context, { kind, id, customer_id }: WithEvents): HtmlValue =>
  (kind === 'access' || kind === 'portability') &&
  customer_id !== null &&
  button({ label: texts.package[language], href: packagePath(id), icon: 'document' });

export const requestPage = (context: Context, shown: ShownRequest): Html => {
  const { language } = context;
  const { request, today } = shown;
  const title = titleOf(request)[language];
  const state = stateOf(request.events);
  const steps = stepForm(context, shown);
  const link = linkForm(context, shown);
  // Somebody else closed it in the meantime: there is no form left to say so in.
  const refused = steps ? [] : (shown.problems ?? []);
  return staffPage(context, {
    title: `${title}${request.requester ? `: ${request.requester}` : ''}`,
    path: requestPath(request.id),
    breadcrumb: breadcrumb({
      language,
      items: [
        { label: texts.title[language], href: requestsPath },
        { label: fill(texts.request[language], { number: request.id }) },
      ],
    }),
    lead: html`<span class="row">${badge({ state: 'neutral', label: stateTitles[state][language] })}${
      state !== 'closed' &&
      state !== 'joined' &&
      deadlineBadge(deadlineOf(request.received_on, request.events, today), language)
    }<span class="muted">${fill(texts.article[language], { article: articleWords(articleOf[request.kind], language) })}</span></span>`,
    actions: html`${ownWay(context, request)}${packageButton(context, request)}${identityButton(context, request)}${representativeButton(context, request)}${excessButton(context, request)}${planButton(context, request)}`,
    content: html`${refused.map(({ text }) =>
      noticeBox({ language, kind: 'refused', sentence: text[language] }),
    )}${state !== 'closed' && representativeNotice(context, request)}${waitingNotice(context, shown)}${joiningNotices(context, request, shown.same)}${shown.fee && feeNotice(context, request, shown.fee, today)}<div class="card-page"><div class="stack">${card({ content: about(context, shown) })}${
      link && card({ title: texts.whoseData[language], content: html`<div class="stack">${link}</div>` })
    }${steps && card({ content: steps })}</div><div class="stack">${lettersCard(context, shown.letters)}${mailsCard(context, shown.mails)}${filesCard(context, request.id, shown.files)}${card(
      {
        title: texts.whatHappened[language],
        content: happened(context, request),
      },
    )}</div></div>`,
  });
};
