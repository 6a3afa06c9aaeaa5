/** Texts in the lengths that a schema allows. Lengths are counted in characters, as XML Schema counts them. */

/** The first `max` characters, without a space at the end. */
export const cut = (text: string, max: number): string => {
  const characters = Array.from(text);
  return characters.length <= max ? text : characters.slice(0, max).join('').trimEnd();
};

/** The text in pieces of at most `max` characters, broken at spaces where it has any. */
export const piecesOf = (text: string, max: number): string[] => {
  const pieces: string[] = [];
  let rest = Array.from(text.replace(/\s+/g, ' ').trim());
  while (rest.length > max) {
    const space = rest.slice(0, max + 1).lastIndexOf(' ');
    const end = space > 0 ? space : max;
    pieces.push(rest.slice(0, end).join(''));
    rest = rest.slice(rest[end] === ' ' ? end + 1 : end);
  }
  return rest.length > 0 ? [...pieces, rest.join('')] : pieces;
};

/** A whole number of parts, `places` of them to one: `decimal(-1250, 2)` → `-12.50`. */
export const decimal = (value: number | bigint, places: number, mark: '.' | ',' = '.'): string => {
  const big = BigInt(value);
  const digits = String(big < 0n ? -big : big).padStart(places + 1, '0');
  const whole = digits.slice(0, -places);
  return `${big < 0n ? '-' : ''}${whole}${mark}${digits.slice(-places)}`;
};

/** The same without zeros at its end, but with `least` decimals. */
export const shortDecimal = (
  value: number | bigint,
  places: number,
  least: number,
  mark: '.' | ',' = '.',
): string => {
  const [whole, decimals = ''] = decimal(value, places, mark).split(mark) as [string, string?];
  const kept = decimals.replace(/0+$/, '').padEnd(least, '0');
  return kept === '' ? whole : `${whole}${mark}${kept}`;
};
