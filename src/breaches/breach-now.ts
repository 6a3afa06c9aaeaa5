/** A breach with all that is known of it, for its page, its report and the evidence. */
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { type NotificationRow, notificationsOf } from './notification-queries.ts';
import { breachNotFound } from './problems.ts';
import {
  type Account,
  type Assessment,
  accountsOf,
  assessmentsOf,
  type BreachEvent,
  type BreachRow,
  breachById,
  eventsOf,
  namesOfActors,
} from './queries.ts';
import type { Scope } from './scope.ts';
import { countPeople, scopesOf } from './scope-queries.ts';

export type BreachNow = Readonly<{
  breach: BreachRow;
  accounts: readonly Account[];
  assessments: readonly Assessment[];
  events: readonly BreachEvent[];
  notifications: readonly NotificationRow[];
  scopes: readonly Scope[];
  /** Customers of the register, counted no further than the cap. */
  people: number;
  names: ReadonlyMap<string, string>;
}>;

/** Throws `breach_not_found`. */
export const breachNow = async (tx: Tx, id: number, cap: number): Promise<BreachNow> => {
  const breach = await breachById(tx, id);
  if (!breach) throw new Problem(breachNotFound);
  const [accounts, assessments, events, notifications, scopes, people] = await Promise.all([
    accountsOf(tx, id),
    assessmentsOf(tx, id),
    eventsOf(tx, id),
    notificationsOf(tx, id),
    scopesOf(tx, id),
    countPeople(tx, id, cap),
  ]);
  const actors = [
    breach.recorded_by,
    ...[...accounts, ...assessments, ...events, ...notifications].map(({ by_actor }) => by_actor),
  ];
  const names = await namesOfActors(tx, actors);
  return { breach, accounts, assessments, events, notifications, scopes, people, names };
};
