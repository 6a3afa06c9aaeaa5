import { fieldNotInChoices } from '../customers/problems.ts';
import { WrongFields } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { key } from '../http/key.ts';
import { documentFields } from './document.ts';
import { folderIsInUse } from './queries.ts';

/** The key of a folder that papers may be put into. Throws `WrongFields`. */
export const demandFolder = async (tx: Tx, typed: string): Promise<number> => {
  const parsed = key.safeParse(typed);
  if (parsed.success && (await folderIsInUse(tx, parsed.data))) return parsed.data;
  const problem = new Problem(fieldNotInChoices, { field: documentFields.folder });
  throw new WrongFields([{ field: 'folder', problem }]);
};
