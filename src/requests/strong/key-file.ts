/**
 * Our keys towards the provider: one signs what we ask, one opens the tokens that come. They lie beside the database as the
 * master key of files does. A new pair is published a day before it signs, for providers fetch our keys now and then;
 * what was encrypted to an older key can still be opened.
 */
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JWK } from 'jose';
import { z } from 'zod';
import type { Config } from '../../ground/config.ts';

/** What the profile of the Finnish Trust Network asks for (Traficom 213/2023 S). */
const algorithms = { sig: 'RS256', enc: 'RSA-OAEP' } as const;
type Use = keyof typeof algorithms;

const keySchema = z.looseObject({
  kty: z.string(),
  use: z.enum(['sig', 'enc']),
  kid: z.string().min(1),
  alg: z.string().min(1),
  d: z.string(),
  /** Seconds since 1970. */
  made_at: z.int(),
});
const fileSchema = z.object({ keys: z.array(keySchema).min(2) });
export type PrivateJwk = z.infer<typeof keySchema>;

/** How many of each use are kept: the next, the present, the one before. */
const keysMax = 3;
const daySeconds = 86_400;

export const keyFileOf = ({ oidc, dataFolder }: Pick<Config, 'oidc' | 'dataFolder'>): string =>
  oidc?.keysFile ?? join(dataFolder, 'oidc-keys.json');

const newKey = async (use: Use): Promise<PrivateJwk> => {
  const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await import('jose');
  const alg = algorithms[use];
  const { privateKey } = await generateKeyPair(alg, { modulusLength: 3072, extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return keySchema.parse({ ...jwk, use, alg, kid, made_at: Math.floor(Date.now() / 1000) });
};

const newPair = async (): Promise<PrivateJwk[]> => Promise.all([newKey('sig'), newKey('enc')]);

const writeWhole = (file: string, keys: readonly PrivateJwk[], place: (part: string) => void): void => {
  const part = `${file}.${process.pid}.part`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(part, JSON.stringify({ keys }, null, 2), { mode: 0o600 });
  place(part);
};

/** Of two processes that make it at once the first one's stays. */
const makeFile = async (file: string): Promise<void> =>
  writeWhole(file, await newPair(), (part) => {
    try {
      linkSync(part, file);
    } catch {
      // The existing keys stay.
    }
    rmSync(part);
  });

/** The newest first. Made at the first use. Throws where the file is not such a set, without a word of what is in it. */
export const readKeys = async (file: string): Promise<readonly PrivateJwk[]> => {
  if (!existsSync(file)) await makeFile(file);
  const parsed = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new Error(`${file} is not a set of private keys (JWK) with use, kid, alg and made_at`);
  return parsed.data.keys.toSorted((one, other) => other.made_at - one.made_at);
};

/** Adds a pair; it signs from tomorrow on. */
export const rotateKeys = async (file: string): Promise<readonly PrivateJwk[]> => {
  const before = await readKeys(file);
  const kept = (['sig', 'enc'] as const).flatMap((use) =>
    before.filter((key) => key.use === use).slice(0, keysMax - 1),
  );
  const keys = [...(await newPair()), ...kept];
  writeWhole(file, keys, (part) => renameSync(part, file));
  return keys;
};

/** The newest that providers have had a day to fetch; else the oldest there is. */
export const signingKey = (keys: readonly PrivateJwk[], now: Date): PrivateJwk => {
  const signing = keys.filter(({ use }) => use === 'sig');
  const known = signing.find(({ made_at }) => made_at <= now.getTime() / 1000 - daySeconds);
  return (known ?? signing.at(-1))!;
};

export const openingKeys = (keys: readonly PrivateJwk[]): PrivateJwk[] =>
  keys.filter(({ use }) => use === 'enc');

const publicPart = ({ kty, use, kid, alg, n, e, crv, x, y }: PrivateJwk): JWK =>
  JSON.parse(JSON.stringify({ kty, use, kid, alg, n, e, crv, x, y }));

/** What we publish: every key that signs or will, and the newest that tokens shall be encrypted to. */
export const publishedKeys = (keys: readonly PrivateJwk[]): { keys: JWK[] } => {
  const [newest] = openingKeys(keys);
  return { keys: keys.filter((key) => key.use === 'sig' || key === newest).map(publicPart) };
};
