import { flushCompileCache } from 'node:module';
import { readConfig } from '../ground/config.ts';
import { fill, type Text } from '../ground/language.ts';
import { untilStopped } from '../ground/until-stopped.ts';
import type { Command } from './command.ts';
import { type Go, tellReady, untilGo } from './parent.ts';
import { exitCodes, type Terminal } from './terminal.ts';

const serving = {
  fi: 'HTTP-palvelu osoitteessa {address}',
  sv: 'HTTP på adressen {address}',
  en: 'HTTP at {address}',
};
const differ = {
  fi: 'Palvelu ei käynnisty: tietokanta sallii muuta kuin voimassa oleva seloste. Korjaa: seloste migrate.',
  sv: 'Tjänsten startar inte: databasen tillåter annat än den gällande beskrivningen. Åtgärd: seloste migrate.',
  en: 'Not starting: the database allows something else than the notice in force says. To mend it: seloste migrate.',
};
const portTaken = {
  fi: 'Portti {port} on toisen ohjelman käytössä. Valitse toinen: SELOSTE_PORT.',
  sv: 'Porten {port} används av ett annat program. Välj en annan: SELOSTE_PORT.',
  en: 'Port {port} is taken by another program. Choose another: SELOSTE_PORT.',
};

const filled = (text: Text, values: Record<string, string | number>): Text => ({
  fi: fill(text.fi, values),
  sv: fill(text.sv, values),
  en: fill(text.en, values),
});

type Findings = readonly Readonly<{ text: Text; mend: Text }>[];

const tellDifferences = ({ isJson, language }: Terminal, findings: Findings): void => {
  if (isJson) {
    console.error(JSON.stringify({ differences: findings.map(({ text }) => text[language]) }));
    return;
  }
  console.error(differ[language]);
  for (const { text, mend } of findings) console.error(`- ${text[language]} ${mend[language]}`);
};

const isTaken = (error: unknown): boolean => (error as { code?: unknown }).code === 'EADDRINUSE';

const run = async (terminal: Terminal) => {
  const stopped = untilStopped();
  const { RightsDiffer, serve } = await import('../serve.ts');
  const { port, agreed = false } = await Promise.race([untilGo(), stopped.then((): Partial<Go> => ({}))]);
  const config = readConfig();
  const place = { ...config, port: port ?? config.port };
  try {
    const { address, port: bound, stop } = await serve(place, (line) => console.log(line), { agreed });
    tellReady({ address, port: bound });
    // Kept for the next start, for a killed process would not; not now, when somebody waits for a page.
    setTimeout(flushCompileCache, 5_000).unref();
    if (!process.connected) terminal.say({ address }, filled(serving, { address }));
    await stopped;
    await stop();
  } catch (error) {
    if (error instanceof RightsDiffer) {
      tellDifferences(terminal, error.findings);
      return exitCodes.differences;
    }
    throw isTaken(error) ? new Error(filled(portTaken, { port: place.port })[terminal.language]) : error;
  } finally {
    if (process.connected) process.disconnect?.();
  }
};

export const serveCommand: Command = {
  name: 'serve',
  about: {
    fi: 'HTTP-palvelu yhtenä prosessina (tietokanta on jo valmis)',
    sv: 'HTTP som en process (databasen finns redan)',
    en: 'HTTP as one process (the database is prepared already)',
  },
  run,
};
