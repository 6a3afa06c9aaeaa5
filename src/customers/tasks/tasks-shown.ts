/** One line of a task: what, about whom, by when, and the button that says it is done. */
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import { pathOf } from '../../http/asked.ts';
import type { Context } from '../../http/route.ts';
import { badge, type State } from '../../ui/badge.ts';
import { actionButton } from '../../ui/button.ts';
import { type Fact, facts } from '../../ui/facts.ts';
import { type Html, html } from '../../ui/html.ts';
import type { ListedTask } from './task-list.ts';

const texts = {
  late: { fi: 'Myöhässä {date}', sv: 'Försenad {date}', en: 'Overdue {date}' },
  today: { fi: 'Tänään', sv: 'I dag', en: 'Today' },
  done: { fi: 'Tehty {date}', sv: 'Gjord {date}', en: 'Done {date}' },
  complete: { fi: 'Tehty', sv: 'Gjord', en: 'Done' },
  completeThis: {
    fi: 'Merkitse tehdyksi: {title}',
    sv: 'Markera som gjord: {title}',
    en: 'Mark as done: {title}',
  },
  reopen: { fi: 'Avaa', sv: 'Öppna', en: 'Reopen' },
  anybody: { fi: 'Kuka ehtii', sv: 'Den som hinner', en: 'Whoever gets to it' },
} as const satisfies Record<string, Text>;

/** The state in words and colour: late, today, a day to come, done. */
export const dueBadge = (
  { language }: Context,
  { due_on, done_at }: Pick<ListedTask, 'due_on' | 'done_at'>,
): Html => {
  const today = helsinkiDate(new Date());
  const of = (state: State, text: Text, date: string) =>
    badge({ state, label: fill(text[language], { date: formatDate(date, language) }) });
  if (done_at) return of('done', texts.done, helsinkiDate(done_at));
  if (due_on < today) return of('overdue', texts.late, due_on);
  if (due_on === today) return badge({ state: 'due', label: texts.today[language] });
  return badge({ state: 'neutral', label: formatDate(due_on, language) });
};

type Wish = Readonly<{
  /** The customer's name is no news on their own card. */
  withCustomer: boolean;
  /** Whose it is is no news on one's own day. */
  withOwner: boolean;
}>;

const factOf = (context: Context, task: ListedTask, { withCustomer, withOwner }: Wish): Fact => {
  const { language, url } = context;
  const { id, title, customer_id, customer_name, done_at } = task;
  const customer =
    withCustomer &&
    customer_id !== null &&
    html`<a href="/customers/${customer_id}">${customer_name ?? customer_id}</a>`;
  const owner = withOwner && (task.assigned_name ?? texts.anybody[language]);
  return {
    value: html`<a href="/tasks/${id}">${title}</a>`,
    marks: dueBadge(context, task),
    ...(customer || owner ? { note: html`${customer}${customer && owner ? ' · ' : ''}${owner || ''}` } : {}),
    actions: actionButton({
      language,
      action: `/tasks/${id}/${done_at ? 'reopening' : 'completion'}`,
      label: done_at
        ? texts.reopen[language]
        : html`<span aria-hidden="true">${texts.complete[language]}</span><span class="visually-hidden">${fill(
            texts.completeThis[language],
            { title },
          )}</span>`,
      icon: done_at ? 'refresh' : 'check',
      small: true,
      kind: 'quiet',
      hidden: { back: pathOf(url) },
    }),
  };
};

export const tasksShown = (context: Context, tasks: readonly ListedTask[], wish: Wish): Html =>
  facts(tasks.map((task) => factOf(context, task, wish)));
