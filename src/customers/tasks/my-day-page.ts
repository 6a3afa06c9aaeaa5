/** What waits for the reader: late, today, within a week; and what waits for whoever gets to it. */
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { part } from '../../ui/part.ts';
import { taskTitles } from './task-form.ts';
import type { ListedTask, MyDay } from './task-list.ts';
import { tasksShown } from './tasks-shown.ts';

const texts = {
  title: { fi: 'Oma päivä', sv: 'Min dag', en: 'My day' },
  lead: { fi: 'Tänään on {date}.', sv: 'I dag är det {date}.', en: 'Today is {date}.' },
  overdue: { fi: 'Myöhässä', sv: 'Försenat', en: 'Overdue' },
  today: { fi: 'Tänään', sv: 'I dag', en: 'Today' },
  next: { fi: 'Seuraavaksi', sv: 'Härnäst', en: 'Next' },
  free: { fi: 'Kuka ehtii', sv: 'Den som hinner', en: 'Whoever gets to it' },
  nothingToday: {
    fi: 'Tälle päivälle ei ole tehtäviä.',
    sv: 'Inga uppgifter för i dag.',
    en: 'No tasks for today.',
  },
  nothing: {
    fi: 'Mikään ei odota sinua. Lisää tehtävä tästä tai asiakkaan kortilta, niin se muistuttaa itsestään täällä.',
    sv: 'Inget väntar på dig. Lägg till en uppgift här eller på en kunds kort, så påminner den om sig själv här.',
    en: 'Nothing waits for you. Add a task here or on a customer’s card, and it will remind you here.',
  },
  all: { fi: 'Kaikki tehtävät', sv: 'Alla uppgifter', en: 'All tasks' },
  more: {
    fi: 'Tässä näkyvät kiireisimmät. Loput ovat kaikkien tehtävien luettelossa.',
    sv: 'Här visas de mest brådskande. Resten finns i listan över alla uppgifter.',
    en: 'The most urgent are shown here. The rest is in the list of all tasks.',
  },
} as const satisfies Record<string, Text>;

export const myDayTitle = texts.title;
export const allTasksTitle = texts.all;

const groupOf = (context: Context, title: Text, tasks: readonly ListedTask[], empty?: Text): HtmlValue => {
  const { language } = context;
  if (tasks.length === 0 && !empty) return undefined;
  return card({
    content: part({
      title: title[language],
      level: 2,
      ...(tasks.length > 0
        ? { content: tasksShown(context, tasks, { withCustomer: true, withOwner: false }) }
        : { empty: empty![language] }),
    }),
  });
};

export const myDayPage = (context: Context, day: MyDay): Html => {
  const { language } = context;
  const { overdue, today, next, free, hasMore } = day;
  const isEmpty = overdue.length + today.length + next.length + free.length === 0;
  return staffPage(context, {
    title: texts.title[language],
    lead: fill(texts.lead[language], { date: formatDate(helsinkiDate(new Date()), language) }),
    actions: html`${button({
      label: taskTitles.add[language],
      href: '/tasks/new',
      kind: 'main',
      icon: 'add',
      keys: 'n',
    })}${button({ label: texts.all[language], href: '/tasks', kind: 'quiet' })}`,
    content: isEmpty
      ? html`<p>${texts.nothing[language]}</p>`
      : html`<div class="stack narrow">${groupOf(context, texts.overdue, overdue)}${groupOf(
          context,
          texts.today,
          today,
          texts.nothingToday,
        )}${groupOf(context, texts.next, next)}${groupOf(context, texts.free, free)}${
          hasMore && html`<p class="muted">${texts.more[language]}</p>`
        }</div>`,
  });
};
