/** A request's transaction: as the purpose that acts, by who acts, with what the handler may know of the request. */
import type { Gate } from '../db/gate.ts';
import { changedMeanwhile } from '../db/problem-of-database.ts';
import type { Actor, Standing, Tx } from '../db/tx.ts';
import { type Config, readConfig } from '../ground/config.ts';
import { Problem } from '../ground/problem.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import type { Asked } from './asked.ts';
import { readCookie } from './cookie.ts';
import type { Fields } from './fields.ts';
import type { Places } from './places.ts';
import type { Body } from './read-body.ts';
import { tookTooLong } from './refusals.ts';
import type { Caller, Context, Route } from './route.ts';

/** Not `isAnew`: the caller may be remembered, and is asked for again by the transaction that is opened for them. */
export type Identify = (
  request: Pick<Request, 'headers'>,
  clientAddress: string,
  isAnew: boolean,
) => Promise<Caller>;

export type RunSettings = Readonly<{
  gate: Gate;
  /** The declaration in force now: it may change while the process runs. */
  policy: () => DeclarationInForce;
  identify: Identify;
  /** Who is on their own page, by a cookie of its own: sessions of the staff and visits of people never meet. */
  identifyPerson?: (request: Pick<Request, 'headers'>) => Promise<Caller>;
  /** Before a handler is at work for the caller: what this transaction is to do beside it. */
  enters?: (tx: Tx, caller: Caller) => void;
  /** What a caller may go to; given by the app from its table of routes. */
  places?: (caller: Caller, path: string) => Places;
  /** Absent where the environment of the process says all. */
  config?: Config;
  limits: Readonly<{ bodyBytesMax: number; bodyMillisecondsMax: number; millisecondsMax: number }>;
}>;

const actorOf = (caller: Caller): Actor =>
  caller.kind === 'nobody' ? { kind: 'nobody' } : { kind: caller.kind, id: caller.id };

export const standingOf = (caller: Caller): Standing | undefined =>
  caller.kind === 'staff' ? caller.standing : undefined;

export const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

const within = async <T>(milliseconds: number, running: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem(tookTooLong)), milliseconds);
  });
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
};

export type Run = Readonly<{
  route: Route;
  asked: Asked;
  settings: RunSettings;
  caller: Caller;
  purpose: string;
  query: Fields;
  body: Body;
  typed: Fields;
}>;

/** What is shown to a program may have to be noted as disclosed, which takes a second trip. */
const isAtOnce = ({ route: { atOnce = false }, caller, query }: Run): boolean =>
  caller.kind !== 'key' && (typeof atOnce === 'function' ? atOnce(query) : atOnce);

export const inGate = <T>(run: Run, act: (tx: Tx, context: Context) => Promise<T>): Promise<T> => {
  const { route, asked, settings, caller, purpose, body } = run;
  let runs = 0;
  const running = settings.gate.open(
    purpose,
    actorOf(caller),
    (tx) => {
      runs += 1;
      // The gate runs an act again when the declaration changed under it, but a file flows by once.
      if (runs > 1 && body.upload) throw new Problem(changedMeanwhile);
      const { language, url, baseUrl, clientAddress } = asked;
      const { gate, policy } = settings;
      const upload = body.upload;
      settings.enters?.(tx, caller);
      return act(tx, {
        caller,
        language,
        url,
        baseUrl,
        policy: policy(),
        purpose,
        gate,
        clientAddress,
        get config() {
          return settings.config ?? readConfig();
        },
        upload,
        cookie: (name) => readCookie(asked.headers, name),
        frame: asked.request.headers.get('turbo-frame') ?? undefined,
        places: () => settings.places?.(caller, url.pathname) ?? { menu: [], commands: [] },
      });
    },
    {
      atOnce: isAtOnce(run),
      onlyReads: isAtOnce(run) && isRead(asked.request),
      standing: standingOf(caller),
      isDeed: !isRead(asked.request),
      isWithin: route.isWithin,
      subject: caller.kind === 'person' ? caller.subject : undefined,
    },
  );
  return route.upload ? running : within(settings.limits.millisecondsMax, running);
};
