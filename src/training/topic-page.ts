/** One topic: its instruction, how everyone stands, a training to be recorded; and its form. */
import { formErrors, typedText } from '../access/form-errors.ts';
import { staffPage } from '../access/staff-page.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { actionButton, button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { field } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import { type Html, html } from '../ui/html.ts';
import { table } from '../ui/table.ts';
import { trainingTexts as texts } from './texts.ts';
import type { Standing, Topic } from './training.ts';
import { standingColumns } from './training-page.ts';

type Typed = Readonly<{ typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] }>;

export const paragraphs = (text: string): Html =>
  html`<div class="prose">${text
    .split(/\n+/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p>${part}</p>`)}</div>`;

const trail = ({ language }: Context, here: string) =>
  breadcrumb({ language, items: [{ label: texts.title[language], href: '/training' }, { label: here }] });

const recordForm = (
  context: Context,
  { id }: Topic,
  rows: readonly Standing[],
  { today, problems = [] }: Typed & Readonly<{ today: string }>,
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return form({
    language,
    action: `/training/${id}/trainings`,
    errors,
    submit: texts.record[language],
    content: html`${field({
      kind: 'checkboxes',
      name: 'staff',
      language,
      label: texts.recordWho[language],
      required: true,
      options: rows.map(({ staff_id, name }) => ({ value: String(staff_id), label: name })),
      error: errorOf('staff'),
    })}${field({
      kind: 'date',
      name: 'done_on',
      language,
      label: texts.recordOn[language],
      size: 'short',
      required: true,
      value: today,
      error: errorOf('done_on'),
    })}`,
  });
};

export const topicPage = (
  context: Context,
  shown: Readonly<{ topic: Topic; rows: readonly Standing[]; today: string }> & Typed,
): Html => {
  const { language } = context;
  const { topic, rows, today } = shown;
  return staffPage(context, {
    title: topic.title,
    path: `/training/${topic.id}`,
    breadcrumb: trail(context, topic.title),
    actions: html`${actionButton({ language, action: `/training/${topic.id}/ending`, label: texts.end[language] })}${button(
      { label: texts.change[language], href: `/training/${topic.id}/edit`, icon: 'edit' },
    )}`,
    content: html`<div class="stack">${card({
      title: texts.instructions[language],
      content: paragraphs(topic.instructions),
    })}${card({
      title: texts.people[language],
      content: table({
        caption: texts.people[language],
        captionHidden: true,
        columns: standingColumns(context, today, 'name'),
        rows,
        empty: { title: texts.none[language], text: texts.noneText[language] },
      }),
    })}${card({
      title: texts.record[language],
      content: recordForm(context, topic, rows, shown),
    })}</div>`,
  });
};

export const topicFormPage = (
  context: Context,
  { topic, typed, problems = [] }: Readonly<{ topic?: Topic | undefined }> & Typed,
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  const value = (name: 'title' | 'instructions' | 'every_months'): string =>
    typed ? (typedText(typed, name) ?? '') : String(topic?.[name] ?? '');
  const title = (topic ? texts.change : texts.add)[language];
  const shared = (name: 'title' | 'instructions' | 'every_months') => ({
    name,
    language,
    value: value(name),
    error: errorOf(name),
  });
  return staffPage(context, {
    title,
    path: topic ? `/training/${topic.id}/edit` : '/training/new',
    breadcrumb: trail(context, title),
    content: html`<div class="narrow">${card({
      content: form({
        language,
        action: topic ? `/training/${topic.id}` : '/training',
        errors,
        submit: texts.save[language],
        cancel: { href: topic ? `/training/${topic.id}` : '/training' },
        content: html`${field({
          ...shared('title'),
          kind: 'text',
          label: texts.topic[language],
          required: true,
          maxLength: 120,
        })}${field({
          ...shared('instructions'),
          kind: 'textarea',
          label: texts.instructions[language],
          required: true,
          rows: 10,
        })}${field({
          ...shared('every_months'),
          kind: 'text',
          inputMode: 'numeric',
          label: texts.every[language],
          hint: texts.everyHint[language],
          size: 'short',
        })}`,
      }),
    })}</div>`,
  });
};
