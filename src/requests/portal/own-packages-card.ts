/** What was put together for the person, and the buttons that ask for it. */
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Context } from '../../http/route.ts';
import { actionButton } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, html } from '../../ui/html.ts';
import { deadlineOf } from '../deadline.ts';
import { packageList } from '../package/package-list.ts';
import type { PackageRow } from '../package/package-rows.ts';
import { stateOf } from '../request.ts';
import { ownPackageFilePath, ownPackagesPath, ownRequestsPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';
import type { OwnRequestRow } from './queries.ts';

/** Of a request that has its answer nothing waits any more. */
const dueOnOf = (requests: readonly OwnRequestRow[], { request_id }: PackageRow): string | undefined => {
  const request = requests.find(({ id }) => id === request_id);
  if (!request || ['answered', 'closed'].includes(stateOf(request.events))) return undefined;
  return deadlineOf(request.received_on, request.events, helsinkiDate(new Date())).dueOn;
};

export const packagesCard = (
  { language }: Context,
  packages: readonly PackageRow[],
  requests: readonly OwnRequestRow[],
): Html => {
  const deed = (kind: 'access' | 'portability', label: string) =>
    actionButton({
      language,
      action: ownPackagesPath,
      label,
      hidden: { kind },
      ...(kind === 'access' && { kind: 'main' as const }),
    });
  const paths = {
    page: ownRequestsPath,
    file: (id: number, format: string) => ownPackageFilePath(id, format),
    dueOn: (row: PackageRow) => dueOnOf(requests, row),
  };
  return card({
    id: 'packages',
    title: texts.packages[language],
    content: html`<div class="stack"><p>${texts.packagesLead[language]}</p><div class="row">${deed('access', texts.makeAccess[language])}${deed(
      'portability',
      texts.makePortability[language],
    )}</div>${packageList(packages, language, paths)}</div>`,
  });
};
