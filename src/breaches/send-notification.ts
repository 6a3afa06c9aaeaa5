/** What was told to the supervisor is recorded word for word, with the day, the way and what proves it. GDPR 33(1), 33(4). */
import { wrote } from '../audit/wrote.ts';
import { demandRight } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import type { Language } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { aboutBreach, stateOf } from './breach.ts';
import { type BreachNow, breachNow } from './breach-now.ts';
import { demandBreach } from './breach-step.ts';
import { clockOf } from './clock.ts';
import type { NotificationWay } from './notification.ts';
import { insertNotification } from './notification-queries.ts';
import { notificationText } from './notification-text.ts';
import { notificationTexts as texts } from './pages/notification-texts.ts';
import { accountMissing, breachMomentWrong, lateReasonsMissing } from './problems.ts';
import { demandHarmless } from './record-breach.ts';
import { momentOf } from './typed-moment.ts';

export type Sent = Readonly<{
  language: Language;
  way: NotificationWay;
  sent_on: string;
  sent_time: string;
  reference: string;
  late_reasons: string;
}>;

/** People of the register are counted exactly up to here. */
const peopleMost = 10_000_000;

const demandSentAt = ({ breach }: BreachNow, { sent_on, sent_time }: Sent): Date => {
  const at = momentOf(sent_on, sent_time);
  if (!at || at > new Date() || at < breach.found_at)
    demandRight([{ field: 'sent_time', problem: new Problem(breachMomentWrong) }]);
  return at!;
};

/** 33(1): a notification after the hours says why. */
const demandLateReasons = ({ breach }: BreachNow, at: Date, { late_reasons }: Sent): void => {
  const isLate = !breach.notified_at && clockOf({ ...breach, notified_at: at }, at).state === 'late';
  if (isLate && late_reasons.trim() === '')
    demandRight([{ field: 'late_reasons', problem: new Problem(lateReasonsMissing) }]);
};

/** Returns its number: the first one notifies, each later one adds to it. */
export const recordNotification = async (
  tx: Tx,
  declaration: Declaration,
  id: number,
  sent: Sent,
): Promise<number> => {
  const { language, way, reference, late_reasons } = sent;
  demandHarmless([
    { field: 'reference', title: texts.reference, text: reference },
    { field: 'late_reasons', title: texts.lateReasons, text: late_reasons },
  ]);
  const now = await breachNow(tx, id, peopleMost);
  await demandBreach(tx, id, stateOf(now.breach) === 'notified' ? 'supplement' : 'notify');
  if (now.accounts.length === 0) throw new Problem(accountMissing);
  const at = demandSentAt(now, sent);
  demandLateReasons(now, at, sent);
  const body = notificationText(now, { declaration, language, now: at, lateReasons: late_reasons.trim() });
  const number = await insertNotification(tx, id, {
    language,
    body: JSON.stringify(body),
    sent_at: at,
    way,
    reference,
    late_reasons: late_reasons.trim(),
  });
  await wrote(tx, 'notify-of-breach', { about: aboutBreach(id), fields: [way] });
  return number;
};
