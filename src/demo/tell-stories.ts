/** What story.md tells of named people beside their choices, and the corrections of others. */
import { addDetail } from '../customers/add-detail.ts';
import { changeCustomer } from '../customers/change-customer.ts';
import { changeDetail } from '../customers/change-detail.ts';
import { createCustomer } from '../customers/create-customer.ts';
import { detailOf } from '../customers/details/index.ts';
import { setExtraField } from '../customers/set-extra-field.ts';
import type { Tx } from '../db/tx.ts';
import type { Declaration } from '../policy/declaration.ts';
import { yarnField } from './company.ts';
import { atDesk, type Demo } from './demo.ts';
import { customersByEmail, postalAddress } from './queries.ts';
import { seedRows } from './seeds.ts';

const told = { source: 'registration', confirmed: false } as const;

type Moved = Readonly<{ email: string; street: string; postcode: string; town: string }>;

const move = async (tx: Tx, declaration: Declaration, customerId: number, to: Moved): Promise<void> => {
  const id = await postalAddress(tx, customerId);
  const { street, postcode, town } = to;
  await changeDetail(
    tx,
    declaration,
    detailOf('addresses'),
    { customerId, id },
    { typed: { street, postcode, town }, ...told },
  );
};

/** Everybody of `moves.csv`, Aino Esimerkki-Virtanen first, calls and tells the new address. */
export const correctAddresses = async (demo: Demo, staffId: number): Promise<void> => {
  const declaration = await demo.inForce();
  const moves = seedRows<Moved>('moves.csv');
  await atDesk(demo, staffId, 'customer_service', async (tx) => {
    const ids = await customersByEmail(
      tx,
      moves.map(({ email }) => email),
    );
    for (const to of moves) await move(tx, declaration, ids.get(to.email)!, to);
  });
};

/** Onni Lankanen tells the name under which he trades. */
export const nameTrader = async (demo: Demo, staffId: number): Promise<void> => {
  const declaration = await demo.inForce();
  const email = 'onni.lankanen@posti.example';
  await atDesk(demo, staffId, 'customer_service', async (tx) => {
    const id = (await customersByEmail(tx, [email])).get(email)!;
    const typed = { organisation_name: 'Tmi Onnin Kehräämö' };
    await changeCustomer(tx, declaration, id, { typed, ...told });
  });
};

/** Tuulikki Tiskilä comes to the shop; Otto types her in. */
export const receiveAtCounter = async (demo: Demo, staffId: number): Promise<void> => {
  const declaration = await demo.inForce();
  const fields = {
    family_name: 'Tiskilä',
    given_names: 'Tuulikki',
    call_name: '',
    organisation_name: '',
    business_id: '',
    language: 'fi',
    since_on: '',
  };
  const seen = { source: 'store', confirmed: false } as const;
  await atDesk(demo, staffId, 'customer_service', async (tx) => {
    const id = await createCustomer(tx, declaration, { kind: 'person', fields, ...seen });
    const details = [
      ['emails', { address: 'tuulikki.tiskila@posti.example', is_primary: 'yes' }],
      ['phones', { number: '040 000 0018' }],
      ['addresses', { street: 'Tupsupolku 4', postcode: '06100', town: 'Porvoo' }],
    ] as const;
    for (const [key, typed] of details)
      await addDetail(tx, declaration, detailOf(key), id, { typed, ...seen });
  });
};

/** Those of `yarns.csv` tell their favourite yarn. */
export const askYarns = async (demo: Demo, staffId: number): Promise<void> => {
  const declaration = await demo.inForce();
  const yarns = seedRows<{ email: string; yarn: string }>('yarns.csv');
  await atDesk(demo, staffId, 'customer_service', async (tx) => {
    const ids = await customersByEmail(
      tx,
      yarns.map(({ email }) => email),
    );
    for (const { email, yarn } of yarns)
      await setExtraField(
        tx,
        declaration,
        { customerId: ids.get(email)!, key: yarnField },
        { typed: { value: yarn }, ...told },
      );
  });
};
