import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { inlineFile } from '../../http/content-disposition.ts';
import { key, ordinal } from '../../http/key.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { printReminder } from '../documents/print-reminder.ts';
import { type RemindersShown, remindersPage, reminderTexts as texts } from '../pages/reminders-page.ts';
import { remindersPath, sendRemindersPath } from '../paths.ts';
import {
  placeOfReminder,
  remindersMax,
  remindersSentLately,
  waitingReminders,
} from '../queries/reminder-list.ts';
import { newestSettings } from '../queries.ts';
import { leaveReminder } from '../send-reminder.ts';
import { sendReminders } from '../send-reminders.ts';
import { invoicing, params } from './route-parts.ts';

const listShown = async (
  tx: Tx,
  context: Context,
  more: Pick<RemindersShown, 'done' | 'problems'>,
): Promise<Answer> => {
  const [waiting, sent, settings] = await Promise.all([
    waitingReminders(tx),
    remindersSentLately(tx),
    newestSettings(tx),
  ]);
  const ids = [...waiting, ...sent].map(({ customer_id }) => customer_id);
  await looked(tx, 'list', [...new Set(ids)], 'reminders');
  return shown({ waiting, sent }, () => remindersPage(context, { waiting, sent, settings, ...more }));
};

export const reminderRoutes: Route[] = [
  route({
    ...invoicing,
    method: 'GET',
    path: remindersPath,
    title: texts.title,
    query: z.object({ email: ordinal.optional(), post: ordinal.optional() }),
    menu: { group: 'money', order: 4, icon: 'clock' },
    handle: (tx, { query: { email, post } }, context) =>
      listShown(tx, context, {
        done: email === undefined || post === undefined ? undefined : { email, post },
        problems: [],
      }),
  }),
  route({
    ...invoicing,
    method: 'POST',
    path: sendRemindersPath,
    title: texts.send,
    body: z.object({ reminder: z.array(key).min(1).max(remindersMax), paper: z.literal('yes').optional() }),
    retry: (tx, _typed, problems, context) => listShown(tx, context, { done: undefined, problems }),
    handle: async (tx, { body }) => {
      const sent = await sendReminders(tx, body.reminder, { onPaper: body.paper === 'yes' });
      return moved(`${remindersPath}?email=${sent.email}&post=${sent.post}`, { data: sent });
    },
  }),
  route({
    ...invoicing,
    method: 'POST',
    path: '/reminders/:id/leaving',
    title: texts.leave,
    params,
    handle: async (tx, { params: { id } }) => {
      await leaveReminder(tx, await placeOfReminder(tx, id));
      return moved(remindersPath, { data: { id } });
    },
  }),
  route({
    method: 'GET',
    path: '/reminders/:id/letter',
    title: texts.letter,
    who: 'purpose',
    purposes: ['invoicing', 'collection', 'bookkeeping'],
    params,
    handle: async (tx, { params: { id } }) => {
      const place = await placeOfReminder(tx, id);
      const [printed] = await Promise.all([
        printReminder(tx, place),
        looked(tx, 'card', [place.customerId], `reminder:${id}`),
      ]);
      return {
        kind: 'file',
        contentType: 'application/pdf',
        body: printed.pdf,
        headers: inlineFile(printed.fileName),
      };
    },
  }),
];
