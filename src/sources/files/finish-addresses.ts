import { countryOf } from '../../ground/country.ts';
import { parsePostcode } from '../../ground/postcode.ts';
import type { AddressKind, ImportedAddress } from './imported-customer.ts';
import type { Draft, DraftAddress } from './read-cell.ts';
import { rowProblem } from './row-problems.ts';

const kinds: readonly AddressKind[] = ['postal', 'billing', 'delivery', 'visiting'];

/** `Esimerkkitie 1 A 2, 00100 Helsinki` in one cell. */
const wholeAddress = /^(.+?)[,\n]\s*(?:(?:FI|AX)-)?(\d{5})\s+(\p{L}[\p{L} .-]*)$/su;
const postcodeAndTown = /^((?:(?:FI|AX)-)?\d{5})[ ,]+(\p{L}[\p{L} .-]*)$/u;
const careOf = /^c\/o\s+(.+)$/i;

export const finishAddresses = (draft: Draft): ImportedAddress[] => {
  const addresses: ImportedAddress[] = [];
  for (const kind of kinds) {
    const cells = draft.addresses[kind];
    if (!cells || !(cells.street || cells.street2 || cells.postcode || cells.town)) continue;
    addresses.push(finish(draft, kind, cells));
  }
  return addresses;
};

const finish = (draft: Draft, kind: AddressKind, cells: DraftAddress): ImportedAddress => {
  split(draft, cells);
  const country = countryIn(draft, cells);
  let lines = [...cells.street.split('\n'), cells.street2].map((line) => line.trim()).filter(Boolean);
  let care = cells.careOf.replace(/^c\/o\s+/i, '');
  const inStreet = care ? undefined : lines.find((line) => careOf.test(line));
  if (inStreet && lines.length > 1) {
    care = inStreet.replace(/^c\/o\s+/i, '');
    lines = lines.filter((line) => line !== inStreet);
  }
  const postcode = cells.postcode ? postcodeIn(draft, cells, country) : '';
  return { kind, careOf: care, street: lines.join(', '), postcode, town: cells.town, country };
};

const split = (draft: Draft, cells: DraftAddress): void => {
  if (cells.postcode === '' && cells.street.length > 12) {
    const parts = wholeAddress.exec(cells.street);
    if (!parts || (cells.town && cells.town.toLowerCase() !== parts[3]!.toLowerCase())) return;
    [, cells.street = '', cells.postcode = '', cells.town = ''] = parts;
    draft.problems.push(rowProblem('address_split', cells.column));
  } else if (cells.town === '' && cells.postcode.length > 6) {
    const parts = postcodeAndTown.exec(cells.postcode);
    if (!parts) return;
    [, cells.postcode = '', cells.town = ''] = parts;
    draft.problems.push(rowProblem('address_split', cells.column));
  }
};

const countryIn = (draft: Draft, cells: DraftAddress): string => {
  if (!cells.country) return /^AX-/i.test(cells.postcode) ? 'AX' : draft.options.country;
  const country = countryOf(cells.country);
  if (!country) draft.problems.push(rowProblem('country_unknown', cells.column));
  return country ?? draft.options.country;
};

const postcodeIn = (draft: Draft, cells: DraftAddress, country: string): string => {
  const parsed = parsePostcode(cells.postcode, country);
  if (!parsed) draft.problems.push(rowProblem('postcode_invalid', cells.column));
  else if (parsed.repaired) draft.problems.push(rowProblem('postcode_repaired', cells.column));
  return parsed?.postcode ?? cells.postcode;
};
