import { staffPage } from '../access/staff-page.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { formatMoment } from '../ground/format-date.ts';
import { fill, type Text, textIn } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { ownerName } from '../keys/owner.ts';
import { badge } from '../ui/badge.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { actionButton, button } from '../ui/button.ts';
import { confirmStep } from '../ui/confirm-step.ts';
import { copyText } from '../ui/copy.ts';
import { definitionList } from '../ui/definition-list.ts';
import { type Html, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { pager } from '../ui/pager.ts';
import { table } from '../ui/table.ts';
import { isDelivered } from './call-webhook.ts';
import { eventTitle } from './events.ts';
import { mayHear } from './may-hear.ts';
import type { Outcome } from './post-event.ts';
import type { Delivery, Webhook } from './webhook.ts';
import { deliveryProblems, webhookTexts as texts } from './webhook-texts.ts';

const purposeTitle = ({ policy, language }: Context, key: string | null): string => {
  if (key === null) return '–';
  const found = policy.declaration.purposes.find((one) => one.key === key);
  return found ? textIn(found.title, language) : key;
};

const whose = (context: Context, { recipient, source }: Webhook): string => {
  const found = context.policy.declaration.sources.find(({ key }) => key === source);
  return found ? textIn(found.title, context.language) : (source ?? ownerName(context, recipient));
};

const whatFor = (context: Context, { kind, purpose }: Webhook): string =>
  kind === 'notices' ? texts.notices[context.language] : purposeTitle(context, purpose);

const stateBadge = ({ language, policy: { declaration } }: Context, hook: Webhook): Html => {
  if (hook.ended_at) return badge({ state: 'neutral', label: texts.ended[language] });
  return mayHear(hook, { declaration, today: helsinkiDate(new Date()) })
    ? badge({ state: 'done', label: texts.live[language] })
    : badge({ state: 'overdue', label: texts.refused[language] });
};

export const webhooksPage = (context: Context, hooks: readonly Webhook[]): Html => {
  const { language } = context;
  const add = html`${button({ label: texts.add[language], href: '/webhooks/new', kind: 'main', icon: 'add' })}${button(
    { label: texts.addNotices[language], href: '/webhooks/notices/new', icon: 'add' },
  )}`;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    actions: add,
    content: table({
      caption: texts.title[language],
      captionHidden: true,
      rows: hooks,
      href: ({ id }) => `/webhooks/${id}`,
      empty: { title: texts.none[language], text: texts.noneText[language], action: add },
      columns: [
        { title: texts.name[language], main: true, cell: ({ name }) => name },
        { title: texts.url[language], cell: ({ url }) => url },
        { title: texts.owner[language], cell: (hook) => whose(context, hook) },
        { title: texts.purpose[language], cell: (hook) => whatFor(context, hook) },
        { title: texts.state[language], cell: (hook) => stateBadge(context, hook) },
      ],
    }),
  });
};

export const crumbs = ({ language }: Context, label: string): Html =>
  breadcrumb({ language, items: [{ label: texts.title[language], href: '/webhooks' }, { label }] });

export const webhookMadePage = (context: Context, secret: string): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.made[language],
    path: '/webhooks',
    content: html`<div class="stack narrow">${noticeBox({
      language,
      kind: 'done',
      sentence: texts.secretOnce[language],
    })}${copyText({ language, value: secret })}<p>${button({
      label: texts.back[language],
      href: '/webhooks',
      kind: 'plain',
    })}</p></div>`,
  });
};

const outcome = (
  { language }: Context,
  { delivered_at, next_try_at, status, problem, tries }: Delivery,
): Html => {
  const why =
    problem === null
      ? status === null
        ? ''
        : `HTTP ${status}`
      : (deliveryProblems[problem]?.[language] ?? problem);
  const of = (state: 'done' | 'due' | 'overdue', text: Text) =>
    badge({ state, label: why && !delivered_at ? `${text[language]} (${why})` : text[language] });
  if (delivered_at) return of('done', texts.delivered);
  if (!next_try_at && tries > 0) return of('overdue', texts.givenUp);
  if (!next_try_at || tries === 0) return of('due', texts.waits);
  const moment = formatMoment(next_try_at, language);
  return html`${of('due', texts.waits)} <span class="muted">${fill(texts.next[language], { moment })}</span>`;
};

const deliveriesTable = (context: Context, hook: Webhook, rows: readonly Delivery[]): Html => {
  const { language } = context;
  return table({
    caption: texts.sent[language],
    rows,
    empty: { title: texts.noneSent[language], text: texts.noneSentText[language] },
    columns: [
      {
        title: texts.event[language],
        main: true,
        cell: ({ act, line }) =>
          html`${eventTitle(act, language)} <span class="muted">${act} · ${line}</span>`,
      },
      { title: texts.when[language], cell: ({ happened_at }) => formatMoment(happened_at, language) },
      { title: texts.tries[language], align: 'end', cell: ({ tries }) => tries },
      { title: texts.state[language], cell: (row) => outcome(context, row) },
      {
        title: texts.again[language],
        titleHidden: true,
        cell: ({ line }) =>
          hook.ended_at === null &&
          actionButton({
            language,
            action: `/webhooks/${hook.id}/deliveries/${line}`,
            label: texts.again[language],
            small: true,
          }),
      },
    ],
  });
};

/** What came of a trial: the answer, or why there was none. */
const triedBox = ({ language }: Context, tried: Outcome): Html => {
  const answer = tried.problem ?? `HTTP ${tried.status}`;
  return isDelivered(tried)
    ? noticeBox({ language, kind: 'done', sentence: fill(texts.trialArrived[language], { answer }) })
    : noticeBox({ language, kind: 'refused', sentence: fill(texts.trialFailed[language], { answer }) });
};

export type WebhookShown = Readonly<{
  hook: Webhook;
  deliveries: readonly Delivery[];
  next: number | undefined;
  tried?: Outcome | undefined;
}>;

export const webhookPage = (context: Context, { hook, deliveries, next, tried }: WebhookShown): Html => {
  const { language } = context;
  const isOfNotices = hook.kind === 'notices';
  return staffPage(context, {
    title: hook.name,
    path: `/webhooks/${hook.id}`,
    breadcrumb: crumbs(context, hook.name),
    lead: stateBadge(context, hook),
    ...(tried ? { said: triedBox(context, tried) } : {}),
    ...(hook.ended_at === null
      ? {
          actions: actionButton({
            language,
            action: `/webhooks/${hook.id}/trial`,
            label: texts.trial[language],
            icon: 'send',
          }),
        }
      : {}),
    content: html`<div class="stack">${definitionList({
      language,
      items: [
        { term: texts.url[language], value: hook.url },
        { term: texts.owner[language], value: whose(context, hook) },
        { term: texts.purpose[language], value: whatFor(context, hook) },
        ...(isOfNotices
          ? []
          : [
              {
                term: texts.acts[language],
                value: hook.acts.map((act) => eventTitle(act, language)).join(', ') || texts.all[language],
              },
            ]),
      ],
    })}${
      isOfNotices
        ? html`<p class="muted">${texts.noticesShown[language]}</p>`
        : deliveriesTable(context, hook, deliveries)
    }${next !== undefined && pager({ language, next: `/webhooks/${hook.id}?before=${next}` })}${
      hook.ended_at === null &&
      confirmStep({
        language,
        title: texts.end[language],
        happens: texts.endHappens[language],
        action: `/webhooks/${hook.id}/ending`,
        confirm: texts.end[language],
        cancelHref: '/webhooks',
        danger: true,
      })
    }</div>`,
  });
};
