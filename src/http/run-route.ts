/** One request to one route: who, for which purpose, with what, through the gate, to an answer. */
import { changedMeanwhile } from '../db/problem-of-database.ts';
import { CallerChanged } from '../db/transact.ts';
import type { Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { admit } from './admission.ts';
import { type Asked, pathOf } from './asked.ts';
import type { BodyLimits } from './body-limits.ts';
import type { Fields } from './fields.ts';
import { once } from './idempotency.ts';
import { inGate, isRead, type Run, type RunSettings, standingOf } from './in-gate.ts';
import { InputProblem, parseBody, parseParams, parseQuery, refuseStrangers, typedIn } from './input.ts';
import { type Body, readBody } from './read-body.ts';
import { fileMissing, notSignedIn, undertakingNotSigned } from './refusals.ts';
import { type Answer, type Caller, type FieldProblem, type Handled, moved, type Route } from './route.ts';
import { createUploadsAtOnce } from './uploads-at-once.ts';

/** The page to come back to: this one, or the one with the form that was sent. */
const backTo = ({ request, url, baseUrl }: Asked): string => {
  if (isRead(request)) return pathOf(url);
  const referer = request.headers.get('referer') ?? '';
  return referer.startsWith(`${baseUrl}/`) ? referer.slice(baseUrl.length) : '/';
};

/** People are led to the page where they can do what is missing; programs are told. */
const ledElsewhere = (problem: unknown, asked: Asked, { who }: Route): Answer | undefined => {
  if (!(problem instanceof Problem) || asked.wish === 'json') return undefined;
  if (problem.kind === notSignedIn && who === 'person') return moved('/own/sign-in?after=closed');
  const back = encodeURIComponent(backTo(asked));
  if (problem.kind === notSignedIn) return moved(`/sign-in?back=${back}`);
  return problem.kind === undertakingNotSigned ? moved(`/undertaking?back=${back}`) : undefined;
};

const bodyLimits = (route: Route, { limits }: RunSettings): BodyLimits => ({
  bytesMax: limits.bodyBytesMax,
  uploadBytesMax: route.upload?.bytesMax ?? 0,
  filesMost: route.upload?.filesMost ?? 1,
  millisecondsMax: limits.bodyMillisecondsMax,
});

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
  const isMendable = problem instanceof Problem && [409, 410, 422].includes(problem.kind.status);
  if (!isMendable || !retry || run.asked.wish === 'json') throw problem;
  const answer = await inGate(run, (tx, context) => retry(tx, run.typed, fieldsOf(problem), context));
  const status = problem.kind.status === 410 ? 410 : 422;
  return answer.kind === 'shown' ? { ...answer, status } : answer;
};

/** Undefined where nothing is known of another address, or something else is wrong. */
const foundElsewhere = async (run: Run, params: Fields, problem: unknown): Promise<Answer | undefined> => {
  const { elsewhere } = run.route;
  if (!elsewhere || !(problem instanceof Problem) || problem.kind.status !== 404) return undefined;
  return inGate(run, (tx, context) => elsewhere(tx, params, context));
};

/** A page that says beside its form what is wrong is, to a program, the problem itself. */
const orProblem = (answer: Handled, { wish }: Asked): Handled => {
  if (!('kind' in answer) || wish !== 'json' || answer.kind !== 'shown' || answer.status !== 422)
    return answer;
  const { problems } = (answer.data ?? {}) as { problems?: readonly FieldProblem[] };
  if (problems) throw new InputProblem(problems);
  return answer;
};

const demandFile = ({ route: { upload }, body }: Run): void => {
  if (upload && !upload.mayBeLeftOut && !body.upload) throw new Problem(fileMissing);
};

const handle = async (run: Run, params: Fields): Promise<Answer> => {
  const { query } = run;
  try {
    const body = parseBody(run.route, run.typed);
    demandFile(run);
    const handled = await inGate(run, async (tx, context) =>
      once(tx, run.asked, run.caller, run.typed, async () =>
        orProblem(await run.route.handle(tx, { params, query, body }, context), run.asked),
      ),
    );
    return 'kind' in handled ? handled : await handled();
  } catch (problem) {
    return (await foundElsewhere(run, params, problem)) ?? (await again(run, problem));
  }
};

/** Read when the first caller has been admitted, and kept where they are judged anew: it comes but once. */
type BodyOnce = Readonly<{ read: () => Promise<Body>; discard: () => Promise<void> }>;

const nothingSent: Body = { fields: {}, isForm: true, discard: () => {} };

const bodyOnce = (route: Route, { request }: Asked, settings: RunSettings): BodyOnce => {
  let reading: Promise<Body> | undefined;
  const begin = async () => (isRead(request) ? nothingSent : readBody(request, bodyLimits(route, settings)));
  return {
    read: () => (reading ??= begin()),
    discard: async () => (await reading?.catch(() => undefined))?.discard(),
  };
};

/** In this process, whichever app it serves: what is counted are its connections. */
const uploads = createUploadsAtOnce();

type Asking = Readonly<{
  route: Route;
  values: Readonly<Record<string, string>>;
  asked: Asked;
  body: BodyOnce;
  settings: RunSettings;
}>;

/** A remembered caller is refused nothing: what they lack they may have been given since. */
const admitted = (route: Route, caller: Caller, settings: RunSettings, isAnew: boolean): string => {
  try {
    return admit(route, caller, settings.policy().words.purpose);
  } catch (problem) {
    throw isAnew || !standingOf(caller) ? problem : new CallerChanged('a caller');
  }
};

const answerTo = async (
  { route, values, asked, body: sent, settings }: Asking,
  isAnew: boolean,
): Promise<Answer> => {
  const { url, clientAddress } = asked;
  const caller =
    route.who === 'person'
      ? await (settings.identifyPerson?.(asked) ?? { kind: 'nobody' as const })
      : await settings.identify(asked, clientAddress, isAnew);
  const purpose = admitted(route, caller, settings, isAnew);
  const params = parseParams(route, values, url);
  const query = parseQuery(route, url);
  const body = await sent.read();
  const end = body.upload ? uploads.begin(caller) : undefined;
  try {
    if (caller.kind === 'key') refuseStrangers(route, url, body.fields);
    const typed = typedIn(route, body);
    return await handle({ route, asked, settings, caller, purpose, query, body, typed }, params);
  } finally {
    end?.();
  }
};

/** A caller may change, and the declaration too, while one page is asked for; more than that is a fault. */
const timesMax = 3;

/**
 * Who asks may be remembered: their own transaction asks whether they still are who they were, and where that has changed
 * they are judged and admitted anew.
 */
const answerToWhoeverItIs = async (asking: Asking): Promise<Answer> => {
  let isAnew = false;
  for (let left = timesMax; ; left -= 1) {
    try {
      return await answerTo(asking, isAnew);
    } catch (problem) {
      if (!(problem instanceof CallerChanged)) throw problem;
      if (left === 0) throw new Problem(changedMeanwhile);
      isAnew = problem.by === 'a caller';
    }
  }
};

/** Throws every problem but those where people are led to another page. */
export const runRoute = async (
  route: Route,
  values: Readonly<Record<string, string>>,
  asked: Asked,
  settings: RunSettings,
): Promise<Answer> => {
  const body = bodyOnce(route, asked, settings);
  try {
    return await answerToWhoeverItIs({ route, values, asked, body, settings });
  } catch (problem) {
    const elsewhere = ledElsewhere(problem, asked, route);
    if (elsewhere) return elsewhere;
    throw problem;
  } finally {
    await body.discard();
  }
};
