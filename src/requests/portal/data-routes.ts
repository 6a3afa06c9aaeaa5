/** What is held and who used it, read as the purpose that answers the person. */

import { z } from 'zod';
import type { TableDeclaration } from '../../ground/columns.ts';
import { key } from '../../http/key.ts';
import { type Route, route, shown } from '../../http/route.ts';
import type { AccessPackage } from '../package/package.ts';
import { readSome } from '../package/read-package.ts';
import type { Showing } from '../package/shown-value.ts';
import { packageData } from '../package/to-json.ts';
import { packageSections } from '../package/to-sections.ts';
import { ownDataPage } from './data-page.ts';
import { portalTexts as texts } from './portal-texts.ts';
import { ownDisclosures, ownLooks } from './queries.ts';
import { usesPage } from './uses-page.ts';

const asked = { who: 'person', purposes: ['access_answer'] } as const;

/** Of each table as many as a page can bear; the download has all. */
const rowsOfTable = 50;
const looksOfPage = 50;

export type PortalRoof = Readonly<{ tables: readonly TableDeclaration[]; actTitle: Showing['actTitle'] }>;

export const dataRoutes = ({ tables, actTitle }: PortalRoof): Route[] => [
  route({
    ...asked,
    method: 'GET',
    path: '/own/data',
    title: texts.data,
    handle: async (tx, _input, { language, policy, ...context }) => {
      const some = await readSome(tx, { tables, declaration: policy.declaration }, rowsOfTable);
      const held: AccessPackage = { ...some, kind: 'access', language, madeAt: new Date(), policy };
      const showing = { language, policy, organisations: some.organisations, actTitle };
      return shown(packageData(held, tables), () =>
        ownDataPage({ ...context, language, policy }, packageSections(held, tables, showing)),
      );
    },
  }),
  route({
    ...asked,
    method: 'GET',
    path: '/own/uses',
    title: texts.uses,
    query: z.object({ before: key.optional() }),
    handle: async (tx, { query: { before } }, context) => {
      const { language, policy } = context;
      const [looks, disclosures] = await Promise.all([
        ownLooks(tx, before, looksOfPage + 1),
        ownDisclosures(tx),
      ]);
      const page = looks.slice(0, looksOfPage);
      const next = looks.length > looksOfPage ? page.at(-1)?.id : undefined;
      const showing = { language, policy, organisations: new Map<number, string>(), actTitle };
      return shown({ looks: page, disclosures, next: next ?? null }, () =>
        usesPage(context, { looks: page, next, disclosures, showing }),
      );
    },
  }),
];
