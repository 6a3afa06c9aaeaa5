/**
 * Makes the file of an export: stretch after stretch of the list, each in a transaction of its own for the purpose that
 * asked, two under way at a time, straight into the encrypted store. A job that was killed begins anew; what it had
 * stored is nobody's and is swept.
 */
import { fewestOf, usualLimits } from '../../customers/views/found-ids.ts';
import { type Usable, useDefinition } from '../../customers/views/use-definition.ts';
import { type Gate, purposeNotInForce } from '../../db/gate.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { keepFile, storeFile } from '../../files/store-file.ts';
import { Problem } from '../../ground/problem.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { readerOf, viewFields } from '../view-fields.ts';
import { type Export, exportCan, exportWiderThanView } from './export.ts';
import { fileBytes } from './file-bytes.ts';
import {
  type Chunk,
  type ChunkAsked,
  type Edge,
  nextEdge,
  readChunk,
  type Stretch,
} from './queries/chunk.ts';
import { addStep, lockExport, setFile, tellProgress } from './queries/exports.ts';

export type ExportWork = Readonly<{
  gate: Gate;
  declaration: Declaration;
  master: Buffer;
  isStopping: () => boolean;
  lengths?: Lengths;
}>;

const upkeepActor: Actor = { kind: 'job', name: 'export' };
const bytesMax = 4_000_000_000;

/** The wish to stop and the end of the process come up between two stretches. */
class Stopped extends Error {}

const actorOf = (text: string): Actor => {
  const [kind = 'job', id = ''] = text.split(':');
  return { kind: kind as Actor['kind'], ...(/^\d+$/.test(id) ? { id: Number(id) } : { name: id }) };
};

/** The purpose may have gone with a newer notice. */
const purposeOf = ({ declaration }: ExportWork, { purpose }: Export): string => {
  const found = declaration.purposes.find(({ number }) => number === purpose);
  if (!found) throw new Problem(purposeNotInForce, { purpose: String(purpose) });
  return found.key;
};

/** What was asked for and is not to be read any more ends it: the file would be wider than the view. */
const usableOf = ({ declaration }: ExportWork, { definition }: Export, purpose: string): Usable => {
  const usable = useDefinition(definition, viewFields(declaration), readerOf(declaration, purpose));
  if (usable.leftOut.some(({ what }) => what === 'condition')) throw new Problem(exportWiderThanView);
  return usable;
};

const begin = async (tx: Tx, id: number): Promise<Export | undefined> => {
  const found = await lockExport(tx, id);
  if (!exportCan('stop', found.step)) return undefined;
  if (found.step === 'asked') await addStep(tx, id, 'started');
  return found;
};

/** Customers of a stretch; shorter where the machine is slow: no export holds up a publication for long. */
export type Lengths = Readonly<{ first: number; least: number; most: number; milliseconds: number }>;
const usualLengths: Lengths = { first: 2_000, least: 500, most: 20_000, milliseconds: 250 };

const nextLength = (lengths: Lengths, length: number, took: number): number =>
  Math.round(
    Math.min(
      lengths.most,
      Math.max(lengths.least, length * Math.min(2, lengths.milliseconds / Math.max(took, 1))),
    ),
  );

async function* stretches(
  inTransaction: InTransaction,
  { sort, search }: ChunkAsked,
  length: () => number,
): AsyncGenerator<Stretch> {
  if (search.few) return yield { after: undefined, to: undefined };
  for (let after: Edge | undefined; ; ) {
    const to: Edge | undefined = await inTransaction((tx) => nextEdge(tx, sort, after, length()));
    yield { after, to };
    if (!to) return;
    after = to;
  }
}

const atATime = 2;

