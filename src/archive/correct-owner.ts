/**
 * A paper that was filed under the wrong one: it is given to whose it is, with all that hangs on it, for a reason that stays with it.
 * Both stand in the log. What its time counts from may be another now, so its last day is counted anew.
 */
import { wrote } from '../audit/wrote.ts';
import { isSeen } from '../customers/is-seen.ts';
import type { Typed } from '../customers/merge-typed.ts';
import { customerNotFound, fieldMissing, fieldTooLong } from '../customers/problems.ts';
import { demandRight } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import type { Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { countsChanged } from '../http/menu-counts.ts';
import type { Declaration } from '../policy/declaration.ts';
import { listOfDocument } from './destruction-queries.ts';
import { documentFields, longest } from './document.ts';
import { holdDocument } from './hold-document.ts';
import { keptUntil } from './keeping.ts';
import { isOnList, ownerIsSame } from './problems.ts';
import { giveDocument, kindOf, updateDocument } from './queries.ts';

export const becauseMax = 500;
export const becauseTitle: Text = {
  fi: 'Miksi omistaja korjataan',
  sv: 'Varför ägaren rättas',
  en: 'Why the owner is corrected',
};

const demandTyped = ({ because = '', outside_name = '' }: Typed, isOutside: boolean): void => {
  const wrong = (field: string, title: Text, text: string, max: number) => {
    const names = { field: title, max };
    if (text.trim() === '') return [{ field, problem: new Problem(fieldMissing, names) }];
    return text.trim().length > max ? [{ field, problem: new Problem(fieldTooLong, names) }] : [];
  };
  demandRight([
    ...wrong('because', becauseTitle, because, becauseMax),
    ...(isOutside
      ? wrong('outside_name', documentFields.outside_name, outside_name, longest.outside_name)
      : []),
  ]);
};

/** `customerId`: null for somebody who is no customer. Throws `WrongFields`, `paper_owner_is_same` and `paper_is_on_list`. */
export const correctOwner = async (
  tx: Tx,
  declaration: Declaration,
  id: number,
  { customerId, typed }: Readonly<{ customerId: number | null; typed: Typed }>,
): Promise<void> => {
  demandTyped(typed, customerId === null);
  const row = await holdDocument(tx, id);
  const outside = typed['outside_name']?.trim() ?? '';
  if (customerId !== null && !(await isSeen(tx, customerId))) throw new Problem(customerNotFound);
  const isSame = customerId === row.customer_id && (customerId !== null || outside === row.outside_name);
  if (isSame) throw new Problem(ownerIsSame);
  if ((await listOfDocument(tx, id)) !== undefined) throw new Problem(isOnList);
  await giveDocument(tx, id, { customerId, outside, because: typed['because']!.trim() });
  const kind = (await kindOf(tx, row.kind))!;
  await updateDocument(tx, id, { kept_until: keptUntil(declaration, kind, row, customerId !== null) });
  tx.afterCommit(countsChanged);
  const about = { about: `paper:${id}`, fields: ['customer_id'] };
  // The log of the one whose it never was says so too.
  for (const whose of new Set([row.customer_id, customerId]))
    await wrote(tx, 'correct-paper-owner', { ...(whose === null ? {} : { customerId: whose }), ...about });
};
