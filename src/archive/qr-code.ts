/** A QR code (ISO/IEC 18004) as an SVG of one path, with its quiet zone of four modules; a module is one unit wide. */
import { encodeQR } from 'qr';

const quiet = 4;

/** Rows of modules, dark ones true. A quarter of it may be dirty or torn. */
export const qrModules = (text: string): readonly (readonly boolean[])[] =>
  encodeQR(text, 'raw', { ecc: 'quartile', border: quiet });

export const qrSvg = (text: string): string => {
  const rows = qrModules(text);
  const size = rows.length;
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
};
