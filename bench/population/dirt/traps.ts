/**
 * Others who look like one and are not: families, twins, a father and his son of the same name, a firm and its owner,
 * customers of one bookkeeper, shops of one chain, a number that passed to somebody else. Each makes one customer from
 * a neighbour; whoever merges the two has made a mistake.
 */
import { givenNames, legalForms, streets, surnames, trades } from '../names.ts';
import { pick } from '../skew.ts';
import type { Customer } from './record.ts';
import type { Draw } from './slips.ts';

const own = (draw: Draw): Pick<Customer, 'email' | 'phone'> => ({
  email: `oma${draw().toString(36)}@laatikko.example`,
  phone: `+35841${1_000_000 + (draw() % 9_000_000)}`,
});

const firstOf = ({ given_names }: Customer): string => given_names.split(' ')[0]!;

const otherName = (customer: Customer, draw: Draw): string => {
  for (;;) {
    const name = pick(givenNames, draw());
    if (name !== firstOf(customer)) return name;
  }
};

/** Of the same length and beginning, as parents like to name twins. */
const twinName = (customer: Customer, draw: Draw): string => {
  const mine = firstOf(customer);
  for (let tries = 0; tries < 400; tries += 1) {
    const name = pick(givenNames, draw());
    if (name !== mine && name[0] === mine[0] && Math.abs(name.length - mine.length) <= 1) return name;
  }
  return otherName(customer, draw);
};

type Trap = (customer: Customer, draw: Draw) => Partial<Customer>;

export const ofPeople: readonly (readonly [perMille: number, Trap])[] = [
  // a couple with one e-mail address and the phone at home
  [
    230,
    (c, draw) => ({
      given_names: otherName(c, draw),
      ...(draw() % 3 === 0 ? { family_name: pick(surnames, draw()) } : {}),
    }),
  ],
  // parent and child: one address, each their own phone
  [230, (c, draw) => ({ given_names: otherName(c, draw), ...own(draw) })],
  [60, (c, draw) => ({ given_names: twinName(c, draw), phone: own(draw).phone })],
  // twins or brothers with everything shared
  [30, (c, draw) => ({ given_names: twinName(c, draw) })],
  // father and son of one name in one house
  [40, (_, draw) => own(draw)],
  // a namesake round the corner
  [120, (_, draw) => ({ ...own(draw), street: `${pick(streets, draw())} ${1 + (draw() % 89)}` })],
  // the trade of a person: a customer of its own
  [
    180,
    (c) => ({
      kind: 'sole_trader',
      organisation_name: `Tmi ${c.given_names.split(' ')[0]} ${c.family_name}`,
    }),
  ],
  // a number that somebody else has now
  [
    60,
    (c, draw) => ({
      given_names: otherName(c, draw),
      family_name: pick(surnames, draw()),
      email: own(draw).email,
      street: `${pick(streets, draw())} ${1 + (draw() % 89)}`,
      phone: c.phone,
    }),
  ],
  // whoever moved in after them
  [50, (c, draw) => ({ given_names: otherName(c, draw), family_name: pick(surnames, draw()), ...own(draw) })],
];

const firm = (draw: Draw): string =>
  `${pick(trades, draw())} ${pick(surnames, draw())} ${pick(legalForms, draw())}`;

export const ofFirms: readonly (readonly [perMille: number, Trap])[] = [
  // customers of one bookkeeper: its address for mail and bills
  [350, (_, draw) => ({ organisation_name: firm(draw), phone: own(draw).phone })],
  // in one office house
  [250, (_, draw) => ({ organisation_name: firm(draw), ...own(draw) })],
  // shops of one chain
  [
    250,
    (c, draw) => ({
      organisation_name: `${c.organisation_name.split(' ').slice(0, 2).join(' ')} ${pick(streets, draw())}`,
      ...own(draw),
      street: `${pick(streets, draw())} ${1 + (draw() % 89)}`,
    }),
  ],
  // whoever answers for the firm
  [
    150,
    (_, draw) => ({
      kind: 'person',
      organisation_name: '',
      business_id: '',
      given_names: pick(givenNames, draw()),
      family_name: pick(surnames, draw()),
    }),
  ],
];

export type Traps = typeof ofPeople;
