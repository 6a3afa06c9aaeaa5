/** New addresses that somebody wants their own page opened with: a clerk makes sure where nobody could be told, or sooner. */
import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { key } from '../../http/key.ts';
import { moved, type Route, route, shown } from '../../http/route.ts';
import { clerk } from '../clerk.ts';
import { openForAddress } from './new-address.ts';
import { newAddressesPage, newAddressTexts as texts } from './new-address-page.ts';
import { waitingAddresses } from './new-address-queries.ts';
import { newAddressesPath } from './paths.ts';

const list = route({
  ...clerk,
  method: 'GET',
  path: '/own-page-addresses',
  title: texts.title,
  palette: true,
  handle: async (tx, _input, context) => {
    const rows = await waitingAddresses(tx);
    await looked(
      tx,
      'list',
      rows.map(({ customer_id }) => customer_id),
    );
    return shown({ addresses: rows }, () => newAddressesPage(context, rows));
  },
});

const opening = route({
  ...clerk,
  method: 'POST',
  path: '/own-page-addresses/:id/opening',
  title: texts.open,
  params: z.object({ id: key }),
  body: z.object({ because: z.enum(['phone', 'in_person', 'documents']) }),
  handle: async (tx, { params: { id }, body: { because } }) => {
    await openForAddress(tx, id, because);
    return moved(newAddressesPath, { data: { id } });
  },
});

export const newAddressRoutes: Route[] = [list, opening];
