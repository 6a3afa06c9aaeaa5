/** One request: what is asked and by when, what has happened, and what may be done now with its article. */
import { staffPage } from '../../access/staff-page.ts';
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { card } from '../../ui/card.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { articleWords } from '../article.ts';
import { deadlineOf } from '../deadline.ts';
import { feeNotice } from '../excess/fee-notice.ts';
import { filesCard } from '../files/files-page.ts';
import { joiningNotices } from '../joining/joining-notices.ts';
import { lettersCard } from '../letters/letters-card.ts';
import { mailsCard } from '../mailbox/mails-card.ts';
import { requestPath, requestsPath } from '../paths.ts';
import { representativeNotice } from '../representative/representative-page.ts';
import { articleOf, mayBeLinked, stateOf, stateTitles, titleOf } from '../request.ts';
import { deadlineBadge } from './deadline-badge.ts';
import { linkCustomer } from './link-customer.ts';
import { requestButtons } from './request-buttons.ts';
import { happened, requestFacts } from './request-facts.ts';
import { atOnceNotice, stepForm, waitingNotice } from './request-steps.ts';
import { requestTexts as texts } from './request-texts.ts';
import type { ShownRequest } from './shown-request.ts';

const linkForm = (
  context: Context,
  { request, possible, typed = {}, problems = [] }: ShownRequest,
): HtmlValue => mayBeLinked(request) && linkCustomer(context, { id: request.id, possible, typed, problems });

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
    actions: requestButtons(context, request),
    content: html`${refused.map(({ text }) =>
      noticeBox({ language, kind: 'refused', sentence: text[language] }),
    )}${state !== 'closed' && representativeNotice(context, request)}${atOnceNotice(context, shown)}${waitingNotice(context, shown)}${joiningNotices(context, request, shown.same)}${shown.fee && feeNotice(context, request, shown.fee, today)}<div class="card-page"><div class="stack">${card({ content: requestFacts(context, shown) })}${
      link && card({ title: texts.whoseData[language], content: html`<div class="stack">${link}</div>` })
    }${steps && card({ content: steps })}</div><div class="stack">${lettersCard(context, shown.letters)}${mailsCard(context, shown.mails)}${filesCard(context, request.id, shown.files)}${card(
      {
        title: texts.whatHappened[language],
        content: happened(context, request),
      },
    )}</div></div>`,
  });
};
