/** The body of a request as plain values: form fields, JSON or multipart, never more than the limit. */
import { Problem } from '../ground/problem.ts';
import { type BodyLimits, tooLarge } from './body-limits.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { readMultipart } from './multipart.ts';
import { bodyTooSlow, bodyTypeUnknown, bodyUnreadable } from './refusals.ts';
import type { Upload } from './route.ts';

export type Body = Readonly<{
  fields: Fields;
  upload?: Upload | undefined;
  isForm: boolean;
  discard: () => void;
}>;

const types = 'application/x-www-form-urlencoded, multipart/form-data, application/json';
const nothing = () => {};

const within = async <T>(milliseconds: number, reading: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem(bodyTooSlow)), milliseconds);
  });
  return Promise.race([reading, late]).finally(() => clearTimeout(timer));
};

/** Counted as it comes: a chunked body announces no length. */
const readBytes = async (request: Request, bytesMax: number): Promise<Buffer> => {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) throw tooLarge(bytesMax);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bytesMax) throw tooLarge(bytesMax);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

const readText = async (request: Request, limits: BodyLimits): Promise<string> => {
  const bytes = await within(limits.millisecondsMax, readBytes(request, limits.bytesMax));
  try {
    return utf8.decode(bytes);
  } catch (error) {
    throw new Problem(bodyUnreadable, {}, error);
  }
};

/** PostgreSQL stores no NUL, and half of a surrogate pair is no character: UTF-8 would make another one of it. */
const isNoText = (value: unknown): boolean =>
  typeof value === 'string' && (value.includes('\0') || !value.isWellFormed());

/** `__proto__` is no field of anyone's. */
const parseJson = (text: string): Fields => {
  // Some clients name the type where they send nothing.
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text, (name, part) => {
      if (isNoText(part) || isNoText(name)) throw new Problem(bodyUnreadable);
      return name === '__proto__' ? undefined : part;
    });
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  } catch (error) {
    throw new Problem(bodyUnreadable, {}, error);
  }
  throw new Problem(bodyUnreadable);
};

export const readBody = async (request: Request, limits: BodyLimits): Promise<Body> => {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === 'multipart/form-data') return { ...(await readMultipart(request, limits)), isForm: true };
  if (type === 'application/json')
    return { fields: parseJson(await readText(request, limits)), isForm: false, discard: nothing };
  const text = await readText(request, limits);
  if (type === 'application/x-www-form-urlencoded')
    return { fields: fieldsOf(new URLSearchParams(text)), isForm: true, discard: nothing };
  if (text !== '') throw new Problem(bodyTypeUnknown, { types });
  return { fields: {}, isForm: true, discard: nothing };
};
