/**
 * A PDF from a template and data: tagged for screen readers (PDF/UA-1), made in a thread of its own that is started
 * when it is first needed, ended when it takes too long, and begun anew after a crash.
 */
import { Worker } from 'node:worker_threads';
import { Problem, problemKind } from '../ground/problem.ts';
import type { TypesetJob, TypesetResult } from './typeset-worker.ts';

export const documentsBusy = problemKind('documents_busy', 503, {
  fi: 'Asiakirjoja on nyt jonossa liikaa. Odota hetki ja yritä uudelleen.',
  sv: 'Just nu står för många dokument i kö. Vänta en stund och försök igen.',
  en: 'Too many documents are waiting just now. Wait a moment and try again.',
});
export const documentTookTooLong = problemKind('document_took_too_long', 503, {
  fi: 'Asiakirjan latominen kesti liian kauan, ja se keskeytettiin. Yritä uudelleen; jos asiakirja on hyvin pitkä, tee se osissa.',
  sv: 'Det tog för länge att sätta dokumentet, och det avbröts. Försök igen; om dokumentet är mycket långt, gör det i delar.',
  en: 'Typesetting the document took too long and was stopped. Try again; if the document is very long, make it in parts.',
});

/** A file of src/documents/templates. */
export type Template = 'document' | 'invoice' | 'ledger' | 'letter';

type Waiting = Readonly<{
  job: TypesetJob;
  resolve: (pdf: Uint8Array<ArrayBuffer>) => void;
  reject: (error: unknown) => void;
}>;

export type TypesetSettings = Readonly<{ waitingMax?: number; millisecondsMax?: number; worker?: URL }>;

export type Typesetter = Readonly<{
  typeset: (template: Template, data: unknown, date: string) => Promise<Uint8Array<ArrayBuffer>>;
  end: () => Promise<void>;
}>;

const ownWorker = new URL('./typeset-worker.ts', import.meta.url);

export const createTypesetter = (settings: TypesetSettings = {}): Typesetter => {
  const { waitingMax = 40, millisecondsMax = 30_000, worker: file = ownWorker } = settings;
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let current: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;
  let jobs = 0;

  const finish = (act: (waiting: Waiting) => void): void => {
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
    return dropped?.terminate();
  };

  const failed = (error: unknown): void => {
    void dropWorker();
    finish(({ reject }) => reject(error));
  };

  const start = (): Worker => {
    const started = new Worker(file);
    started.on('message', (result: TypesetResult) =>
      finish(({ resolve, reject }) =>
        'pdf' in result ? resolve(result.pdf) : reject(new Error(`Typst: ${result.fault}`)),
      ),
    );
    started.on('error', failed);
    started.on('exit', (code) => failed(new Error(`the typesetting thread ended (${code})`)));
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
    timer = setTimeout(() => failed(new Problem(documentTookTooLong)), millisecondsMax);
    worker.postMessage(current.job);
  };

  return {
    typeset: (template, data, date) => {
      if (queue.length >= waitingMax) return Promise.reject(new Problem(documentsBusy));
      jobs += 1;
      const timestamp = Date.parse(`${date}T00:00:00Z`) / 1000;
      const job = { id: jobs, template, data: JSON.stringify(data), timestamp };
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

const typesetter = createTypesetter();

/**
 * The PDF of `data` in `template`. `date` (`2026-11-22`): of the document, written into the file.
 * Throws the problems `documents_busy` and `document_took_too_long`.
 */
export const typeset = typesetter.typeset;
