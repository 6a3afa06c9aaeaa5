/** The ways in: sign-in, first run, a link that sets a password. */
import { z } from 'zod';
import { helsinkiDate } from '../ground/calendar.ts';
import { localPath } from '../http/local-path.ts';
import { type Context, moved, type Route, route, shown } from '../http/route.ts';
import { isLetIn, noAgreement } from './employer.ts';
import { endSessions } from './end-sessions.ts';
import { firstRunPage } from './first-run-page.ts';
import { mustOpenFirstRun } from './first-run-token.ts';
import { newPasswordPage } from './new-password-page.ts';
import { openFirstRun } from './open-first-run.ts';
import { cookieOf, noCookie } from './session.ts';
import { ownerOfLink, setPassword } from './set-password.ts';
import { type SignedIn, signIn, waitingText, wrongPassword } from './sign-in.ts';
import { signInPage } from './sign-in-page.ts';

const token = z.string().max(100);
const line = z.string().trim().min(1).max(200);
const secret = z.string().min(1).max(1000);

const asToken = (typed: Readonly<Record<string, unknown>>): string =>
  typeof typed['token'] === 'string' ? typed['token'] : '';

const signInTitle = { fi: 'Kirjaudu sisään', sv: 'Logga in', en: 'Sign in' };
const firstRunTitle = { fi: 'Ota Seloste käyttöön', sv: 'Ta Seloste i bruk', en: 'Start using Seloste' };
const passwordTitle = { fi: 'Aseta salasana', sv: 'Ange ett lösenord', en: 'Set a password' };

/** Answered, not thrown: the failure must be committed. */
const refused = (
  context: Context,
  outcome: Exclude<SignedIn, { is: 'in' }>,
  back: string,
  userName: string,
) => {
  const text =
    outcome.is === 'waiting'
      ? waitingText(outcome.seconds)
      : outcome.is === 'wrong'
        ? wrongPassword
        : noAgreement.text;
  const page = () => signInPage(context, { back, userName, problems: [{ field: '', text }] });
  return shown({ detail: text[context.language] }, page, { status: 422 });
};

export const doorRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/sign-in',
    title: signInTitle,
    who: 'anyone',
    purposes: ['sign_in'],
    query: z.object({ back: z.string().optional(), after: z.enum(['password', 'out']).optional() }),
    handle: async (_tx, { query }, context) =>
      shown({}, () => signInPage(context, { back: localPath(query.back), arrival: query.after })),
  }),
  route({
    method: 'POST',
    path: '/sign-in',
    title: signInTitle,
    who: 'anyone',
    purposes: ['sign_in'],
    body: z.object({
      user_name: z.string().max(200),
      password: z.string().max(1000),
      back: z.string().optional(),
    }),
    handle: async (tx, { body }, context) => {
      const { clientAddress, policy, caller } = context;
      const back = localPath(body.back);
      const today = helsinkiDate(new Date());
      const outcome = await signIn(
        tx,
        { userName: body.user_name, password: body.password, clientAddress },
        (employer) => isLetIn(policy.declaration, employer, today),
      );
      if (outcome.is !== 'in') return refused(context, outcome, back, body.user_name);
      if (caller.kind === 'staff') await endSessions(tx, caller.id, { only: caller.sessionId });
      return moved(back, { cookies: [cookieOf(outcome.token)] });
    },
  }),
  route({
    method: 'POST',
    path: '/sign-out',
    title: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
    who: 'anyone',
    purposes: ['sign_in'],
    handle: async (tx, _input, { caller }) => {
      if (caller.kind === 'staff') await endSessions(tx, caller.id, { only: caller.sessionId });
      return moved('/sign-in?after=out', { cookies: [noCookie] });
    },
  }),
  route({
    method: 'GET',
    path: '/first-run',
    title: firstRunTitle,
    who: 'anyone',
    purposes: ['sign_in'],
    query: z.object({ token: token.default('') }),
    handle: async (tx, { query }, context) => {
      await mustOpenFirstRun(tx, query.token);
      return shown({}, () => firstRunPage(context, query.token));
    },
  }),
  // Acts as administration for nobody: the token is looked at before anything else and used up in the same transaction.
  route({
    method: 'POST',
    path: '/first-run',
    title: firstRunTitle,
    who: 'anyone',
    purposes: ['administration'],
    body: z.object({
      token,
      company: line,
      business_id: line,
      street: line,
      postcode: line,
      town: line.max(80),
      phone: line.max(40),
      email: line,
      contact: line,
      name: line,
      user_name: line,
      password: secret,
      again: secret,
    }),
    retry: async (_tx, typed, problems, context) =>
      shown({}, () => firstRunPage(context, asToken(typed), typed, problems)),
    handle: async (tx, { body }, { policy, clientAddress }) => {
      const inForce = policy.declaration;
      const today = helsinkiDate(new Date());
      const { sessionToken } = await openFirstRun(tx, body, { inForce, today, clientAddress });
      return moved('/undertaking', { cookies: [cookieOf(sessionToken)] });
    },
  }),
  route({
    method: 'GET',
    path: '/new-password',
    title: passwordTitle,
    who: 'anyone',
    purposes: ['sign_in'],
    query: z.object({ token: token.default('') }),
    handle: async (tx, { query }, context) => {
      const reset = await ownerOfLink(tx, query.token);
      return shown({}, () => newPasswordPage(context, reset, query.token));
    },
  }),
  route({
    method: 'POST',
    path: '/new-password',
    title: passwordTitle,
    who: 'anyone',
    purposes: ['sign_in'],
    body: z.object({ token, password: secret, again: secret }),
    retry: async (tx, typed, problems, context) => {
      const reset = await ownerOfLink(tx, asToken(typed));
      return shown({}, () => newPasswordPage(context, reset, asToken(typed), problems));
    },
    handle: async (tx, { body }) => {
      await setPassword(tx, body.token, body);
      return moved('/sign-in?after=password', { cookies: [noCookie] });
    },
  }),
];
