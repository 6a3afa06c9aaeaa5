/** The demo company and its two notices. The second brings a field of its own and a recipient. */
import type { Declaration } from '../policy/declaration.ts';
import { withAssessments } from './impact.ts';

export const company = {
  company: 'Villa Esimerkki Oy',
  business_id: '2345678-0',
  street: 'Lankakerätie 1',
  postcode: '06100',
  town: 'Porvoo',
  phone: '040 000 0000',
  email: 'asiakaspalvelu@villa-esimerkki.example',
  contact: 'Helmi Esimerkki',
} as const;

export const yarnField = 'favourite_yarn';
const newRecipient = 'mailing_house';

/** Invented partners; those that a small firm does not have stay out. */
const partners: Readonly<Record<string, string>> = {
  hosting: 'Esimerkkipalvelin Oy',
  message_delivery: 'Mallikirje Oy',
  mailing_house: 'Esimerkin Paino ja Posti Oy',
  bookkeeper: 'Tilitoimisto Malli Ky',
  carrier: 'Mallikuljetus Oy',
  bank: 'Esimerkkipankki Oyj',
  collection_agency: 'Malliperintä Oy',
  auditor: 'Tilintarkastus Esimerkki Oy',
};

const namedRecipients = (
  { recipients }: Declaration,
  knows: (key: string) => boolean,
  agreed: string,
): Declaration['recipients'] =>
  recipients
    .filter(({ key, name }) => knows(key) && (name !== '' || key in partners))
    .map((recipient) => ({
      ...recipient,
      name: partners[recipient.key] ?? recipient.name,
      ...(recipient.role === 'processor' && {
        agreement: { dated: agreed, document: `Käsittelysopimus, mappi 7 (${partners[recipient.key]})` },
      }),
    }));

/** From the draft of the first run. `agreed`: the day of the agreements. */
export const firstDeclaration = (draft: Declaration, agreed: string): Declaration => ({
  ...withAssessments(draft, agreed),
  recipients: namedRecipients(draft, (key) => key !== newRecipient, agreed),
});

const favouriteYarn: Declaration['extra_fields'][number] = {
  key: yarnField,
  title: { fi: 'Suosikkilanka', sv: 'Favoritgarn', en: 'Favourite yarn' },
  explanation: {
    fi: 'Lanka, josta neulot mieluiten. Kerro se meille, jos haluat, että osaamme suositella.',
    sv: 'Garnet som du helst stickar av. Berätta det för oss om du vill ha rekommendationer.',
    en: 'The yarn that you like to knit with most. Tell us if you want us to recommend.',
  },
  kind: 'choice',
  choices: [
    { fi: 'Merino', sv: 'Merino', en: 'Merino' },
    { fi: 'Alpakka', sv: 'Alpacka', en: 'Alpaca' },
    { fi: 'Pellava', sv: 'Lin', en: 'Linen' },
    { fi: 'Sukkalanka', sv: 'Sockgarn', en: 'Sock yarn' },
    { fi: 'Suomenlampaan villa', sv: 'Ull av finskt lantrasfår', en: 'Finnsheep wool' },
  ],
  purposes: ['customer_service', 'customer_owners'],
  retention: 'customer_relationship',
};

/** From the first one in force; `shipped` still holds the recipients that it left out. */
export const secondDeclaration = (
  inForce: Declaration,
  shipped: Declaration,
  agreed: string,
): Declaration => ({
  ...inForce,
  extra_fields: [...inForce.extra_fields, favouriteYarn],
  recipients: [...inForce.recipients, ...namedRecipients(shipped, (key) => key === newRecipient, agreed)],
});

/** Lets the members' desk see orders: people are told first, so it waits for their letters. */
export const announcedDeclaration = (inForce: Declaration): Declaration => ({
  ...inForce,
  purposes: inForce.purposes.map((purpose) =>
    purpose.key === 'customer_owners'
      ? {
          ...purpose,
          reads: [...purpose.reads, 'orders'],
          explanation: {
            fi: 'Pidämme kirjaa asiakasomistajista, heidän osuuksistaan ja eduistaan. Laskemme ostohyvityksen tilauksistasi.',
            sv: 'Vi för bok över ägarkunderna, deras andelar och förmåner. Vi räknar återbäringen utifrån dina beställningar.',
            en: 'We keep track of customer-owners, their shares and their benefits. We count the bonus from your orders.',
          },
        }
      : purpose,
  ),
});
