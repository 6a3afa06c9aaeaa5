/** Publishing and counting: with the owner's credential, so in `work` alone. */
import type pg from 'pg';
import { z } from 'zod';
import type { Installation } from '../db/installation.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue, type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import type { Compilation } from '../policy/compile.ts';
import type { Declaration } from '../policy/declaration.ts';
import { putAnnouncedInForce } from './announce.ts';
import { countFindings } from './count-findings.ts';
import { countReach } from './count-reach.ts';
import { askedPublication, endPublication } from './publication-queries.ts';
import { publishDraft } from './publish-draft.ts';
import { readInForce } from './reach-queries.ts';

/** Given by the roof, which knows every module's tables. */
export type CompilationOf = (installation: Pick<Installation, 'id'>, declaration: Declaration) => Compilation;

const withClient = async <T>({ owner }: JobContext, act: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = await owner.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
};

/** What a person can mend ends the publication with its sentence; anything else is tried again by the queue. */
const endWithProblem = async (client: pg.Client, publication: number, problem: unknown): Promise<void> => {
  if (!(problem instanceof Problem)) throw problem;
  const { code } = problem.kind;
  const text = { fi: problem.sentence('fi'), sv: problem.sentence('sv'), en: problem.sentence('en') };
  await endPublication(client, publication, { code, ...text });
};

type Run = Readonly<{ client: pg.Client; context: JobContext; compilationOf: CompilationOf }>;

const puttingBy = ({ context: { installation }, compilationOf }: Run) => ({
  compilationOf: (declaration: Declaration) => compilationOf(installation, declaration),
  roles: { id: installation.id, passwordOf: installation.passwordOf },
  today: helsinkiDate(new Date()),
});

const publish = async (publication: number, run: Run): Promise<void> => {
  const { client } = run;
  const asked = await askedPublication(client, publication);
  if (!asked) return;
  try {
    await publishDraft(client, { ...asked, publication, ...puttingBy(run) });
  } catch (problem) {
    await endWithProblem(client, publication, problem);
  }
};

export const editorJobs = (compilationOf: CompilationOf): readonly Job[] => [
  job({
    name: 'publish_declaration',
    payload: z.object({ publication: z.number().int() }),
    run: ({ publication }, context) =>
      withClient(context, async (client) => {
        await publish(publication, { client, context, compilationOf });
        await countReach(client);
        const actor = { kind: 'job', name: 'publish_declaration' } as const;
        await context.gate.open('administration', actor, (tx) =>
          Promise.all([
            enqueue(tx, 'preview_retention', {}, 'now'),
            enqueue(tx, 'count_findings', {}, 'now'),
          ]),
        );
      }),
  }),
  job({
    name: 'put_announced_in_force',
    payload: z.object({}),
    run: (_payload, context) =>
      withClient(context, async (client) => {
        const version = await putAnnouncedInForce(client, puttingBy({ client, context, compilationOf }));
        if (version !== undefined) await countReach(client);
      }),
  }),
  job({
    name: 'count_findings',
    payload: z.object({}),
    run: async (_payload, context) => {
      const compiled = (declaration: Declaration) => compilationOf(context.installation, declaration);
      await withClient(context, async (client) => {
        await countFindings(client, compiled(await readInForce(client)), context.installation.id);
      });
    },
  }),
  job({
    name: 'count_reach',
    payload: z.object({}),
    run: (_payload, context) => withClient(context, async (client) => void (await countReach(client))),
  }),
];

export const editorSchedule: readonly Scheduled[] = [
  { job: 'count_reach', everyMinutes: 720 },
  { job: 'count_findings', everyMinutes: 60 },
  { job: 'put_announced_in_force', everyMinutes: 5 },
];
