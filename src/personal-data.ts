/** Every table and every function of the database that a purpose can meet, one line for each module. */
import { accessData, accessFunctions } from './access/personal-data.ts';
import { archiveData, archiveFunctions } from './archive/personal-data.ts';
import { auditData, auditFunctions } from './audit/personal-data.ts';
import { breachesData, breachesFunctions } from './breaches/personal-data.ts';
import { customersData, customersFunctions } from './customers/personal-data.ts';
import { bulkData } from './desk/bulk/bulk-data.ts';
import { exportsData, exportsFunctions } from './desk/exports/exports-data.ts';
import { disclosuresData } from './disclosures/personal-data.ts';
import { editorData } from './editor/personal-data.ts';
import { assessmentData, evidenceData, evidenceFunctions } from './evidence/personal-data.ts';
import { filesData } from './files/personal-data.ts';
import type { FunctionDeclaration, TableDeclaration } from './ground/columns.ts';
import { informingData, informingFunctions } from './informing/personal-data.ts';
import { insightData, insightFunctions } from './insight/personal-data.ts';
import { bankData, bankFunctions } from './invoices/bank/personal-data.ts';
import { invoicesData, invoicesFunctions } from './invoices/personal-data.ts';
import { jobsData, jobsFunctions } from './jobs/personal-data.ts';
import { keysData } from './keys/personal-data.ts';
import { mailData, mailFunctions, staffMailData } from './mail/personal-data.ts';
import { ordersData, ordersFunctions } from './orders/personal-data.ts';
import { originsData, originsFunctions } from './origins/personal-data.ts';
import { policyData } from './policy/personal-data.ts';
import { packageData, packageFunctions } from './requests/package/personal-data.ts';
import { requestsData, requestsFunctions } from './requests/personal-data.ts';
import { portalData, portalFunctions } from './requests/portal/personal-data.ts';
import { strongData, strongFunctions } from './requests/strong/personal-data.ts';
import { tellingData } from './requests/telling/personal-data.ts';
import { retentionData, retentionFunctions } from './retention/personal-data.ts';
import { sourcesData, sourcesFunctions } from './sources/personal-data.ts';
import { trainingData } from './training/personal-data.ts';
import { webhooksData, webhooksFunctions } from './webhooks/personal-data.ts';

export const tables: readonly TableDeclaration[] = [
  ...policyData,
  ...accessData,
  ...trainingData,
  ...keysData,
  ...webhooksData,
  ...auditData,
  ...jobsData,
  ...customersData,
  ...ordersData,
  ...archiveData,
  ...filesData,
  ...originsData,
  ...mailData,
  ...staffMailData,
  ...sourcesData,
  ...requestsData,
  ...informingData,
  ...packageData,
  ...portalData,
  ...breachesData,
  ...evidenceData,
  ...assessmentData,
  ...strongData,
  ...tellingData,
  ...retentionData,
  ...insightData,
  ...invoicesData,
  ...bankData,
  ...disclosuresData,
  ...exportsData,
  ...bulkData,
  ...editorData,
];
export const functions: readonly FunctionDeclaration[] = [
  ...auditFunctions,
  ...accessFunctions,
  ...auditFunctions,
  ...webhooksFunctions,
  ...jobsFunctions,
  ...mailFunctions,
  ...customersFunctions,
  ...ordersFunctions,
  ...archiveFunctions,
  ...originsFunctions,
  ...sourcesFunctions,
  ...invoicesFunctions,
  ...bankFunctions,
  ...requestsFunctions,
  ...breachesFunctions,
  ...evidenceFunctions,
  ...informingFunctions,
  ...packageFunctions,
  ...portalFunctions,
  ...strongFunctions,
  ...retentionFunctions,
  ...exportsFunctions,
  ...insightFunctions,
];
