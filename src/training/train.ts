/** Who was trained in what and when, and who has read an instruction. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Text } from '../ground/language.ts';
import { InputProblem } from '../http/input.ts';
import { found } from '../http/refusals.ts';
import { insertTrainings, lockTopic, topicOf } from './queries.ts';

const nobody: Text = {
  fi: 'Valitse, ketkä koulutettiin.',
  sv: 'Välj vilka som utbildades.',
  en: 'Choose who was trained.',
};
const notYet: Text = {
  fi: 'Koulutuksen päivä on vielä edessä. Kirjaa se, kun se on pidetty.',
  sv: 'Utbildningens dag ligger i framtiden. Anteckna den när den har hållits.',
  en: 'The day of the training is still to come. Record it once it was held.',
};
const changed: Text = {
  fi: 'Ohje on muuttunut, kun luit sitä. Lue uusi ohje ja kuittaa se.',
  sv: 'Anvisningen ändrades medan du läste den. Läs den nya och kvittera den.',
  en: 'The instruction changed while you read it. Read the new one and acknowledge it.',
};

/** Throws `input_invalid` for a day to come or for nobody. */
export const recordTraining = async (
  tx: Tx,
  topicId: number,
  { staffIds, doneOn }: Readonly<{ staffIds: readonly number[]; doneOn: string }>,
): Promise<void> => {
  const topic = found(await lockTopic(tx, topicId));
  if (doneOn > helsinkiDate(new Date())) throw new InputProblem([{ field: 'done_on', text: notYet }]);
  const trained = await insertTrainings(tx, staffIds, { topic, doneOn, how: 'trained' });
  if (trained.length === 0) throw new InputProblem([{ field: 'staff', text: nobody }]);
  for (const id of trained)
    await wrote(tx, 'record-training', { about: `staff:${id}`, fields: [topic.title] });
};

/** By whoever reads it, of the version that was on their page. */
export const acknowledgeInstruction = async (
  tx: Tx,
  topicId: number,
  { staffId, version }: Readonly<{ staffId: number; version: number }>,
): Promise<void> => {
  const topic = found(await topicOf(tx, topicId));
  if (topic.version !== version) throw new InputProblem([{ field: '', text: changed }]);
  await Promise.all([
    insertTrainings(tx, [staffId], { topic, doneOn: helsinkiDate(new Date()), how: 'acknowledged' }),
    wrote(tx, 'acknowledge-instruction', { about: `staff:${staffId}`, fields: [topic.title] }),
  ]);
};
