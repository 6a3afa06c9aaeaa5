/** A task that is added or changed, and what has happened to it. */
import { staffPage } from '../../access/staff-page.ts';
import { addDays, helsinkiDate } from '../../ground/calendar.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton, button, hiddenFields } from '../../ui/button.ts';
import { confirmStep } from '../../ui/confirm-step.ts';
import { field } from '../../ui/field.ts';
import { type Html, html } from '../../ui/html.ts';
import { type TimelineItem, timeline } from '../../ui/timeline.ts';
import {
  type Again,
  aboutCustomer,
  errorOf,
  formPage,
  nowHint,
  sawFields,
  shownValue,
} from '../forms/form-fields.ts';
import type { NamedCustomer } from '../named-customer.ts';
import { sensitiveBox } from '../notes/note-form.ts';
import type { TaskTexts } from './change-task.ts';
import type { Colleague, TaskRow, TaskStep } from './queries.ts';
import { taskFields, titleLengthMax } from './task.ts';

const texts = {
  add: { fi: 'Uusi tehtävä', sv: 'Ny uppgift', en: 'New task' },
  change: { fi: 'Tehtävä', sv: 'Uppgift', en: 'Task' },
  anybody: { fi: 'Kuka ehtii', sv: 'Den som hinner', en: 'Whoever gets to it' },
  done: { fi: 'Merkitse tehdyksi', sv: 'Markera som gjord', en: 'Mark as done' },
  reopen: { fi: 'Avaa uudelleen', sv: 'Öppna på nytt', en: 'Reopen' },
  remove: { fi: 'Poista tehtävä', sv: 'Radera uppgiften', en: 'Delete the task' },
  removeHappens: {
    fi: 'Tehtävä häviää lopullisesti. Tehtyä tehtävää ei tarvitse poistaa: se ei enää odota ketään.',
    sv: 'Uppgiften försvinner för gott. En gjord uppgift behöver inte raderas: den väntar inte längre på någon.',
    en: 'The task is gone for good. A task that is done need not be deleted: it waits for nobody any more.',
  },
  happened: { fi: 'Mitä on tapahtunut', sv: 'Vad som har hänt', en: 'What has happened' },
  added: { fi: 'Lisätty', sv: 'Tillagd', en: 'Added' },
  stepDone: { fi: 'Tehty', sv: 'Gjord', en: 'Done' },
  stepReopened: { fi: 'Avattu uudelleen', sv: 'Öppnad på nytt', en: 'Reopened' },
  stepChanged: { fi: 'Muutettu', sv: 'Ändrad', en: 'Changed' },
  dueBefore: { fi: 'Määräpäivä oli {date}', sv: 'Förfallodagen var {date}', en: 'The due date was {date}' },
  wasWhose: {
    fi: 'Tehtävä oli: {name}',
    sv: 'Uppgiften hörde till: {name}',
    en: 'It was the task of {name}',
  },
} as const satisfies Record<string, Text>;

export const taskTitles = {
  add: texts.add,
  change: texts.change,
  done: texts.done,
  reopen: texts.reopen,
  remove: texts.remove,
};

export type Names = ReadonlyMap<number, string>;

const shared =
  (context: Context, again: Again, now: TaskTexts, isChange: boolean) => (name: keyof TaskTexts) => ({
    name,
    label: taskFields[name][context.language],
    language: context.language,
    value: shownValue(again, name, now[name]),
    error: errorOf(again, context, name),
    ...(isChange && name !== 'assigned_to' ? nowHint(again, context, name, now[name]) : {}),
  });

type Filling = Readonly<{ again: Again; now: TaskTexts; able: readonly Colleague[]; isChange: boolean }>;

const fieldsOf = (context: Context, { again, now, able, isChange }: Filling): Html => {
  const { language } = context;
  const of = shared(context, again, now, isChange);
  const people = able.map(({ id, name }) => ({ value: String(id), label: name }));
  const typed = `${again.typed.title ?? ''} ${again.typed.details ?? ''}`;
  return html`${field({ ...of('title'), kind: 'text', required: true, maxLength: titleLengthMax, autocomplete: 'off' })}<div class="columns">${field(
    { ...of('due_on'), kind: 'date', required: true },
  )}${field({ ...of('assigned_to'), kind: 'select', unmarked: true, blank: texts.anybody[language], options: people })}</div>${field(
    {
      ...of('details'),
      kind: 'textarea',
      rows: 4,
    },
  )}${sensitiveBox(context, again, typed)}`;
};

