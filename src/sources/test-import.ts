/** For the tests beside: a real database, and the steps of an import as its acts and jobs take them. */
import type pg from 'pg';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import type { Tx } from '../db/tx.ts';
import { prepareQueue } from '../jobs/prepare-queue.ts';
import { checkImport } from './check-import.ts';
import { mapImport } from './map-import.ts';
import { findImport, type Import } from './queries/imports.ts';
import { readImport, type Work } from './read-import.ts';
import { runImport } from './run-import.ts';
import { startImport, undoImport } from './start-import.ts';
import { runUndo } from './undo-import.ts';
import { type Upload, uploadImport } from './upload-import.ts';

const staff = { kind: 'staff', id: 1 } as const;
export const declaration = testDeclaration();
export const master = Buffer.alloc(32, 7);

export async function* bytesOf(file: string | Buffer): AsyncGenerator<Buffer> {
  yield Buffer.from(file);
}

export type Wish = Partial<Omit<Upload, 'stream'>>;

export type Imports = Awaited<ReturnType<typeof testImports>>;

export const testImports = async () => {
  const database = await testDatabase();
  const { gate, openOwner } = database;
  const owner: pg.Client = database.owner;
  await prepareQueue(openOwner.config);
  const upkeep = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => gate.open('register_upkeep', staff, act);
  const work: Work = { inTransaction: upkeep, master, isStopping: () => false };
  const importOf = (id: number): Promise<Import> => upkeep((tx) => findImport(tx, id));

  const upload = (file: string | Buffer, wish: Wish = {}): Promise<number> =>
    uploadImport(
      { inTransaction: upkeep, master, declaration },
      {
        fileName: 'asiakkaat.csv',
        source: 'earlier_register',
        purpose: 'customer_service',
        ...wish,
        stream: bytesOf(file),
      },
    );
  /** Uploaded, mapped as recognised, read and checked. */
  const check = async (file: string | Buffer, wish: Wish = {}): Promise<number> => {
    const id = await upload(file, wish);
    const { mapping } = await importOf(id);
    await upkeep((tx) => mapImport(tx, id, { mapping }, declaration));
    await readImport(work, id);
    await checkImport(work, id);
    return id;
  };
  const run = async (id: number): Promise<void> => {
    await upkeep((tx) => startImport(tx, id));
    await runImport(work, id);
  };
  const bring = async (file: string | Buffer, wish: Wish = {}): Promise<number> => {
    const id = await check(file, wish);
    await run(id);
    return id;
  };
  const undo = async (id: number): Promise<void> => {
    await upkeep((tx) => undoImport(tx, id));
    await runUndo(work, id);
  };
  const rows = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await owner.query(text, values)).rows as Row[];
  const count = async (table: string, where = 'true'): Promise<number> =>
    (await rows<{ n: number }>(`select count(*) as n from ${table} where ${where}`))[0]!.n;
  const decisionsOf = (id: number) =>
    rows<{
      line: number;
      decision: string;
      reason: string | null;
      changes: string[] | null;
      proposals: string[] | null;
    }>(
      'select line, decision, reason, changes, proposals from import_decisions where import_id = $1 order by line',
      [id],
    );
  return { ...database, upkeep, work, importOf, upload, check, run, bring, undo, rows, count, decisionsOf };
};
