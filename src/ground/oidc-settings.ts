/** `SELOSTE_OIDC_…`: the provider of strong identification, as its contract gives it. Without an issuer it is off. */
import { isThisMachine } from './this-machine.ts';

export type OidcSettings = Readonly<{
  issuer: URL;
  clientId: string;
  /** File of our private keys; absent: `oidc-keys.json` in the data folder. */
  keysFile: string | undefined;
  scopes: string;
  /** Levels of assurance that are asked for, one of which the token must have. */
  levels: readonly string[];
  /** What the provider shows as the name of the service (`ftn_spname`); absent: the company's name. */
  serviceName: string | undefined;
  /** Key of the company's own field that holds the birth date; absent: the register knows none. */
  birthField: string | undefined;
}>;

const ficora = 'http://ftn.ficora.fi/2017/loa2 http://ftn.ficora.fi/2017/loa3';
const words = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

export const oidcSettings = (env: NodeJS.ProcessEnv): OidcSettings | undefined => {
  const address = env['SELOSTE_OIDC_ISSUER'];
  if (!address) return undefined;
  const issuer = URL.parse(address);
  if (
    !issuer ||
    !(issuer.protocol === 'https:' || (issuer.protocol === 'http:' && isThisMachine(issuer.hostname)))
  )
    throw new Error('SELOSTE_OIDC_ISSUER must be an https address, like https://tunnistus.example');
  const clientId = env['SELOSTE_OIDC_CLIENT_ID'];
  if (!clientId)
    throw new Error('SELOSTE_OIDC_CLIENT_ID is missing: the provider gives it with the contract');
  const scopes = words(env['SELOSTE_OIDC_SCOPES'] || 'openid');
  if (!scopes.includes('openid')) throw new Error('SELOSTE_OIDC_SCOPES must hold openid');
  return {
    issuer,
    clientId,
    keysFile: env['SELOSTE_OIDC_KEYS'] || undefined,
    scopes: scopes.join(' '),
    levels: words(env['SELOSTE_OIDC_ACR'] || ficora),
    serviceName: env['SELOSTE_OIDC_NAME'] || undefined,
    birthField: env['SELOSTE_OIDC_BIRTH_FIELD'] || undefined,
  };
};
