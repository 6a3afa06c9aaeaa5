/** One POST to a receiver: signed, no redirect followed, no body of the answer kept. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Target } from './public-address.ts';

export type Outcome = Readonly<{ status: number | null; problem: string | null }>;

const patienceMilliseconds = 15_000;

/** A network's own word for what went wrong, as ECONNREFUSED; never a text from the other side. */
const wordOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code) ? code : 'FAILED';
};

export const postEvent = (
  { url, address, family }: Target,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Outcome> =>
  new Promise((resolve) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const asked = send(
      url,
      {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'user-agent': 'Seloste',
          'content-length': Buffer.byteLength(body),
        },
        lookup: (_host, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
        signal: AbortSignal.timeout(patienceMilliseconds),
      },
      (answer) => {
        answer.destroy();
        resolve({ status: answer.statusCode ?? null, problem: null });
      },
    );
    asked.on('error', (error) =>
      resolve({ status: null, problem: error.name === 'TimeoutError' ? 'TIMEOUT' : wordOf(error) }),
    );
    asked.end(body);
  });
