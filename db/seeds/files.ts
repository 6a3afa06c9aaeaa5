/** The files that the demo company brings in, in the forms of the programs that they come from. */
import { chance, type Organisation, type Person, someOf } from './invent.ts';

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

export const table = (separator: string, rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}\n`).join('');

const international = (phone: string): string => (phone ? `'+358${phone.replaceAll(' ', '').slice(1)}` : '');

const shopHeader =
  'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags,Language';

/** As the shop's program writes customers: ids, postcodes and phones begin with an apostrophe. */
export const shopFile = (people: readonly Person[]): string =>
  table(',', [
    shopHeader.split(','),
    ...people.map((one, index) => [
      `'${700_001 + index}`,
      one.given,
      one.family,
      one.email,
      chance(35) ? 'yes' : 'no',
      '',
      one.street,
      '',
      one.town,
      '',
      'FI',
      `'${one.postcode}`,
      international(one.phone),
      '',
      chance(8) ? 'yes' : 'no',
      `${someOf([18, 24, 36, 49, 75, 120])}.90`,
      String(1 + someOf([0, 0, 1, 2, 4])),
      '',
      'no',
      someOf(['', '', 'langat', 'puikot', 'kurssit']),
      one.language,
    ]),
  ]);

const invoicingHeader =
  'Asiakaskoodi;Nimi;Osoite;Postinumero;Postitoimipaikka;Aktiivinen;Asiakasryhmä;Laskutuskieli;Maa;Maksuehto;Nimen jatke;Y-tunnus;Sähköposti';

export type Invoiced = Organisation | (Person & { businessId?: string });
const nameOf = (one: Invoiced): string => ('name' in one ? one.name : `${one.family} ${one.given}`);

/** As the invoicing program writes customers: companies, sole traders and people in one list. */
export const invoicingFile = (customers: readonly Invoiced[]): string =>
  table(';', [
    invoicingHeader.split(';'),
    ...customers.map((one, index) => [
      String(20_001 + index),
      nameOf(one),
      one.street,
      one.postcode,
      one.town,
      '1',
      'name' in one || one.businessId ? 'Yritykset' : 'Kuluttajat',
      one.language.toUpperCase(),
      'FI',
      '14 pv netto',
      '',
      one.businessId ?? '',
      one.email,
    ]),
  ]);

export type Representative = Readonly<{ person: Person; organisation: Organisation; role: string }>;

const card = ({ person, organisation, role }: Representative): string =>
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${person.family};${person.given};;;`,
    `FN:${person.given} ${person.family}`,
    `ORG:${organisation.name}`,
    `TITLE:${role}`,
    `EMAIL;TYPE=WORK:${person.email}`,
    ...(person.phone ? [`TEL;TYPE=CELL:${person.phone}`] : []),
    'END:VCARD',
    '',
  ].join('\r\n');

export const cards = (representatives: readonly Representative[]): string =>
  representatives.map(card).join('');

/** A list as somebody has kept it in a spreadsheet, with a heading above the columns. */
export const memberFile = (people: readonly Person[]): string =>
  table(';', [
    ['Asiakasomistajat', '', '', '', '', '', '', '', '', ''],
    'Sukunimi;Etunimi;Sähköposti;Puhelin;Lähiosoite;Postinumero;Postitoimipaikka;Kieli;Jäsennumero;Jäsen alkaen'.split(
      ';',
    ),
    ...people.map((one, index) => [
      one.family,
      one.given,
      one.email,
      one.phone,
      one.street,
      one.postcode,
      one.town,
      { fi: 'suomi', sv: 'ruotsi', en: 'englanti' }[one.language],
      `VE-${10_001 + index}`,
      `${1 + (index % 28)}.${1 + (index % 12)}.${2009 + (index % 16)}`,
    ]),
  ]);

export const plainFile = (people: readonly Person[]): string =>
  table(';', [
    'Nimi;Sähköposti;Puhelin;Osoite;Postinumero;Postitoimipaikka'.split(';'),
    ...people.map((one) => [
      `${one.given} ${one.family}`,
      one.email,
      one.phone,
      one.street,
      one.postcode,
      one.town,
    ]),
  ]);
