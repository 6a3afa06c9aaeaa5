/** `seloste backup`: the whole register in one encrypted file, while it is in use. */
import { resolve } from 'node:path';
import { readConfig } from '../ground/config.ts';
import { fillAll } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { Command } from './command.ts';

const done = {
  fi: 'Varmuuskopio on valmis: {file} ({megabytes} Mt, {rows} riviä, {tables} taulua).',
  sv: 'Säkerhetskopian är klar: {file} ({megabytes} MB, {rows} rader, {tables} tabeller).',
  en: 'The backup is ready: {file} ({megabytes} MB, {rows} rows, {tables} tables).',
};

export const backupCommand: Command = {
  name: 'backup',
  about: {
    fi: 'tekee rekisteristä salatun varmuuskopion käytön aikana',
    sv: 'gör en krypterad säkerhetskopia av registret medan det används',
    en: 'makes an encrypted backup of the register while it is in use',
  },
  takes: [
    {
      flags: '[folder]',
      about: {
        fi: 'kansio; oletuksena SELOSTE_BACKUP',
        sv: 'mappen; annars SELOSTE_BACKUP',
        en: 'the folder; SELOSTE_BACKUP where none is given',
      },
    },
  ],
  run: async (terminal, _options, [given]) => {
    const config = readConfig();
    const { backupFolderMissing } = await import('../retention/backup/problems.ts');
    const folder = given ? resolve(given) : config.backupFolder;
    if (!folder) throw new Problem(backupFolderMissing);
    const { makeAndNote } = await import('../retention/backup/keep-backups.ts');
    const { openGateOf, withOwner } = await import('./with-owner.ts');
    const made = await withOwner(config, async ({ owner, installation }) => {
      const gate = await openGateOf(installation, config);
      try {
        return await makeAndNote({ gate, owner, config, folder });
      } finally {
        await gate.end();
      }
    });
    const { file, rows, tables, bytes } = made;
    const megabytes = (bytes / 1e6).toFixed(1);
    terminal.say(made, fillAll(done, { file, rows, tables, megabytes }));
  },
};
