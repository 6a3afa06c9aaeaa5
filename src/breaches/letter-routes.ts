import { z } from 'zod';
import { looked } from '../audit/looked.ts';
import type { Tx } from '../db/tx.ts';
import { type Language, languages } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { key } from '../http/key.ts';
import { found } from '../http/refusals.ts';
import {
  type Answer,
  type Context,
  type FieldProblem,
  moved,
  type Route,
  route,
  shown,
} from '../http/route.ts';
import { lettersPdf } from '../requests/letters/to-pdf.ts';
import { aboutBreach } from './breach.ts';
import { countLetters, countUnwritten, lettersAfter, letterWays, nextToPost } from './letter-queries.ts';
import { messagesOf, writeMessage } from './message.ts';
import { actTitles } from './pages/breach-texts.ts';
import { lettersPage } from './pages/letters-page.ts';
import { messagePage } from './pages/message-page.ts';
import { messageTexts as texts } from './pages/message-texts.ts';
import { breachStepPath } from './paths.ts';
import { peopleLetter } from './people-letter.ts';
import { breachNotFound } from './problems.ts';
import { accountsOf, breachById } from './queries.ts';
import { breachParams, clerk, keyIn } from './route-parts.ts';
import { countPeople } from './scope-queries.ts';
import {
  approveLetters,
  lettersToPost,
  postInstead,
  postLetters,
  printedMost,
  unwrittenCap,
} from './write-letters.ts';

const letterRows = 50;
const countedMost = 10_000;
type Again = Readonly<{ typed?: Readonly<Record<string, unknown>>; problems?: readonly FieldProblem[] }>;

const show = async (
  tx: Tx,
  id: number,
  context: Context,
  text: Language,
  again: Again = {},
): Promise<Answer> => {
  const breach = await breachById(tx, id);
  if (!breach) throw new Problem(breachNotFound);
  const [messages, [account], people, unwritten] = await Promise.all([
    messagesOf(tx, id),
    accountsOf(tx, id),
    countPeople(tx, id, unwrittenCap),
    countUnwritten(tx, id, unwrittenCap),
  ]);
  const { declaration } = context.policy;
  const message = messages[text];
  const letter =
    message && peopleLetter({ breach, account, declaration, message, language: text, now: new Date() });
  const page = { breach, account, messages, text, letter, people, cap: unwrittenCap, unwritten, ...again };
  return shown({ messages, people, unwritten }, () => messagePage(context, page), {
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

const words = z.string().trim().max(8_000);

const write = route({
  ...clerk,
  method: 'POST',
  path: '/breaches/:id/message',
  title: texts.save,
  params: breachParams,
  body: z.object({
    text: z.enum(languages),
    happened: words.min(1),
    effects: words.default(''),
    actions: words.default(''),
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

const approve = route({
  ...clerk,
  method: 'POST',
  path: '/breaches/:id/letters',
  title: texts.approve,
  params: breachParams,
  body: z.object({ seen: z.coerce.number().int().min(0).max(1_000_000) }),
  handle: async (tx, { params: { id }, body: { seen } }) => {
    await approveLetters(tx, id, seen);
    return moved(breachStepPath(id, 'letters'), { data: { id } });
  },
});

const letters = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/:id/letters',
  title: texts.letters,
  params: breachParams,
  query: z.object({ after: key.optional(), way: z.enum(letterWays).optional() }),
  handle: async (tx, { params: { id }, query: { after = 0, way } }, context) => {
    const breach = await breachById(tx, id);
    if (!breach) throw new Problem(breachNotFound);
    const [counts, rows, toPost] = await Promise.all([
      countLetters(tx, id, countedMost),
      lettersAfter(tx, id, { after, limit: letterRows, way }),
      nextToPost(tx, id, printedMost),
    ]);
    const ids = rows.map((row) => row.id);
    await looked(tx, 'list', ids, aboutBreach(id));
    const next = rows.length === letterRows ? ids.at(-1) : undefined;
    const printed = toPost.at(-1)?.id;
    const page = { breach, counts, cap: countedMost, rows, next, way, printed, printedCount: toPost.length };
    return shown({ counts, letters: rows, next: next ?? null }, () => lettersPage(context, page));
  },
});

const file = route({
  ...clerk,
  method: 'GET',
  path: '/breaches/:id/letters/file',
  title: actTitles.tell_people,
  params: breachParams,
  handle: async (tx, { params: { id } }, { policy }) => {
    const printed = await lettersToPost(tx, policy.declaration, id);
    found(printed[0]);
    await looked(
      tx,
      'export',
      printed.map((one) => one.id),
      aboutBreach(id),
    );
    const all = printed.map(({ letter }) => letter);
    return {
      kind: 'file',
      contentType: 'application/pdf',
      body: await lettersPdf(all),
      fileName: `${all[0]!.title}.pdf`,
    };
  },
});

const posting = route({
  ...clerk,
  method: 'POST',
  path: '/breaches/:id/letters/posting',
  title: texts.markPosted,
  params: breachParams,
  body: z.object({ up_to: key, proof: z.string().trim().max(500).default('') }),
  handle: async (tx, { params: { id }, body: { up_to, proof } }) => {
    const count = await postLetters(tx, id, up_to, proof);
    return moved(breachStepPath(id, 'letters'), { data: { id, count } });
  },
});

const byPost = route({
  ...clerk,
  method: 'POST',
  path: '/breaches/:id/letters/by-post',
  title: texts.byPost,
  params: breachParams,
  handle: async (tx, { params: { id } }) => {
    const count = await postInstead(tx, id);
    return moved(breachStepPath(id, 'letters'), { data: { id, count } });
  },
});

export const letterRoutes: Route[] = [message, write, approve, letters, file, posting, byPost];
