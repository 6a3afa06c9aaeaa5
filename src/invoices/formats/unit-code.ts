/** Codes of UN/ECE Recommendation 20 for the units of lines: EN 16931 BT-130, Finvoice's QuantityUnitCodeUN. */
const codes: Readonly<Record<string, string>> = {
  piece: 'C62',
  package: 'PK',
  box: 'BX',
  pair: 'PR',
  set: 'SET',
  minute: 'MIN',
  hour: 'HUR',
  day: 'DAY',
  week: 'WEE',
  month: 'MON',
  year: 'ANN',
  gram: 'GRM',
  kilogram: 'KGM',
  tonne: 'TNE',
  millilitre: 'MLT',
  litre: 'LTR',
  metre: 'MTR',
  kilometre: 'KMT',
  square_metre: 'MTK',
  cubic_metre: 'MTQ',
  kilowatt_hour: 'KWH',
};

/** "One" where a unit has no code of its own. */
export const unitCode = (unit: string): string => codes[unit] ?? 'C62';
