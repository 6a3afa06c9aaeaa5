/** The person’s requests: made, followed, answered; and what was put together for them. */
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { facts } from '../../ui/facts.ts';
import { type Html, html } from '../../ui/html.ts';
import { table } from '../../ui/table.ts';
import { timeline } from '../../ui/timeline.ts';
import { deadlineOf } from '../deadline.ts';
import { joiningTexts } from '../joining/joining-texts.ts';
import type { Letter } from '../letters/letter.ts';
import { letterBadge } from '../letters/letter-page.ts';
import type { LetterRow } from '../letters/queries.ts';
import { letterHtml } from '../letters/to-html.ts';
import { isBeingMade, packageList } from '../package/package-list.ts';
import type { PackageRow } from '../package/package-rows.ts';
import { capacityTitles } from '../representative/representative.ts';
import { representativeTexts } from '../representative/representative-texts.ts';
import { isDueAtOnce, stateOf, stateTitles, titleOf } from '../request.ts';
import { eventTitles } from '../request-event.ts';
import { type Asking, askCard } from './ask-card.ts';
import { atOnceCard } from './at-once.ts';
import { ownFilesCard, type ShownOwnFiles } from './own-files-card.ts';
import { ownPage } from './own-page.ts';
import {
  ownLetterFilePath,
  ownLetterPath,
  ownPackageFilePath,
  ownPackagesPath,
  ownRequestPath,
  ownRequestsPath,
  ownWithdrawalPath,
} from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';
import type { OwnChoice, OwnRequestRow } from './queries.ts';

/** Of a request that has its answer nothing waits any more. */
const dueOnOf = (requests: readonly OwnRequestRow[], { request_id }: PackageRow): string | undefined => {
  const request = requests.find(({ id }) => id === request_id);
  if (!request || ['answered', 'closed'].includes(stateOf(request.events))) return undefined;
  return deadlineOf(request.received_on, request.events, helsinkiDate(new Date())).dueOn;
};

const packagesCard = (
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

const answerBy = (language: Language, request: OwnRequestRow, earlier: OwnRequestRow | undefined): string => {
  if (['answered', 'closed', 'carried_out'].includes(stateOf(request.events))) return '';
  const { received_on, events } = earlier ?? request;
  const { dueOn } = deadlineOf(received_on, events, helsinkiDate(new Date()));
  const date = formatDate(dueOn, language);
  return earlier
    ? fill(joiningTexts.withEarlier[language], { date, received: formatDate(received_on, language) })
    : fill(texts.answerBy[language], { date, received: formatDate(received_on, language) });
};

export type ShownRequest = Readonly<{
  request: OwnRequestRow;
  /** To the person. */
  letters: readonly LetterRow[];
  /** To those who were given their data. */
  told: readonly LetterRow[];
  /** The one that it is joined to. */
  earlier: OwnRequestRow | undefined;
  mayTakeBack: boolean;
  /** Files of theirs. */
  given: ShownOwnFiles;
  choices: readonly OwnChoice[];
}>;

const toldCard = ({ language }: Context, told: readonly LetterRow[]): Html =>
  card({
    title: texts.toldOthers[language],
    content: html`<p>${texts.toldOthersLead[language]}</p>${facts(
      told.map(({ to_name, state, state_at, made_at }) => ({
        value: to_name,
        marks: letterBadge(state, { language }),
        note: formatDate(helsinkiDate(state_at ?? made_at), language),
      })),
    )}`,
  });

const takeBackCard = ({ language }: Context, id: number): Html =>
  card({
    title: texts.takeBack[language],
    content: html`<p>${texts.takeBackLead[language]}</p>${actionButton({
      language,
      action: ownWithdrawalPath(id),
      label: texts.takeBack[language],
    })}`,
  });

export const ownRequestPage = (
  context: Context,
  { request, letters, told, earlier, mayTakeBack, given, choices }: ShownRequest,
): Html => {
  const { language } = context;
  const { id, events, words, representative: asker } = request;
  const state = stateOf(events);
  return ownPage(context, {
    place: 'requests',
    title: titleOf(request)[language],
    lead: html`${badge({ state: 'neutral', label: stateTitles[state][language] })} ${answerBy(
      language,
      request,
      earlier,
    )}`,
    content: html`${isDueAtOnce(request) && atOnceCard(context, choices)}${
      asker &&
      html`<p>${fill(representativeTexts.ofPerson[language], {
        name: asker.name,
        capacity: capacityTitles[asker.capacity][language],
      })}</p>`
    }${words && card({ title: texts.words[language], content: html`<p class="own-words">${words}</p>` })}${
      letters.length > 0 &&
      card({
        title: texts.letters[language],
        content: html`<ul>${letters.map(
          ({ number, title, made_at }) =>
            html`<li><a href="${ownLetterPath(id, number)}">${title}</a>, ${formatDate(helsinkiDate(made_at), language)}</li>`,
        )}</ul>`,
      })
    }${ownFilesCard(context, given)}${told.length > 0 && toldCard(context, told)}${card({
      title: texts.happened[language],
      content: timeline({
        label: texts.happened[language],
        items: events.toReversed().map((event) => ({
          at: formatDate(event.on_day, language),
          machineAt: event.on_day,
          title: eventTitles[event.kind][language],
          text: event.reason,
        })),
      }),
    })}${mayTakeBack && takeBackCard(context, id)}`,
  });
};

export const ownLetterPage = (
  context: Context,
  { id, number }: Readonly<{ id: number; number: number }>,
  letter: Letter,
): Html =>
  ownPage(context, {
    place: 'requests',
    title: letter.title,
    content: html`<p class="row no-print">${button({
      label: texts.backToRequest[context.language],
      href: ownRequestPath(id),
      kind: 'quiet',
    })}${button({ label: 'PDF', href: ownLetterFilePath(id, number), icon: 'download' })}</p>${card({
      content: letterHtml(letter),
    })}`,
  });
