/** The way to the provider of strong identification and back, and the keys that it fetches from us. */
import { z } from 'zod';
import { tokenHash } from '../../access/one-time-token.ts';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { masterKey } from '../../files/master-key.ts';
import { Problem } from '../../ground/problem.ts';
import { createRateLimit } from '../../http/rate-limit.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { answerPage, strongQuestionPage } from '../identity/answer-page.ts';
import { hashOfSecret } from '../identity/identity-check.ts';
import { identityTexts } from '../identity/identity-texts.ts';
import { ownPath } from '../portal/paths.ts';
import { isSecret } from '../portal/session.ts';
import { inTurn, leadToProvider, noStrongCookie, secretsOf, strongCookie } from './attempt.ts';
import { keyFileOf, publishedKeys, readKeys } from './key-file.ts';
import { isOfTheWay, strongNotOffered, strongTooOld, strongUnknown } from './problems.ts';
import { personProvenBy } from './provider.ts';
import {
  type Aim,
  type Attempt,
  endLinks,
  hashOfSubject,
  isOpenQuestion,
  type Sought,
  useAttempt,
} from './queries.ts';
import { settleLink, settleOwnPage, settleRequest } from './settle.ts';
import { notProvenPage } from './strong-pages.ts';
import { strongTexts as texts } from './strong-texts.ts';

const door = { who: 'anyone', purposes: ['sign_in'] } as const;

const keys = route({
  who: 'anyone',
  purposes: ['publication'],
  method: 'GET',
  path: '/strong-identification/jwks.json',
  title: texts.keys,
  handle: async (_tx, _input, { config }) => {
    if (!config.oidc) throw new Problem(strongNotOffered);
    const body = JSON.stringify(publishedKeys(await readKeys(keyFileOf(config))));
    return { kind: 'file', contentType: 'application/json', body };
  },
});

/** What went wrong on the way is said with the ways that are left. */
const orSaid = async (
  context: Context,
  go: () => Promise<Answer>,
  aim: () => Aim = () => 'own_page',
): Promise<Answer> => {
  try {
    return await go();
  } catch (problem) {
    if (!(problem instanceof Problem) || !isOfTheWay(problem)) throw problem;
    const { code } = problem.kind;
    const sentence = problem.sentence(context.language);
    return shown({ code, detail: sentence }, () => notProvenPage(context, sentence, aim()), {
      status: 422,
      cookies: [noStrongCookie],
    });
  }
};

const signIn = route({
  ...door,
  method: 'GET',
  path: '/own/sign-in/strong',
  title: texts.signIn,
  handle: (tx, _input, context) => orSaid(context, () => leadToProvider(tx, context, 'own_page')),
});

const link = route({
  who: 'person',
  purposes: ['own_page'],
  method: 'GET',
  path: '/own/strong',
  title: texts.link,
  handle: (tx, _input, context) => {
    const { caller } = context;
    const opener = caller.kind === 'person' ? tokenHash(caller.subject) : null;
    return orSaid(
      context,
      () => leadToProvider(tx, context, 'link', opener),
      () => 'link',
    );
  },
});

const questionQuery = z.object({ token: z.string().max(100).default('') });

/** Programs that look at mails follow links: nothing begins by looking. */
const question = route({
  ...door,
  method: 'GET',
  path: '/identity/strong',
  title: identityTexts.isYours,
  query: questionQuery,
  handle: async (tx, { query: { token } }, context) => {
    const isOpen = isSecret(token) && (await isOpenQuestion(tx, hashOfSecret(token)));
    return shown({ isOpen }, () =>
      isOpen ? strongQuestionPage(context, token) : answerPage(context, { said: 'used' }),
    );
  },
});

const begin = route({
  ...door,
  method: 'GET',
  path: '/identity/strong/start',
  title: identityTexts.identify,
  query: questionQuery,
  handle: async (tx, { query: { token } }, context) =>
    orSaid(
      context,
      async () => {
        const hash = hashOfSecret(token);
        if (!(isSecret(token) && (await isOpenQuestion(tx, hash))))
          return shown({ isOpen: false }, () => answerPage(context, { said: 'used' }));
        return leadToProvider(tx, context, 'request', hash);
      },
      () => 'request',
    ),
});

/** What the person is known by goes; they come in by a link as before. */
const endLink = route({
  who: 'person',
  purposes: ['own_page'],
  method: 'POST',
  path: '/own/strong/ending',
  title: texts.end,
  handle: async (tx, _input, { caller }) => {
    await endLinks(tx);
    await wrote(tx, 'end-strong-identification', caller.kind === 'person' ? { customerId: caller.id } : {});
    return moved(`${ownPath}?done=strong_ended`);
  },
});

/** Used up in a transaction of its own: an answer that is refused cannot be brought again. */
const usedUp = async ({ gate }: Context, token: string | undefined): Promise<Attempt> => {
  if (!token || !isSecret(token)) throw new Problem(strongUnknown);
  const attempt = await gate.open('sign_in', { kind: 'nobody' }, (tx) => useAttempt(tx, tokenHash(token)));
  if (!attempt) throw new Problem(strongUnknown);
  if (attempt.is_over) throw new Problem(strongTooOld);
  return attempt;
};

const soughtBy = async ({ url, config }: Context, token: string): Promise<Sought> => {
  const { subject, isPairwise, ...person } = await inTurn(() =>
    personProvenBy(config, url, secretsOf(token)),
  );
  const { issuer, birthField = null } = config.oidc!;
  const subjectHash = isPairwise ? hashOfSubject(masterKey(config), issuer.href, subject) : null;
  return { ...person, subjectHash, birthField };
};

const settle = (
  tx: Tx,
  context: Context,
  { aim, opened_by: openedBy }: Attempt,
  sought: Sought,
): Promise<Answer> => {
  if (openedBy === null) return settleOwnPage(tx, context, sought);
  if (aim === 'link') return settleLink(tx, openedBy, sought);
  return settleRequest(tx, context, openedBy, sought);
};

const coming = createRateLimit({ burst: 20, perMinute: 6 });

const back = route({
  ...door,
  method: 'GET',
  path: '/strong-identification',
  title: texts.title,
  handle: async (tx, _input, context) => {
    if (!context.config.oidc) throw new Problem(strongNotOffered);
    coming.spend(context.clientAddress);
    const token = context.cookie(strongCookie);
    let aim: Aim = 'own_page';
    const go = async (): Promise<Answer> => {
      const attempt = await usedUp(context, token);
      aim = attempt.aim;
      return settle(tx, context, attempt, await soughtBy(context, token!));
    };
    return orSaid(context, go, () => aim);
  },
});

export const strongRoutes: Route[] = [keys, signIn, link, question, begin, endLink, back];
