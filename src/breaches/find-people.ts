/**
 * Whom a breach touched. A typed list is added at once; everybody of an import, an export, a recipient or a view is looked
 * through by a job, stretch after stretch of keys: a job that was killed goes on where it was, and nobody is added twice.
 */
import { wrote } from '../audit/wrote.ts';
import type { Definition } from '../customers/views/definition.ts';
import type { Usable } from '../customers/views/use-definition.ts';
import { findView } from '../customers/views/view-queries.ts';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import type { Declaration } from '../policy/declaration.ts';
import { aboutBreach } from './breach.ts';
import { demandBreach } from './breach-step.ts';
import { removeCustomer } from './letter-queries.ts';
import { numbersUnknown, scopeUnknown } from './problems.ts';
import { numbersIn, type Scope } from './scope.ts';
import {
  addCustomers,
  customersByNumber,
  idsIn,
  idsOfScope,
  idsOfView,
  insertScope,
  latestExports,
  latestImports,
  lockScope,
  type NewScope,
  noteProblem,
  noteProgress,
  oneByOne,
} from './scope-queries.ts';
import { askForLetters } from './tell-people.ts';

/** How the fields of views are read; the roof knows them all. */
export type UseView = (declaration: Declaration, purpose: string, definition: Definition) => Usable;

const numbersMost = 1_000;
const told = 10;

const addList = async (tx: Tx, id: number, text: string): Promise<number> => {
  const numbers = numbersIn(text).slice(0, numbersMost + 1);
  const found = await customersByNumber(tx, numbers);
  const unknown = numbers.filter((number) => !found.has(number));
  if (unknown.length > 0 || numbers.length === 0 || numbers.length > numbersMost)
    throw new Problem(numbersUnknown, { numbers: unknown.slice(0, told).join(', ') || `> ${numbersMost}` });
  const ids = [...found.values()];
  const number = await insertScope(tx, id, { kind: 'list' });
  const added = await addCustomers(tx, id, number, oneByOne(ids));
  await noteProgress(tx, { breach_id: id, number }, { doneTo: Math.max(...ids), found: added, isLast: true });
  await askForLetters(tx);
  return number;
};

export type Wish = Readonly<{
  kind: Scope['kind'];
  numbers: string;
  named: string;
  since?: string | undefined;
  until?: string | undefined;
}>;

const titled = (all: readonly { id: number; title: string }[], named: string): string => {
  const found = all.find(({ id }) => String(id) === named);
  if (!found) throw new Problem(scopeUnknown);
  return found.title;
};

const wanted = async (tx: Tx, declaration: Declaration, wish: Wish): Promise<NewScope> => {
  const { kind, named, since, until } = wish;
  if (kind === 'import') return { kind, named, title: titled(await latestImports(tx), named) };
  if (kind === 'export') return { kind, named, title: titled(await latestExports(tx), named) };
  if (kind === 'recipient') {
    const found = declaration.recipients.find(({ key }) => key === named);
    if (!found) throw new Problem(scopeUnknown);
    return { kind, named, title: found.name || found.title.fi, since, until };
  }
  if (kind !== 'view') return { kind };
  if (!/^\d{1,15}$/.test(named)) throw new Problem(scopeUnknown);
  const { name, definition } = await findView(tx, Number(named));
  return { kind, named, title: name, definition };
};

/** Returns the number of the scope; a job fills it but for a list, which is filled at once. */
export const findPeople = async (
  tx: Tx,
  declaration: Declaration,
  id: number,
  wish: Wish,
): Promise<number> => {
  await demandBreach(tx, id, 'find_people');
  if (wish.kind === 'list') return addList(tx, id, wish.numbers);
  const number = await insertScope(tx, id, await wanted(tx, declaration, wish));
  await Promise.all([
    enqueue(tx, 'find_people_of_breach', { breachId: id, number }, `breach:${id}:${number}`),
    wrote(tx, 'find-people-of-breach', { about: aboutBreach(id), fields: [wish.kind] }),
  ]);
  return number;
};

const actor: Actor = { kind: 'job', name: 'find_people_of_breach' };
const stretch = 5_000;

export type PeopleWork = Readonly<{
  gate: Gate;
  declaration: Declaration;
  useView: UseView;
  isStopping: () => boolean;
}>;

/** Of a view: those of the next stretch of the register who meet its conditions. */
const ofView = (tx: Tx, { useView, declaration }: PeopleWork, { definition }: Scope, looked: number[]) => {
  const { conditions, leftOut } = useView(declaration, tx.purpose, definition!);
  if (leftOut.some(({ what }) => what === 'condition')) throw new Problem(scopeUnknown);
  return idsOfView(conditions, looked);
};

/** True where there is more. */
const fillNext = async (
  tx: Tx,
  work: PeopleWork,
  at: Pick<Scope, 'breach_id' | 'number'>,
): Promise<boolean> => {
  const scope = await lockScope(tx, at.breach_id, at.number);
  if (!scope || scope.finished_at) return false;
  const looked = await idsIn(tx, idsOfScope(scope, stretch));
  const ids = scope.kind === 'view' ? ofView(tx, work, scope, looked) : oneByOne(looked);
  const found = looked.length === 0 ? 0 : await addCustomers(tx, at.breach_id, at.number, ids);
  const isLast = looked.length < stretch;
  await noteProgress(tx, at, { doneTo: looked.at(-1) ?? scope.done_to, found, isLast });
  if (isLast) await askForLetters(tx);
  return !isLast;
};

/** False where the process is being stopped before the end. */
export const fillScope = async (work: PeopleWork, breachId: number, number: number): Promise<boolean> => {
  const at = { breach_id: breachId, number };
  const open = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => work.gate.open('rights_requests', actor, act);
  try {
    while (await open((tx) => fillNext(tx, work, at))) if (work.isStopping()) return false;
  } catch (error) {
    if (!(error instanceof Problem) || error.kind.status >= 500) throw error;
    await open((tx) => noteProblem(tx, at, error.kind.code));
  }
  return true;
};

/** Whoever was added by mistake and has no letter yet. */
export const takeOut = async (tx: Tx, id: number, customerId: number): Promise<void> => {
  await demandBreach(tx, id, 'find_people');
  if (await removeCustomer(tx, id, customerId))
    await wrote(tx, 'take-out-of-breach', { customerId, about: aboutBreach(id) });
};
