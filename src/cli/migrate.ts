import { helsinkiDate } from '../ground/calendar.ts';
import { readConfig } from '../ground/config.ts';
import { fill } from '../ground/language.ts';
import type { Command } from './command.ts';

const done = {
  fi: 'Tietokanta on ajan tasalla. Uusia siirtymiä: {count}. Oikeudet on koottu voimassa olevasta selosteesta.',
  sv: 'Databasen är uppdaterad. Nya migreringar: {count}. Rättigheterna har byggts av den gällande beskrivningen.',
  en: 'The database is up to date. New migrations: {count}. The rights were compiled from the notice in force.',
};

export const migrateCommand: Command = {
  name: 'migrate',
  about: {
    fi: 'tekee tietokannan tai tuo sen ajan tasalle ja kokoaa oikeudet selosteesta',
    sv: 'skapar eller uppdaterar databasen och bygger rättigheterna av beskrivningen',
    en: 'makes the database or brings it up to date, and compiles the rights from the notice',
  },
  run: async (terminal) => {
    const { prepareDatabase } = await import('../prepare-database.ts');
    const { withOwner } = await import('./with-owner.ts');
    const { ran } = await withOwner(readConfig(), ({ owner, installation }) =>
      prepareDatabase(owner, installation, helsinkiDate(new Date())),
    );
    const count = ran.length;
    terminal.say(
      { migrations: ran },
      { fi: fill(done.fi, { count }), sv: fill(done.sv, { count }), en: fill(done.en, { count }) },
    );
  },
};
