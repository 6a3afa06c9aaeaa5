/**
 * Units stand on lines as people write them; electronic invoices ask for codes of UN/ECE Recommendation 20 (EN 16931 BT-130,
 * Finvoice's QuantityUnitCodeUN). Words in Finnish, Swedish and English.
 */
import type { Language } from '../../ground/language.ts';

const words: Readonly<Record<string, string>> = {
  C62: 'kpl kappale kappaletta st styck pcs pc piece kerta krt gång',
  PK: 'pkt paketti paket pkg pack package',
  BX: 'ltk laatikko låda box',
  PR: 'pari par pair',
  SET: 'sarja setti sats set',
  RO: 'rll rulla rulle roll',
  BO: 'plo pullo flaska bottle',
  SA: 'sk säkki säck sack',
  MIN: 'min minuutti minut minute',
  HUR: 'h t tunti tuntia timme tim hour',
  DAY: 'pv pvä päivä päivää dag dgr day',
  WEE: 'vko viikko viikkoa vecka v week',
  MON: 'kk kuukausi kuukautta mån månad mo month',
  ANN: 'vuosi vuotta år year',
  GRM: 'g gramma gramman gram',
  KGM: 'kg kilo kilogramma kilogram',
  TNE: 'tn tonni ton tonne',
  MLT: 'ml',
  LTR: 'l litra litraa liter litre',
  CMT: 'cm',
  MTR: 'm metri metriä meter metre jm',
  KMT: 'km',
  MTK: 'm2 m² neliö neliötä kvm sqm',
  MTQ: 'm3 m³ kuutio',
  KWH: 'kwh',
};

const codes = new Map(
  Object.entries(words).flatMap(([code, of]) => of.split(' ').map((word) => [word, code] as const)),
);

const codeOf = (unit: string): string | undefined => codes.get(unit.trim().toLowerCase().replace(/\.$/, ''));

/** "One" where nobody knows the unit. */
export const unitCode = (unit: string): string => codeOf(unit) ?? 'C62';

/** As a buyer reads them in Swedish and English; signs as `kg` are the same everywhere. */
const printed: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  C62: ['st', 'pcs'],
  PK: ['pkt', 'pack'],
  BX: ['låda', 'box'],
  PR: ['par', 'pair'],
  SET: ['sats', 'set'],
  RO: ['rulle', 'roll'],
  BO: ['flaska', 'bottle'],
  SA: ['säck', 'sack'],
  HUR: ['h', 'h'],
  DAY: ['dag', 'day'],
  WEE: ['vecka', 'week'],
  MON: ['mån', 'month'],
  ANN: ['år', 'year'],
};

/** A unit for a document in `language`; as it was written where it is not known. */
export const unitIn = (unit: string, language: Language): string => {
  const known = printed[codeOf(unit) ?? ''];
  return language === 'fi' || !known ? unit : known[language === 'sv' ? 0 : 1];
};
