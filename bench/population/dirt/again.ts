/**
 * The same customer a second time, as registers really get them: in the shop's own name field, from bookkeeping in
 * capitals, from a paper form, after moving, after marrying, with another e-mail address. reference/formats.md 4.10 and
 * the pains of reference/anchors.md; written before the search for duplicates was.
 */
import { givenNames, streets, surnames, towns } from '../names.ts';
import { pick } from '../skew.ts';
import type { Customer } from './record.ts';
import { chance, type Draw, oneOf, slip, slipOfDigits, spelledOut, withoutDots } from './slips.ts';

type Change = (customer: Customer, draw: Draw) => void;

const same: Change = () => {};

const either = (customer: Customer, draw: Draw, change: (text: string) => string): void => {
  const field = draw() % 3 === 0 ? 'given_names' : 'family_name';
  customer[field] = change(customer[field]);
};

const nameChanges: readonly (readonly [number, Change])[] = [
  [430, same],
  [
    110,
    (c) => {
      c.given_names = withoutDots(c.given_names);
      c.family_name = withoutDots(c.family_name);
    },
  ],
  [
    20,
    (c) => {
      c.given_names = spelledOut(c.given_names);
      c.family_name = spelledOut(c.family_name);
    },
  ],
  [
    90,
    (c) => {
      c.given_names = c.given_names.toUpperCase();
      c.family_name = c.family_name.toUpperCase();
    },
  ],
  [140, (c, draw) => either(c, draw, (text) => slip(text, draw))],
  [20, (c, draw) => either(c, draw, (text) => slip(slip(text, draw), draw))],
  [
    60,
    (c) => {
      [c.given_names, c.family_name] = [c.family_name, c.given_names];
    },
  ],
  [
    50,
    (c, draw) => {
      c.given_names = c.given_names.includes(' ')
        ? c.given_names.split(' ')[0]!
        : `${c.given_names} ${pick(givenNames, draw())}`;
    },
  ],
  [
    25,
    (c) => {
      c.given_names = c.given_names
        .split(' ')
        .map((name) => `${name[0]}.`)
        .join(' ');
    },
  ],
  [
    20,
    (c) => {
      c.family_name = `${c.family_name} ${c.given_names}`;
      c.given_names = '';
    },
  ],
  [
    20,
    (c, draw) => {
      c.family_name = pick(surnames, draw());
    },
  ],
  [
    15,
    (c, draw) => {
      c.family_name = c.family_name.includes('-')
        ? c.family_name.split('-')[0]!
        : `${c.family_name}-${pick(surnames, draw())}`;
    },
  ],
];

const forms = /\s+(Oy Ab|Oy|Ky|ry|Tmi|Osk)$/;
const formsWritten: Readonly<Record<string, readonly string[]>> = {
  Oy: ['Oy', 'OY', 'oy', 'Osakeyhtiö', ''],
  'Oy Ab': ['Oy Ab', 'Oy', 'OY AB', 'Ab Oy', ''],
  Ky: ['Ky', 'KY', 'Kommandiittiyhtiö', ''],
  ry: ['ry', 'r.y.', 'RY', 'rekisteröity yhdistys', ''],
  Tmi: ['Tmi', 'T:mi', 'Toiminimi', ''],
  Osk: ['Osk', 'Osuuskunta', 'osk.', ''],
};

const otherForm: Change = (c, draw) => {
  const form = forms.exec(c.organisation_name)?.[1] ?? '';
  const written = formsWritten[form] ?? [''];
  const bare = c.organisation_name.replace(forms, '');
  const next = written[draw() % written.length]!;
  c.organisation_name = draw() % 6 === 0 ? `${next} ${bare}`.trim() : `${bare} ${next}`.trim();
};

const organisationNames: readonly (readonly [number, Change])[] = [
  [380, same],
  [260, otherForm],
  [
    120,
    (c) => {
      c.organisation_name = c.organisation_name.toUpperCase();
    },
  ],
  [
    110,
    (c, draw) => {
      c.organisation_name = slip(c.organisation_name, draw);
    },
  ],
  [
    50,
    (c) => {
      c.organisation_name = withoutDots(c.organisation_name);
    },
  ],
  [
    40,
    (c) => {
      c.organisation_name = `${c.organisation_name} / laskutus`;
    },
  ],
  [
    40,
    (c) => {
      const [first = '', ...rest] = c.organisation_name.replace(forms, '').split(' ');
      c.organisation_name = [...rest, first].join(' ');
    },
  ],
];

