/** `repaired`: a spreadsheet had dropped the leading zeros (`100` for `00100`); ask before it is kept. */
export type Postcode = Readonly<{ postcode: string; repaired: boolean }>;

/** All Finnish area codes 00–99 are in use; Åland has 22. Whether the code exists only Posti's list can tell. */
const finnish = (bare: string, country: string): Postcode | undefined => {
  if (!/^\d{2,5}$/.test(bare)) return undefined;
  const postcode = bare.padStart(5, '0');
  if (postcode === '00000' || (country === 'AX' && !postcode.startsWith('22'))) return undefined;
  return { postcode, repaired: bare.length < 5 };
};

/**
 * A postcode of the country (ISO 3166-1 alpha-2), without the country's prefix; undefined where it cannot be one.
 * Finnish codes are five digits and are mended, as `repaired` says; others keep their own form.
 */
export const parsePostcode = (text: string, country = 'FI'): Postcode | undefined => {
  const plain = text.trim().replace(/^['’]/, '').toUpperCase();
  if (country === 'FI' || country === 'AX')
    return finnish(plain.replace(/^(?:FIN?|AX|SF)[\s-]*/, '').replace(/\s/g, ''), country);
  const postcode = (plain.startsWith(`${country}-`) ? plain.slice(3) : plain).replace(/\s+/g, ' ').trim();
  if (!/^[A-Z0-9](?:[A-Z0-9 -]{0,10}[A-Z0-9])?$/.test(postcode)) return undefined;
  return {
    postcode: country === 'SE' ? postcode.replace(/^(\d{3})(\d{2})$/, '$1 $2') : postcode,
    repaired: false,
  };
};
