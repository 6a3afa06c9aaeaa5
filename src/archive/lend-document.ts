/** Lending and return. Only who holds the purpose and has signed the undertaking in force is handed a paper (C35). */
import { hasSignedOne } from '../access/undertaking.ts';
import { wrote } from '../audit/wrote.ts';
import { forbiddenText } from '../customers/forbidden-text.ts';
import type { Typed } from '../customers/merge-typed.ts';
import { dateNotValid, fieldMissing, fieldNotInChoices, fieldTooLong } from '../customers/problems.ts';
import { confirmField, demandRight, type Wrong } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate, isDate } from '../ground/calendar.ts';
import type { Text } from '../ground/language.ts';
import { Problem, type ProblemKind } from '../ground/problem.ts';
import { countsChanged } from '../http/menu-counts.ts';
import type { Declaration } from '../policy/declaration.ts';
import { listOfDocument } from './destruction-queries.ts';
import { holdDocument, whoseOf } from './hold-document.ts';
import { endLoan, type Handler, handlersAtWork, insertLoan, isLent } from './loan-queries.ts';
import { dayBeforeToday, isOnList, lentAlready, notLent } from './problems.ts';

export const loanFields = {
  lent_to: { fi: 'Kenelle', sv: 'Till vem', en: 'To whom' },
  lent_for: { fi: 'Mitä varten', sv: 'För vad', en: 'For what' },
  due_back_on: { fi: 'Palautettava viimeistään', sv: 'Ska återlämnas senast', en: 'Due back' },
} as const satisfies Record<string, Text>;
export type LoanField = keyof typeof loanFields;
export const loanTexts = ['lent_to', 'lent_for', 'due_back_on'] as const;
export const lentForMax = 300;

/** Who may be handed a paper today. */
export const handlersOf = async (tx: Tx, declaration: Declaration): Promise<readonly Handler[]> =>
  (await handlersAtWork(tx)).filter(({ signatures }) => hasSignedOne(declaration, signatures));

const wrongLoan = (typed: Typed, handlers: readonly Handler[], today: string): Wrong[] => {
  const { lent_to = '', due_back_on: due = '' } = typed;
  const what = typed.lent_for?.trim() ?? '';
  const at = (field: LoanField, kind: ProblemKind): Wrong => ({
    field,
    problem: new Problem(kind, { field: loanFields[field], max: lentForMax }),
  });
  return [
    ...(handlers.some(({ id }) => String(id) === lent_to) ? [] : [at('lent_to', fieldNotInChoices)]),
    ...(what === '' ? [at('lent_for', fieldMissing)] : []),
    ...(what.length > lentForMax ? [at('lent_for', fieldTooLong)] : []),
    ...(isDate(due) && due < '2200' ? [] : [at('due_back_on', dateNotValid)]),
    ...(isDate(due) && due < today ? [at('due_back_on', dayBeforeToday)] : []),
    ...forbiddenText(
      [{ field: 'lent_for', title: loanFields.lent_for, text: what }],
      typed[confirmField] === 'yes',
    ),
  ];
};

/** Throws `WrongFields`, `paper_lent_already`. */
export const lendDocument = async (
  tx: Tx,
  declaration: Declaration,
  id: number,
  typed: Typed,
): Promise<void> => {
  const row = await holdDocument(tx, id);
  if (await isLent(tx, id)) throw new Problem(lentAlready);
  if ((await listOfDocument(tx, id)) !== undefined) throw new Problem(isOnList);
  demandRight(wrongLoan(typed, await handlersOf(tx, declaration), helsinkiDate(new Date())));
  tx.afterCommit(countsChanged);
  await Promise.all([
    insertLoan(tx, {
      document_id: id,
      customer_id: row.customer_id,
      lent_to: Number(typed.lent_to),
      lent_for: typed.lent_for!.trim(),
      due_back_on: typed.due_back_on!,
    }),
    wrote(tx, 'lend-paper', { ...whoseOf(row), about: `paper:${id}` }),
  ]);
};

export const returnDocument = async (tx: Tx, id: number): Promise<void> => {
  const row = await holdDocument(tx, id);
  if (!(await endLoan(tx, id))) throw new Problem(notLent);
  tx.afterCommit(countsChanged);
  await wrote(tx, 'return-paper', { ...whoseOf(row), about: `paper:${id}` });
};
