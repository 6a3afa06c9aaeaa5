/** Public and the same for everybody: made once, compressed once, asked for again by its tag (RFC 9110 8.8.3). */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Encoding, encodingFor } from '../ui/compressed.ts';

export type KeptCopy = Readonly<{
  contentType: string;
  body: Uint8Array<ArrayBuffer>;
  packed?: Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>>;
  etag: string;
  headers: Readonly<Record<string, string>>;
}>;

/** Middle quality: 2 ms for a notice, where the highest takes 100 ms and saves a tenth. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

const pack = (body: Uint8Array) => ({
  br: new Uint8Array(brotliCompressSync(body, brotli)),
  gzip: new Uint8Array(gzipSync(body)),
});

/** `headers`: `content-language`, `content-disposition`. What is compressed already (a PDF) stays as it is. */
export const keepCopy = (
  contentType: string,
  content: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): KeptCopy => {
  const body = new Uint8Array(Buffer.from(content));
  const tag = createHash('sha256').update(contentType).update(body).digest('base64url').slice(0, 22);
  const isText = /^(text|application\/json)/.test(contentType);
  return {
    contentType,
    body,
    etag: `W/"${tag}"`,
    headers,
    ...(isText ? { packed: pack(body) } : {}),
  };
};

const hasIt = (etag: string, request: Request): boolean => {
  const tags = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  return tags.includes('*') || tags.some((tag) => tag.replace(/^W\//, '') === etag.replace(/^W\//, ''));
};

export const keptResponse = (copy: KeptCopy, request: Request): Response => {
  const headers = new Headers({
    etag: copy.etag,
    'cache-control': 'public, no-cache',
    vary: 'Accept-Encoding',
    ...copy.headers,
  });
  if (hasIt(copy.etag, request)) return new Response(null, { status: 304, headers });
  headers.set('content-type', copy.contentType);
  const encoding = copy.packed && encodingFor(request.headers.get('accept-encoding') ?? '');
  if (!copy.packed || !encoding) return new Response(copy.body, { headers });
  headers.set('content-encoding', encoding);
  return new Response(copy.packed[encoding], { headers });
};
