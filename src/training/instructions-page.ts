/** For each of the staff: the instructions that are to be read, and those that were. */
import { staffPage } from '../access/staff-page.ts';
import { formatDate } from '../ground/format-date.ts';
import type { Context } from '../http/route.ts';
import { badge } from '../ui/badge.ts';
import { hiddenFields } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { form } from '../ui/form.ts';
import { type Html, html } from '../ui/html.ts';
import { more } from '../ui/more.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { howTitles, trainingTexts as texts, trainingStates } from './texts.ts';
import { paragraphs } from './topic-page.ts';
import { isToDo, type Standing, type Topic, trainingState } from './training.ts';

export type Instruction = Topic & Pick<Standing, 'done_on' | 'how' | 'is_current'>;

const toRead = ({ language }: Context, { id, version, title, instructions }: Instruction): Html =>
  card({
    title,
    content: html`${paragraphs(instructions)}${form({
      language,
      action: `/instructions/${id}/acknowledgement`,
      submit: texts.acknowledge[language],
      content: hiddenFields({ version: String(version) }),
    })}`,
  });

const read = ({ language }: Context, one: Instruction, today: string): Html => {
  const { state, label } = trainingStates[trainingState(one, today)];
  const when = one.done_on ? `${formatDate(one.done_on, language)}, ${howTitles[one.how!][language]}` : '';
  return more({
    summary: html`${one.title} ${badge({ state, label: label[language] })} <span class="muted">${when}</span>`,
    content: paragraphs(one.instructions),
  });
};

export const instructionsPage = (
  context: Context,
  { all, today }: Readonly<{ all: readonly Instruction[]; today: string }>,
): Html => {
  const { language } = context;
  const [waiting, done] = [all.filter((one) => isToDo(one, today)), all.filter((one) => !isToDo(one, today))];
  return staffPage(context, {
    title: texts.mine[language],
    path: '/instructions',
    lead: texts.mineLead[language],
    content: html`<div class="narrow stack">${
      waiting.length === 0 && noticeBox({ language, kind: 'done', sentence: texts.mineNone[language] })
    }${waiting.map((one) => toRead(context, one))}${
      done.length > 0 && card({ content: html`${done.map((one) => read(context, one, today))}` })
    }</div>`,
  });
};
