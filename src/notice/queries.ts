import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';

export type PublishedVersion = Readonly<{
  version: number;
  /** Of the declaration: what was rendered once is known by it. */
  hash: string;
  published_at: Date;
  updated_on: string;
}>;

/** Version 0 is what the program starts with; it was never published. */
export const publishedVersions = async (tx: Tx): Promise<PublishedVersion[]> => {
  const { rows } = await sql<PublishedVersion>`
    select version, hash, published_at, body ->> 'updated_on' as updated_on
    from declarations where version > 0 order by version desc`.execute(tx.db);
  return rows;
};

export const publishedVersion = async (
  tx: Tx,
  version: number,
): Promise<{ version: number; hash: string } | undefined> =>
  tx.db
    .selectFrom('declarations')
    .select(['version', 'hash'])
    .where('version', '=', version)
    .where('version', '>', 0)
    .executeTakeFirst();

export const declarationOfVersion = async (tx: Tx, version: number): Promise<Declaration> => {
  const { body } = await tx.db
    .selectFrom('declarations')
    .select('body')
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return declarationSchema.parse(body);
};
