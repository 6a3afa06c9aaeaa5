import type { PostalAddress } from './address.ts';

/** Posti's layout has rows 0–5; the machine reads them from below. */
const rowsMax = 6;

/** Countries that write the town before the postcode; with `own`, the postcode stands on a row of its own. */
const postcodeAfterTown: Readonly<Record<string, 'same' | 'own'>> = {
  GB: 'own',
  IE: 'own',
  US: 'same',
  CA: 'same',
  AU: 'same',
};

/** One word for all writers of the world's post: the Universal Postal Union asks for English or French. */
const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** Åland's post is a post of its own but needs no country row from Finland; its codes begin with 22. */
const isAland = ({ country, postcode }: PostalAddress): boolean =>
  country === 'AX' || (country === 'FI' && postcode.startsWith('22'));

const townRows = (address: PostalAddress): string[] => {
  const { postcode, country } = address;
  const town = address.town.toLocaleUpperCase('fi');
  if (isAland(address)) return [`AX-${postcode} ${town}`];
  if (country === 'FI') return [`${postcode} ${town}`];
  const order = postcodeAfterTown[country];
  const name = (countryNames.of(country) ?? country).toLocaleUpperCase('en');
  if (order === 'own') return [town, postcode, name];
  return [order === 'same' ? `${town} ${postcode}` : `${postcode} ${town}`, name];
};

const careOfRow = (careOf: string): string => (/^c\/o\b/i.test(careOf) ? careOf : `c/o ${careOf}`);

const tidy = (row: string): string => row.replace(/\s+/g, ' ').trim();

/**
 * The rows of an address field as Posti wants them (reference/formats.md 4.2): addressee, c/o, street or post box,
 * postcode and town, country last; no empty rows, at most six, capitals for the town and the country only.
 * Nothing is cut: a row over 30 characters is the label's to report.
 */
export const addressLines = (address: PostalAddress, name: string): string[] => {
  const delivery = address.postBox
    ? [/^\d+$/.test(address.postBox) ? `PL ${address.postBox}` : address.postBox]
    : address.street.split(/[\r\n]+/);
  const above = [name, address.careOf ? careOfRow(address.careOf.trim()) : ''].map(tidy).filter(Boolean);
  const below = townRows(address).map(tidy).filter(Boolean);
  const streets = delivery.map(tidy).filter(Boolean);
  const fits = above.length + streets.length + below.length <= rowsMax;
  return [...above, ...(fits ? streets : [streets.join(', ')]), ...below];
};
