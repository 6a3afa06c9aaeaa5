/** The process that exports, measured alone: from the wish to the finished, encrypted file. */
import { createGate } from '../src/db/gate.ts';
import { openInstallation } from '../src/db/installation.ts';
import type { ExportFormat } from '../src/desk/exports/queries/cells.ts';
import { addStep, insertExport, lockExport } from '../src/desk/exports/queries/exports.ts';
import { runExport } from '../src/desk/exports/run-export.ts';
import { tables } from '../src/personal-data.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { configOf } from './database.ts';
import { ownSeconds } from './processor-time.ts';

export type Exported = Readonly<{
  milliseconds: number;
  rows: number;
  bytes: number;
  megabytesMax: number;
  /** Processor time of this process. */
  seconds: number;
}>;

const actor = { kind: 'staff', id: 1 } as const;

const makeExport = async (
  folder: string,
  format: ExportFormat,
  show: readonly string[],
): Promise<Exported> => {
  const config = configOf(folder);
  const installation = await openInstallation(config);
  const load = () => loadInForce(installation, tables);
  const gate = await createGate({ installation, config, load });
  const { declaration } = await load();
  const definition = { where: [], show: [...show], sort: 'name' as const };
  const before = ownSeconds();
  const began = performance.now();
  const id = await gate.open('customer_service', actor, async (tx) => {
    const wish = { title: 'bench', definition, language: 'fi' as const, format };
    const made = await insertExport(tx, {
      ...wish,
      recipient: undefined,
      categories: [],
      expected: undefined,
    });
    await addStep(tx, made, 'asked');
    return made;
  });
  const work = { gate, declaration, master: Buffer.alloc(32, 1), isStopping: () => false };
  await runExport(work, id);
  const milliseconds = performance.now() - began;
  const { step, rows_done, file_bytes } = await gate.open('register_upkeep', actor, (tx) =>
    lockExport(tx, id),
  );
  if (step !== 'finished') throw new Error(`the export is ${step}`);
  await gate.end();
  // Kilobytes on Linux.
  const megabytesMax = process.resourceUsage().maxRSS / 1024;
  return {
    milliseconds,
    rows: rows_done,
    bytes: file_bytes ?? 0,
    megabytesMax,
    seconds: ownSeconds() - before,
  };
};

process.on('message', async (message) => {
  const [folder, format, show] = message as [string, ExportFormat, string[]];
  process.send?.(await makeExport(folder, format, show));
});
