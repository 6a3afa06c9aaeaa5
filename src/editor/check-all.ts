/** The rights of the live database and the practice of the program against the notice in force. */
import type { Tx } from '../db/tx.ts';
import { type CheckFinding, checkRights } from '../policy/check.ts';
import type { Declaration } from '../policy/declaration.ts';
import { knownFunctions } from '../policy/known-functions.ts';
import { checkPractice, type PracticeFinding } from './check-practice.ts';
import type { Schema } from './effect.ts';
import { readPractice } from './practice-queries.ts';
import { installationId } from './queries.ts';

export const checkAll = async (
  tx: Tx,
  declaration: Declaration,
  schema: Schema,
): Promise<readonly (CheckFinding | PracticeFinding)[]> => {
  const [id, practice] = await Promise.all([installationId(tx), readPractice(tx.client)]);
  const roleOf = (number: number) => `seloste_${id}_p${number}`;
  const compilation = { ...schema, declaration, bodies: knownFunctions(), roleOf };
  return [...(await checkRights(tx.client, compilation, id)), ...checkPractice(declaration, practice)];
};
