import type { RawRow, VcardShape } from './shape.ts';
import { vcardLines } from './vcard-lines.ts';
import { type VcardProperty, vcardProperty } from './vcard-property.ts';

/** The columns that a card is laid out in; `formats/vcard.ts` maps them. Notes, birthdays and photos are not read. */
export const vcardHeader = [
  'VCARD FN',
  'VCARD FAMILY',
  'VCARD GIVEN',
  'VCARD NICKNAME',
  'VCARD KIND',
  'VCARD ORG',
  'VCARD ROLE',
  'VCARD EMAIL',
  'VCARD TEL',
  'VCARD LANG',
  ...['POSTAL', 'DELIVERY', 'VISITING'].flatMap((kind) =>
    ['STREET', 'POSTCODE', 'TOWN', 'COUNTRY'].map((part) => `VCARD ${kind} ${part}`),
  ),
] as const;

/** Several values of one cell, as Google writes them too. */
const several = (values: readonly string[]): string => values.filter(Boolean).join(' ::: ');

type Card = { line: number; properties: VcardProperty[] };

const named = (card: Card, name: string): VcardProperty[] =>
  card.properties.filter((property) => property.name === name);

const first = (card: Card, name: string, part = 0): string => named(card, name)[0]?.parts[part] ?? '';

const addressCells = (address: VcardProperty | undefined): string[] => {
  const [box = '', extra = '', street = '', town = '', , postcode = '', country = ''] = address?.parts ?? [];
  const pobox = /^\d+$/.test(box) ? `PL ${box}` : box;
  return [[street, extra, pobox].filter(Boolean).join('\n'), postcode, town, country];
};

/** The preferred address is the postal one, a `PARCEL` one is for deliveries, another for visits. */
const addresses = (card: Card): string[] => {
  const all = named(card, 'ADR');
  const delivery = all.find(({ types }) => types.includes('parcel') && all.length > 1);
  const others = all.filter((address) => address !== delivery);
  const postal = others.find(({ types }) => types.includes('pref')) ?? others[0];
  const visiting = others.find((address) => address !== postal);
  return [postal, delivery, visiting].flatMap(addressCells);
};

const byPreference = (properties: readonly VcardProperty[]): VcardProperty[] =>
  [...properties].sort((a, b) => Number(b.types.includes('pref')) - Number(a.types.includes('pref')));

const values = (card: Card, name: string): string =>
  several(
    byPreference(named(card, name)).map(({ parts }) => (parts[0] ?? '').replace(/^(tel|mailto):/i, '')),
  );

const rowOf = (card: Card): RawRow => {
  const organisation = first(card, 'ORG');
  const isCompany = /^company$/i.test(first(card, 'X-ABSHOWAS')) || /^org/i.test(first(card, 'KIND'));
  const numbers = { ...card, properties: card.properties.filter(({ types }) => !types.includes('fax')) };
  const cells = [
    first(card, 'FN'),
    first(card, 'N', 0),
    [first(card, 'N', 1), first(card, 'N', 2)].filter(Boolean).join(' '),
    first(card, 'NICKNAME'),
    isCompany ? 'organisation' : '',
    organisation,
    first(card, 'TITLE') || first(card, 'ROLE'),
    values(card, 'EMAIL'),
    values(numbers, 'TEL'),
    first(card, 'LANG'),
    ...addresses(card),
  ].map((cell) => cell.replaceAll('\0', ''));
  const spoilt = cells.some((cell) => cell.includes('\ufffd'));
  return { line: card.line, cells, ...(spoilt && { faults: ['undecodable' as const] }) };
};

/** A row per card after a row with `vcardHeader`; vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350). */
export async function* vcardRows(source: AsyncIterable<Buffer>, shape: VcardShape): AsyncGenerator<RawRow[]> {
  yield [{ line: 0, cells: [...vcardHeader] }];
  let card: Card | undefined;
  for await (const { line, text } of vcardLines(source, shape.charset)) {
    if (/^BEGIN:VCARD\s*$/i.test(text)) {
      if (card) yield [rowOf(card)];
      card = { line, properties: [] };
    } else if (/^END:VCARD\s*$/i.test(text)) {
      if (card) yield [rowOf(card)];
      card = undefined;
    } else if (card && card.properties.length < 500) {
      const property = wanted(text) ? vcardProperty(text, shape.charset) : undefined;
      if (property) card.properties.push(property);
    }
  }
  if (card) yield [rowOf(card)];
}

const wanted = (text: string): boolean =>
  /^(?:[\w-]+\.)?(?:FN|N|NICKNAME|KIND|ORG|TITLE|ROLE|EMAIL|TEL|LANG|ADR|X-ABSHOWAS)[;:]/i.test(text);
