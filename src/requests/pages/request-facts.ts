/** What was asked, by whom and for whom, and what has happened since. */
import { formatDate } from '../../ground/format-date.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, html } from '../../ui/html.ts';
import { timeline } from '../../ui/timeline.ts';
import { stepPath } from '../paths.ts';
import type { WithEvents } from '../queries.ts';
import { capacityTitles, isChecked, type Representative } from '../representative/representative.ts';
import { representativeTexts } from '../representative/representative-texts.ts';
import { channelTitles, wasErased } from '../request.ts';
import { eventTitles } from '../request-event.ts';
import { isToldByItself } from '../telling/told-file.ts';
import { requestTexts as texts } from './request-texts.ts';
import type { ShownRequest } from './shown-request.ts';

const representativeItem = ({ language }: Context, id: number, representative: Representative) => ({
  term: representativeTexts.title[language],
  value: html`<a href="${stepPath(id, 'representative')}">${representative.name}</a>, ${capacityTitles[representative.capacity][language]} ${
    isChecked(representative)
      ? badge({ state: 'done', label: representativeTexts.isChecked[language] })
      : badge({ state: 'due', label: representativeTexts.unchecked[language] })
  }`,
});

/** What was carried out was about somebody, who is not in the register any more, or about many at once. */
const withoutCustomer = (request: WithEvents): 'manyCustomers' | 'erasedCustomer' | 'noCustomer' => {
  if (isToldByItself(request)) return 'manyCustomers';
  const wasCarriedOut = request.events.some(({ kind }) => kind === 'carried_out');
  return wasErased(request) || wasCarriedOut ? 'erasedCustomer' : 'noCustomer';
};

export const requestFacts = (context: Context, { request, customerName }: ShownRequest): Html => {
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
            ? texts[withoutCustomer(request)][language]
            : html`<a href="/customers/${request.customer_id}">${customerName ?? request.customer_id}</a>`,
      },
      {
        term: texts.words[language],
        value: request.words && html`<span class="own-words">${request.words}</span>`,
      },
    ],
  });
};

/** The newest first. */
export const happened = ({ language }: Context, { events }: WithEvents): Html =>
  timeline({
    label: texts.whatHappened[language],
    items: events.toReversed().map(({ kind, on_day, reason }) => ({
      at: formatDate(on_day, language),
      machineAt: on_day,
      title: eventTitles[kind][language],
      text: reason,
    })),
  });
