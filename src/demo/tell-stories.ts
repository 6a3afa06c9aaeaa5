/** What story.md tells of named people beside their choices, and the corrections of others. */
import { addDetail } from '../customers/add-detail.ts';
import { changeCustomer } from '../customers/change-customer.ts';
import { changeDetail } from '../customers/change-detail.ts';
import { createCustomer } from '../customers/create-customer.ts';
import { detailOf } from '../customers/details/index.ts';
import { askSearch, findDuplicates } from '../customers/duplicates/find-duplicates.ts';
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

type Typist = Readonly<{
  family: string;
  given: string;
  email?: string;
  phone: string;
  street: string;
  postcode: string;
  town: string;
}>;

const typeIn = async (tx: Tx, declaration: Declaration, who: Typist): Promise<void> => {
  const none = { call_name: '', organisation_name: '', business_id: '', since_on: '' };
  const fields = { ...none, family_name: who.family, given_names: who.given, language: 'fi' };
  const seen = { source: 'store', confirmed: false } as const;
  const id = await createCustomer(tx, declaration, { kind: 'person', fields, ...seen });
  const { email, phone, street, postcode, town } = who;
  const details = [
    ...(email ? [['emails', { address: email, is_primary: 'yes' }] as const] : []),
    ['phones', { number: phone }] as const,
    ['addresses', { street, postcode, town }] as const,
  ];
  for (const [key, typed] of details) await addDetail(tx, declaration, detailOf(key), id, { typed, ...seen });
};

/** Tuulikki Tiskilä comes to the shop; Otto types her in. */
export const receiveAtCounter = async (demo: Demo, staffId: number): Promise<void> => {
  const declaration = await demo.inForce();
  const tuulikki = { family: 'Tiskilä', given: 'Tuulikki', email: 'tuulikki.tiskila@posti.example' };
  const at = { phone: '040 000 0018', street: 'Tupsupolku 4', postcode: '06100', town: 'Porvoo' };
  await atDesk(demo, staffId, 'customer_service', (tx) => typeIn(tx, declaration, { ...tuulikki, ...at }));
};

/** Members whom somebody typed in anew in the rush before Christmas, not quite as they stand in the register. */
const twice: readonly Typist[] = [
  {
    ...{ family: 'Salonen', given: 'Aino', phone: '040 000 0265' },
    ...{ street: 'Lapastie 20', postcode: '04130', town: 'Sipoo' },
  },
  {
    ...{ family: 'Suominnen', given: 'Väinö', email: 'vaino.suominen@verkko.example', phone: '040 000 0328' },
    ...{ street: 'Kirjoneuletie 23', postcode: '02100', town: 'Espoo' },
  },
  {
    ...{ family: 'Rantala', given: 'Aino Maria', phone: '040 000 0312' },
    ...{ street: 'Kavennuskuja 34 B 24', postcode: '00100', town: 'Helsinki' },
  },
];

/** Otto types them in; in the night it is seen that they stand in the register twice. */
export const receiveTwice = async (demo: Demo, staffId: number): Promise<void> => {
  const declaration = await demo.inForce();
  await atDesk(demo, staffId, 'customer_service', async (tx) => {
    for (const one of twice) await typeIn(tx, declaration, one);
  });
  const atNight = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    demo.context.gate.open('register_upkeep', { kind: 'job', name: 'find_duplicates' }, act);
  const runId = await atNight((tx) => askSearch(tx, 'all'));
  if (runId !== undefined) await findDuplicates({ inTransaction: atNight, isStopping: () => false }, runId);
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
