/** Every address of the program, one line for each module: authorisation, OpenAPI and the refusal test read this. */
import { accessRoutes } from './access/routes.ts';
import { archiveRoutes } from './archive/routes.ts';
import { breachesRoutes } from './breaches/routes.ts';
import { leadOn } from './customers/duplicates/lead-on.ts';
import { customersRoutes } from './customers/routes.ts';
import { actTitle } from './desk/act-titles.ts';
import { homeRoutes } from './desk/home-routes.ts';
import { deskRoutes } from './desk/routes.ts';
import { editorRoutes } from './editor/routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { problemRoutes } from './http/problem-routes.ts';
import type { Route } from './http/route.ts';
import { consentRoutes } from './informing/consent-routes.ts';
import { mailingLetterRoutes } from './informing/letter-routes.ts';
import { mailingRoutes } from './informing/routes.ts';
import { insightRoutes } from './insight/routes.ts';
import { bankRoutes } from './invoices/bank/routes.ts';
import { booksRoutes } from './invoices/books/routes.ts';
import { electronicRoutes } from './invoices/formats/routes.ts';
import { invoicesRoutes } from './invoices/routes.ts';
import { keysRoutes } from './keys/routes.ts';
import { noticeRoutes } from './notice/routes.ts';
import { ordersRoutes } from './orders/routes.ts';
import { functions, tables } from './personal-data.ts';
import { portalRoutes, requestsRoutes } from './requests/routes.ts';
import { retentionRoutes } from './retention/routes.ts';
import { sourcesRoutes } from './sources/routes.ts';
import { trainingRoutes } from './training/routes.ts';
import { webhooksRoutes } from './webhooks/routes.ts';

const all: readonly Route[] = [
  ...problemRoutes,
  ...homeRoutes,
  ...accessRoutes,
  ...trainingRoutes,
  ...keysRoutes,
  ...webhooksRoutes,
  ...noticeRoutes,
  ...customersRoutes,
  ...ordersRoutes,
  ...archiveRoutes,
  ...sourcesRoutes,
  ...bankRoutes,
  ...booksRoutes,
  ...invoicesRoutes,
  ...electronicRoutes,
  ...requestsRoutes({ tables }),
  ...breachesRoutes,
  ...evidenceRoutes,
  ...consentRoutes,
  ...mailingRoutes,
  ...mailingLetterRoutes,
  ...retentionRoutes({ tables }),
  ...portalRoutes({ tables, actTitle }),
  ...editorRoutes({ tables, functions }),
  ...insightRoutes,
  ...deskRoutes,
];

export const routes: readonly Route[] = all.map(leadOn);
