/** Programs beside the register: keys of the bookkeeper's and of the company's own, and a webhook with what it has sent. */
import { masterKey } from '../files/master-key.ts';
import { makeKey } from '../keys/make-key.ts';
import { makeWebhook } from '../webhooks/make-webhook.ts';
import { atDesk, type Demo, daysAgo } from './demo.ts';
import { writeDeliveries } from './queries.ts';

const inYears = 365;

export const makeKeys = async (demo: Demo, staffId: number): Promise<void> => {
  const making = { declaration: await demo.inForce(), today: daysAgo(0) };
  const wished = { networks: ['192.0.2.0/24'], expiresOn: daysAgo(-inYears) };
  await atDesk(demo, staffId, 'administration', async (tx) => {
    await makeKey(
      tx,
      { ...wished, name: 'Tilitoimiston ohjelma', recipient: 'bookkeeper', purposes: ['bookkeeping'] },
      making,
    );
    await makeKey(
      tx,
      { ...wished, name: 'Verkkokauppa', recipient: null, purposes: ['orders'], expiresOn: null },
      making,
    );
  });
};

/** Its address is one of those that are reserved for documents (RFC 5737): nobody answers there. */
export const connectShop = async (demo: Demo, staffId: number): Promise<void> => {
  const declaration = await demo.inForce();
  const master = masterKey(demo.context.config);
  const wished = {
    name: 'Verkkokauppa',
    kind: 'events',
    url: 'https://192.0.2.20/seloste',
    recipient: null,
    source: null,
    purpose: 'orders',
    acts: ['place-order', 'confirm-order', 'deliver-order', 'return-order', 'cancel-order'],
  } as const;
  await atDesk(demo, staffId, 'administration', (tx) =>
    makeWebhook(tx, wished, { declaration, today: daysAgo(0), master, networks: [] }),
  );
};

/** As if somebody had answered: all but the last, which may be sent again. */
export const sendToShop = (demo: Demo, staffId: number): Promise<void> =>
  atDesk(demo, staffId, 'administration', writeDeliveries);
