/** What imports still hold for fields that the notice no longer declares: no run, mending or undoing brings them back. */
import type { Tx } from '../db/tx.ts';
import { importsWithOtherFields, keepDeclaredFields } from './queries/removed-fields.ts';

/** The values of the rows' own cells stay with the file until it expires. */
export const forgetRemovedFields = async (tx: Tx, declared: readonly string[]): Promise<void> =>
  keepDeclaredFields(tx, await importsWithOtherFields(tx, declared), declared);
