/** The way in to one’s own page: an address, a link that works once, a visit. And the way out. */
import { z } from 'zod';
import { newToken, tokenHash } from '../../access/one-time-token.ts';
import { wrote } from '../../audit/wrote.ts';
import { parseEmail } from '../../ground/email.ts';
import { Problem } from '../../ground/problem.ts';
import { createRateLimit } from '../../http/rate-limit.ts';
import { moved, type Route, route, shown } from '../../http/route.ts';
import { enqueue } from '../../jobs/job.ts';
import { afters, linkPage, signInPage } from './door-pages.ts';
import { ownPath, ownSignInPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';
import { linkNotValid } from './problems.ts';
import { leaveVisit, openVisit } from './queries.ts';
import { isSecret, noOwnCookie, ownCookieOf } from './session.ts';

const door = { who: 'anyone', purposes: ['own_page'] } as const;

/** One client asks for few links; what goes to one address is counted by its customer (`make_own_page_link`). */
const asking = createRateLimit({ burst: 10, perMinute: 2 });

const signIn = route({
  ...door,
  method: 'GET',
  path: '/own/sign-in',
  title: texts.signIn,
  query: z.object({ after: z.enum(afters).optional() }),
  handle: async (_tx, { query: { after } }, context) => shown({}, () => signInPage(context, after)),
});

/** The same answer, as quickly, whoever is asked for: who that is finds the job out. What is no address goes no further. */
const sendLink = route({
  ...door,
  method: 'POST',
  path: '/own/sign-in',
  title: texts.sendLink,
  body: z.object({ email: z.string().trim().min(3).max(254) }),
  retry: async (_tx, _typed, problems, context) =>
    shown({ problems }, () => signInPage(context, undefined, problems)),
  handle: async (tx, { body: { email } }, { clientAddress, language, baseUrl }) => {
    asking.spend(clientAddress);
    if (parseEmail(email)) await enqueue(tx, 'send_own_page_link', { contact: email, language, baseUrl });
    return moved(`${ownSignInPath}?after=sent`);
  },
});

/** Programs that look at mails follow links: nothing is used up by looking. */
const link = route({
  ...door,
  method: 'GET',
  path: '/own/sign-in/link',
  title: texts.open,
  query: z.object({ token: z.string().max(100).default('') }),
  handle: async (_tx, { query: { token } }, context) => shown({}, () => linkPage(context, token)),
});

const enter = route({
  ...door,
  method: 'POST',
  path: '/own/visits',
  title: texts.open,
  body: z.object({ token: z.string().max(100) }),
  // Whoever comes too late asks for another where they stand.
  retry: async (_tx, _typed, problems, context) =>
    shown({ problems }, () => signInPage(context, undefined, problems)),
  handle: async (tx, { body: { token } }) => {
    const visit = newToken();
    const customerId = isSecret(token) ? await openVisit(tx, tokenHash(token), visit.hash) : null;
    if (customerId === null) throw new Problem(linkNotValid);
    await wrote(tx, 'open-own-page', { customerId });
    return moved(ownPath, { cookies: [ownCookieOf(visit.token)] });
  },
});

const leave = route({
  who: 'person',
  purposes: ['own_page'],
  method: 'POST',
  path: '/own/sign-out',
  title: texts.signOut,
  handle: async (tx) => {
    await leaveVisit(tx);
    return moved(`${ownSignInPath}?after=out`, { cookies: [noOwnCookie] });
  },
});

export const ownDoorRoutes: Route[] = [signIn, sendLink, link, enter, leave];
