/** Answers and their files, as rows. */
import { sql } from 'kysely';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { eraseFile } from '../../files/erase-file.ts';
import type { StoredFile } from '../../files/store-file.ts';
import type { Language } from '../../ground/language.ts';
import type { PackageKind } from './package.ts';

export const packageFormats = ['pdf', 'json', 'csv', 'zip'] as const;
export type PackageFormat = (typeof packageFormats)[number];

export type PackageKey = Readonly<{ customerId: number; id: number }>;
export type PackageFile = Readonly<{ format: PackageFormat; file_id: number; size_bytes: number }>;
export type PackageRow = Readonly<{
  customer_id: number;
  id: number;
  request_id: number | null;
  kind: PackageKind;
  language: Language;
  asked_at: Date;
  rows_done: number;
  finished_at: Date | null;
  problem: string | null;
  expires_on: string | null;
  /** Files that nobody had looked at when it was made: they are not in it. */
  attachments_waiting: number;
  /** Free texts that nobody had looked through. */
  texts_waiting: number;
  files: readonly PackageFile[];
}>;

const columns = sql`p.customer_id, p.id, p.request_id, p.kind, p.language, p.asked_at, p.rows_done, p.finished_at, p.problem,
  p.expires_on, p.attachments_waiting, p.texts_waiting, coalesce((select json_agg(json_build_object('format', f.format, 'file_id', f.file_id, 'size_bytes', f.size_bytes))
    from access_package_files f where f.customer_id = p.customer_id and f.package_id = p.id), '[]') as files`;

const most = 20;

export const packagesOfRequest = async (tx: Tx, requestId: number): Promise<PackageRow[]> =>
  (
    await sql<PackageRow>`select ${columns} from access_packages p where p.request_id = ${requestId}
      order by p.id desc limit ${most}`.execute(tx.db)
  ).rows;

/** Of a person, the newest first. */
export const packagesOf = async (tx: Tx, customerId: number): Promise<PackageRow[]> =>
  (
    await sql<PackageRow>`select ${columns} from access_packages p where p.customer_id = ${customerId}
      order by p.id desc limit ${most}`.execute(tx.db)
  ).rows;

export const packageRow = async (tx: Tx, { customerId, id }: PackageKey): Promise<PackageRow | undefined> =>
  (
    await sql<PackageRow>`select ${columns} from access_packages p
      where p.customer_id = ${customerId} and p.id = ${id}`.execute(tx.db)
  ).rows[0];

export const tellRows = async (tx: Tx, { customerId, id }: PackageKey, rows: number): Promise<void> => {
  await sql`update access_packages set rows_done = ${rows} where customer_id = ${customerId} and id = ${id}`.execute(
    tx.db,
  );
};

/** A month from the day: as long as the letter says that it can be fetched. */
const daysKept = 30;

export const finishPackage = async (
  tx: Tx,
  { customerId, id }: PackageKey,
  files: readonly (StoredFile & { format: PackageFormat })[],
  waiting: Readonly<{ attachments: number; texts: number }>,
): Promise<void> => {
  for (const { format, id: file_id, bytes } of files)
    await tx.db
      .insertInto('access_package_files')
      .values({ customer_id: customerId, package_id: id, format, file_id, size_bytes: bytes })
      .execute();
  await sql`update access_packages set finished_at = now(), opening_hash = null, attachments_waiting = ${waiting.attachments}, texts_waiting = ${waiting.texts},
      expires_on = (now() at time zone 'Europe/Helsinki')::date + ${daysKept}::int
    where customer_id = ${customerId} and id = ${id}`.execute(tx.db);
};

export const failPackage = async (tx: Tx, { customerId, id }: PackageKey, problem: string): Promise<void> => {
  await sql`update access_packages set problem = ${problem}, opening_hash = null
    where customer_id = ${customerId} and id = ${id}`.execute(tx.db);
};

/** Answers whose time is over lose their files; returns how many did. */
export const expirePackages = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ customer_id: number; package_id: number; file_id: number }>`
    select f.customer_id, f.package_id, f.file_id from access_packages p
      join access_package_files f on f.customer_id = p.customer_id and f.package_id = p.id
    where p.expires_on < (now() at time zone 'Europe/Helsinki')::date limit 300`.execute(tx.db);
  for (const { customer_id, package_id, file_id } of rows)
    await Promise.all([
      eraseFile(tx, file_id),
      sql`delete from access_package_files where customer_id = ${customer_id} and package_id = ${package_id}
        and file_id = ${file_id}`.execute(tx.db),
      wrote(tx, 'destroy-access-package', { customerId: customer_id, about: `access_package:${package_id}` }),
    ]);
  return rows.length;
};

/** What an erasure reaches of answers: the keys of their files. */
export const packageRemains = {
  tables: ['stored_files', 'stored_file_chunks'],
  erase: async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
    const { rows } = await sql<{ file_id: number }>`
      select file_id from files_of_packages(${[...customerIds]}::bigint[]) as f(file_id)`.execute(tx.db);
    for (const { file_id } of rows) await eraseFile(tx, file_id);
  },
};
