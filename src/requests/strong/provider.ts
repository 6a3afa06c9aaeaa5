/**
 * The provider of strong identification, by the OpenID Connect profile of the Finnish Trust Network: what we ask is signed,
 * we prove who we are by our key, the token comes encrypted to us. Loaded when the first person needs it.
 */
import { statSync } from 'node:fs';
import type * as Client from 'openid-client';
import type { Config } from '../../ground/config.ts';
import type { Language } from '../../ground/language.ts';
import type { OidcSettings } from '../../ground/oidc-settings.ts';
import { Problem } from '../../ground/problem.ts';
import { keyFileOf, openingKeys, type PrivateJwk, readKeys, signingKey } from './key-file.ts';
import { problemOfProvider, refused } from './problem-of-provider.ts';
import { strongNotOffered } from './problems.ts';
import { type ProvenPerson, personIn } from './proven-person.ts';

export type Place = Pick<Config, 'oidc' | 'dataFolder'>;
type Signer = Client.PrivateKey;
type Connected = Readonly<{
  client: typeof Client;
  config: Client.Configuration;
  signer: Signer;
  at: number;
  of: string;
}>;

/** What the provider says of itself and its keys is asked for again after that. */
const rememberedMs = 10 * 60_000;
const timeoutSeconds = 10;

const cryptoKey = async (jwk: PrivateJwk): Promise<Signer> => {
  const { importJWK } = await import('jose');
  return { key: (await importJWK(jwk, jwk.alg)) as CryptoKey, kid: jwk.kid };
};

const connect = async (settings: OidcSettings, file: string, of: string): Promise<Connected> => {
  const [client, keys] = await Promise.all([import('openid-client'), readKeys(file)]);
  const signer = await cryptoKey(signingKey(keys, new Date()));
  const { issuer, clientId } = settings;
  const isPlain = issuer.protocol === 'http:';
  const config = await client.discovery(issuer, clientId, {}, client.PrivateKeyJwt(signer), {
    execute: [client.enableNonRepudiationChecks, ...(isPlain ? [client.allowInsecureRequests] : [])],
    timeout: timeoutSeconds,
  });
  const opening = await Promise.all(openingKeys(keys).map(cryptoKey));
  client.enableDecryptingResponses(
    config,
    undefined,
    ...opening.map(({ key, kid }) => ({ key, ...(kid ? { kid } : {}) })),
  );
  return { client, config, signer, at: Date.now(), of };
};

let connected: Promise<Connected> | undefined;

/** Keys that were changed, and settings, count at once. */
const provider = async (place: Place): Promise<Connected & { settings: OidcSettings }> => {
  const { oidc: settings } = place;
  if (!settings) throw new Problem(strongNotOffered);
  const file = keyFileOf(place);
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const of = JSON.stringify([settings, file, changed]);
  const now = await connected?.catch(() => undefined);
  if (!now || now.of !== of || Date.now() - now.at > rememberedMs) {
    connected = connect(settings, file, of);
    connected.catch(() => {});
  }
  return { ...(await connected!), settings };
};

export type Secrets = Readonly<{ state: string; nonce: string; verifier: string }>;
export type Asking = Readonly<{ secrets: Secrets; redirectUri: string; language: Language; company: string }>;

/** Where the browser goes: the whole question is in a signed request object. */
export const addressToAsk = async (
  place: Place,
  { secrets, redirectUri, language, company }: Asking,
): Promise<string> => {
  try {
    const { client, config, signer, settings } = await provider(place);
    const { state, nonce, verifier } = secrets;
    const url = await client.buildAuthorizationUrlWithJAR(
      config,
      {
        redirect_uri: redirectUri,
        scope: settings.scopes,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        acr_values: settings.levels.join(' '),
        ui_locales: language,
        ftn_spname: settings.serviceName ?? company,
      },
      signer,
    );
    // OpenID Connect wants them outside of the request object too.
    url.searchParams.set('scope', settings.scopes);
    url.searchParams.set('response_type', 'code');
    return url.href;
  } catch (error) {
    throw problemOfProvider(error);
  }
};

/**
 * The person whom the answer at `url` proves, and whether their subject is one that we may know them by again.
 * Throws a problem for every other answer; the token and its claims stay in here.
 */
export const personProvenBy = async (
  place: Place,
  url: URL,
  { state, nonce, verifier }: Secrets,
): Promise<ProvenPerson & { isPairwise: boolean }> => {
  const { client, config, settings } = await provider(place).catch((error) => {
    throw problemOfProvider(error);
  });
  try {
    const tokens = await client.authorizationCodeGrant(config, url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    if (!client.getDecryptedResponses(tokens)?.id_token?.token_endpoint) throw refused('encryption');
    const claims: Readonly<Record<string, unknown>> = tokens.claims() ?? {};
    if (!settings.levels.includes(String(claims['acr']))) throw refused('level');
    const person = personIn(claims);
    if (!person) throw refused('person');
    const kinds = config.serverMetadata().subject_types_supported ?? [];
    return { ...person, isPairwise: kinds.includes('pairwise') };
  } catch (error) {
    throw problemOfProvider(error);
  }
};
