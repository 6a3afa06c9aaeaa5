/**
 * Looks that are answered at one moment are written in one transaction: a durable commit for each of them cost a third of
 * what a card costs. Each waits until its line is on disk; while lines are being written, the next ones gather.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Gate } from '../db/gate.ts';
import type { Actor } from '../db/tx.ts';
import { insertLooks, type NotedLook } from './queries.ts';

type Waiting = Readonly<{ look: NotedLook; resolve: () => void; reject: (reason: unknown) => void }>;
type LookLog = { waiting: Waiting[]; isWriting: boolean };

const logs = new WeakMap<Gate, LookLog>();
const logOf = (gate: Gate): LookLog => {
  const log = logs.get(gate) ?? { waiting: [], isWriting: false };
  logs.set(gate, log);
  return log;
};

const keeper: Actor = { kind: 'job', name: 'note_looks' };

const writeAll = async (gate: Gate, waiting: readonly Waiting[]): Promise<void> => {
  const looks = waiting.map(({ look }) => look);
  try {
    await gate.open('audit_keeping', keeper, (tx) => insertLooks(tx, looks), { atOnce: true });
    for (const { resolve } of waiting) resolve();
  } catch (error) {
    for (const { reject } of waiting) reject(error);
  }
};

const writeOn = async (gate: Gate, log: LookLog): Promise<void> => {
  log.isWriting = true;
  while (log.waiting.length > 0) {
    // Whoever is answered in this turn comes along.
    await nextTurn();
    await writeAll(gate, log.waiting.splice(0));
  }
  log.isWriting = false;
};

/** Fulfilled when the line is on disk; what was looked at is not shown before. */
export const noteLook = (gate: Gate, look: NotedLook): Promise<void> => {
  const log = logOf(gate);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  log.waiting.push({ look, resolve, reject });
  if (!log.isWriting) writeOn(gate, log);
  return promise;
};
