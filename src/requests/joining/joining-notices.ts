/** What the page of a request and the queue say about requests of the same person and kind. */
import { formatDate } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { requestPath, stepPath } from '../paths.ts';
import { requestIn, type WithEvents } from '../queries.ts';
import { requestCan, stateOf } from '../request.ts';
import { isCertainlySame } from './join-request.ts';
import { joiningTexts as texts } from './joining-texts.ts';

export type Same = Readonly<{
  /** An open one of the same person and kind that came before. */
  earlier: WithEvents | undefined;
  /** Keys of those that are joined to this one. */
  joined: readonly number[];
}>;

const whySame = (request: WithEvents, earlier: WithEvents): 'same' | 'sameEmail' | 'sameName' => {
  if (request.customer_id !== null) return 'same';
  return isCertainlySame(request, earlier) ? 'sameEmail' : 'sameName';
};

const proposal = ({ language }: Context, request: WithEvents, earlier: WithEvents): Html => {
  const { id } = request;
  const number = earlier.id;
  return noticeBox({
    language,
    kind: 'info',
    sentence: fill(texts[whySame(request, earlier)][language], {
      number,
      date: formatDate(earlier.received_on, language),
    }),
    actions: html`<a href="${requestPath(number)}">${fill(texts.open[language], { number })}</a>${form({
      language,
      action: stepPath(id, 'joining'),
      submit: fill(texts.join[language], { number }),
      inline: true,
      content: html`<input type="hidden" name="earlier" value="${number}">`,
    })}`,
  });
};

const isJoined = ({ language }: Context, { id, events }: WithEvents): Html => {
  const number = requestIn(events.findLast(({ kind }) => kind === 'joined')?.about ?? null) ?? 0;
  return noticeBox({
    language,
    kind: 'info',
    sentence: fill(texts.isJoined[language], { number }),
    actions: html`<a href="${requestPath(number)}">${fill(texts.open[language], { number })}</a>${form({
      language,
      action: stepPath(id, 'steps'),
      submit: texts.part[language],
      inline: true,
      content: html`<input type="hidden" name="act" value="part">`,
    })}`,
  });
};

const hasJoined = ({ language }: Context, joined: readonly number[]): Html => {
  const links = joined.map((id) => html`<a href="${requestPath(id)}">${id}</a>`);
  const [before, after] = texts.hasJoined[language].split('{list}');
  return noticeBox({
    language,
    kind: 'info',
    sentence: html`${before}${links.map((link, at) => html`${at > 0 && ', '}${link}`)}${after}`,
  });
};

export const joiningNotices = (
  context: Context,
  request: WithEvents,
  { earlier, joined }: Same,
): HtmlValue => {
  const state = stateOf(request.events);
  return [
    earlier && requestCan('join', state) && proposal(context, request, earlier),
    requestCan('part', state) && isJoined(context, request),
    joined.length > 0 && hasJoined(context, joined),
  ];
};

/** In the queue. */
export const joiningBadges = ({ language }: Context, { earlier, joined }: Same): HtmlValue => [
  earlier && badge({ state: 'info', label: fill(texts.again[language], { number: earlier.id }) }),
  joined.length > 0 && badge({ state: 'info', label: fill(texts.with[language], { count: joined.length }) }),
];
