/** The errors of the library as problems. They carry tokens and claims with them, so nothing of them goes further. */
import { Problem } from '../../ground/problem.ts';
import { type Refusal, refusals, strongCancelled, strongNotAccepted, strongUnavailable } from './problems.ts';

export const refused = (reason: Refusal): Problem =>
  new Problem(strongNotAccepted, { reason: refusals[reason] });

type Failure = Readonly<{
  code?: unknown;
  error?: unknown;
  status?: unknown;
  message?: unknown;
  cause?: unknown;
}>;

const asFailure = (error: unknown): Failure => (typeof error === 'object' && error !== null ? error : {});

/** What the person, or the session at the provider, ended: not a fault of anybody. */
const cancelled = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required']);

const ofAnswer = ({ error }: Failure): Problem => {
  if (cancelled.has(String(error))) return new Problem(strongCancelled);
  return error === 'temporarily_unavailable' || error === 'server_error'
    ? new Problem(strongUnavailable)
    : refused('code');
};

/** The library names what it compared in its own sentences, which hold no values. */
const named: readonly (readonly [RegExp, Refusal])[] = [
  [/"nonce"/, 'nonce'],
  [/"aud"|"azp"/, 'audience'],
  [/"iss"|issuer/, 'issuer'],
  [/"state"/, 'state'],
  [/"exp"|"nbf"|"iat"|expir/, 'expired'],
  [/signature|"alg"/, 'signature'],
];

const ofToken = ({ message, cause }: Failure): Problem => {
  const said = `${message} ${asFailure(cause).message}`;
  return refused(named.find(([words]) => words.test(said))?.[1] ?? 'form');
};

export const problemOfProvider = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const failure = asFailure(error);
  switch (failure.code) {
    case 'OAUTH_AUTHORIZATION_RESPONSE_ERROR':
      return ofAnswer(failure);
    case 'OAUTH_RESPONSE_BODY_ERROR':
      return refused('code');
    case 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED':
      return refused('expired');
    case 'OAUTH_DECRYPTION_FAILED':
      return refused('encryption');
    case 'OAUTH_KEY_SELECTION_FAILED':
      return refused('signature');
    case 'OAUTH_JWT_CLAIM_COMPARISON_FAILED':
    case 'OAUTH_INVALID_RESPONSE':
    case 'OAUTH_UNSUPPORTED_OPERATION':
    case 'OAUTH_PARSE_ERROR':
      return ofToken(failure);
    default:
      // No answer, none in time, or one that is no answer of a provider.
      return new Problem(strongUnavailable);
  }
};
