import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { noticeNotPublished, versionNotPublished } from './problems.ts';
import { declarationOfVersion, publishedVersion } from './queries.ts';

export type Published = Readonly<{ version: number; declaration: Declaration }>;

/** Throws `notice_not_published` for version 0 and `version_not_published` for one that does not exist. */
export const publishedDeclaration = async (tx: Tx, version: number): Promise<Published> => {
  if (version === 0) throw new Problem(noticeNotPublished);
  if (!Number.isSafeInteger(version) || !(await publishedVersion(tx, version)))
    throw new Problem(versionNotPublished, { version });
  return { version, declaration: await declarationOfVersion(tx, version) };
};
