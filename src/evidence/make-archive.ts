/**
 * Puts an archive together: file after file, each streamed into the zip and hashed as it goes, the zip straight into the
 * encrypted store. A job that was killed begins anew; what it had stored is nobody's and is swept. When it is done, the
 * disclosure to the authority is written down with it (GDPR 5(2)).
 */
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { wrote } from '../audit/wrote.ts';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { recordToSupervisor } from '../disclosures/record-to-supervisor.ts';
import { readFile } from '../files/read-file.ts';
import { keepFile, type StoredFile, storeFile } from '../files/store-file.ts';
import { Problem } from '../ground/problem.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import { type Archive, aboutArchive, keptFor, stateOf } from './archive.ts';
import { makesArchive } from './ask-archive.ts';
import { evidenceFileTitles as titles } from './evidence-texts.ts';
import { indexHtml, indexPdf, manifest, sums, type Written } from './index-file.ts';
import { breachPieces } from './parts/breach.ts';
import { requestPieces } from './parts/request.ts';
import { requestCustomer } from './parts/request-queries.ts';
import { wholePieces } from './parts/whole.ts';
import { type Making, type Piece, whole } from './piece.ts';
import { archiveById, markFailed, markFinished, tellFile } from './queries.ts';

export type ArchiveWork = Readonly<{
  gate: Gate;
  policy: DeclarationInForce;
  /** Key of the stored files; pseudonyms are made with it too. */
  master: Buffer;
  isStopping: () => boolean;
}>;

const clerk = 'rights_requests';
const actor: Actor = { kind: 'job', name: makesArchive };
const bytesMax = 8_000_000_000;

/** Somebody has stopped it, or the process is being stopped: `isOver` tells which. */
class Stopped extends Error {
  readonly isOver: boolean;
  constructor(isOver: boolean) {
    super('stopped');
    this.isOver = isOver;
  }
}

const makingOf = ({ gate, policy, master }: ArchiveWork, archive: Archive): Making => ({
  archive,
  policy,
  as: (purpose, act) => gate.open(purpose, actor, act),
  stored: (fileId) => readFile((act) => gate.open(clerk, actor, act), fileId, master),
  pseudonym: (id) =>
    id === null
      ? ''
      : `C-${createHmac('sha256', master).update(`evidence ${archive.id} ${id}`).digest('hex').slice(0, 16)}`,
});

const piecesOf = (making: Making): Promise<Piece[]> => {
  const { subject, subject_id } = making.archive;
  if (subject === 'request') return requestPieces(making, subject_id!);
  return subject === 'breach' ? breachPieces(making, subject_id!) : wholePieces(making);
};

/** One file into the zip; comes back when all its bytes are in. */
const add = async (zip: ZipFile, piece: Piece): Promise<Pick<Written, 'bytes' | 'sha256'>> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const part of piece.bytes()) {
      hash.update(part);
      bytes += part.length;
      yield part;
    }
  };
  const stream = Readable.from(counted(), { objectMode: false });
  zip.addReadStream(stream, piece.name, { compressionLevel: 6 });
  await once(stream, 'end');
  return { bytes, sha256: hash.digest('hex') };
};

const fillZip = async (work: ArchiveWork, making: Making, zip: ZipFile): Promise<void> => {
  const { archive } = making;
  const files: Written[] = [];
  const put = async (piece: Piece): Promise<void> => {
    const isStopped = await making.as(clerk, (tx) => tellFile(tx, archive.id, files.length, piece.name));
    if (isStopped || work.isStopping()) throw new Stopped(isStopped);
    const { bytes, sha256 } = await add(zip, piece);
    files.push({ name: piece.name, title: piece.title[archive.language], bytes, sha256 });
  };
  for (const piece of await piecesOf(making)) await put(piece);
  const listed = [...files];
  await put(whole('index.html', titles.index, async () => indexHtml(making, listed)));
  await put(whole('index.pdf', titles.index, () => indexPdf(making, listed)));
  const all = [...files];
  await put(whole('manifest.json', titles.manifest, async () => manifest(making, all)));
  await put(whole('SHA256SUMS', titles.manifest, async () => sums(all)));
  zip.end();
};

const store = (work: ArchiveWork, making: Making): Promise<StoredFile> => {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  fillZip(work, making, zip).catch((error: Error) => output.destroy(error));
  return storeFile((act) => work.gate.open(clerk, actor, act), output, { master: work.master, bytesMax });
};

/** Of one request the person is named: it stands among their disclosures. Of the others the archive's own row says it. */
const disclose = async (tx: Tx, { archive, policy }: Making): Promise<void> => {
  const about = aboutArchive(archive.id);
  const customerId = archive.subject === 'request' ? await requestCustomer(tx, archive.subject_id!) : null;
  if (customerId !== null)
    await recordToSupervisor(tx, policy.declaration, {
      customerIds: [customerId],
      categories: ['name', 'email', 'address', 'requests', 'messages'],
      what: `${titles.requestFile.fi} ${archive.subject_id}`,
      about,
    });
  await wrote(tx, 'disclose-evidence', { ...(customerId === null ? {} : { customerId }), about });
};

/** False where the process is being stopped before the end: the job is handed on. */
export const makeArchive = async (work: ArchiveWork, id: number): Promise<boolean> => {
  const { gate, policy } = work;
  const archive = await gate.open(clerk, actor, (tx) => archiveById(tx, id));
  if (!archive || stateOf(archive) !== 'making') return true;
  const making = makingOf(work, archive);
  try {
    const file = await store(work, making);
    await gate.open(clerk, actor, async (tx) => {
      await keepFile(tx, file);
      const kept = keptFor(policy.declaration);
      await markFinished(tx, id, { fileId: file.id, bytes: file.bytes, sha256: file.sha256, kept });
      await disclose(tx, making);
    });
  } catch (error) {
    if (error instanceof Stopped) return error.isOver;
    if (!(error instanceof Problem) || error.kind.status >= 500) throw error;
    await gate.open(clerk, actor, (tx) => markFailed(tx, id, error.kind.code));
  }
  return true;
};
