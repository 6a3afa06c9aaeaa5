/** `npm start`: the database, `serve` and `work`, kept running together until told to stop. */
import { enableCompileCache } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type Installation, openInstallation } from '../db/installation.ts';
import { openOwner } from '../db/owner.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { type Config, readConfig } from '../ground/config.ts';
import { fill, type Text } from '../ground/language.ts';
import { untilStopped } from '../ground/until-stopped.ts';
import type { Prepared } from '../prepare-database.ts';
import { type Child, EndedEarly, keepChild } from './child.ts';
import type { Command } from './command.ts';
import { compiledFolder } from './compiled-folder.ts';
import { readAddress, removeAddress, takeTurn, writeAddress } from './only-one.ts';
import { openBrowser } from './open-browser.ts';
import { type ExitCode, exitCodes, type Terminal, terminalLanguage } from './terminal.ts';

const running = {
  fi: 'Seloste toimii osoitteessa {address}',
  sv: 'Seloste finns på {address}',
  en: 'Seloste runs at {address}',
};
const alreadyRunning = {
  fi: 'Seloste on jo käynnissä osoitteessa {address}',
  sv: 'Seloste är redan i gång på {address}',
  en: 'Seloste is already running at {address}',
};
const firstRun = {
  fi: 'Ota käyttöön tästä (linkki toimii kerran, 24 tuntia): {address}',
  sv: 'Börja här (länken fungerar en gång, 24 timmar): {address}',
  en: 'Begin here (the link works once, for 24 hours): {address}',
};
const inTheWay = {
  fi: 'Toinen käynnistys on kesken eikä valmistu. Katso sen loki tai pysäytä se.',
  sv: 'En annan start pågår och blir inte klar. Se dess logg eller stoppa den.',
  en: 'Another start is under way and does not finish. See its log, or stop it.',
};
const stopping = { fi: 'Seloste pysäytetään.', sv: 'Seloste stoppas.', en: 'Seloste is stopping.' };

const withAddress = (text: Text, address: string): Text => ({
  fi: fill(text.fi, { address }),
  sv: fill(text.sv, { address }),
  en: fill(text.en, { address }),
});

/** Lines of what happens among the children's own log lines. */
const log = (line: string): void => console.log(line);

type Held = { installation: Installation; turn: pg.Client };

const hold = async (config: Config): Promise<Held | undefined> => {
  const installation = await openInstallation(config);
  const owner = await openOwner(installation, config);
  const turn = await takeTurn(owner, config.dataFolder);
  return turn && { installation, turn };
};

/** When the server dies under us it is started again; `serve` and `work` find it at the same socket. */
const keepServer = (config: Config, first: Held, isStopping: () => boolean): (() => Held) => {
  let held = first;
  const again = async () => {
    for (let tries = 1; !isStopping(); tries += 1) {
      await sleep(Math.min(5_000, 200 * tries));
      const next = await hold(config).catch(() => undefined);
      if (!next) continue;
      held = next;
      watch();
      return log('the database is back');
    }
  };
  const watch = () => {
    held.turn.on('error', () => {});
    held.turn.once('end', () => {
      if (isStopping()) return;
      log('the database went away; started again');
      void again();
    });
  };
  watch();
  return () => held;
};

/** The server of a start that is just stopping goes away under whoever comes. */
const isGoingAway = (error: unknown): boolean =>
  /^(57P0|08|ECONN|ENOENT|EPIPE)/.test(String((error as { code?: unknown }).code)) ||
  (error as Error).message.startsWith('Connection terminated');

const patienceMilliseconds = 40_000;

/** Holds the turn, or the address of the start that does; waits for one that is starting or stopping. */
const holdOrFind = async (config: Config): Promise<Held | string> => {
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    const held = await hold(config).catch((error) => {
      if (!isGoingAway(error) || Date.now() > deadline) throw error;
      return undefined;
    });
    const found = held ?? readAddress(config.dataFolder);
    if (found) return found;
    if (Date.now() > deadline) throw new Error(inTheWay[terminalLanguage()]);
    await sleep(200);
  }
};

const prepare = async (config: Config, installation: Installation): Promise<Prepared> => {
  const { prepareDatabase } = await import('../prepare-database.ts');
  return prepareDatabase(await openOwner(installation, config), installation, helsinkiDate(new Date()));
};

type Run = {
  config: Config;
  terminal: Terminal;
  opens: boolean;
  held: Held;
  serve: Child;
  isStopping: () => boolean;
};

const greet = async ({ config, terminal, opens, held, serve, isStopping }: Run): Promise<void> => {
  const { address = '' } = await serve.ready;
  // Told to stop while the first page came: an address written now would send the next start to nobody.
  if (isStopping()) return;
  writeAddress(config.dataFolder, address);
  if (!terminal.isJson) terminal.say({}, withAddress(running, address));
  const { firstRunAddress } = await import('./first-run-address.ts');
  const begin = await firstRunAddress(held.installation, config, address);
  if (terminal.isJson) terminal.say({ address, started: true, first_run: begin ?? null }, running);
  else if (begin) terminal.say({}, withAddress(firstRun, begin));
  if (opens) openBrowser(begin ?? address);
};

const end = async (
  config: Config,
  { installation, turn }: Held,
  children: readonly Child[],
): Promise<void> => {
  removeAddress(config.dataFolder);
  await Promise.all(children.map((child) => child.stop()));
  // The turn is given up last: the next start finds no server that is about to go.
  await installation.embedded?.stop();
  await turn.end().catch(() => {});
};

/** Ends where it is told to stop, or where a child could not start even once. */
const startAll = async (config: Config, terminal: Terminal, opens: boolean): Promise<ExitCode> => {
  const told = untilStopped();
  // Types stripped and code compiled once: a start on existing data takes half the time.
  const compiled = compiledFolder(config.dataFolder);
  enableCompileCache(compiled);
  const serve = keepChild('serve', { compiled, log });
  const held = await holdOrFind(config).catch(async (error) => {
    await serve.stop();
    throw error;
  });
  if (typeof held === 'string') {
    await serve.stop();
    terminal.say({ address: held, started: false }, withAddress(alreadyRunning, held));
    return exitCodes.ok;
  }
  let isStopping = false;
  const children = [serve];
  // The first page has both cores until it is there.
  const thenWork = serve.ready.then(() => {
    if (isStopping) return;
    const work = keepChild('work', { compiled, log });
    children.push(work);
    work.go();
  });
  thenWork.catch(() => {});
  const now = keepServer(config, held, () => isStopping);
  try {
    serve.go(await prepare(config, held.installation));
    await Promise.race([told, greet({ config, terminal, opens, held, serve, isStopping: () => isStopping })]);
    await told;
    terminal.note(stopping);
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof EndedEarly) return error.exitCode as ExitCode;
    throw error;
  } finally {
    isStopping = true;
    await end(config, now(), children);
  }
};

export const startCommand: Command = {
  name: 'start',
  about: {
    fi: 'käynnistää kaiken: tietokannan, HTTP-palvelun ja taustatehtävät',
    sv: 'startar allt: databasen, HTTP och bakgrundsjobben',
    en: 'starts everything: the database, HTTP and the jobs',
  },
  options: [
    {
      flags: '--no-open',
      about: { fi: 'älä avaa selainta', sv: 'öppna inte webbläsaren', en: 'do not open the browser' },
    },
  ],
  run: (terminal, { open }) => startAll(readConfig(), terminal, open !== false),
};
