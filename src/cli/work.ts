import { flushCompileCache } from 'node:module';
import { readConfig } from '../ground/config.ts';
import { stepBack } from '../ground/step-back.ts';
import { untilStopped } from '../ground/until-stopped.ts';
import type { Command } from './command.ts';
import { tellReady, untilGo } from './parent.ts';

const working = { fi: 'Tausta-ajot käynnissä', sv: 'Bakgrundsjobben är i gång', en: 'Jobs are running' };

export const workCommand: Command = {
  name: 'work',
  about: {
    fi: 'taustatehtävät yhtenä prosessina (tietokanta on jo valmis)',
    sv: 'bakgrundsjobben som en process (databasen finns redan)',
    en: 'the jobs as one process (the database is prepared already)',
  },
  run: async (terminal) => {
    const stopped = untilStopped();
    stepBack();
    const { work } = await import('../work.ts');
    await Promise.race([untilGo(), stopped]);
    const { ended, stop } = await work(readConfig(), (line) => console.log(line));
    tellReady({});
    // Kept for the next start, for a killed process would not; not now, when somebody waits for a page.
    setTimeout(flushCompileCache, 5_000).unref();
    if (!process.connected) terminal.say({ working: true }, working);
    await Promise.race([stopped, ended]);
    await stop();
    if (process.connected) process.disconnect?.();
  },
};
