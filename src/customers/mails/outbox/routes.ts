import { z } from 'zod';
import { looked } from '../../../audit/looked.ts';
import { key } from '../../../http/key.ts';
import { type Route, route, shown } from '../../../http/route.ts';
import { mailers } from '../contacting.ts';
import { readsIn } from '../start-mail.ts';
import { mailTrouble } from './mail-trouble.ts';
import { mailsPerPage, outboxStates, outboxTitle } from './outbox.ts';
import { outboxPage } from './outbox-page.ts';
import { outboxCounts, outboxRows } from './queries.ts';

export const outboxRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/outbox',
    title: outboxTitle,
    who: 'purpose',
    purposes: mailers,
    query: z.object({ state: z.enum(outboxStates).default('waiting'), before: key.optional() }),
    menu: { group: 'register', order: 7, icon: 'mail', keys: 'g o' },
    handle: async (tx, { query: { state, before } }, context) => {
      const [rows, counts, trouble] = await Promise.all([
        outboxRows(tx, readsIn(context), { state, before }),
        outboxCounts(tx),
        mailTrouble(tx),
      ]);
      const ids = rows.slice(0, mailsPerPage).map(({ customerId }) => customerId);
      await looked(tx, 'list', [...new Set(ids)], 'outbox');
      return shown({ rows, counts, trouble }, () => outboxPage(context, { state, rows, counts, trouble }));
    },
  }),
];
