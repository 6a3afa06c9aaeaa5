/** Tasks on the timeline, each at the time when it was added, with where it stands now. */
import { html } from '../../ui/html.ts';
import { timelinePart } from '../timeline/part.ts';
import { dueBadge } from './tasks-shown.ts';

type Task = Readonly<{ title: string; due_on: string; done_at: string | null; by: string | null }>;

const task = { fi: 'Tehtävä', sv: 'Uppgift', en: 'Task' };

export const tasksPart = timelinePart<Task>({
  key: 'task',
  title: { fi: 'Tehtävät', sv: 'Uppgifter', en: 'Tasks' },
  category: 'notes',
  rows: 'tasks',
  at: { moment: 'recorded_at' },
  columns: ['title', 'due_on', 'done_at', 'recorded_by'],
  hasSection: true,
  say: (context, { id, shown: { title, due_on, done_at, by } }) => ({
    title: html`${task[context.language]}: <a href="/tasks/${id}">${title}</a> ${dueBadge(context, {
      due_on,
      done_at: done_at === null ? null : new Date(done_at),
    })}`,
    state: done_at ? 'done' : 'neutral',
    by,
  }),
});