const emails: readonly (readonly [number, Change])[] = [
  [400, same],
  [
    40,
    (c) => {
      c.email = c.email.toUpperCase();
    },
  ],
  [
    250,
    (c) => {
      c.email = '';
    },
  ],
  [
    220,
    (c, draw) => {
      c.email = `${withoutDots(c.family_name || 'posti')
        .toLowerCase()
        .replace(/[^a-z]/g, '')}${draw() % 10_000}@${['tyo', 'uusi', 'meili'][draw() % 3]}.example`;
    },
  ],
  [
    60,
    (c, draw) => {
      c.email = slip(c.email, draw).replace(/\s/g, '');
    },
  ],
  [
    30,
    (c) => {
      c.email = c.email.replace('@', '+kauppa@');
    },
  ],
];

const phones: readonly (readonly [number, Change])[] = [
  [530, same],
  [
    250,
    (c) => {
      c.phone = '';
    },
  ],
  [
    160,
    (c, draw) => {
      c.phone = `+35850${1_000_000 + (draw() % 9_000_000)}`;
    },
  ],
  [
    60,
    (c, draw) => {
      c.phone = slipOfDigits(c.phone, draw);
    },
  ],
];

const shortened = (street: string): string =>
  street
    .replace('katu ', 'k. ')
    .replace('tie ', 't. ')
    .replace('kuja ', 'kj. ')
    .replace('gatan ', 'g. ')
    .replace('vägen ', 'v. ');

const moved: Change = (c, draw) => {
  const [postcode = '', town = ''] = pick(towns, draw()).split(' ');
  Object.assign(c, { street: `${pick(streets, draw())} ${1 + (draw() % 89)}`, postcode, town });
};

const addresses: readonly (readonly [number, Change])[] = [
  [420, same],
  [
    60,
    (c) => {
      c.street = shortened(c.street);
    },
  ],
  [
    90,
    (c, draw) => {
      c.street = `${c.street} ${'ABC'[draw() % 3]} ${1 + (draw() % 40)}`;
    },
  ],
  [
    50,
    (c) => {
      c.street = c.street.toUpperCase();
      c.town = c.town.toUpperCase();
    },
  ],
  [
    60,
    (c, draw) => {
      c.street = slip(c.street, draw);
    },
  ],
  [
    30,
    (c, draw) => {
      c.postcode = slipOfDigits(`000000${c.postcode}`, draw).slice(6);
    },
  ],
  [
    30,
    (c) => {
      c.town = '';
      c.postcode = '';
    },
  ],
  [140, moved],
  [
    120,
    (c) => {
      c.street = '';
      c.postcode = '';
      c.town = '';
    },
  ],
];

const fill = (choices: readonly (readonly [number, Change])[], customer: Customer, draw: Draw): Change => {
  const change = oneOf(draw, choices);
  change(customer, draw);
  return change;
};

const slightly = (
  choices: readonly (readonly [number, Change])[],
  lost: readonly number[],
  change: Change,
): boolean => !lost.map((place) => choices[place]![1]).includes(change);

/** Nothing but a name is nobody's to find: something of e-mail, phone and address (of a firm its ID) is still theirs. */
const stillTheirs = (customer: Customer, draw: Draw): boolean => {
  const email = slightly(emails, [2, 3], fill(emails, customer, draw));
  const phone = slightly(phones, [1, 2], fill(phones, customer, draw));
  const address = slightly(addresses, [7, 8], fill(addresses, customer, draw));
  return email || phone || address || customer.business_id !== '';
};

const contacts = ['email', 'phone', 'street', 'postcode', 'town', 'business_id'] as const;

/** A copy of the customer with what registers do to people; another number, as another system gave it. */
export const again = (original: Customer, number: string, draw: Draw): Customer => {
  const copy: Customer = { ...original, customer_number: number };
  const isFirm = original.kind === 'organisation';
  for (;;) {
    for (const contact of contacts) copy[contact] = original[contact];
    if (isFirm && chance(draw, 450)) copy.business_id = '';
    if (stillTheirs(copy, draw)) break;
  }
  fill(isFirm ? organisationNames : nameChanges, copy, draw);
  if (chance(draw, 300)) copy.language = '';
  return copy;
};
