import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const kept = new Map<string, Buffer>();

const compress = (body: Buffer, encoding: Encoding): Buffer =>
  encoding === 'gzip'
    ? gzipSync(body, { level: 9 })
    : brotliCompressSync(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      });

/** The compressed body, made once for each path; a path names its content. */
export const compressed = (path: string, body: Buffer, encoding: Encoding): Buffer => {
  const key = `${encoding} ${path}`;
  const made = kept.get(key) ?? compress(body, encoding);
  kept.set(key, made);
  return made;
};

/** The best encoding that the header `Accept-Encoding` allows (RFC 9110 12.5.3; `q=0` forbids). */
export const encodingFor = (accept: string): Encoding | undefined => {
  const allowed = accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  if (allowed.includes('br')) return 'br';
  return allowed.includes('gzip') ? 'gzip' : undefined;
};
