/** Every task: open or done, one's own, nobody's or everybody's. */
import { staffPage } from '../../access/staff-page.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { allTasksTitle, myDayTitle } from './my-day-page.ts';
import { taskTitles } from './task-form.ts';
import { type ListedTask, type TaskFilter, tasksPerPage } from './task-list.ts';
import { tasksShown } from './tasks-shown.ts';

const texts = {
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  open: { fi: 'Avoimet', sv: 'Öppna', en: 'Open' },
  done: { fi: 'Tehdyt', sv: 'Gjorda', en: 'Done' },
  whose: { fi: 'Kenen', sv: 'Vems', en: 'Whose' },
  all: { fi: 'Kaikkien', sv: 'Allas', en: 'Everybody’s' },
  mine: { fi: 'Omat', sv: 'Egna', en: 'Mine' },
  nobody: { fi: 'Kuka ehtii', sv: 'Den som hinner', en: 'Whoever gets to it' },
  show: { fi: 'Näytä', sv: 'Visa', en: 'Show' },
  none: {
    fi: 'Tällaisia tehtäviä ei ole.',
    sv: 'Det finns inga sådana uppgifter.',
    en: 'There are no such tasks.',
  },
} as const satisfies Record<string, Text>;

const options = <K extends 'open' | 'done' | 'all' | 'mine' | 'nobody'>(
  { language }: Context,
  keys: readonly K[],
) => keys.map((value) => ({ value, label: texts[value][language] }));

const filters = (context: Context, { state, whose }: TaskFilter): Html => {
  const { language } = context;
  const select = (name: 'state' | 'whose', value: string, of: ReturnType<typeof options>) =>
    field({
      kind: 'select',
      name,
      label: texts[name][language],
      language,
      unmarked: true,
      value,
      options: of,
    });
  return form({
    language,
    action: '/tasks',
    method: 'get',
    inline: true,
    submit: texts.show[language],
    content: html`${select('state', state, options(context, ['open', 'done']))}${select(
      'whose',
      whose,
      options(context, ['all', 'mine', 'nobody']),
    )}`,
  });
};

export const tasksPage = (context: Context, filter: TaskFilter, tasks: readonly ListedTask[]): Html => {
  const { language } = context;
  const shown = tasks.slice(0, tasksPerPage);
  const last = shown.at(-1);
  const { state, whose } = filter;
  return staffPage(context, {
    title: allTasksTitle[language],
    actions: html`${button({
      label: taskTitles.add[language],
      href: '/tasks/new',
      kind: 'main',
      icon: 'add',
      keys: 'n',
    })}${button({ label: myDayTitle[language], href: '/my-day', kind: 'quiet' })}`,
    content: html`${filters(context, filter)}<div class="narrow">${
      shown.length > 0
        ? card({ content: tasksShown(context, shown, { withCustomer: true, withOwner: true }) })
        : html`<p class="muted">${texts.none[language]}</p>`
    }${pager({
      language,
      next:
        tasks.length > tasksPerPage && last
          ? `/tasks?${new URLSearchParams({ state, whose, after: String(last.id) })}`
          : undefined,
    })}</div>`,
  });
};
