/** `npm run demo`: an invented company with a story, in a data folder of its own; never in the real register. */
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../ground/config.ts';
import { fill, type Text } from '../ground/language.ts';
import type { Command } from './command.ts';
import { emptyFolder, isFilled, markFilled } from './demo-folder.ts';
import { keepDemoSettings } from './demo-settings.ts';
import type { Staff } from './fill-database.ts';
import { readAddress } from './only-one.ts';
import { startCommand } from './start.ts';
import type { Terminal } from './terminal.ts';

const making: Text = {
  fi: 'Tehdään esittely: Villa Esimerkki Oy, noin 2 000 keksittyä asiakasta.',
  sv: 'Demon görs: Villa Esimerkki Oy, omkring 2 000 påhittade kunder.',
  en: 'Making the demo: Villa Esimerkki Oy, about 2,000 invented customers.',
};
const kept: Text = {
  fi: 'Esittely on tallella. Salasanat ovat ne, jotka sitä tehtäessä näytettiin; ilman valintaa --keep tehdään uusi.',
  sv: 'Demon finns kvar. Lösenorden är de som visades när den gjordes; utan --keep görs en ny.',
  en: 'The demo has been kept. The passwords are those shown when it was made; without --keep a new one is made.',
};
const signIn: Text = { fi: 'Kirjaudu sisään:', sv: 'Logga in:', en: 'Sign in as:' };
const colleague = '  {userName}  {password}  ({name}, {title})';

const fillFresh = async (folder: string, terminal: Terminal): Promise<Staff> => {
  terminal.note(making);
  await emptyFolder(folder);
  const { fillDatabase } = await import('./fill-database.ts');
  const staff = await fillDatabase(readConfig(), terminal);
  markFilled(folder);
  return staff;
};

const lines = (staff: Staff, language: keyof Text): string =>
  staff
    .map(({ name, userName, password, title }) =>
      fill(colleague, { userName: userName.padEnd(5), password, name, title: title[language] }),
    )
    .join('\n');

/** After the address, where people look for it. Ends with `isOver` where the start never came so far. */
const tellStaff = async (
  folder: string,
  staff: Staff,
  { terminal, isOver }: { terminal: Terminal; isOver: () => boolean },
): Promise<void> => {
  let address = readAddress(folder);
  for (; address === undefined && !isOver(); address = readAddress(folder)) await sleep(100);
  if (address === undefined) return;
  const people = staff.map(({ userName, name, password }) => ({ user_name: userName, name, password }));
  terminal.say(
    { address, staff: people },
    {
      fi: `${signIn.fi}\n${lines(staff, 'fi')}`,
      sv: `${signIn.sv}\n${lines(staff, 'sv')}`,
      en: `${signIn.en}\n${lines(staff, 'en')}`,
    },
  );
};

export const demoCommand: Command = {
  name: 'demo',
  about: {
    fi: 'käynnistää keksityn yrityksen omassa kansiossaan ja näyttää tunnukset',
    sv: 'startar ett påhittat företag i en egen mapp och visar användarnamnen',
    en: 'starts an invented company in a folder of its own and shows how to sign in',
  },
  options: [
    {
      flags: '--keep',
      about: {
        fi: 'jatka edellisestä esittelystä',
        sv: 'fortsätt med den förra demon',
        en: 'go on with the demo that is there',
      },
    },
    {
      flags: '--no-open',
      about: { fi: 'älä avaa selainta', sv: 'öppna inte webbläsaren', en: 'do not open the browser' },
    },
  ],
  run: async (terminal, options, given) => {
    const folder = `${readConfig().dataFolder}-demo`;
    keepDemoSettings(process.env, folder);
    const goesOn = readAddress(folder) !== undefined || (options['keep'] === true && isFilled(folder));
    if (goesOn) terminal.note(kept);
    const staff = goesOn ? undefined : await fillFresh(folder, terminal);
    let isOver = false;
    const started = startCommand.run(terminal, options, given).finally(() => {
      isOver = true;
    });
    if (staff) await Promise.all([started, tellStaff(folder, staff, { terminal, isOver: () => isOver })]);
    return started;
  },
};
