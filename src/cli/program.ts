/** The subcommands and their help; each is a small file beside this one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command as Commander, CommanderError } from 'commander';
import { checkout } from '../ground/config.ts';
import type { Text } from '../ground/language.ts';
import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { addCommand, type Command } from './command.ts';
import { declarationCommand } from './declaration.ts';
import { demoCommand } from './demo.ts';
import { importCommand } from './import.ts';
import { logCommand } from './log.ts';
import { migrateCommand } from './migrate.ts';
import { noticeCommand } from './notice.ts';
import { oidcKeysCommand } from './oidc-keys.ts';
import { replayCommand } from './replay.ts';
import { restoreCommand } from './restore.ts';
import { serveCommand } from './serve.ts';
import { registerStaffCommands } from './staff.ts';
import { startCommand } from './start.ts';
import { exitCodes, terminalLanguage } from './terminal.ts';
import { workCommand } from './work.ts';

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
  oidcKeysCommand,
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

/** Leaves the exit code in `process.exitCode`. */
export const runProgram = async (): Promise<void> => {
  // A reader that went away (`| head`, a killed parent) is no reason to fall.
  process.stdout.on('error', () => {});
  try {
    await createProgram().parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // commander has said it already; help that was asked for is no error.
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
};
