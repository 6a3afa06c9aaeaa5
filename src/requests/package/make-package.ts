/**
 * Puts an answer together: reads the person's rows as `access_answer`, writes them as PDF, JSON and CSV, with the files about them, into the encrypted
 * store, and lets the request's purpose know. A job that was killed begins anew; what it had stored is nobody's and is swept.
 */
import { looked } from '../../audit/looked.ts';
import type { Gate } from '../../db/gate.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import { readFile } from '../../files/read-file.ts';
import { keepFile, type StoredFile, storeFile } from '../../files/store-file.ts';
import type { TableDeclaration } from '../../ground/columns.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import type { DeclarationInForce } from '../../policy/in-force.ts';
import { handOnConfirmation } from '../letters/confirm-own-request.ts';
import { answerByItself } from './answer-by-itself.ts';
import { answerable } from './answerable.ts';
import { filesAbout, type HeldFile } from './attachment-queries.ts';
import { type AccessPackage, rowsIn } from './package.ts';
import {
  failPackage,
  finishPackage,
  type PackageFormat,
  type PackageKey,
  type PackageRow,
  packageRow,
  tellRows,
} from './package-rows.ts';
import { portable } from './portable.ts';
import { readHeld } from './read-package.ts';
import { answeredFiles } from './request-attachments.ts';
import { dueOnOf } from './request-due.ts';
import type { Showing } from './shown-value.ts';
import { tellComplete } from './tell-complete.ts';
import { answerWhenRead } from './texts/answer-when-read.ts';
import { noteTexts } from './texts/held-queries.ts';
import { textsToLook, withOthers } from './texts/texts-to-look.ts';
import { packageCsv } from './to-csv.ts';
import { packageJson } from './to-json.ts';
import { packagePdf } from './to-pdf.ts';
import { filesZip } from './to-zip.ts';

export type PackageWork = Readonly<{
  gate: Gate;
  policy: DeclarationInForce;
  tables: readonly TableDeclaration[];
  actTitle: Showing['actTitle'];
  /** Key of the stored files. */
  master: Buffer;
  isStopping: () => boolean;
}>;

export type PackageOpening = PackageKey &
  Readonly<{ opening: string; answersRequest?: boolean | undefined; completes?: boolean | undefined }>;

const actor: Actor = { kind: 'job', name: 'make_access_package' };
const clerk = 'rights_requests';
const bytesMax = 2_000_000_000;

export const nobodyOpened = problemKind('access_answer_closed', 409, {
  fi: 'Pyyntö on suljettu tai siitä on yli kaksi päivää, joten tietoja ei enää koottu. Pyydä ne uudelleen.',
  sv: 'Begäran är avslutad eller äldre än två dagar, så uppgifterna sammanställdes inte längre. Begär dem på nytt.',
  en: 'The request is closed or more than two days old, so the data was no longer put together. Ask for it again.',
});

/** The process is being stopped: the job is handed on. */
class Stopped extends Error {}

async function* pieces(texts: Iterable<string>): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const heldFor = async (work: PackageWork, key: PackageOpening, row: PackageRow): Promise<AccessPackage> => {
  const { gate, tables, policy, isStopping } = work;
  let done = 0;
  const tell = async (rows: number): Promise<void> => {
    if (isStopping()) throw new Stopped();
    done += rows;
    await gate.open(clerk, actor, (tx) => tellRows(tx, key, done));
  };
  const all = await readHeld(
    (act) => gate.open('access_answer', actor, act, { subject: key.opening }),
    { tables, declaration: policy.declaration },
    tell,
  );
  if (rowsIn(all, 'customers').length === 0) throw new Problem(nobodyOpened);
  const held = row.kind === 'portability' ? portable(all, policy.declaration) : all;
  const answerBy = await gate.open(clerk, actor, (tx) => dueOnOf(tx, row.request_id ?? 0));
  return { ...held, kind: row.kind, language: row.language, madeAt: new Date(), policy, answerBy };
};

