/** What somebody is to do by a day. Done and reopened are rows; what is open is asked of the newest. */
import { isDate } from '../../ground/calendar.ts';
import type { Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import { unwantedText } from '../notes/note.ts';
import { dateNotValid, fieldMissing, fieldNotInChoices, fieldTooLong } from '../problems.ts';
import type { Wrong } from '../wrong-fields.ts';

export const taskFields = {
  title: { fi: 'Mitä tehdään', sv: 'Vad som ska göras', en: 'What is to be done' },
  details: { fi: 'Lisätietoja', sv: 'Mer information', en: 'Details' },
  due_on: { fi: 'Määräpäivä', sv: 'Förfallodag', en: 'Due date' },
  assigned_to: { fi: 'Kenen tehtävä', sv: 'Vems uppgift', en: 'Whose task' },
} as const satisfies Record<string, Text>;

const longest = { title: 200, details: 4000 } as const;
export const titleLengthMax = longest.title;

export const taskNotFound = problemKind('task_not_found', 404, {
  fi: 'Tehtävää ei löytynyt. Se on voitu poistaa, tai sen asiakas ei kuulu tähän käyttötarkoitukseen.',
  sv: 'Uppgiften hittades inte. Den kan ha raderats, eller så hör dess kund inte till det här ändamålet.',
  en: 'The task was not found: deleted, or its customer is not part of this purpose.',
});

export type TypedTask = Readonly<{
  title: string;
  details: string;
  /** `YYYY-MM-DD`. */
  due_on: string;
  /** Key of a member of the staff; empty: whoever gets to it first. */
  assigned_to: string;
  confirmed: boolean;
  confirmedSensitive: boolean;
}>;

const wrongLengths = (task: TypedTask): Wrong[] =>
  (['title', 'details'] as const)
    .filter((field) => task[field].length > longest[field])
    .map((field) => ({
      field,
      problem: new Problem(fieldTooLong, { field: taskFields[field], max: longest[field] }),
    }));

/** `assignable`: those whom it may be given to. */
export const wrongTask = (task: TypedTask, assignable: readonly number[]): Wrong[] => {
  const { title, due_on, assigned_to } = task;
  const wrong: Wrong[] = [];
  if (title.trim() === '')
    wrong.push({ field: 'title', problem: new Problem(fieldMissing, { field: taskFields.title }) });
  if (!isDate(due_on))
    wrong.push({ field: 'due_on', problem: new Problem(dateNotValid, { field: taskFields.due_on }) });
  if (assigned_to !== '' && !assignable.includes(Number(assigned_to)))
    wrong.push({
      field: 'assigned_to',
      problem: new Problem(fieldNotInChoices, { field: taskFields.assigned_to }),
    });
  const written = (['title', 'details'] as const).map((field) => ({
    field,
    title: taskFields[field],
    text: task[field],
  }));
  return [...wrong, ...wrongLengths(task), ...unwantedText(written, task)];
};
