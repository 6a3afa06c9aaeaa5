/** `seloste check`: does the notice in force hold true; 3 where it does not. */
import { readConfig } from '../ground/config.ts';
import type { Text } from '../ground/language.ts';
import type { Command } from './command.ts';
import { exitCodes } from './terminal.ts';

const fine: Text = {
  fi: 'Seloste pitää paikkansa: oikeudet, evästeet, tietolähteet ja käsittelijät ovat niin kuin se sanoo.',
  sv: 'Beskrivningen stämmer: rättigheterna, kakorna, källorna och biträdena är så som den säger.',
  en: 'The notice holds true: rights, cookies, sources and processors are as it says.',
};

type Found = Readonly<{ text: Text; mend: Text }>;

const lines = (findings: readonly Found[]): Text => {
  const of = (language: keyof Text) =>
    findings.map(({ text, mend }) => `- ${text[language]} ${mend[language]}`).join('\n');
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
};

export const checkCommand: Command = {
  name: 'check',
  about: {
    fi: 'vertaa voimassa olevaa selostetta tietokantaan ja ohjelmaan',
    sv: 'jämför den gällande beskrivningen med databasen och programmet',
    en: 'compares the notice in force with the database and the program',
  },
  options: [
    {
      flags: '--mend',
      about: {
        fi: 'kokoaa oikeudet selosteesta uudelleen',
        sv: 'bygger rättigheterna av beskrivningen på nytt',
        en: 'compiles the rights from the notice anew',
      },
    },
  ],
  run: async (terminal, { mend }) => {
    const { checkFromTerminal } = await import('../declaration-from-terminal.ts');
    const { withOwner } = await import('./with-owner.ts');
    const findings = await withOwner(readConfig(), (opened) => checkFromTerminal(opened, mend === true));
    const data = findings.map(({ text, mend: how }) => ({
      text: text[terminal.language],
      mend: how[terminal.language],
    }));
    terminal.say({ findings: data }, findings.length === 0 ? fine : lines(findings));
    return findings.length === 0 ? exitCodes.ok : exitCodes.differences;
  },
};
