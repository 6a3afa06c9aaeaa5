/** What the company prints, and how one customer wishes to be invoiced. */

import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { demandSeen } from '../../customers/is-seen.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { detailsBody, readDetails } from '../forms/details-form.ts';
import { readSettings, settingsBody, typedSettings } from '../forms/settings-form.ts';
import { detailsPage, detailsTexts } from '../pages/details-page.ts';
import { settingsPage, settingsTexts } from '../pages/settings-page.ts';
import { customerPath, invoicingSettingsPath } from '../paths.ts';
import { invoicingDetails } from '../queries/details.ts';
import { newestSettings } from '../queries.ts';
import { saveInvoicingDetails } from '../save-details.ts';
import { saveSettings } from '../save-settings.ts';
import { customerParams, invoicing } from './route-parts.ts';

const settings = {
  path: invoicingSettingsPath,
  title: settingsTexts.title,
  who: 'purpose',
  purposes: ['invoicing', 'administration'],
} as const;
const details = {
  ...invoicing,
  path: '/customers/:id/invoicing',
  title: detailsTexts.title,
  params: customerParams,
} as const;

const textsOf = (typed: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
const customerIn = ({ url }: Context): number => Number(url.pathname.split('/')[2]);

export const settingsRoutes: Route[] = [
  route({
    ...settings,
    method: 'GET',
    query: z.object({ saved: z.literal('yes').optional() }),
    menu: { group: 'money', order: 9, icon: 'settings' },
    handle: async (tx, { query: { saved } }, context) => {
      const row = await newestSettings(tx);
      const typed = typedSettings(row, context.policy.declaration);
      return shown({ settings: row ?? null }, () =>
        settingsPage(context, typed, { problems: [], isSaved: saved === 'yes' }),
      );
    },
  }),
  route({
    ...settings,
    method: 'POST',
    body: settingsBody,
    retry: async (_tx, typed, problems, context) =>
      shown({ problems }, () => settingsPage(context, textsOf(typed), { problems, isSaved: false })),
    handle: async (tx, { body }) => {
      await saveSettings(tx, readSettings(body, helsinkiDate(new Date())));
      return moved(`${invoicingSettingsPath}?saved=yes`);
    },
  }),
  route({
    ...details,
    method: 'GET',
    handle: async (tx, { params: { id } }, context) => {
      const [found] = await Promise.all([
        invoicingDetails(tx, id),
        demandSeen(tx, id),
        looked(tx, 'card', [id], 'invoicing'),
      ]);
      return shown(found, () => detailsPage(context, id, found, []));
    },
  }),
  route({
    ...details,
    method: 'POST',
    body: detailsBody,
    retry: async (_tx, typed, problems, context) =>
      shown({ problems }, () => detailsPage(context, customerIn(context), textsOf(typed), problems)),
    handle: async (tx, { params: { id }, body }) => {
      await saveInvoicingDetails(tx, id, readDetails(body));
      return moved(customerPath(id), { data: { customer: id } });
    },
  }),
];
