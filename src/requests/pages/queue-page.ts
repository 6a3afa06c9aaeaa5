import { staffPage } from '../../access/staff-page.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { button } from '../../ui/button.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { table } from '../../ui/table.ts';
import { tabs } from '../../ui/tabs.ts';
import { deadlineOf } from '../deadline.ts';
import { excessTexts } from '../excess/excess-texts.ts';
import { feeBadge } from '../excess/fee-notice.ts';
import type { ExcessCount, FeeRow } from '../excess/fee-queries.ts';
import { earlierSame } from '../joining/join-request.ts';
import { joiningBadges } from '../joining/joining-notices.ts';
import { type Channel, channelNotice } from '../mailbox/channel-notice.ts';
import { mailTexts } from '../mailbox/mail-texts.ts';
import { mailsPath, newRequestPath, requestPath, requestsPath } from '../paths.ts';
import { newAddressesNotice } from '../portal/new-address-page.ts';
import type { WithEvents } from '../queries.ts';
import { channelTitles, isDueAtOnce, stateOf, stateTitles, titleOf } from '../request.ts';
import { arrivalsNotice } from '../strong/arrival-page.ts';
import { deadlineBadge } from './deadline-badge.ts';
import { requestTexts as texts } from './request-texts.ts';

export type Queue = Readonly<{
  channel: Channel;
  /** Who identified themselves strongly and could not be told. */
  arrived: number;
  /** New addresses for the own page of which a clerk must make sure. */
  addresses: number;
  excess: ExcessCount;
  which: 'open' | 'closed';
  requests: readonly WithEvents[];
  /** Those that are joined to them. */
  joined: readonly Readonly<{ id: number; earlier: number }>[];
  fees: readonly FeeRow[];
  /** Those with a letter that came back. */
  lost: ReadonlySet<number>;
  /** Key of the last one where there are more. */
  next: number | undefined;
  today: string;
}>;

/** What must be answered first stands first, however long ago it came. */
const byDeadline = (requests: readonly WithEvents[], today: string): readonly WithEvents[] => {
  const due = new Map(
    requests.map(({ id, received_on, events }) => [id, deadlineOf(received_on, events, today).dueOn]),
  );
  return requests.toSorted((one, other) => due.get(one.id)!.localeCompare(due.get(other.id)!));
};

export const queuePage = (context: Context, shown: Queue): Html => {
  const { language } = context;
  const { which, requests, next, today, channel, arrived, addresses, excess, joined, fees, lost } = shown;
  const add = button({
    label: texts.add[language],
    href: newRequestPath,
    kind: 'main',
    icon: 'add',
    keys: 'u',
  });
  const isOpen = which === 'open';
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    actions: html`${add}${button({ label: mailTexts.title[language], href: mailsPath, kind: 'plain', icon: 'mail' })}`,
    tabs: tabs({
      label: texts.state[language],
      items: [
        { href: requestsPath, label: texts.open[language], current: isOpen },
        { href: `${requestsPath}?which=closed`, label: texts.closed[language], current: !isOpen },
      ],
    }),
    content: [
      channelNotice(context, channel),
      arrivalsNotice(context, arrived),
      addresses > 0 && newAddressesNotice(context, addresses),
      table({
        caption: texts[which][language],
        captionHidden: true,
        rows: isOpen ? byDeadline(requests, today) : requests,
        href: ({ id }) => requestPath(id),
        empty: {
          title: (isOpen ? texts.noneOpen : texts.noneClosed)[language],
          text: (isOpen ? texts.noneOpenText : texts.noneClosedText)[language],
          ...(isOpen ? { action: add } : {}),
        },
        columns: [
          {
            title: texts.kind[language],
            main: true,
            cell: (request) =>
              html`${titleOf(request)[language]} ${joiningBadges(context, {
                earlier: isOpen ? earlierSame(request, requests) : undefined,
                joined: joined.filter(({ earlier }) => earlier === request.id).map(({ id }) => id),
              })} ${feeBadge(
                context,
                fees.find(({ request_id }) => request_id === request.id),
                today,
              )}`,
          },
          { title: texts.requester[language], cell: ({ requester }) => requester },
          { title: texts.received[language], cell: ({ received_on }) => formatDate(received_on, language) },
          {
            title: texts.channel[language],
            minor: true,
            cell: ({ channel }) => channelTitles[channel][language],
          },
          {
            title: texts.state[language],
            cell: ({ id, events }) =>
              html`${badge({ state: 'neutral', label: stateTitles[stateOf(events)][language] })} ${
                lost.has(id) && badge({ state: 'overdue', label: texts.lostLetter[language] })
              }`,
          },
          ...(isOpen
            ? [
                {
                  title: texts.deadline[language],
                  cell: (request: WithEvents) =>
                    html`${
                      isDueAtOnce(request) && badge({ state: 'due', label: texts.atOnce[language] })
                    } ${deadlineBadge(deadlineOf(request.received_on, request.events, today), language)}`,
                },
              ]
            : []),
        ],
      }),
      excess.refused + excess.fees > 0 &&
        html`<p class="muted">${fill(excessTexts.counted[language], excess)}</p>`,
      next !== undefined && pager({ language, next: `${requestsPath}?which=closed&before=${next}` }),
    ],
  });
};
