import type { Category } from '../../ground/columns.ts';
import type { Text } from '../../ground/language.ts';
import { type OrderTarget, orderTargets } from './orders/order-targets.ts';

const addressPart = {
  street: { fi: 'katuosoite', sv: 'gatuadress', en: 'street address' },
  postcode: { fi: 'postinumero', sv: 'postnummer', en: 'postcode' },
  town: { fi: 'postitoimipaikka', sv: 'postort', en: 'post town' },
  country: { fi: 'maa', sv: 'land', en: 'country' },
} as const satisfies Record<string, Text>;

type AddressPart = keyof typeof addressPart;
type OtherAddress = 'billing' | 'delivery' | 'visiting';

const otherAddresses: Record<OtherAddress, Text> = {
  billing: { fi: 'Laskutusosoite', sv: 'Faktureringsadress', en: 'Billing address' },
  delivery: { fi: 'Toimitusosoite', sv: 'Leveransadress', en: 'Delivery address' },
  visiting: { fi: 'Käyntiosoite', sv: 'Besöksadress', en: 'Visiting address' },
};

export type FixedField =
  | 'kind'
  | 'customer_number'
  | 'full_name'
  | 'family_name'
  | 'given_names'
  | 'call_name'
  | 'organisation_name'
  | 'business_id'
  | 'language'
  | 'email'
  | 'phone'
  | 'care_of'
  | 'street'
  | 'street2'
  | 'postcode'
  | 'town'
  | 'country'
  | `${OtherAddress}_${AddressPart}`
  | 'represented_organisation'
  | 'role'
  | 'member_number'
  | 'member_since'
  | 'claimed_email_marketing'
  | 'claimed_sms_marketing'
  | 'created_on';

/** Where a column goes. `extra:<key>` is a field of the company's own that its declaration holds. */
export type TargetField = FixedField | OrderTarget | 'finvoice' | `extra:${string}` | 'ignore';

/** The target of each column, in the order of the columns. */
export type Mapping = readonly TargetField[];

export type FieldDescription = Readonly<{
  key: FixedField | OrderTarget | 'finvoice' | 'ignore';
  label: Text;
  /** What the import's purpose must be allowed to write; absent for `ignore`. */
  category?: Category;
  /** Several columns may go here. */
  several?: boolean;
}>;

const field = (
  key: FieldDescription['key'],
  fi: string,
  sv: string,
  en: string,
  category?: Category,
  several = false,
): FieldDescription => ({
  key,
  label: { fi, sv, en },
  ...(category && { category }),
  ...(several && { several }),
});

const otherAddressFields: FieldDescription[] = (Object.keys(otherAddresses) as OtherAddress[]).flatMap(
  (kind) =>
    (Object.keys(addressPart) as AddressPart[]).map((part) => {
      const [whole, piece] = [otherAddresses[kind], addressPart[part]];
      const label = {
        fi: `${whole.fi}: ${piece.fi}`,
        sv: `${whole.sv}: ${piece.sv}`,
        en: `${whole.en}: ${piece.en}`,
      };
      return { key: `${kind}_${part}` as const, label, category: 'address' as const };
    }),
);

/** Of an order, offered below what is of the customer. */
const orderFields: FieldDescription[] = (Object.keys(orderTargets) as OrderTarget[]).map((key) => {
  const { fi, sv, en } = orderTargets[key];
  return {
    ...field(key, `Tilaus: ${fi}`, `Beställning: ${sv}`, `Order: ${en}`, 'orders'),
    ...(key === 'tax_name' && { several: true }),
  };
});

/** Every field that a column can be mapped to, in the order in which a person is offered them. */
export const fields: readonly FieldDescription[] = [
  field('full_name', 'Nimi (koko)', 'Namn (hela)', 'Name (whole)', 'name'),
  field('given_names', 'Etunimet', 'Förnamn', 'First names', 'name'),
  field('family_name', 'Sukunimi', 'Efternamn', 'Last name', 'name'),
  field('call_name', 'Kutsumanimi', 'Tilltalsnamn', 'Call name', 'name'),
  field(
    'organisation_name',
    'Organisaation nimi',
    'Organisationens namn',
    'Name of the organisation',
    'name',
  ),
  field('business_id', 'Y-tunnus', 'FO-nummer', 'Business ID', 'business_id'),
  field('kind', 'Henkilö vai organisaatio', 'Person eller organisation', 'Person or organisation', 'name'),
  field('customer_number', 'Asiakasnumero', 'Kundnummer', 'Customer number', 'customer_number'),
  field('email', 'Sähköpostiosoite', 'E-postadress', 'E-mail address', 'email', true),
  field('phone', 'Puhelinnumero', 'Telefonnummer', 'Phone number', 'phone', true),
  field('care_of', 'c/o', 'c/o', 'c/o', 'address'),
  field('street', 'Katuosoite', 'Gatuadress', 'Street address', 'address'),
  field(
    'street2',
    'Katuosoitteen toinen rivi',
    'Gatuadressens andra rad',
    'Second line of the street address',
    'address',
  ),
  field('postcode', 'Postinumero', 'Postnummer', 'Postcode', 'address'),
  field('town', 'Postitoimipaikka', 'Postort', 'Post town', 'address'),
  field('country', 'Maa', 'Land', 'Country', 'address'),
  ...otherAddressFields,
  field('language', 'Kieli', 'Språk', 'Language', 'language'),
  field(
    'represented_organisation',
    'Edustama yhteisö',
    'Organisation som personen företräder',
    'Represented organisation',
    'represented_organisation',
  ),
  field(
    'role',
    'Tehtävä edustamassaan yhteisössä',
    'Uppgift i organisationen',
    'Role in the represented organisation',
    'represented_organisation',
  ),
  field('member_number', 'Jäsennumero', 'Medlemsnummer', 'Member number', 'membership'),
  field('member_since', 'Jäsen alkaen', 'Medlem sedan', 'Member since', 'membership'),
  field(
    'claimed_email_marketing',
    'Väitetty lupa sähköpostimarkkinointiin',
    'Uppgivet tillstånd till e-postmarknadsföring',
    'Claimed permission for e-mail marketing',
    'choices',
  ),
  field(
    'claimed_sms_marketing',
    'Väitetty lupa tekstiviestimarkkinointiin',
    'Uppgivet tillstånd till sms-marknadsföring',
    'Claimed permission for text message marketing',
    'choices',
  ),
  field('created_on', 'Asiakas alkaen', 'Kund sedan', 'Customer since', 'customer_number'),
  ...orderFields,
  // The whole XML of one; only the reader of Finvoice files has such a column.
  field('finvoice', 'Lasku', 'Faktura', 'Invoice', 'invoices'),
  field('ignore', 'Jätetään pois', 'Utelämnas', 'Left out'),
];

const keys: ReadonlySet<string> = new Set(fields.map(({ key }) => key));

/** Whether `value` is a target; the caller checks that the field of an `extra:` is declared. */
export const isTargetField = (value: string): value is TargetField =>
  keys.has(value) || /^extra:[a-z][a-z0-9_]{1,40}$/.test(value);
