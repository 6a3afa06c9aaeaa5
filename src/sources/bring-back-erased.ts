/**
 * A person’s word that somebody on the suppression list has come back themself, with the reason: for one row, or for all
 * such rows of the file. GDPR 6(1)(b): a new order makes a new relationship.
 */
import { wrote, wroteOfEach } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Text } from '../ground/language.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { aboutImport, demandImportCan } from './import.ts';
import { rowIsGone } from './mend-rows.ts';
import { countImport } from './queries/counts.ts';
import { unmarkErased } from './queries/erased.ts';
import { lockImport } from './queries/imports.ts';

export const statedReason: Text = {
  fi: 'Miksi henkilö tuodaan takaisin',
  sv: 'Varför personen förs in på nytt',
  en: 'Why the person is brought back',
};
export const reasonNotStated = problemKind('reason_not_stated', 422, {
  fi: 'Kirjoita lyhyesti, miten henkilö itse palasi asiakkaaksi: esimerkiksi uusi tilaus ja sen päivä.',
  sv: 'Skriv kort hur personen själv blev kund på nytt: till exempel en ny beställning och dess dag.',
  en: 'Write shortly how the person became a customer again themself: a new order and its day, for example.',
});

/** How many rows come in after all. */
export const bringBackErased = async (
  tx: Tx,
  importId: number,
  { line, stated }: Readonly<{ line?: number | undefined; stated: string }>,
): Promise<number> => {
  const reason = stated.trim();
  if (reason.length < 3 || reason.length > 500) throw new Problem(reasonNotStated);
  const found = await lockImport(tx, importId);
  demandImportCan('decide', found.step);
  const ids = await unmarkErased(tx, importId, line, reason);
  if (ids.length === 0) throw new Problem(rowIsGone, { line: line ?? 0 });
  await countImport(tx, importId);
  await Promise.all([
    wroteOfEach(tx, 'bring-back-erased', ids, aboutImport(importId)),
    wrote(tx, 'bring-back-erased', { about: aboutImport(importId) }),
  ]);
  return ids.length;
};
