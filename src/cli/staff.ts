/** `seloste staff …`: the way back in for an owner, from the machine itself. Acts as administration, not as the owner of the database. */
import type { Command as Commander } from 'commander';
import type { Tx } from '../db/tx.ts';
import { type Config, readConfig } from '../ground/config.ts';
import { fill, type Text } from '../ground/language.ts';
import { addCommand, type Command } from './command.ts';
import { readAddress } from './only-one.ts';
import { terminalLanguage } from './terminal.ts';

const asAdministration = async <T>(config: Config, act: (tx: Tx) => Promise<T>): Promise<T> => {
  const { withOwner } = await import('./with-owner.ts');
  const { createGate } = await import('../db/gate.ts');
  const { tables } = await import('../personal-data.ts');
  const { loadInForce } = await import('../policy/in-force.ts');
  return withOwner(config, async ({ installation }) => {
    const load = () => loadInForce(installation, tables);
    const gate = await createGate({ installation, config: { ...config, connectionsMax: 1 }, load });
    try {
      return await gate.open('administration', { kind: 'terminal', name: 'staff' }, act);
    } finally {
      await gate.end();
    }
  });
};

/** Where the pages are now, or will be when they are started. */
const addressOf = (config: Config): string =>
  config.baseUrl ?? readAddress(config.dataFolder) ?? `http://localhost:${config.port}`;

const withLink = (text: Text, link: string): Text => ({
  fi: fill(text.fi, { link }),
  sv: fill(text.sv, { link }),
  en: fill(text.en, { link }),
});

const resetDone: Text = {
  fi: 'Aseta uusi salasana tästä (linkki toimii kerran, 72 tuntia): {link}',
  sv: 'Ange ett nytt lösenord här (länken fungerar en gång, 72 timmar): {link}',
  en: 'Set a new password here (the link works once, for 72 hours): {link}',
};
const firstRunDone: Text = {
  fi: 'Ota käyttöön tästä (linkki toimii kerran, 24 tuntia): {link}',
  sv: 'Börja här (länken fungerar en gång, 24 timmar): {link}',
  en: 'Begin here (the link works once, for 24 hours): {link}',
};

const list: Command = {
  name: 'list',
  about: { fi: 'näyttää henkilöstön', sv: 'visar personalen', en: 'shows the staff' },
  run: async (terminal) => {
    const { allStaff } = await import('../access/staff-queries.ts');
    const rows = await asAdministration(readConfig(), allStaff);
    const staff = rows.map(({ signatures: _, ...row }) => row);
    const lines = rows
      .map(({ user_name, name, ended_at, purposes }) =>
        [user_name, name, ended_at ? '–' : purposes.join(' ')].join('\t'),
      )
      .join('\n');
    terminal.say({ staff }, { fi: lines, sv: lines, en: lines });
    return undefined;
  },
};

const reset: Command = {
  name: 'reset',
  about: {
    fi: 'tekee linkin, jolla henkilö asettaa uuden salasanan',
    sv: 'gör en länk med vilken personen anger ett nytt lösenord',
    en: 'makes a link by which the person sets a new password',
  },
  takes: [
    {
      flags: '<user_name>',
      about: { fi: 'käyttäjätunnus', sv: 'användarnamn', en: 'user name' },
    },
  ],
  run: async (terminal, _options, [userName = '']) => {
    const { resetByUserName } = await import('../access/reset-by-user-name.ts');
    const { passwordLink } = await import('../access/make-password-link.ts');
    const config = readConfig();
    const token = await asAdministration(config, (tx) => resetByUserName(tx, userName));
    const link = passwordLink(addressOf(config), token);
    terminal.say({ link }, withLink(resetDone, link));
    return undefined;
  },
};

const firstRun: Command = {
  name: 'first-run',
  about: {
    fi: 'tekee uuden linkin ensimmäiseen käyttöönottoon',
    sv: 'gör en ny länk för den första ibruktagningen',
    en: 'makes a new link for the first run',
  },
  run: async (terminal) => {
    const { firstRunLink, makeFirstRunToken } = await import('../access/first-run-token.ts');
    const config = readConfig();
    const token = await asAdministration(config, makeFirstRunToken);
    const link = firstRunLink(addressOf(config), token);
    terminal.say({ link }, withLink(firstRunDone, link));
    return undefined;
  },
};

const about: Text = {
  fi: 'henkilöstö: list, reset <käyttäjätunnus>, first-run',
  sv: 'personalen: list, reset <användarnamn>, first-run',
  en: 'the staff: list, reset <user name>, first-run',
};

export const registerStaffCommands = (program: Commander): void => {
  const staff = program.command('staff').description(about[terminalLanguage()]).helpCommand(false);
  for (const command of [list, reset, firstRun]) addCommand(staff, command);
  for (const one of staff.commands) one.exitOverride();
};
