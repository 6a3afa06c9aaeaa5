/**
 * What the supervisor gets in an inquiry is no disclosure to a recipient of the notice (GDPR 4(9)), but the person may ask
 * of it, so it stands among the disclosures all the same. GDPR 31, 58(1)(e).
 */
import type { Tx } from '../db/tx.ts';
import type { Category } from '../ground/columns.ts';
import type { Declaration } from '../policy/declaration.ts';
import { insertDisclosures } from './queries.ts';

type Given = Readonly<{
  customerIds: readonly number[];
  categories: readonly Category[];
  what: string;
  about: string;
}>;

export const recordToSupervisor = (
  tx: Tx,
  { supervisor }: Declaration,
  { customerIds, ...given }: Given,
): Promise<void> =>
  insertDisclosures(tx, customerIds, {
    ...given,
    recipient: 'supervisor',
    name: supervisor.name.fi,
    basis: 'legal_obligation',
  });
