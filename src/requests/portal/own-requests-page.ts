/** All requests of the person: what can be asked, what was, and what was put together for them. */
import { formatDate } from '../../ground/format-date.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { type Html, html } from '../../ui/html.ts';
import { table } from '../../ui/table.ts';
import { isBeingMade } from '../package/package-list.ts';
import type { PackageRow } from '../package/package-rows.ts';
import { stateOf, stateTitles, titleOf } from '../request.ts';
import { type Asking, askCard } from './ask-card.ts';
import { atOnceCard } from './at-once.ts';
import { packagesCard } from './own-packages-card.ts';
import { ownPage } from './own-page.ts';
import { ownRequestPath, ownRequestsPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';
import type { OwnChoice, OwnRequestRow } from './queries.ts';

export const ownRequestsPage = (
  context: Context,
  {
    requests,
    packages,
    choices,
    asking,
  }: Readonly<{
    requests: readonly OwnRequestRow[];
    packages: readonly PackageRow[];
    choices: readonly OwnChoice[];
    asking: Asking;
  }>,
): Html => {
  const { language } = context;
  return ownPage(context, {
    place: 'requests',
    path: ownRequestsPath,
    title: texts.requests[language],
    ...(packages.some(isBeingMade) && { refreshSeconds: 3 }),
    content: html`${packagesCard(context, packages, requests)}${atOnceCard(context, choices)}${askCard(context, asking)}<section><h2>${texts.yourRequests[language]}</h2>${table(
      {
        caption: texts.yourRequests[language],
        captionHidden: true,
        rows: [...requests],
        href: ({ id }) => ownRequestPath(id),
        columns: [
          {
            title: texts.kind[language],
            main: true,
            cell: (request: OwnRequestRow) => titleOf(request)[language],
          },
          {
            title: texts.received[language],
            cell: ({ received_on }: OwnRequestRow) => formatDate(received_on, language),
          },
          {
            title: texts.state[language],
            cell: ({ events }: OwnRequestRow) =>
              badge({ state: 'neutral', label: stateTitles[stateOf(events)][language] }),
          },
        ],
        empty: { title: texts.noRequests[language], text: texts.noRequestsText[language] },
      },
    )}</section>`,
  });
};
