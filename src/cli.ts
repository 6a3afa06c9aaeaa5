/** The third way in: the terminal. Each subcommand is a small file of src/cli. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command as Commander, CommanderError } from 'commander';
import { backupCommand } from './cli/backup.ts';
import { checkCommand } from './cli/check.ts';
import { addCommand, type Command } from './cli/command.ts';
import { declarationCommand } from './cli/declaration.ts';
import { demoCommand } from './cli/demo.ts';
import { importCommand } from './cli/import.ts';
import { logCommand } from './cli/log.ts';
import { migrateCommand } from './cli/migrate.ts';
import { noticeCommand } from './cli/notice.ts';
import { replayCommand } from './cli/replay.ts';
import { restoreCommand } from './cli/restore.ts';
import { serveCommand } from './cli/serve.ts';
import { registerStaffCommands } from './cli/staff.ts';
import { startCommand } from './cli/start.ts';
import { exitCodes, terminalLanguage } from './cli/terminal.ts';
import { workCommand } from './cli/work.ts';
import { checkout } from './ground/config.ts';
import type { Text } from './ground/language.ts';

export const commands: readonly Command[] = [
  startCommand,
  serveCommand,
  workCommand,
  migrateCommand,
  noticeCommand,
  importCommand,
  declarationCommand,
  checkCommand,
  backupCommand,
  restoreCommand,
  replayCommand,
  logCommand,
  demoCommand,
];

const about = {
  fi: 'Asiakasrekisteri, joka pystyy vain siihen, mitä sen tietosuojaseloste sanoo.\nAsetukset tulevat ympäristöstä: docs/operate.md.',
  sv: 'Ett kundregister som bara kan det som dess dataskyddsbeskrivning säger.\nInställningarna kommer ur miljön: docs/operate.md.',
  en: 'A customer register that can only do what its privacy notice says.\nSettings come from the environment: docs/operate.md.',
};
const codes = {
  fi: 'Paluuarvot: 0 tehty, 1 epäonnistui, 2 väärä käyttö, 3 eroja löytyi.',
  sv: 'Returvärden: 0 klart, 1 misslyckades, 2 fel användning, 3 skillnader hittades.',
  en: 'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 differences found.',
};

/** commander's own headings. */
const headings: Readonly<Record<string, Text>> = {
  'Usage:': { fi: 'Käyttö:', sv: 'Användning:', en: 'Usage:' },
  'Options:': { fi: 'Valinnat:', sv: 'Flaggor:', en: 'Options:' },
  'Commands:': { fi: 'Komennot:', sv: 'Kommandon:', en: 'Commands:' },
  'Arguments:': { fi: 'Annettavat:', sv: 'Argument:', en: 'Arguments:' },
};
const help = { fi: 'näytä ohje', sv: 'visa hjälpen', en: 'show help' };
const version = { fi: 'näytä versio', sv: 'visa versionen', en: 'show the version' };

const ownVersion = (): string =>
  (JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string }).version;

const createProgram = (): Commander => {
  const language = terminalLanguage();
  const program = new Commander('seloste')
    .description(about[language])
    .version(ownVersion(), '-V, --version', version[language])
    .helpOption('-h, --help', help[language])
    .configureHelp({ styleTitle: (title) => headings[title]?.[language] ?? title })
    .helpCommand(false)
    .showHelpAfterError('(seloste --help)')
    .addHelpText('after', `\n${codes[language]}`)
    .exitOverride();
  for (const command of commands) addCommand(program, command);
  registerStaffCommands(program);
  for (const one of program.commands) one.exitOverride();
  return program;
};

if (import.meta.main) {
  // A reader that went away (`| head`, a killed parent) is no reason to fall.
  process.stdout.on('error', () => {});
  try {
    await createProgram().parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // commander has said it already; help that was asked for is no error.
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
}
