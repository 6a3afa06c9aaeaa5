/**
 * A way to the provider and back. The browser's cookie is its only secret: state, nonce and verifier are worked out from it,
 * so that no table holds what could answer in the person's place, and whoever brings an answer from another browser has none.
 */
import { createHmac } from 'node:crypto';
import { newToken } from '../../access/one-time-token.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { createRateLimit } from '../../http/rate-limit.ts';
import { type Answer, type Context, type Cookie, moved } from '../../http/route.ts';
import { companyOf } from '../public-frame.ts';
import { returnPath } from './paths.ts';
import { strongNotOffered, strongUnavailable } from './problems.ts';
import { addressToAsk, type Secrets } from './provider.ts';
import { type Aim, beginAttempt } from './queries.ts';

export const strongCookie = 'seloste_strong';
export const noStrongCookie: Cookie = { name: strongCookie, value: '', maxAgeSeconds: 0 };

const derived = (token: string, what: string): string =>
  createHmac('sha256', token).update(what).digest('base64url');

export const secretsOf = (token: string): Secrets => ({
  state: derived(token, 'state'),
  nonce: derived(token, 'nonce'),
  verifier: derived(token, 'verifier'),
});

export const isStrongOffered = ({ config }: Pick<Context, 'config'>): boolean => config.oidc !== undefined;

const beginning = createRateLimit({ burst: 10, perMinute: 3 });

/** So many ask the provider at once in one process: one that hangs must not take all connections with it. */
const atOnceMax = 8;
let now = 0;

export const inTurn = async <T>(ask: () => Promise<T>): Promise<T> => {
  if (now >= atOnceMax) throw new Problem(strongUnavailable);
  now += 1;
  try {
    return await ask();
  } finally {
    now -= 1;
  }
};

/** Leads the browser to the provider. `openedBy`: hash of the secret of the visit or the question that it is for. */
export const leadToProvider = async (
  tx: Tx,
  context: Context,
  aim: Aim,
  openedBy: string | null = null,
): Promise<Answer> => {
  const place = context.config;
  if (!place.oidc) throw new Problem(strongNotOffered);
  const { clientAddress, baseUrl, language } = context;
  beginning.spend(clientAddress);
  const { token, hash } = newToken();
  const asking = {
    secrets: secretsOf(token),
    redirectUri: `${baseUrl}${returnPath}`,
    language,
    company: companyOf(context),
  };
  const to = await inTurn(() => addressToAsk(place, asking));
  await beginAttempt(tx, hash, aim, openedBy);
  return moved(to, { cookies: [{ name: strongCookie, value: token, maxAgeSeconds: -1 }] });
};
