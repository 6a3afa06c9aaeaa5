/** `seloste restore`: a backup into a new place, with the journal of what came after it. */
import { resolve } from 'node:path';
import { type Config, readConfig } from '../ground/config.ts';
import { fillAll } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { Restored } from '../restore-backup.ts';
import type { Backup } from '../retention/backup/read-backup.ts';
import type { Command } from './command.ts';
import type { Terminal } from './terminal.ts';

const verifying = {
  fi: 'Tarkistetaan kopio alusta loppuun.',
  sv: 'Kopian kontrolleras från början till slut.',
  en: 'Verifying the backup from end to end.',
};
const loading = {
  fi: 'Kopio on ehjä, tehty {at}. Palautetaan paikkaan {place}.',
  sv: 'Kopian är hel, gjord {at}. Den återställs till {place}.',
  en: 'The backup is whole, made {at}. Restoring it into {place}.',
};
const done = {
  fi: 'Palautettu: {rows} riviä, {tables} taulua, määrät täsmäävät. Päiväkirjasta: {erased} poistettiin uudelleen, {choices} valintaa palautettiin. Kaikki kirjautumiset on päätetty.',
  sv: 'Återställt: {rows} rader, {tables} tabeller, antalen stämmer. Ur journalen: {erased} raderades på nytt, {choices} val återställdes. Alla inloggningar har avslutats.',
  en: 'Restored: {rows} rows, {tables} tables, the counts agree. From the journal: {erased} erased again, {choices} choices restored. All sign-ins were ended.',
};
const noJournal = {
  fi: 'Päiväkirjaa ei löytynyt kansiosta {folder}. Jos se on muualla, aja seloste replay sen kanssa ennen käyttöönottoa: muuten kopion jälkeen poistetut ovat palanneet.',
  sv: 'Ingen journal fanns i {folder}. Om den finns någon annanstans, kör seloste replay med den innan registret tas i bruk: annars är de som raderats efter kopian tillbaka.',
  en: 'No journal was found in {folder}. If it is elsewhere, run seloste replay with it before the register is used: otherwise those erased after the backup are back.',
};

const demandFilesKey = async (config: Config, { head }: Backup): Promise<void> => {
  const { filesKeyAtHand, markOfFilesKey } = await import('../retention/backup/files-key.ts');
  const { filesKeyOther } = await import('../retention/backup/problems.ts');
  const key = filesKeyAtHand(config);
  if (!key || markOfFilesKey(key) !== head.filesKey)
    throw new Problem(filesKeyOther, { folder: config.dataFolder });
};

const restoreExternal = async (config: Config, backup: Backup): Promise<Restored> => {
  const { withOwner } = await import('./with-owner.ts');
  const { restoreBackup } = await import('../restore-backup.ts');
  return withOwner(config, ({ owner, installation }) =>
    restoreBackup({ owner, installation, config }, backup, installation.database),
  );
};

const restoreEmbedded = async (config: Config, backup: Backup): Promise<Restored> =>
  (await import('./restore-folder.ts')).restoreIntoFolder(config, backup);

const tell = (terminal: Terminal, config: Config, restored: Restored): void => {
  const { rows, tables, replayed } = restored;
  const { erased, choices } = replayed;
  terminal.say(restored, fillAll(done, { rows, tables, erased, choices }));
  if (replayed.erasuresKnown + replayed.choicesKnown === 0)
    terminal.note(fillAll(noJournal, { folder: config.journalFolder }));
};

export const restoreCommand: Command = {
  name: 'restore',
  about: {
    fi: 'palauttaa varmuuskopion uuteen paikkaan ja toistaa sen jälkeiset poistot ja valinnat',
    sv: 'återställer en säkerhetskopia till en ny plats med senare raderingar och val',
    en: 'restores a backup into a new place, with the erasures and choices made since',
  },
  takes: [{ flags: '<file>', about: { fi: 'varmuuskopio', sv: 'säkerhetskopian', en: 'the backup' } }],
  options: [
    {
      flags: '--without-files',
      about: {
        fi: 'palauta, vaikka tiedostojen pääavain on hävinnyt',
        sv: 'återställ fast filernas huvudnyckel är förlorad',
        en: 'restore although the master key of files is lost',
      },
    },
  ],
  run: async (terminal, { withoutFiles }, [given]) => {
    const config = readConfig();
    const { backupSecret } = await import('../retention/backup/backup-key.ts');
    const { openBackup } = await import('../retention/backup/read-backup.ts');
    const { demandFree } = await import('./restore-folder.ts');
    const secret = backupSecret(config);
    if (!config.databaseUrl) demandFree(config);
    terminal.note(verifying);
    const backup = await openBackup(resolve(given!), secret);
    if (!withoutFiles) await demandFilesKey(config, backup);
    const place = config.databaseUrl ? 'DATABASE_URL' : config.dataFolder;
    terminal.note(fillAll(loading, { at: backup.madeAt.toISOString(), place }));
    const restore = config.databaseUrl ? restoreExternal : restoreEmbedded;
    tell(terminal, config, await restore(config, backup));
  },
};
