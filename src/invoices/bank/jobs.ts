import { z } from 'zod';
import { purposeNotInForce } from '../../db/gate.ts';
import { masterKey } from '../../files/master-key.ts';
import { Problem } from '../../ground/problem.ts';
import { enqueue, type Job, type JobContext, job, type Scheduled } from '../../jobs/job.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { bankFilesDue, expireBankFile } from './expire-bank-files.ts';
import { matchBankFile } from './match-bank-file.ts';
import { addStep } from './queries/bank-files.ts';
import { readBankFile, type Work } from './read-bank-file.ts';
import { runUndo } from './undo-bank-file.ts';

/** Given by the roof, which knows every module's tables. */
export type DeclarationOf = (context: JobContext) => Promise<Declaration>;

const payload = z.object({ bankFileId: z.int() });
const actor = { kind: 'job', name: 'bank' } as const;

const workOf = ({ gate, config, isStopping }: JobContext): Work => ({
  inTransaction: (act) => gate.open('invoicing', actor, act),
  master: masterKey(config),
  isStopping,
});

/** A problem of the file itself ends here; any other error is tried again by the queue. */
const orFailed = async (work: Work, id: number, act: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Problem) || error.kind.status >= 500 || error.kind.status === 409) throw error;
    await work.inTransaction((tx) => addStep(tx, id, 'failed', error.kind.code));
    return true;
  }
};

/** Stopped work is handed on to whoever runs next. */
const handOn = (work: Work, name: string, id: number) =>
  work.inTransaction((tx) => enqueue(tx, name, { bankFileId: id }, `${name}:${id}:again`));

const readAndMatch = async (work: Work, declaration: Declaration, id: number): Promise<boolean> =>
  (await orFailed(work, id, () => readBankFile(work, id))) && matchBankFile(work, declaration, id);

const expireDue = async (context: JobContext): Promise<void> => {
  const { inTransaction } = workOf(context);
  try {
    for (const id of await inTransaction(bankFilesDue)) await inTransaction((tx) => expireBankFile(tx, id));
  } catch (error) {
    // A company whose notice has no invoicing has brought no statement in.
    if (!(error instanceof Problem && error.kind === purposeNotInForce)) throw error;
  }
};

export const bankJobs = (declarationOf: DeclarationOf): readonly Job[] => [
  job({
    name: 'match_bank_file',
    payload,
    run: async ({ bankFileId }, context) => {
      const work = workOf(context);
      if (!(await readAndMatch(work, await declarationOf(context), bankFileId)))
        await handOn(work, 'match_bank_file', bankFileId);
    },
  }),
  job({
    name: 'undo_bank_file',
    payload,
    run: async ({ bankFileId }, context) => {
      const work = workOf(context);
      if (!(await runUndo(work, bankFileId))) await handOn(work, 'undo_bank_file', bankFileId);
    },
  }),
  job({
    name: 'expire_bank_files',
    payload: z.object({}).loose(),
    run: (_given, context) => expireDue(context),
  }),
];

export const bankSchedule: readonly Scheduled[] = [{ job: 'expire_bank_files', everyMinutes: 720 }];
