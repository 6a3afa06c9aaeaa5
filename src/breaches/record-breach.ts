/** A breach is recorded, told anew as more is known, assessed, closed and opened again. GDPR 33(1), 33(4), 33(5). */
import { wrote } from '../audit/wrote.ts';
import { forbiddenText, type Written } from '../customers/forbidden-text.ts';
import { fieldMissing } from '../customers/problems.ts';
import { demandRight, type Wrong } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import type { Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { aboutBreach, type Risk } from './breach.ts';
import { demandBreach } from './breach-step.ts';
import { breachTexts as texts } from './pages/breach-texts.ts';
import { accountMissing, breachMomentWrong, peopleMissing } from './problems.ts';
import {
  accountsOf,
  type BreachRow,
  insertAccount,
  insertAssessment,
  insertBreach,
  insertEvent,
  type NewAccount,
} from './queries.ts';
import { momentOf } from './typed-moment.ts';

/** No identity code and no card number stands in the log of breaches either. */
export const demandHarmless = (written: readonly Written[]): void =>
  demandRight(forbiddenText(written, true));

export const demandWords = (field: string, title: Text, text: string): void => {
  if (text.trim() === '') demandRight([{ field, problem: new Problem(fieldMissing, { field: title }) }]);
  demandHarmless([{ field, title, text }]);
};

export type TypedBreach = Readonly<{
  title: string;
  found_by: string;
  found_on: string;
  found_time: string;
  aware_on: string;
  aware_time: string;
}>;

const demandMoments = (typed: TypedBreach): { found: Date; aware: Date } => {
  const found = momentOf(typed.found_on, typed.found_time);
  const aware = momentOf(typed.aware_on, typed.aware_time);
  const now = new Date();
  const wrong: Wrong[] = [];
  if (!found || found > now) wrong.push({ field: 'found_time', problem: new Problem(breachMomentWrong) });
  if (!aware || aware > now || (found && aware < found))
    wrong.push({ field: 'aware_time', problem: new Problem(breachMomentWrong) });
  demandRight(wrong);
  return { found: found!, aware: aware! };
};

/** Returns its number. From `aware_on` and `aware_time` the hours run. */
export const recordBreach = async (tx: Tx, typed: TypedBreach): Promise<number> => {
  const { title, found_by } = typed;
  demandHarmless([
    { field: 'title', title: texts.name, text: title },
    { field: 'found_by', title: texts.foundBy, text: found_by },
  ]);
  const { found, aware } = demandMoments(typed);
  const id = await insertBreach(tx, { title, found_by, found_at: found, aware_at: aware });
  await wrote(tx, 'record-breach', { about: aboutBreach(id) });
  return id;
};

/** The earlier accounts stay: what was known when is what the supervisor asks. */
export const describeBreach = async (tx: Tx, id: number, account: NewAccount): Promise<void> => {
  const { happened, effects, actions } = account;
  demandHarmless([
    { field: 'happened', title: texts.happened, text: happened },
    { field: 'effects', title: texts.effects, text: effects },
    { field: 'actions', title: texts.actions, text: actions },
  ]);
  await demandBreach(tx, id, 'describe');
  await Promise.all([
    insertAccount(tx, id, account),
    wrote(tx, 'describe-breach', { about: aboutBreach(id) }),
  ]);
};

export const assessBreach = async (tx: Tx, id: number, risk: Risk, reasons: string): Promise<void> => {
  demandWords('reasons', texts.reasons, reasons);
  await demandBreach(tx, id, 'assess');
  await Promise.all([
    insertAssessment(tx, id, risk, reasons),
    wrote(tx, 'assess-breach', { about: aboutBreach(id), fields: [risk] }),
  ]);
};

/** Of a high risk people have been told, or it is recorded why they need not be (34(3)). */
const demandPeopleTold = ({ risk, people_step }: BreachRow): void => {
  if (risk === 'high' && people_step === null) throw new Problem(peopleMissing);
};

/** With what was learnt from it. */
export const closeBreach = async (tx: Tx, id: number, lessons: string): Promise<void> => {
  demandWords('reason', texts.lessons, lessons);
  const breach = await demandBreach(tx, id, 'close');
  if ((await accountsOf(tx, id)).length === 0) throw new Problem(accountMissing);
  demandPeopleTold(breach);
  await Promise.all([
    insertEvent(tx, id, { kind: 'closed', reason: lessons }),
    wrote(tx, 'close-breach', { about: aboutBreach(id) }),
  ]);
};

export const reopenBreach = async (tx: Tx, id: number, why: string): Promise<void> => {
  demandWords('reason', texts.why, why);
  await demandBreach(tx, id, 'reopen');
  await Promise.all([
    insertEvent(tx, id, { kind: 'reopened', reason: why }),
    wrote(tx, 'reopen-breach', { about: aboutBreach(id) }),
  ]);
};
