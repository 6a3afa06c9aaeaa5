/** The daily sweep as `work` runs it, with its rests, in a process of its own until it is told to end. */
import { createGate } from '../src/db/gate.ts';
import { openInstallation } from '../src/db/installation.ts';
import { erasingOf } from '../src/erasing.ts';
import { stepBack } from '../src/ground/step-back.ts';
import { tables } from '../src/personal-data.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { sweepRetention } from '../src/retention/sweep.ts';
import { configOf } from './database.ts';

const [dataFolder = '', journalFolder = ''] = process.argv.slice(2);
const config = configOf(dataFolder);
stepBack();
const installation = await openInstallation(config);
const load = () => loadInForce(installation, tables);
const gate = await createGate({ installation, config, load, givesWay: true });
const { declaration } = await load();
let isEnding = false;
let running = Promise.resolve();

process.on('message', ({ on }: { on: string }) => {
  const erasing = erasingOf(declaration, { ...config, journalFolder });
  running = sweepRetention({ gate, erasing, on, isStopping: () => isEnding });
  process.send?.({});
});
process.once('disconnect', async () => {
  isEnding = true;
  await running;
  await gate.end();
});
