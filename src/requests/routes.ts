import type { TableDeclaration } from '../ground/columns.ts';
import type { Route } from '../http/route.ts';
import { erasureRoutes } from './erasure-routes.ts';
import { excessRoutes } from './excess/excess-routes.ts';
import { requestFileRoutes } from './files/files-routes.ts';
import { identityRoutes } from './identity/identity-routes.ts';
import { joiningRoutes } from './joining/joining-routes.ts';
import { letterRoutes } from './letters/letter-routes.ts';
import { mailRoutes } from './mailbox/mail-routes.ts';
import { packageRoutes } from './package/package-routes.ts';
import { dataRoutes, type PortalRoof } from './portal/data-routes.ts';
import { ownDoorRoutes } from './portal/door-routes.ts';
import { forgetRoutes } from './portal/forget-routes.ts';
import { newAddressRoutes } from './portal/new-address-routes.ts';
import { ownFileRoutes } from './portal/own-file-routes.ts';
import { ownRoutes } from './portal/own-routes.ts';
import { ownRequestRoutes } from './portal/request-routes.ts';
import { receiptRoutes } from './receipt-routes.ts';
import { rectificationRoutes } from './rectification/rectification-routes.ts';
import { representativeRoutes } from './representative/representative-routes.ts';
import { requestRoutes } from './request-routes.ts';
import { arrivalRoutes } from './strong/arrival-routes.ts';
import { strongRoutes } from './strong/strong-routes.ts';

export const requestsRoutes = (given: { tables: readonly TableDeclaration[] }): Route[] => [
  ...requestRoutes,
  ...joiningRoutes,
  ...excessRoutes,
  ...identityRoutes,
  ...arrivalRoutes,
  ...requestFileRoutes,
  ...representativeRoutes,
  ...rectificationRoutes,
  ...letterRoutes,
  ...newAddressRoutes,
  ...mailRoutes,
  ...erasureRoutes(given),
  ...packageRoutes,
  ...receiptRoutes,
];

/** The person’s own page. */
export const portalRoutes = (given: PortalRoof): Route[] => [
  ...ownDoorRoutes,
  ...strongRoutes,
  ...ownRoutes,
  ...dataRoutes(given),
  ...forgetRoutes(given),
  ...ownRequestRoutes,
  ...ownFileRoutes,
];