/** About the person; the answer to a portability request has none. */
const filesFor = async ({ gate }: PackageWork, { customerId }: PackageKey, row: PackageRow) => {
  const requestId = row.request_id ?? 0;
  return row.kind === 'access'
    ? gate.open(clerk, actor, (tx) => filesAbout(tx, { requestId, customerId }))
    : [];
};

/** In pieces, so that a process that is being stopped does not wait for all of it. */
async function* readPieces({ gate, master, isStopping }: PackageWork, fileId: number) {
  for await (const piece of readFile((act) => gate.open(clerk, actor, act), fileId, master)) {
    if (isStopping()) throw new Stopped();
    yield piece;
  }
}

const store = async (work: PackageWork, held: AccessPackage, files: readonly HeldFile[]) => {
  const { gate, tables, policy, actTitle, master, isStopping } = work;
  const { language, organisations } = held;
  const showing: Showing = { language, policy, organisations, actTitle };
  const kept: (StoredFile & { format: PackageFormat })[] = [];
  const add = async (format: PackageFormat, source: AsyncIterable<Uint8Array>): Promise<void> => {
    if (isStopping()) throw new Stopped();
    const file = await storeFile((act) => gate.open(clerk, actor, act), source, { master, bytesMax });
    kept.push({ ...file, format });
  };
  await add('json', pieces(packageJson(held, tables)));
  await add('csv', pieces(packageCsv(held, showing)));
  if (held.kind === 'access') await add('pdf', once(await packagePdf(held, tables, showing)));
  const given = files.filter(({ decision }) => decision === 'given');
  if (given.length > 0)
    await add(
      'zip',
      filesZip(given, (fileId) => readPieces(work, fileId)),
    );
  return kept;
};

const answerNow = async (
  tx: Tx,
  { policy }: PackageWork,
  { completes }: PackageOpening,
  row: PackageRow,
): Promise<void> => {
  if (row.request_id === null) return;
  await answerByItself(tx, row.request_id);
  if (completes) await tellComplete(tx, policy.declaration, row);
};

const make = async (work: PackageWork, key: PackageOpening, row: PackageRow): Promise<void> => {
  const about = await filesFor(work, key, row);
  const answered = answeredFiles(about);
  const held = await heldFor(work, key, row);
  const texts = textsToLook(held.parts);
  const files = await store(work, { ...held, files: answered }, about);
  await work.gate.open(clerk, actor, async (tx) => {
    for (const file of files) await keepFile(tx, file);
    await noteTexts(tx, key.customerId, await withOthers(tx, texts, held));
    await finishPackage(tx, key, files, { attachments: answered.waiting, texts: texts.length });
    await looked(tx, 'export', [key.customerId], `request:${row.request_id}`);
    // What nobody has looked at is for a clerk: until then the request is not answered.
    if (key.answersRequest && row.request_id !== null) {
      if (answered.waiting + texts.length === 0) await answerNow(tx, work, key, row);
      // Somebody may have read the rest while this was made: once more, and never round and round.
      else if (!key.completes) {
        await handOnConfirmation(tx, row.request_id);
        await answerWhenRead(tx, await answerable(tx, row.request_id));
      }
    }
  });
};

/** False where the process is being stopped before the end: the job is handed on. */
export const makePackage = async (work: PackageWork, key: PackageOpening): Promise<boolean> => {
  const { gate } = work;
  const row = await gate.open(clerk, actor, (tx) => packageRow(tx, key));
  if (!row || row.finished_at !== null) return true;
  try {
    await make(work, key, row);
  } catch (error) {
    if (error instanceof Stopped) return false;
    if (!(error instanceof Problem) || error.kind.status >= 500) throw error;
    await gate.open(clerk, actor, async (tx) => {
      await failPackage(tx, key, error.kind.code);
      if (key.answersRequest && row.request_id !== null) await handOnConfirmation(tx, row.request_id);
    });
  }
  return true;
};
