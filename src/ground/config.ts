/** Settings come from the environment alone; docs/operate.md lists them. Nothing here touches a file or the network. */
import { createHash } from 'node:crypto';
import { accessSync, constants, statSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type ImapSettings, imapSettings } from './imap-settings.ts';
import { type OidcSettings, oidcSettings } from './oidc-settings.ts';
import { type SmtpSettings, smtpSettings } from './smtp-settings.ts';

export type Config = Readonly<{
  /** Where the embedded database, its secret and its logs live. */
  dataFolder: string;
  /** An external PostgreSQL 15–18 as its owner; absent: the embedded one. */
  databaseUrl: string | undefined;
  /** Secret of the installation, from which external roles' passwords are derived; absent: a file in the data folder. */
  secret: string | undefined;
  /** Master key of stored files, 64 hexadecimal digits, where several machines share them; absent: a file in the data folder. */
  filesKey: string | undefined;
  /** Where the journal of erasures lies: outside the data folder, so that a restored backup does not bring back an older one. */
  journalFolder: string;
  /** Where backups are made each night; absent: none are. */
  backupFolder: string | undefined;
  /** The file, or the passphrase itself, that backups are encrypted with. */
  backupKeyFile: string | undefined;
  backupPassphrase: string | undefined;
  /** How many days a backup is kept. */
  backupDays: number;
  /** How many days before a retention rule ends something those who keep the register hear of it at the latest. */
  retentionLeadDays: number;
  /** Networks inside which webhooks may be sent, beside the public ones. */
  webhookNetworks: readonly string[];
  host: string;
  port: number;
  /** How people reach the pages, for links and the same-origin rule; absent: taken from host and port. */
  baseUrl: string | undefined;
  /** Reverse proxies whose X-Forwarded-For and -Proto are believed: addresses and subnets, beside loopback. */
  proxies: readonly string[];
  connectionsMax: number;
  /** The mail server; absent: mails wait in the outbox. */
  smtp: SmtpSettings | undefined;
  /** Whose name service mail goes out in; absent: the controller of the notice. */
  mailFrom: string | undefined;
  /** The mailbox to which people write about their data. */
  requestsMailbox: ImapSettings | undefined;
  /** Its published address; absent: that of the contact person of the notice. */
  requestsAddress: string | undefined;
  /** PEM file of the issuers whose certificates are trusted in signed documents; absent: none is known. */
  signatureTrust: string | undefined;
  /** The provider of strong identification; absent: nobody is asked for it. */
  oidc: OidcSettings | undefined;
}>;

/**
 * The folder of package.json. Whatever reads a file of the project begins here and nowhere else: run from the bundle a
 * module lies somewhere else than its source (decision 030).
 */
export const checkout = dirname(findPackageJSON('..', import.meta.url)!);

/** PostgreSQL refuses to run as root, so it runs as `nobody`, who must be able to reach its binaries and its data. */
export const isRoot = process.getuid?.() === 0;

/** Whether anyone on the machine may walk down to `folder`; the folders that do not exist yet will be made so. */
export const isOpenPath = (folder: string): boolean => {
  for (let at = folder; ; at = dirname(at)) {
    try {
      if ((statSync(at).mode & 0o001) === 0) return false;
    } catch {
      // Not there yet: the parents decide.
    }
    if (at === dirname(at)) return true;
  }
};

const defaultDataFolder = (): string => {
  const beside = join(checkout, 'data');
  if (!isRoot) return beside;
  if (isOpenPath(checkout)) return beside;
  return join('/var/lib/seloste', createHash('sha256').update(checkout).digest('hex').slice(0, 12));
};

const number = (name: string, text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} must be a whole number, not "${text}"`);
  return value;
};

/** A longer lead would keep what is due far beyond the time that the notice says; without any, a mistake is seen too late. */
const leadDays = (name: string, text: string | undefined): number => {
  const days = number(name, text, 7);
  if (days < 1 || days > 30) throw new Error(`${name} must be from 1 to 30, not "${text}"`);
  return days;
};

export const dataFolderOf = (env: NodeJS.ProcessEnv): string =>
  resolve(env['SELOSTE_DATA'] || defaultDataFolder());

export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => ({
  dataFolder: dataFolderOf(env),
  journalFolder: resolve(env['SELOSTE_JOURNAL'] || `${dataFolderOf(env)}-journal`),
  backupFolder: env['SELOSTE_BACKUP'] ? resolve(env['SELOSTE_BACKUP']) : undefined,
  backupKeyFile: env['SELOSTE_BACKUP_KEY_FILE'] || undefined,
  backupPassphrase: env['SELOSTE_BACKUP_PASSPHRASE'] || undefined,
  backupDays: number('SELOSTE_BACKUP_DAYS', env['SELOSTE_BACKUP_DAYS'], 30),
  retentionLeadDays: leadDays('SELOSTE_RETENTION_LEAD_DAYS', env['SELOSTE_RETENTION_LEAD_DAYS']),
  databaseUrl: env['DATABASE_URL'] || undefined,
  secret: env['SELOSTE_SECRET'] || undefined,
  filesKey: env['SELOSTE_FILES_KEY'] || undefined,
  webhookNetworks: (env['SELOSTE_WEBHOOK_NETWORKS'] ?? '').split(/[\s,]+/).filter(Boolean),
  host: env['SELOSTE_HOST'] || '127.0.0.1',
  port: number('SELOSTE_PORT', env['SELOSTE_PORT'], 8600),
  baseUrl: env['SELOSTE_URL']?.replace(/\/+$/, '') || undefined,
  proxies: (env['SELOSTE_PROXY'] ?? '').split(/[\s,]+/).filter(Boolean),
  connectionsMax: number('SELOSTE_CONNECTIONS', env['SELOSTE_CONNECTIONS'], 32),
  smtp: env['SELOSTE_SMTP_URL'] ? smtpSettings(env['SELOSTE_SMTP_URL']) : undefined,
  mailFrom: env['SELOSTE_MAIL_FROM'] || undefined,
  requestsMailbox: env['SELOSTE_REQUESTS_IMAP_URL']
    ? imapSettings(env['SELOSTE_REQUESTS_IMAP_URL'])
    : undefined,
  requestsAddress: env['SELOSTE_REQUESTS_ADDRESS'] || undefined,
  signatureTrust: env['SELOSTE_SIGNATURE_TRUST'] || undefined,
  oidc: oidcSettings(env),
});

/** Where people reach the pages, for links; one that listens everywhere is reached at this machine's own name. */
export const addressOf = ({ baseUrl, host, port }: Pick<Config, 'baseUrl' | 'host' | 'port'>): string => {
  if (baseUrl) return baseUrl;
  const isAnywhere = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1';
  return `http://${isAnywhere ? 'localhost' : host}:${port}`;
};

export const isReadable = (file: string): boolean => {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
};
