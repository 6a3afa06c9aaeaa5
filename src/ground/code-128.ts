/** Code 128 set C (ISO/IEC 15417): pairs of digits as bars. The barcode of a Finnish invoice is one of 54 digits. */

/** Widths of bar, space, bar, space, bar, space for each value 0–102, then starts A, B, C; the stop has a seventh bar. */
const patterns =
  `212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222
123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121
111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331
231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421
141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212
124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131
311141 411131 211412 211214 211232`.split(/\s+/);
const startC = 105;
const stop = '2331112';

/** The values of the symbols: start, pairs, check. Throws where the text is not pairs of digits. */
export const code128Values = (digits: string): number[] => {
  if (!/^(?:\d{2})+$/.test(digits)) throw new RangeError('set C takes pairs of digits');
  const pairs = digits.match(/\d{2}/g)!.map(Number);
  const check = pairs.reduce((sum, value, at) => sum + value * (at + 1), startC) % 103;
  return [startC, ...pairs, check];
};

/** Widths in modules, bar and space by turns, beginning with a bar. */
export const code128Widths = (digits: string): number[] =>
  [...code128Values(digits).map((value) => patterns[value]!), stop].flatMap((pattern) =>
    [...pattern].map(Number),
  );

/** The bars as an SVG of one path, with the quiet zone of ten modules at both ends; a module is one unit wide. */
export const code128Svg = (digits: string): string => {
  const quiet = 10;
  const height = 36;
  let at = quiet;
  let path = '';
  for (const [nth, width] of code128Widths(digits).entries()) {
    if (nth % 2 === 0) path += `M${at} 0h${width}v${height}h-${width}z`;
    at += width;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${at + quiet} ${height}" width="${at + quiet}" height="${height}"><path d="${path}"/></svg>`;
};
