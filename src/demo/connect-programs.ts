/** Programs beside the register: keys of the bookkeeper's and of the company's own, and a webhook with what it has sent. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { masterKey } from '../files/master-key.ts';
import { wrapKey } from '../files/seal.ts';
import { makeKey } from '../keys/make-key.ts';
import {
  addDeliveries,
  insertWebhook,
  type Line,
  linesBetween,
  liveWebhooks,
  moveOn,
  noteTry,
  sendAgain,
  type Tried,
} from '../webhooks/queries.ts';
import { type Delivery, newSecret } from '../webhooks/webhook.ts';
import { atDesk, type Demo, daysAgo } from './demo.ts';

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

/** The receiver is invented, so nobody looks its address up, and what it answered is written as a delivery writes it. */
export const connectShop = (demo: Demo, staffId: number): Promise<void> =>
  atDesk(demo, staffId, 'administration', async (tx) => {
    const id = await insertWebhook(tx, {
      name: 'Verkkokauppa',
      kind: 'events',
      url: 'https://kauppa.villa-esimerkki.example/seloste',
      recipient: null,
      source: null,
      purpose: 'orders',
      acts: ['place-order', 'confirm-order', 'deliver-order', 'return-order', 'cancel-order'],
      secret: wrapKey(masterKey(demo.context.config), newSecret()),
    });
    await wrote(tx, 'make-webhook', { about: `webhook:${id}` });
  });

const answered = (status: number): Tried => ({
  status,
  problem: null,
  isDone: status < 300,
  nextSeconds: undefined,
});

const deliver = async (tx: Tx, webhookId: number, { id: line }: Line, at: number): Promise<void> => {
  const delivery = { webhook_id: webhookId, line } as Delivery;
  // The third did not get through until Helmi sent it again; the last has not yet.
  if (at === 2) {
    await noteTry(tx, delivery, answered(503));
    await sendAgain(tx, webhookId, line);
  }
  await noteTry(tx, delivery, answered(at === 5 ? 503 : 200));
};

export const sendToShop = (demo: Demo, staffId: number): Promise<void> =>
  atDesk(demo, staffId, 'administration', async (tx) => {
    const hook = (await liveWebhooks(tx))[0]!;
    const lines = await linesBetween(tx, hook, {
      after: hook.last_line,
      to: Number.MAX_SAFE_INTEGER,
      limit: 6,
    });
    await addDeliveries(tx, hook.id, lines);
    for (const [at, line] of lines.entries()) await deliver(tx, hook.id, line, at);
    await moveOn(tx, hook.id, lines.at(-1)!.id);
  });