/** In the order of the list, read ahead by one. */
async function* chunksOf(
  inTransaction: InTransaction,
  asked: ChunkAsked,
  lengths: Lengths,
): AsyncGenerator<Chunk> {
  let length = lengths.first;
  const read = async (stretch: Stretch): Promise<Chunk> => {
    const began = performance.now();
    const chunk = await inTransaction((tx) => readChunk(tx, asked, stretch));
    length = nextLength(lengths, length, performance.now() - began);
    return chunk;
  };
  const pending: Promise<Chunk>[] = [];
  for await (const stretch of stretches(inTransaction, asked, () => length)) {
    const reading = read(stretch);
    reading.catch(() => {});
    pending.push(reading);
    if (pending.length >= atATime) yield await pending.shift()!;
  }
  for (const reading of pending) yield await reading;
}

const progressMilliseconds = 500;

/** Tells how far it has come twice a second, and hears whether it shall go on. */
async function* counted(
  chunks: AsyncIterable<Chunk>,
  tell: (rows: number) => Promise<void>,
  leftOut: (untold: number) => void,
): AsyncGenerator<Chunk> {
  let rows = 0;
  let told = performance.now();
  for await (const chunk of chunks) {
    rows += chunk.rows;
    leftOut(chunk.untold);
    yield chunk;
    if (performance.now() - told < progressMilliseconds) continue;
    await tell(rows);
    told = performance.now();
  }
  await tell(rows);
}

/** Marketing is the first thing that a person would hear of us: they are told first where we know them from. */
const isMarketing = ({ declaration }: ExportWork, purpose: string): boolean =>
  declaration.purposes.some(({ key, marketing }) => key === purpose && marketing !== undefined);

const make = async (work: ExportWork, found: Export): Promise<void> => {
  const { id, format, language, recipient } = found;
  const purpose = purposeOf(work, found);
  const usable = usableOf(work, found, purpose);
  // As the one who asked, for the purpose that they acted for: the log names them.
  const inTransaction: InTransaction = (act) => work.gate.open(purpose, actorOf(found.asked_by), act);
  const asUpkeep: InTransaction = (act) => work.gate.open('register_upkeep', upkeepActor, act);
  const few = await inTransaction((tx) => fewestOf(tx, usable.conditions, usualLimits));
  const { conditions, columns, sort } = usable;
  const search = { conditions, few, limits: usualLimits };
  const asked: ChunkAsked = {
    exportId: id,
    search,
    columns,
    sort,
    format,
    language,
    isDisclosed: recipient !== null,
    leavesOutUntold: recipient !== null || isMarketing(work, purpose),
  };
  let done = 0;
  let untold = 0;
  const tell = async (rows: number): Promise<void> => {
    done = rows;
    const step = await asUpkeep((tx) => tellProgress(tx, id, rows));
    if (step !== 'started' || work.isStopping()) throw new Stopped();
  };
  const chunks = counted(chunksOf(inTransaction, asked, work.lengths ?? usualLengths), tell, (few) => {
    untold += few;
  });
  const file = await storeFile(asUpkeep, fileBytes(found, columns, chunks), {
    master: work.master,
    bytesMax,
  });
  await asUpkeep(async (tx) => {
    const { step } = await lockExport(tx, id);
    if (step !== 'started') throw new Stopped();
    await Promise.all([
      keepFile(tx, file),
      setFile(tx, id, file, { rows: done, untold }),
      addStep(tx, id, 'finished'),
    ]);
  });
};

/** False where the process is being stopped before the end: the job is handed on. */
export const runExport = async (work: ExportWork, id: number): Promise<boolean> => {
  const asUpkeep: InTransaction = (act) => work.gate.open('register_upkeep', upkeepActor, act);
  const found = await asUpkeep((tx) => begin(tx, id));
  if (!found) return true;
  try {
    await make(work, found);
  } catch (error) {
    if (error instanceof Stopped) return !work.isStopping();
    if (!(error instanceof Problem) || error.kind.status >= 500 || error.kind.status === 409) throw error;
    await asUpkeep((tx) => addStep(tx, id, 'failed', error.kind.code));
  }
  return true;
};
