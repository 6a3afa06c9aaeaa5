/** A subcommand: its name, what it is for in three languages, what it takes, what it does. */
import type { Command as Commander } from 'commander';
import type { Text } from '../ground/language.ts';
import {
  type ExitCode,
  exitCodes,
  openTerminal,
  type Terminal,
  tellFailure,
  terminalLanguage,
} from './terminal.ts';

type Described = Readonly<{ flags: string; about: Text }>;

export type Command = Readonly<{
  name: string;
  about: Text;
  /** As commander writes them: `<file>`, `[name]`, `[files...]`. */
  takes?: readonly Described[];
  /** `--no-open`, `--port <number>`. Every command has `--json`, `--debug` and `--help` besides. */
  options?: readonly Described[];
  /** Options under their camel-case names; what it returns is the exit code. Import what is heavy inside. */
  run: (
    terminal: Terminal,
    options: Readonly<Record<string, unknown>>,
    given: readonly string[],
  ) => Promise<ExitCode | undefined>;
}>;

const always: readonly Described[] = [
  { flags: '--json', about: { fi: 'tulos JSONina', sv: 'resultatet som JSON', en: 'the result as JSON' } },
  {
    flags: '--debug',
    about: {
      fi: 'virheestä myös kutsupino',
      sv: 'även anropsstacken vid fel',
      en: 'the stack of an error too',
    },
  },
];
const help: Text = { fi: 'näytä ohje', sv: 'visa hjälpen', en: 'show help' };

/** Adds it to the program; the exit code is left in `process.exitCode` for what still runs out. */
export const addCommand = (
  program: Commander,
  { name, about, takes = [], options = [], run }: Command,
): void => {
  const language = terminalLanguage();
  const one = program.command(name).description(about[language]).helpOption('-h, --help', help[language]);
  for (const { flags, about: text } of takes) one.argument(flags, text[language]);
  for (const { flags, about: text } of [...options, ...always]) one.option(flags, text[language]);
  one.action(async () => {
    const chosen = one.optsWithGlobals() as Record<string, unknown>;
    const terminal = openTerminal(chosen);
    try {
      process.exitCode = (await run(terminal, chosen, one.args)) ?? exitCodes.ok;
    } catch (error) {
      tellFailure(error, terminal);
      process.exitCode = exitCodes.failed;
    }
  });
};
