/** The owner trains everybody once; Otto reads the instructions, but for one that still waits for him. */
import { helsinkiDate } from '../ground/calendar.ts';
import { addPresetTopics } from '../training/save-topic.ts';
import { acknowledgeInstruction, recordTraining } from '../training/train.ts';
import { atDesk, type Demo } from './demo.ts';

export const instructStaff = async (
  demo: Demo,
  [owner, reader, ...others]: readonly number[],
): Promise<void> => {
  const topics = await atDesk(demo, owner!, 'administration', (tx) => addPresetTopics(tx, 'fi'));
  const [first, ...rest] = topics;
  const doneOn = helsinkiDate(new Date());
  await atDesk(demo, owner!, 'administration', async (tx) => {
    for (const { id } of topics) await recordTraining(tx, id, { staffIds: [owner!], doneOn });
    await recordTraining(tx, first!.id, { staffIds: others, doneOn });
  });
  for (const { id, version } of rest)
    await atDesk(demo, reader!, 'sign_in', (tx) =>
      acknowledgeInstruction(tx, id, { staffId: reader!, version }),
    );
};
