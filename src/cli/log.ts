/** `seloste log`: are the access log and the ledger of erasures as they were written; 3 where somebody has changed one. */
import { readConfig } from '../ground/config.ts';
import { fill, type Text } from '../ground/language.ts';
import type { Command } from './command.ts';
import { exitCodes } from './terminal.ts';

const whole: Text = {
  fi: 'Käyttöloki on ehjä: {rows} merkintää {seals} sinetissä. Vanhentuneina hävitettyjä kuukausia {dropped}.',
  sv: 'Loggen är hel: {rows} anteckningar i {seals} sigill. Utgångna månader som förstörts: {dropped}.',
  en: 'The access log is whole: {rows} lines in {seals} seals. Months dropped when their time had gone by: {dropped}.',
};
const broken: Text = {
  fi: 'Käyttölokia on muutettu: sinetti {seal} ei vastaa merkintöjään. Sitä ennen ehjiä on {seals}. Vertaa varmuuskopioon.',
  sv: 'Loggen har ändrats: sigillet {seal} stämmer inte med sina anteckningar. Före det är {seals} hela. Jämför med säkerhetskopian.',
  en: 'The access log has been changed: seal {seal} does not fit its lines. {seals} before it are whole. Compare with a backup.',
};

const ledgerWhole: Text = {
  fi: 'Poistojen kirja on ehjä: {lines} riviä. Viimeisen tiiviste: {hash}',
  sv: 'Boken över raderingar är hel: {lines} rader. Den sistas kontrollsumma: {hash}',
  en: 'The ledger of erasures is whole: {lines} lines. Hash of the last: {hash}',
};
const ledgerBroken: Text = {
  fi: 'Poistojen kirjaa on muutettu: rivi {broken} ei jatka edellistä. Sitä ennen ehjiä on {lines}. Vertaa poistojen päiväkirjaan ja varmuuskopioon.',
  sv: 'Boken över raderingar har ändrats: rad {broken} fortsätter inte den föregående. Före den är {lines} hela. Jämför med journalen över raderingar och säkerhetskopian.',
  en: 'The ledger of erasures has been changed: line {broken} does not follow the one before. {lines} before it are whole. Compare with the journal of erasures and a backup.',
};

const filled = (text: Text, values: Readonly<Record<string, number | string>>): Text => ({
  fi: fill(text.fi, values),
  sv: fill(text.sv, values),
  en: fill(text.en, values),
});

const joined = (one: Text, other: Text): Text => ({
  fi: `${one.fi}\n${other.fi}`,
  sv: `${one.sv}\n${other.sv}`,
  en: `${one.en}\n${other.en}`,
});

export const logCommand: Command = {
  name: 'log',
  about: {
    fi: 'tarkistaa, ettei käyttölokia eikä poistojen kirjaa ole muutettu',
    sv: 'kontrollerar att varken loggen eller boken över raderingar har ändrats',
    en: 'checks that neither the access log nor the ledger of erasures has been changed',
  },
  run: async (terminal) => {
    const { verifyAudit } = await import('../audit/verify-audit.ts');
    const { withPurpose } = await import('./with-purpose.ts');
    const { verifyLedger } = await import('../retention/ledger.ts');
    const config = readConfig();
    const log = await withPurpose(config, { purpose: 'audit_keeping', name: 'log' }, verifyAudit);
    const ledger = await withPurpose(config, { purpose: 'administration', name: 'log' }, verifyLedger);
    const { seals, rows, dropped, brokenSeal } = log;
    const { lines, hash, broken: brokenLine } = ledger;
    const ofLog =
      brokenSeal === undefined
        ? filled(whole, { seals, rows, dropped })
        : filled(broken, { seals, seal: brokenSeal });
    const ofLedger =
      brokenLine === undefined
        ? filled(ledgerWhole, { lines, hash: hash || '–' })
        : filled(ledgerBroken, { lines, broken: brokenLine });
    terminal.say({ ...log, ledger }, joined(ofLog, ofLedger));
    return brokenSeal === undefined && brokenLine === undefined ? exitCodes.ok : exitCodes.differences;
  },
};
