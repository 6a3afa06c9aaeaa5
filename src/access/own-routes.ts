/** What belongs to oneself whatever one holds: the undertaking, the sessions, the password, the desk. */
import { z } from 'zod';
import { languages } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { key } from '../http/key.ts';
import { localPath } from '../http/local-path.ts';
import { notSignedIn } from '../http/refusals.ts';
import { type Caller, type Context, moved, type Route, route, shown } from '../http/route.ts';
import { changePassword } from './change-password.ts';
import { endSessions } from './end-sessions.ts';
import { setMailAddress } from './mail-address.ts';
import { mailAddressPage, mailAddressTexts } from './mail-address-page.ts';
import { mailAddressOf } from './mail-address-queries.ts';
import { passwordPage } from './password-page.ts';
import { liveSessions } from './session-queries.ts';
import { sessionsPage } from './sessions-page.ts';
import { signUndertaking } from './sign-undertaking.ts';
import { switchDesk } from './switch-desk.ts';
import { undertakingText } from './undertaking.ts';
import { undertakingPage } from './undertaking-page.ts';

const own = { who: 'staff', purposes: ['sign_in'] } as const;
const secret = z.string().min(1).max(1000);

const me = ({ caller }: Context): Extract<Caller, { kind: 'staff' }> => {
  if (caller.kind !== 'staff') throw new Problem(notSignedIn);
  return caller;
};

const undertakingTitle = {
  fi: 'Salassapitositoumus',
  sv: 'Sekretessförbindelse',
  en: 'Confidentiality undertaking',
};
const sessionsTitle = { fi: 'Istunnot', sv: 'Sessioner', en: 'Sessions' };
const passwordTitle = { fi: 'Oma salasana', sv: 'Mitt lösenord', en: 'My password' };

export const ownRoutes: Route[] = [
  route({
    ...own,
    method: 'GET',
    path: '/undertaking',
    title: undertakingTitle,
    palette: true,
    query: z.object({ back: z.string().optional() }),
    handle: async (_tx, { query }, context) => {
      const text = undertakingText(context.policy.declaration, context.language);
      const data = { ...text, language: context.language, hasSigned: me(context).hasSigned };
      return shown(data, () => undertakingPage(context, { back: localPath(query.back) }));
    },
  }),
  route({
    ...own,
    method: 'POST',
    path: '/undertaking',
    title: undertakingTitle,
    body: z.object({
      name: z.string().trim().min(1).max(200),
      hash: z.string().max(100),
      language: z.enum(languages),
      back: z.string().optional(),
    }),
    retry: async (_tx, typed, problems, context) => {
      const back = localPath(typeof typed['back'] === 'string' ? typed['back'] : undefined);
      return shown({}, () => undertakingPage(context, { back, typed, problems }));
    },
    handle: async (tx, { body }, context) => {
      const { name, hash, language } = body;
      await signUndertaking(tx, context.policy.declaration, {
        staff: me(context),
        nameTyped: name,
        hash,
        language,
      });
      return moved(localPath(body.back));
    },
  }),
  route({
    ...own,
    method: 'GET',
    path: '/sessions',
    title: sessionsTitle,
    menu: { group: 'own', order: 1, icon: 'clock' },
    handle: async (tx, _input, context) => {
      const { id, sessionId } = me(context);
      const sessions = await liveSessions(tx, id);
      return shown({ sessions, current: sessionId }, () => sessionsPage(context, sessions, sessionId));
    },
  }),
  route({
    ...own,
    method: 'POST',
    path: '/sessions/endings',
    title: { fi: 'Lopeta muut istunnot', sv: 'Avsluta andra sessioner', en: 'End the other sessions' },
    handle: async (tx, _input, context) => {
      const { id, sessionId } = me(context);
      await endSessions(tx, id, { except: sessionId });
      return moved('/sessions');
    },
  }),
  route({
    ...own,
    method: 'POST',
    path: '/sessions/:id/ending',
    title: { fi: 'Lopeta istunto', sv: 'Avsluta sessionen', en: 'End the session' },
    params: z.object({ id: key }),
    handle: async (tx, { params }, context) => {
      await endSessions(tx, me(context).id, { only: params.id });
      return moved('/sessions');
    },
  }),
  route({
    ...own,
    method: 'GET',
    path: '/password',
    title: passwordTitle,
    menu: { group: 'own', order: 2, icon: 'key' },
    query: z.object({ done: z.string().optional() }),
    handle: async (_tx, { query }, context) =>
      shown({}, () => passwordPage(context, { isDone: query.done !== undefined })),
  }),
  route({
    ...own,
    method: 'POST',
    path: '/password',
    title: passwordTitle,
    body: z.object({ current: secret, password: secret, again: secret }),
    retry: async (_tx, _typed, problems, context) => shown({}, () => passwordPage(context, { problems })),
    handle: async (tx, { body }, context) => {
      const staff = me(context);
      const { sessionId } = staff;
      const { clientAddress, language } = context;
      const problem = await changePassword(tx, { ...body, staff, sessionId, clientAddress });
      if (!problem) return moved('/password?done=yes');
      const page = () => passwordPage(context, { problems: [problem] });
      return shown({ detail: problem.text[language] }, page, { status: 422 });
    },
  }),
  route({
    ...own,
    method: 'GET',
    path: '/reminders-by-mail',
    title: mailAddressTexts.title,
    menu: { group: 'own', order: 3, icon: 'mail' },
    query: z.object({ done: z.string().optional() }),
    handle: async (tx, { query }, context) => {
      const kept = await mailAddressOf(tx, me(context).id);
      return shown({ address: kept?.address ?? null, language: kept?.language ?? null }, () =>
        mailAddressPage(context, kept, { isDone: query.done !== undefined }),
      );
    },
  }),
  route({
    ...own,
    method: 'POST',
    path: '/reminders-by-mail',
    title: mailAddressTexts.title,
    body: z.object({ address: z.string().max(1000), language: z.enum(languages) }),
    retry: async (_tx, typed, problems, context) =>
      shown({}, () => mailAddressPage(context, undefined, { typed, problems })),
    handle: async (tx, { body }, context) => {
      const { address, language } = body;
      const problem = await setMailAddress(tx, me(context).id, { typed: address, language });
      if (!problem) return moved('/reminders-by-mail?done=yes');
      const page = () => mailAddressPage(context, undefined, { typed: body, problems: [problem] });
      return shown({ detail: problem.text[context.language] }, page, { status: 422 });
    },
  }),
  route({
    ...own,
    method: 'POST',
    path: '/desk',
    title: { fi: 'Vaihda työpistettä', sv: 'Byt arbetsbord', en: 'Change desk' },
    body: z.object({ purpose: z.string().max(60), back: z.string().optional() }),
    handle: async (tx, { body }, context) => {
      await switchDesk(tx, me(context), body.purpose);
      return moved(localPath(body.back));
    },
  }),
];
