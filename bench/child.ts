/** A process of its own for what is measured: its work must not stand in the way of who measures. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type Child = Readonly<{
  /** Sends a message and waits for the answer to it. */
  ask: (message: unknown) => Promise<unknown>;
  stop: () => Promise<void>;
}>;

const answerOf = async (one: ChildProcess): Promise<unknown> => {
  const ended = once(one, 'exit').then(() => {
    throw new Error('a process of the benchmark ended before it answered');
  });
  ended.catch(() => {});
  const [answer] = (await Promise.race([once(one, 'message'), ended])) as [unknown];
  return answer;
};

/** Starts `bench/<file>`; `ask` one thing at a time. */
export const child = (file: string, args: readonly string[]): Child => {
  const execArgv = process.env['SELOSTE_BENCH_PROFILE']
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env['SELOSTE_BENCH_PROFILE']}`]
    : [];
  const one = fork(join(import.meta.dirname, file), args, { execArgv });
  const ask = (message: unknown): Promise<unknown> => {
    const answer = answerOf(one);
    one.send(message as object);
    return answer;
  };
  const stop = async (): Promise<void> => {
    if (one.exitCode !== null || one.signalCode !== null) return;
    const ended = once(one, 'exit');
    one.disconnect();
    await ended;
  };
  return { ask, stop };
};
