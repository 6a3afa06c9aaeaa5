/** The demo's own data folder: beside the real one, marked as the demo's, so that nothing else is ever emptied. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '../db/embedded.ts';
import { postmasterOf } from '../db/postmaster.ts';
import { Problem, problemKind } from '../ground/problem.ts';

const notOurs = problemKind('demo_folder_not_ours', 409, {
  fi: 'Kansiossa {folder} on muuta kuin esittelyn tiedostoja, joten sitä ei tyhjennetä. Siirrä kansio tai valitse toinen: SELOSTE_DATA.',
  sv: 'I mappen {folder} finns annat än demons filer, så den töms inte. Flytta mappen eller välj en annan: SELOSTE_DATA.',
  en: 'The folder {folder} holds something else than a demo, so it is not emptied. Move it, or choose another: SELOSTE_DATA.',
});

const markIn = (folder: string): string => join(folder, 'demo');

export const isFilled = (folder: string): boolean => {
  const mark = markIn(folder);
  return existsSync(mark) && readFileSync(mark, 'utf8') === 'filled';
};

export const markFilled = (folder: string): void => writeFileSync(markIn(folder), 'filled');

/** An empty folder with the demo's mark. A server that an earlier demo left running is stopped first. */
export const emptyFolder = async (folder: string): Promise<void> => {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    if (!existsSync(markIn(folder))) throw new Problem(notOurs, { folder });
    if (postmasterOf(join(folder, 'data'))) await (await startEmbedded(folder)).stop();
    rmSync(folder, { recursive: true });
  }
  // Erasures of an earlier demo, which would be those of strangers here.
  rmSync(`${folder}-journal`, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(markIn(folder), 'begun');
};
