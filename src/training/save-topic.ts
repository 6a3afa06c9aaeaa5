import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Language } from '../ground/language.ts';
import { found } from '../http/refusals.ts';
import { presetTopics } from './preset-topics.ts';
import { endTopicRow, insertTopics, lockTopic, openTopics, updateTopic } from './queries.ts';
import type { Topic } from './training.ts';

export type TopicGiven = Omit<Topic, 'id' | 'version'>;

export const addTopic = async (tx: Tx, given: TopicGiven): Promise<void> => {
  await Promise.all([insertTopics(tx, [given]), wrote(tx, 'add-training-topic', { fields: [given.title] })]);
};

/** The shipped ones that the house has not got, in the language of whoever adds them. Returns all that there are then. */
export const addPresetTopics = async (tx: Tx, language: Language): Promise<Topic[]> => {
  const there = new Set((await openTopics(tx)).map(({ title }) => title));
  const missing = presetTopics(language).filter(({ title }) => !there.has(title));
  if (missing.length > 0)
    await Promise.all([
      insertTopics(tx, missing),
      wrote(tx, 'add-training-topic', { fields: missing.map(({ title }) => title) }),
    ]);
  return openTopics(tx);
};

export const changeTopic = async (tx: Tx, id: number, given: TopicGiven): Promise<void> => {
  found(await lockTopic(tx, id));
  await Promise.all([
    updateTopic(tx, id, given),
    wrote(tx, 'change-training-topic', { about: `training:${id}`, fields: [given.title] }),
  ]);
};

/** Nobody is asked any more; what was done stays as proof. */
export const endTopic = async (tx: Tx, id: number): Promise<void> => {
  const { title } = found(await lockTopic(tx, id));
  await Promise.all([
    endTopicRow(tx, id),
    wrote(tx, 'end-training-topic', { about: `training:${id}`, fields: [title] }),
  ]);
};
