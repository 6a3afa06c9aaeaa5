import { z } from 'zod';
import { masterKey } from '../../files/master-key.ts';
import { addressOf } from '../../ground/config.ts';
import { languages } from '../../ground/language.ts';
import { type Job, job, type Scheduled } from '../../jobs/job.ts';
import type { DeclarationOf } from '../../mail/jobs.ts';
import { confirmOwnRequest } from '../letters/confirm-own-request.ts';
import { forgetOldVisits, ownTables } from './queries.ts';
import { sendOwnPageLinks } from './send-link.ts';
import { tellChange } from './tell-change.ts';

/** The address that was typed is in the queue for as long as the job waits; nobody reads it but the job. */
const payload = z.object({ contact: z.string(), language: z.enum(languages), baseUrl: z.string() });

/** Nobody would ever get in where no mail can go; whoever runs the program on their own machine reads it there. */
const tellTerminal = (link: string): void => {
  process.stderr.write(`own page (no mail server is set): ${link}\n`);
};

export const portalJobs = (declarationOf: DeclarationOf): readonly Job[] => [
  job({
    name: 'send_own_page_link',
    payload,
    run: async ({ contact, language, baseUrl }, context) => {
      const { gate, config } = context;
      const declaration = await declarationOf(context);
      const tell = config.smtp ? undefined : tellTerminal;
      const sending = { gate, declaration, master: masterKey(config), baseUrl, tell };
      await sendOwnPageLinks(sending, contact, language);
    },
  }),
  job({
    name: 'tell_contact_changed',
    payload: z.object({
      customerId: z.int(),
      table: z.enum(ownTables),
      row: z.int(),
      at: z.string(),
      language: z.enum(languages),
    }),
    run: async (change, context) => tellChange(context.gate, await declarationOf(context), change),
  }),
  job({
    name: 'confirm_own_request',
    payload: z.object({ requestId: z.int() }),
    run: async ({ requestId }, context) => {
      const { gate, config } = context;
      const writing = { declaration: await declarationOf(context), baseUrl: addressOf(config) };
      await confirmOwnRequest(gate, writing, requestId);
    },
  }),
  job({
    name: 'forget_old_own_pages',
    payload: z.object({}).loose(),
    run: async (_given, { gate }) => {
      await gate.open('rights_requests', { kind: 'job', name: 'own_pages' }, forgetOldVisits);
    },
  }),
];

export const portalSchedule: readonly Scheduled[] = [{ job: 'forget_old_own_pages', everyMinutes: 24 * 60 }];
