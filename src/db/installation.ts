/** Which database this installation uses, and as whom one logs in. */
import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import type { Config } from '../ground/config.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { scramVerifier } from './scram.ts';

export type Installation = Readonly<{
  /** Eight hexadecimal digits in the name of every role: two installations may share a cluster. */
  id: string;
  database: string;
  /** How to log in as a role of this installation. */
  loginAs: (role: string) => ClientConfig;
  /** What an external server keeps of a role's password (a SCRAM verifier); none on the embedded one. */
  passwordOf: (role: string) => string | undefined;
  embedded: Embedded | undefined;
}>;

const secretFile = (folder: string): string => {
  const file = join(folder, 'secret');
  const part = `${file}.${process.pid}.part`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(part, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    linkSync(part, file); // Refuses where another start was first: there is one secret.
  } catch {
    // The existing secret stays.
  }
  rmSync(part);
  return readFileSync(file, 'utf8').trim();
};

/** What is set, or lies in the data folder; made where there is none yet. */
export const installationSecret = ({ secret, dataFolder }: Pick<Config, 'secret' | 'dataFolder'>): string =>
  secret ?? secretFile(dataFolder);

const derived = (secret: string, about: string): string =>
  createHmac('sha256', secret).update(about).digest('hex');

export const roleOfPurpose = (installation: Pick<Installation, 'id'>, number: number): string =>
  `seloste_${installation.id}_p${number}`;

const onEmbedded = (embedded: Embedded, id: string, database: string): Installation => ({
  id,
  database,
  embedded,
  passwordOf: () => undefined,
  loginAs: (role) => ({ host: embedded.socketFolder, port: embedded.port, user: role, database }),
});

const onExternal = (url: string, id: string, secret: string): Installation => {
  const parsed = new URL(url);
  const password = (role: string) => derived(secret, `password of ${role}`);
  const salt = (role: string) => Buffer.from(derived(secret, `salt of ${role}`), 'hex').subarray(0, 16);
  const passwordOf = (role: string) => scramVerifier(password(role), salt(role));
  const loginAs = (role: string): ClientConfig => {
    const own = new URL(url);
    own.username = role;
    own.password = password(role);
    return { connectionString: own.href };
  };
  return {
    id,
    database: decodeURIComponent(parsed.pathname.slice(1)),
    embedded: undefined,
    passwordOf,
    loginAs,
  };
};

/** Starts the embedded server where no external one is set. */
export const openInstallation = async (
  config: Config,
  settings: { database?: string; server?: Record<string, string> } = {},
): Promise<Installation> => {
  const secret = installationSecret(config);
  const id = derived(secret, 'installation').slice(0, 8);
  if (config.databaseUrl) return onExternal(config.databaseUrl, id, secret);
  const embedded = await startEmbedded(config.dataFolder, settings.server);
  return onEmbedded(embedded, id, settings.database ?? 'seloste');
};
