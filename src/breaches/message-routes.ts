/** What people are told of a breach: its words, and the letters that come of them. */
import { z } from 'zod';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { type Language, languages } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../http/route.ts';
import { inFrame } from '../requests/letters/framed.ts';
import { countUnwritten, mailingsOf } from './letter-queries.ts';
import { messagesOf, readersOf } from './message-queries.ts';
import { peopleCap } from './pages/breach-page.ts';
import { messagePage } from './pages/message-page.ts';
import { messageTexts as texts } from './pages/message-texts.ts';
import { breachStepPath } from './paths.ts';
import { messageIn, peopleLetter } from './people-letter.ts';
import { breachNotFound } from './problems.ts';
import { accountsOf, breachById } from './queries.ts';
import { type Again, breachParams, clerk, keyIn, words } from './route-parts.ts';
import { countPeople } from './scope-queries.ts';
import { writeMessage } from './write-message.ts';

const show = async (
  tx: Tx,
  id: number,
  context: Context,
  text: Language,
  again: Again = {},
): Promise<Answer> => {
  const breach = await breachById(tx, id);
  if (!breach) throw new Problem(breachNotFound);
  const [messages, [account], people, readers, unwritten, mailings] = await Promise.all([
    messagesOf(tx, id),
    accountsOf(tx, id),
    countPeople(tx, id, peopleCap),
    readersOf(tx, id, peopleCap),
    countUnwritten(tx, id, peopleCap),
    mailingsOf(tx, id),
  ]);
  const { declaration } = context.policy;
  const found = messageIn(messages, text);
  const letter =
    found &&
    inFrame(
      { language: text, today: helsinkiDate(new Date()), declaration },
      peopleLetter({ breach, account, declaration, ...found, language: text }),
      { name: texts.receiver[text], email: '', lines: [], dear: texts.receiver[text] },
    );
  const page = { breach, account, messages, text, letter, people, readers, unwritten, mailings, ...again };
  return shown({ messages, people, readers, unwritten, mailings }, () => messagePage(context, page), {
    status: again.problems ? 422 : 200,
  });
};

const message = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/:id/message',
  title: texts.title,
  params: breachParams,
  query: z.object({ text: z.enum(languages).optional() }),
  handle: (tx, { params: { id }, query: { text = 'fi' } }, context) => show(tx, id, context, text),
});

const write = route({
  ...clerk,
  method: 'POST',
  path: '/breaches/:id/message',
  title: texts.save,
  params: breachParams,
  body: z.object({
    text: z.enum(languages),
    happened: words.min(1),
    // What the letter must tell: GDPR 34(2) with 33(3)(c) and (d).
    effects: words.min(1),
    actions: words.min(1),
    advice: words.default(''),
  }),
  retry: (tx, typed, problems, context) => {
    const text = languages.find((one) => one === typed['text']) ?? 'fi';
    return show(tx, keyIn(context), context, text, { typed, problems });
  },
  handle: async (tx, { params: { id }, body: { text, ...rest } }) => {
    await writeMessage(tx, id, text, rest);
    return moved(breachStepPath(id, `message?text=${text}`), { data: { id } });
  },
});

export const messageRoutes: Route[] = [message, write];
