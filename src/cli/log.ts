/** `seloste log`: is the access log as it was written; 3 where somebody has changed it. */
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

const filled = (text: Text, values: Readonly<Record<string, number>>): Text => ({
  fi: fill(text.fi, values),
  sv: fill(text.sv, values),
  en: fill(text.en, values),
});

export const logCommand: Command = {
  name: 'log',
  about: {
    fi: 'tarkistaa sineteistä, ettei käyttölokia ole muutettu',
    sv: 'kontrollerar sigillen: att loggen inte har ändrats',
    en: 'checks by its seals that the access log has not been changed',
  },
  run: async (terminal) => {
    const { verifyAudit } = await import('../audit/verify-audit.ts');
    const { withPurpose } = await import('./with-purpose.ts');
    const found = await withPurpose(readConfig(), { purpose: 'audit_keeping', name: 'log' }, verifyAudit);
    const { seals, rows, dropped, brokenSeal } = found;
    terminal.say(
      found,
      brokenSeal === undefined
        ? filled(whole, { seals, rows, dropped })
        : filled(broken, { seals, seal: brokenSeal }),
    );
    return brokenSeal === undefined ? exitCodes.ok : exitCodes.differences;
  },
};
