import { z } from 'zod';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { day } from '../http/day.ts';
import { key, keyInBody } from '../http/key.ts';
import { found, notSignedIn } from '../http/refusals.ts';
import { type Context, type FieldProblem, moved, type Route, route, shown } from '../http/route.ts';
import { instructionsPage } from './instructions-page.ts';
import { openTopics, standings, topicOf } from './queries.ts';
import { addPresetTopics, addTopic, changeTopic, endTopic } from './save-topic.ts';
import { trainingTexts as texts } from './texts.ts';
import { topicFormPage, topicPage } from './topic-page.ts';
import { acknowledgeInstruction, recordTraining } from './train.ts';
import { trainingPage } from './training-page.ts';

const administration = { who: 'purpose', purposes: ['administration'] } as const;
const own = { who: 'staff', purposes: ['sign_in'] } as const;
const params = z.object({ id: key });
const today = (): string => helsinkiDate(new Date());

const topicBody = z.object({
  title: z.string().trim().min(1).max(120),
  instructions: z.string().trim().min(1).max(8000),
  every_months: z
    .literal('')
    .transform(() => null)
    .or(z.coerce.number().int().min(1).max(120))
    .default(null),
});
const staffKeys = z.union([keyInBody.transform((one) => [one]), z.array(keyInBody).max(1000)]).default([]);

const myId = ({ caller }: Context): number => {
  if (caller.kind !== 'staff') throw new Problem(notSignedIn);
  return caller.id;
};

const oneTopic = async (tx: Tx, id: number, context: Context, problems: readonly FieldProblem[] = []) => {
  const [topic, rows] = await Promise.all([topicOf(tx, id), standings(tx, { topicId: id })]);
  const one = found(topic);
  return shown({ topic: one, staff: rows, problems }, () =>
    topicPage(context, { topic: one, rows, today: today(), problems }),
  );
};

/** Of the form that is shown again: `/training/7/trainings` → 7. */
const keyIn = ({ url }: Context): number => Number(/\d+/.exec(url.pathname)?.[0]);

export const trainingRoutes: Route[] = [
  route({
    ...administration,
    method: 'GET',
    path: '/training',
    title: texts.title,
    menu: { group: 'company', order: 2, icon: 'check' },
    handle: async (tx, _input, context) => {
      const [topics, rows] = await Promise.all([openTopics(tx), standings(tx)]);
      return shown({ topics, staff: rows }, () => trainingPage(context, { topics, rows, today: today() }));
    },
  }),
  route({
    ...administration,
    method: 'GET',
    path: '/training/new',
    title: texts.add,
    handle: async (_tx, _input, context) => shown({}, () => topicFormPage(context, {})),
  }),
  route({
    ...administration,
    method: 'POST',
    path: '/training',
    title: texts.add,
    body: topicBody,
    retry: async (_tx, typed, problems, context) =>
      shown({ problems }, () => topicFormPage(context, { typed, problems })),
    handle: async (tx, { body }) => {
      await addTopic(tx, body);
      return moved('/training');
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path: '/training/presets',
    title: texts.presets,
    handle: async (tx, _input, { language }) => {
      await addPresetTopics(tx, language);
      return moved('/training');
    },
  }),
  route({
    ...administration,
    method: 'GET',
    path: '/training/:id',
    title: texts.topic,
    params,
    handle: (tx, { params: { id } }, context) => oneTopic(tx, id, context),
  }),
  route({
    ...administration,
    method: 'GET',
    path: '/training/:id/edit',
    title: texts.change,
    params,
    handle: async (tx, { params: { id } }, context) => {
      const topic = found(await topicOf(tx, id));
      return shown({ topic }, () => topicFormPage(context, { topic }));
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path: '/training/:id',
    title: texts.change,
    params,
    body: topicBody,
    retry: async (tx, typed, problems, context) => {
      const topic = found(await topicOf(tx, keyIn(context)));
      return shown({ problems }, () => topicFormPage(context, { topic, typed, problems }));
    },
    handle: async (tx, { params: { id }, body }) => {
      await changeTopic(tx, id, body);
      return moved(`/training/${id}`);
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path: '/training/:id/ending',
    title: texts.end,
    params,
    handle: async (tx, { params: { id } }) => {
      await endTopic(tx, id);
      return moved('/training');
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path: '/training/:id/trainings',
    title: texts.record,
    params,
    body: z.object({ staff: staffKeys, done_on: day }),
    retry: (tx, _typed, problems, context) => oneTopic(tx, keyIn(context), context, problems),
    handle: async (tx, { params: { id }, body }) => {
      await recordTraining(tx, id, { staffIds: body.staff, doneOn: body.done_on });
      return moved(`/training/${id}`);
    },
  }),
  route({
    ...own,
    method: 'GET',
    path: '/instructions',
    title: texts.mine,
    menu: { group: 'own', order: 3, icon: 'document' },
    handle: async (tx, _input, context) => mine(tx, context),
  }),
  route({
    ...own,
    method: 'POST',
    path: '/instructions/:id/acknowledgement',
    title: texts.acknowledge,
    params,
    body: z.object({ version: keyInBody }),
    retry: (tx, _typed, _problems, context) => mine(tx, context),
    handle: async (tx, { params: { id }, body }, context) => {
      await acknowledgeInstruction(tx, id, { staffId: myId(context), version: body.version });
      return moved('/instructions');
    },
  }),
];

const mine = async (tx: Tx, context: Context) => {
  const [topics, rows] = await Promise.all([openTopics(tx), standings(tx, { staffId: myId(context) })]);
  const all = topics.flatMap((topic) => {
    const row = rows.find(({ topic_id }) => topic_id === topic.id);
    return row ? [{ ...topic, done_on: row.done_on, how: row.how, is_current: row.is_current }] : [];
  });
  return shown({ instructions: all }, () => instructionsPage(context, { all, today: today() }));
};
