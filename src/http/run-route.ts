/** One request to one route: who, for which purpose, with what, through the gate, to an answer. */
import type { Gate } from '../db/gate.ts';
import { changedMeanwhile } from '../db/problem-of-database.ts';
import { CallerChanged } from '../db/transact.ts';
import type { Actor, Tx } from '../db/tx.ts';
import type { Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import { admit } from './admission.ts';
import { type Asked, pathOf } from './asked.ts';
import type { BodyLimits } from './body-limits.ts';
import type { Fields } from './fields.ts';
import { once } from './idempotency.ts';
import { parseBody, parseParams, parseQuery, typedIn } from './input.ts';
import type { Places } from './places.ts';
import { type Body, readBody } from './read-body.ts';
import { notSignedIn, tookTooLong, undertakingNotSigned } from './refusals.ts';
import { type Answer, type Caller, type Context, type FieldProblem, moved, type Route } from './route.ts';

/** Not `isAnew`: the caller may be remembered, and is asked for again by the transaction that is opened for them. */
export type Identify = (request: Request, clientAddress: string, isAnew: boolean) => Promise<Caller>;

export type RunSettings = Readonly<{
  gate: Gate;
  /** The declaration in force now: it may change while the process runs. */
  policy: () => DeclarationInForce;
  identify: Identify;
  /** What a caller may go to; given by the app from its table of routes. */
  places?: (caller: Caller, path: string) => Places;
  limits: Readonly<{ bodyBytesMax: number; bodyMillisecondsMax: number; millisecondsMax: number }>;
}>;

const actorOf = (caller: Caller): Actor =>
  caller.kind === 'nobody' ? { kind: 'nobody' } : { kind: caller.kind, id: caller.id };

const standingOf = (caller: Caller) => (caller.kind === 'staff' ? caller.standing : undefined);

const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/** The page to come back to: this one, or the one with the form that was sent. */
const backTo = ({ request, url, baseUrl }: Asked): string => {
  if (isRead(request)) return pathOf(url);
  const referer = request.headers.get('referer') ?? '';
  return referer.startsWith(`${baseUrl}/`) ? referer.slice(baseUrl.length) : '/';
};

/** People are led to the page where they can do what is missing; programs are told. */
const ledElsewhere = (problem: unknown, asked: Asked): Answer | undefined => {
  if (!(problem instanceof Problem) || asked.wish === 'json') return undefined;
  const back = encodeURIComponent(backTo(asked));
  if (problem.kind === notSignedIn) return moved(`/sign-in?back=${back}`);
  return problem.kind === undertakingNotSigned ? moved(`/undertaking?back=${back}`) : undefined;
};

const bodyLimits = (route: Route, { limits }: RunSettings): BodyLimits => ({
  bytesMax: limits.bodyBytesMax,
  uploadBytesMax: route.upload?.bytesMax ?? 0,
  millisecondsMax: limits.bodyMillisecondsMax,
});

const within = async <T>(milliseconds: number, running: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem(tookTooLong)), milliseconds);
  });
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
};

type Run = Readonly<{
  route: Route;
  asked: Asked;
  settings: RunSettings;
  caller: Caller;
  purpose: string;
  body: Body;
  typed: Fields;
}>;

const inGate = (
  { route, asked, settings, caller, purpose, body }: Run,
  act: (tx: Tx, context: Context) => Promise<Answer>,
) => {
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
      return act(tx, {
        caller,
        language,
        url,
        baseUrl,
        policy: policy(),
        purpose,
        gate,
        clientAddress,
        upload,
        frame: asked.request.headers.get('turbo-frame') ?? undefined,
        places: () => settings.places?.(caller, url.pathname) ?? { menu: [], commands: [] },
      });
    },
    { atOnce: route.atOnce, standing: isRead(asked.request) ? standingOf(caller) : undefined },
  );
  return route.upload ? running : within(settings.limits.millisecondsMax, running);
};

const inAllLanguages = (problem: Problem): Text => ({
  fi: problem.sentence('fi'),
  sv: problem.sentence('sv'),
  en: problem.sentence('en'),
});

/** An act that finds several fields wrong says so as the input does. */
const fieldsOf = (problem: Problem & { fields?: readonly FieldProblem[] }): readonly FieldProblem[] =>
  problem.fields ?? [{ field: '', text: inAllLanguages(problem) }];

/** The form again, with what was typed: for a body that does not fit and for a rule that an act found broken. */
const again = async (run: Run, problem: unknown): Promise<Answer> => {
  const { retry } = run.route;
  const isMendable = problem instanceof Problem && [409, 422].includes(problem.kind.status);
  if (!isMendable || !retry || run.asked.wish === 'json') throw problem;
  const answer = await inGate(run, (tx, context) => retry(tx, run.typed, fieldsOf(problem), context));
  return answer.kind === 'shown' ? { ...answer, status: 422 } : answer;
};

const handle = async (run: Run, params: Fields, query: Fields): Promise<Answer> => {
  try {
    const body = parseBody(run.route, run.typed);
    return await inGate(run, async (tx, context) =>
      once(tx, run.asked, run.caller, run.typed, () =>
        run.route.handle(tx, { params, query, body }, context),
      ),
    );
  } catch (problem) {
    return await again(run, problem);
  }
};

type Asking = Readonly<{
  route: Route;
  values: Readonly<Record<string, string>>;
  asked: Asked;
  settings: RunSettings;
}>;

/** A remembered caller is refused nothing: what they lack they may have been given since. */
const admitted = (route: Route, caller: Caller, settings: RunSettings, isAnew: boolean): string => {
  try {
    return admit(route, caller, settings.policy().words.purpose);
  } catch (problem) {
    throw isAnew || !standingOf(caller) ? problem : new CallerChanged();
  }
};

const answerTo = async ({ route, values, asked, settings }: Asking, isAnew: boolean): Promise<Answer> => {
  const { request, url, clientAddress } = asked;
  const caller = await settings.identify(request, clientAddress, isAnew);
  const purpose = admitted(route, caller, settings, isAnew);
  const params = parseParams(route, values, url);
  const query = parseQuery(route, url);
  const body: Body = isRead(request)
    ? { fields: {}, isForm: true, discard: () => {} }
    : await readBody(request, bodyLimits(route, settings));
  try {
    const run = { route, asked, settings, caller, purpose, body, typed: typedIn(route, body) };
    return await handle(run, params, query);
  } finally {
    body.discard();
  }
};

/**
 * Who only reads may be remembered: their own transaction asks whether they still are who they were, and where that has
 * changed they are looked up and admitted anew. Whoever writes is looked up each time: a deed may reach further than
 * its own transaction, and a body is read once.
 */
const answerToWhoeverItIs = async (asking: Asking): Promise<Answer> => {
  if (!isRead(asking.asked.request)) return answerTo(asking, true);
  try {
    return await answerTo(asking, false);
  } catch (problem) {
    if (!(problem instanceof CallerChanged)) throw problem;
  }
  return answerTo(asking, true).catch((problem) => {
    throw problem instanceof CallerChanged ? new Problem(changedMeanwhile) : problem;
  });
};

/** Throws every problem but those where people are led to another page. */
export const runRoute = async (
  route: Route,
  values: Readonly<Record<string, string>>,
  asked: Asked,
  settings: RunSettings,
): Promise<Answer> => {
  try {
    return await answerToWhoeverItIs({ route, values, asked, settings });
  } catch (problem) {
    const elsewhere = ledElsewhere(problem, asked);
    if (elsewhere) return elsewhere;
    throw problem;
  }
};
