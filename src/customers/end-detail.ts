/** A detail that no longer holds is ended, not deleted: what was sent to it stays understandable. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate, isDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import type { OfCustomer } from './change-detail.ts';
import type { Detail } from './details/detail.ts';
import { endRow, lockDetail } from './details/queries.ts';
import { keepHistory } from './keep-history.ts';
import { customerNotFound, dateNotValid } from './problems.ts';
import { WrongFields } from './wrong-fields.ts';

export const endedOn = { fi: 'Päättyi', sv: 'Upphörde', en: 'Ended' };

/** `on`: `YYYY-MM-DD`, today or earlier. False where it had ended already: then nothing changes. */
export const endDetail = async (
  tx: Tx,
  detail: Detail,
  { customerId, id }: OfCustomer,
  on: string,
): Promise<boolean> => {
  if (!isDate(on) || on > helsinkiDate(new Date()))
    throw new WrongFields([{ field: 'on', problem: new Problem(dateNotValid, { field: endedOn }) }]);
  const row = await lockDetail(tx, detail, customerId, id);
  if (!row) throw new Problem(customerNotFound);
  if (row.ended_on !== null) return false;
  await Promise.all([
    keepHistory(tx, { table: detail.key, customerId, rowId: id }, row, {
      columns: ['ended_on'],
      oldSource: row.source,
      newSource: row.source,
    }),
    endRow(tx, detail, { customerId, id }, on),
    wrote(tx, 'end-detail', { customerId, about: `${detail.key}:${id}`, fields: ['ended_on'] }),
  ]);
  return true;
};
