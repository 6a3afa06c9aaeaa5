/** A file of the seeds through the real import: uploaded, mapped as recognised, checked, started. */
import { masterKey } from '../files/master-key.ts';
import { mapImport } from '../sources/map-import.ts';
import { pauseImport, startImport, undoImport } from '../sources/start-import.ts';
import { uploadImport } from '../sources/upload-import.ts';
import { atDesk, type Demo } from './demo.ts';
import { proposedMapping } from './queries.ts';
import { runWaitingJobs } from './run-waiting-jobs.ts';
import { seedFile } from './seeds.ts';

export type SeedImport = Readonly<{
  file: string;
  source: string;
  purpose: string;
  /** What the file holds, where it is no file of the seeds. */
  content?: string;
  /** The day that the file speaks of. */
  asOf: string;
  /** What becomes of it; `pause`: before the first row came in. */
  end: 'finish' | 'pause' | 'undo';
}>;

async function* bytesOf(file: string, content: string | undefined): AsyncGenerator<Buffer> {
  yield content === undefined ? seedFile(file) : Buffer.from(content);
}

const upload = async (
  demo: Demo,
  staffId: number,
  { file, content, ...wish }: SeedImport,
): Promise<number> => {
  const declaration = await demo.inForce();
  const master = masterKey(demo.context.config);
  const importId = await uploadImport(
    { inTransaction: (act) => atDesk(demo, staffId, 'register_upkeep', act), master, declaration },
    { ...wish, fileName: file, stream: bytesOf(file, content) },
  );
  await atDesk(demo, staffId, 'register_upkeep', async (tx) => {
    const { mapping, header } = await proposedMapping(tx, importId);
    // The shop has added the language to its export, which the known form of the file does not have.
    const mended = mapping.map((target, column) => (header?.[column] === 'Language' ? 'language' : target));
    await mapImport(tx, importId, { mapping: mended }, declaration);
  });
  await runWaitingJobs(demo.context);
  return importId;
};

/** The import's id. */
export const bringIn = async (demo: Demo, staffId: number, wish: SeedImport): Promise<number> => {
  const importId = await upload(demo, staffId, wish);
  await atDesk(demo, staffId, 'register_upkeep', (tx) => startImport(tx, importId));
  if (wish.end === 'pause') await atDesk(demo, staffId, 'register_upkeep', (tx) => pauseImport(tx, importId));
  await runWaitingJobs(demo.context);
  if (wish.end === 'undo') {
    await atDesk(demo, staffId, 'register_upkeep', (tx) => undoImport(tx, importId));
    await runWaitingJobs(demo.context);
  }
  return importId;
};
