/** One request as the person follows it: when the answer comes, letters, files, what happened. */
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { facts } from '../../ui/facts.ts';
import { type Html, html } from '../../ui/html.ts';
import { timeline } from '../../ui/timeline.ts';
import { deadlineOf } from '../deadline.ts';
import { joiningTexts } from '../joining/joining-texts.ts';
import { letterBadge } from '../letters/letter-page.ts';
import type { LetterRow } from '../letters/queries.ts';
import { capacityTitles } from '../representative/representative.ts';
import { representativeTexts } from '../representative/representative-texts.ts';
import { isDueAtOnce, stateOf, stateTitles, titleOf } from '../request.ts';
import { eventTitles } from '../request-event.ts';
import { atOnceCard } from './at-once.ts';
import { ownFilesCard, type ShownOwnFiles } from './own-files-card.ts';
import { ownPage } from './own-page.ts';
import { ownLetterPath, ownWithdrawalPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';
import type { OwnChoice, OwnRequestRow } from './queries.ts';

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
