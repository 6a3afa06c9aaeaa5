/** For whoever runs the house: the topics with how many are in order, and who is still to be trained in what. */
import { staffPage } from '../access/staff-page.ts';
import { formatDate } from '../ground/format-date.ts';
import { fill } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { badge } from '../ui/badge.ts';
import { actionButton, button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { type Html, html } from '../ui/html.ts';
import { type Column, table } from '../ui/table.ts';
import { trainingTexts as texts, trainingStates } from './texts.ts';
import { nextDue, type Standing, type Topic, trainingState } from './training.ts';

const topicColumns = ({ language }: Context, rows: readonly Standing[], today: string): Column<Topic>[] => {
  const of = ({ id }: Topic) => rows.filter(({ topic_id }) => topic_id === id);
  const inOrder = (topic: Topic) =>
    of(topic).filter((one) => ['done', 'soon'].includes(trainingState(one, today))).length;
  return [
    { title: texts.topic[language], main: true, cell: ({ title }) => title },
    {
      title: texts.renewed[language],
      cell: ({ every_months: count }) =>
        count ? fill(texts.months[language], { count }) : texts.once[language],
    },
    {
      title: texts.done[language],
      align: 'end',
      cell: (topic) =>
        badge({
          state: inOrder(topic) === of(topic).length ? 'done' : 'due',
          label: `${inOrder(topic)}/${of(topic).length}`,
        }),
    },
  ];
};

const order = { late: 0, missing: 1, soon: 2, done: 3 } as const;

/** How a person or a topic stands. */
export const standingColumns = (
  { language }: Context,
  today: string,
  main: 'name' | 'title',
): Column<Standing>[] => [
  {
    title: (main === 'name' ? texts.person : texts.topic)[language],
    main: true,
    cell: (one) => one[main],
  },
  {
    title: texts.last[language],
    whole: true,
    cell: ({ done_on }) => (done_on ? formatDate(done_on, language) : '–'),
  },
  {
    title: texts.due[language],
    whole: true,
    cell: (one) => {
      const due = nextDue(one);
      return due ? formatDate(due, language) : '–';
    },
  },
  {
    title: texts.state[language],
    cell: (one) => {
      const { state, label } = trainingStates[trainingState(one, today)];
      return badge({ state, label: label[language] });
    },
  },
];

/** The topic leads to where it is marked as done; the state and its day stand beside it. */
const topicLine = ({ language }: Context, one: Standing, today: string): Html => {
  const { state, label } = trainingStates[trainingState(one, today)];
  const due = nextDue(one);
  return html`<div><a href="/training/${one.topic_id}">${one.title}</a> ${badge({ state, label: label[language] })}${
    due && html` <span class="muted">${formatDate(due, language)}</span>`
  }</div>`;
};

type Person = Readonly<{ name: string; topics: readonly Standing[] }>;

/** One row for each, whoever is late first, and each with what is late first. */
const byPerson = (rows: readonly Standing[], today: string): Person[] => {
  const rank = (one: Standing): number => order[trainingState(one, today)];
  const sorted = rows.toSorted((one, other) => rank(one) - rank(other));
  return [...Map.groupBy(sorted, ({ staff_id }) => staff_id).values()].map((topics) => ({
    name: topics[0]!.name,
    topics,
  }));
};

const people = (context: Context, rows: readonly Standing[], today: string): Html => {
  const { language } = context;
  return table({
    caption: texts.people[language],
    columns: [
      { title: texts.person[language], main: true, cell: ({ name }) => name },
      {
        title: texts.topics[language],
        titleHidden: true,
        cell: ({ topics }) => html`<div>${topics.map((one) => topicLine(context, one, today))}</div>`,
      },
    ],
    rows: byPerson(rows, today),
    empty: { title: texts.none[language], text: texts.noneText[language] },
  });
};

export const trainingPage = (
  context: Context,
  { topics, rows, today }: Readonly<{ topics: readonly Topic[]; rows: readonly Standing[]; today: string }>,
): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    actions: html`${actionButton({ language, action: '/training/presets', label: texts.presets[language] })}${button(
      { label: texts.add[language], href: '/training/new', kind: 'main', icon: 'add' },
    )}`,
    content: html`<div class="stack">${card({
      content: table({
        caption: texts.topic[language],
        captionHidden: true,
        columns: topicColumns(context, rows, today),
        rows: topics,
        href: ({ id }) => `/training/${id}`,
        empty: { title: texts.none[language], text: texts.noneText[language] },
      }),
    })}${topics.length > 0 && card({ content: people(context, rows, today) })}</div>`,
  });
};