/** For oneself, due tomorrow: what one most often means. */
export const emptyTask = ({ caller }: Context): TaskTexts => ({
  title: '',
  details: '',
  due_on: addDays(helsinkiDate(new Date()), 1),
  assigned_to: caller.kind === 'staff' ? String(caller.id) : '',
});

export const newTaskPage = (
  context: Context,
  customer: NamedCustomer | undefined,
  able: readonly Colleague[],
  again: Again,
): Html =>
  formPage(context, {
    title: texts.add[context.language],
    action: '/tasks',
    path: customer ? `/tasks/new?customer=${customer.id}` : '/tasks/new',
    back: customer ? `/customers/${customer.id}` : '/my-day',
    again,
    above: customer && aboutCustomer(customer),
    fields: html`${customer && hiddenFields({ customer: String(customer.id) })}${fieldsOf(context, {
      again,
      now: emptyTask(context),
      able,
      isChange: false,
    })}`,
  });

const stepItem = ({ language }: Context, names: Names, step: TaskStep): TimelineItem => {
  const titles = { done: texts.stepDone, reopened: texts.stepReopened, changed: texts.stepChanged };
  const title = titles[step.step as keyof typeof titles];
  const was = [
    step.due_before && fill(texts.dueBefore[language], { date: formatDate(step.due_before, language) }),
    step.assigned_before && fill(texts.wasWhose[language], { name: names.get(step.assigned_before) ?? '' }),
  ].filter(Boolean);
  return {
    at: formatMoment(step.at, language),
    machineAt: step.at.toISOString(),
    title: title?.[language] ?? step.step,
    text: was.join(' · '),
    by: byWhom(names, step.recorded_by),
    state: step.step === 'done' ? 'done' : 'neutral',
  };
};

/** `staff:7` by name; what a program did is nobody's. */
const byWhom = (names: Names, actor: string): string =>
  actor.startsWith('staff:') ? (names.get(Number(actor.slice(6))) ?? '') : '';

export type ShownTask = Readonly<{
  task: TaskRow;
  customer: NamedCustomer | undefined;
  able: readonly Colleague[];
  steps: readonly TaskStep[];
  names: Names;
  now: TaskTexts;
}>;

/** Whom it belongs to stays a choice, also when they have left. */
const withOwner = ({ task, able, names }: ShownTask): readonly Colleague[] => {
  const owner = task.assigned_to;
  if (owner === null || able.some(({ id }) => id === owner)) return able;
  return [...able, { id: owner, name: names.get(owner) ?? String(owner) }];
};

const acts = ({ language }: Context, { task }: ShownTask): Html =>
  html`<div class="row">${
    task.done_at === null
      ? actionButton({
          language,
          action: `/tasks/${task.id}/completion`,
          label: texts.done[language],
          icon: 'check',
        })
      : actionButton({ language, action: `/tasks/${task.id}/reopening`, label: texts.reopen[language] })
  }${button({ label: texts.remove[language], href: `/tasks/${task.id}/removal`, kind: 'quiet', icon: 'erase' })}</div>`;

export const taskPage = (context: Context, shown: ShownTask, again: Again): Html => {
  const { language } = context;
  const { task, steps, names, now, customer } = shown;
  const added: TimelineItem = {
    at: formatMoment(task.recorded_at, language),
    machineAt: task.recorded_at.toISOString(),
    title: texts.added[language],
    by: byWhom(names, task.recorded_by),
  };
  return formPage(context, {
    title: task.title,
    action: `/tasks/${task.id}`,
    back: customer ? `/customers/${customer.id}` : '/my-day',
    again,
    above: html`${customer && aboutCustomer(customer)}${acts(context, shown)}`,
    fields: html`${sawFields({ ...now })}${fieldsOf(context, { again, now, able: withOwner(shown), isChange: true })}`,
    below: html`<h2>${texts.happened[language]}</h2>${timeline({
      label: texts.happened[language],
      items: [...steps.map((step) => stepItem(context, names, step)), added],
    })}`,
  });
};

export const removeTaskPage = (context: Context, { id, title }: TaskRow): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.remove[language],
    content: confirmStep({
      language,
      title,
      happens: html`<p>${texts.removeHappens[language]}</p>`,
      action: `/tasks/${id}/removal`,
      confirm: texts.remove[language],
      cancelHref: `/tasks/${id}`,
      danger: true,
    }),
  });
};
