/**
 * Work in a thread of its own, one job after the other: the thread is started when it is first needed, ended when a job takes
 * too long, and begun anew after a crash.
 */
import { parentPort, type ResourceLimits, Worker } from 'node:worker_threads';

export type ThreadSettings = Readonly<{
  file: string | URL;
  /** Jobs that may wait; one more is refused with `busy`. */
  waitingMax: number;
  millisecondsMax: number;
  busy: () => Error;
  tooLong: () => Error;
  limits?: ResourceLimits;
}>;

export type OwnThread<Job, Done> = Readonly<{
  /** Throws `busy`, `tooLong`, and `Error` with the message of what the job threw. */
  run: (job: Job) => Promise<Done>;
  end: () => Promise<void>;
}>;

type Answer<Done> = Readonly<{ done: Done }> | Readonly<{ fault: string }>;
type Waiting<Job, Done> = Readonly<{
  job: Job;
  resolve: (done: Done) => void;
  reject: (error: unknown) => void;
}>;

/** In the thread: answers each job that comes. */
export const answerJobs = <Job, Done>(work: (job: Job) => Done | Promise<Done>): void => {
  parentPort?.on('message', async (job: Job) => {
    const answer: Answer<Done> = await Promise.resolve()
      .then(async () => ({ done: await work(job) }))
      .catch((error: unknown) => ({ fault: error instanceof Error ? error.message : String(error) }));
    parentPort?.postMessage(answer);
  });
};

export const createThread = <Job, Done>(settings: ThreadSettings): OwnThread<Job, Done> => {
  const { file, waitingMax, millisecondsMax, busy, tooLong, limits } = settings;
  const queue: Waiting<Job, Done>[] = [];
  let worker: Worker | undefined;
  let current: Waiting<Job, Done> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const finish = (act: (waiting: Waiting<Job, Done>) => void): void => {
    clearTimeout(timer);
    const done = current;
    current = undefined;
    if (done) act(done);
    next();
  };

  const dropWorker = (): Promise<number> | undefined => {
    const dropped = worker;
    worker = undefined;
    dropped?.removeAllListeners();
    // An error of a thread that is being ended is nobody's.
    dropped?.on('error', () => {});
    return dropped?.terminate();
  };

  const failed = (error: unknown): void => {
    void dropWorker();
    finish(({ reject }) => reject(error));
  };

  const start = (): Worker => {
    const started = new Worker(file, limits ? { resourceLimits: limits } : {});
    started.on('message', (answer: Answer<Done>) =>
      finish(({ resolve, reject }) =>
        'done' in answer ? resolve(answer.done) : reject(new Error(answer.fault)),
      ),
    );
    started.on('error', failed);
    started.on('exit', (code) => failed(new Error(`the thread ended (${code})`)));
    return started;
  };

  const next = (): void => {
    current = queue.shift();
    if (!current) {
      // A thread that waits keeps no process alive.
      worker?.unref();
      return;
    }
    worker ??= start();
    worker.ref();
    timer = setTimeout(() => failed(tooLong()), millisecondsMax);
    worker.postMessage(current.job);
  };

  return {
    run: (job) => {
      if (queue.length >= waitingMax) return Promise.reject(busy());
      return new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        if (!current) next();
      });
    },
    end: async () => {
      await dropWorker();
    },
  };
};
