/** Every job of the program and those that come round, one line for each module. */
import { accessJobs, accessSchedule } from './access/jobs.ts';
import { archiveJobs, archiveSchedule } from './archive/jobs.ts';
import { auditJobs, auditSchedule } from './audit/jobs.ts';
import { breachesJobs } from './breaches/jobs.ts';
import { customersJobs, customersSchedule } from './customers/jobs.ts';
import { declarationInForce, policyInForce } from './declaration-in-force.ts';
import { actTitle } from './desk/act-titles.ts';
import { bulkJobs, bulkSchedule } from './desk/bulk/jobs.ts';
import { exportsJobs, exportsSchedule } from './desk/exports/jobs.ts';
import { useView } from './desk/view-fields.ts';
import { editorJobs, editorSchedule } from './editor/jobs.ts';
import { erasingInForce } from './erasing.ts';
import { evidenceJobs, evidenceSchedule } from './evidence/jobs.ts';
import { informingJobs, informingSchedule } from './informing/jobs.ts';
import { insightJobs, insightSchedule } from './insight/jobs.ts';
import { bankJobs, bankSchedule } from './invoices/bank/jobs.ts';
import { invoicesJobs, invoicesSchedule } from './invoices/jobs.ts';
import type { Job, Scheduled } from './jobs/job.ts';
import { keysJobs, keysSchedule } from './keys/jobs.ts';
import { mailJobs, mailSchedule } from './mail/jobs.ts';
import { ordersJobs, ordersSchedule } from './orders/jobs.ts';
import { tables } from './personal-data.ts';
import { compilationOf } from './prepare-database.ts';
import { requestsJobs, requestsSchedule } from './requests/jobs.ts';
import { packageJobs, packageSchedule } from './requests/package/jobs.ts';
import { portalJobs, portalSchedule } from './requests/portal/jobs.ts';
import { withSecret } from './requests/portal/send-link.ts';
import { strongJobs, strongSchedule } from './requests/strong/jobs.ts';
import { tellingJobs, tellingSchedule } from './requests/telling/jobs.ts';
import { retentionJobs, retentionSchedule } from './retention/jobs.ts';
import { sourcesJobs, sourcesSchedule } from './sources/jobs.ts';
import { trainingJobs, trainingSchedule } from './training/jobs.ts';
import { webhooksJobs, webhooksSchedule } from './webhooks/jobs.ts';

export const jobs: readonly Job[] = [
  ...accessJobs,
  ...trainingJobs,
  ...keysJobs,
  ...webhooksJobs(declarationInForce),
  ...auditJobs,
  ...customersJobs,
  ...ordersJobs,
  ...archiveJobs(declarationInForce),
  ...mailJobs(declarationInForce, withSecret),
  ...sourcesJobs,
  ...insightJobs,
  ...invoicesJobs,
  ...bankJobs(declarationInForce),
  ...exportsJobs(declarationInForce),
  ...bulkJobs(declarationInForce),
  ...requestsJobs(declarationInForce),
  ...portalJobs(declarationInForce),
  ...tellingJobs(declarationInForce),
  ...breachesJobs(declarationInForce, useView),
  ...evidenceJobs(policyInForce),
  ...strongJobs,
  ...informingJobs(policyInForce),
  ...packageJobs({ tables, actTitle, policyOf: policyInForce }),
  ...retentionJobs(erasingInForce),
  ...editorJobs(compilationOf),
];
export const scheduled: readonly Scheduled[] = [
  ...accessSchedule,
  ...trainingSchedule,
  ...keysSchedule,
  ...webhooksSchedule,
  ...auditSchedule,
  ...customersSchedule,
  ...ordersSchedule,
  ...archiveSchedule,
  ...mailSchedule,
  ...sourcesSchedule,
  ...insightSchedule,
  ...invoicesSchedule,
  ...bankSchedule,
  ...exportsSchedule,
  ...bulkSchedule,
  ...requestsSchedule,
  ...informingSchedule,
  ...packageSchedule,
  ...portalSchedule,
  ...tellingSchedule,
  ...strongSchedule,
  ...evidenceSchedule,
  ...retentionSchedule,
  ...editorSchedule,
];
