/** The answer to a letter that asks for consent. Looking answers nothing: programs that look at mails follow links. */
import { z } from 'zod';
import type { Tx } from '../db/tx.ts';
import { createRateLimit } from '../http/rate-limit.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../http/route.ts';
import { answerConsentLetter, consentLetterOf } from './consent-queries.ts';
import { consentPage, consentTexts } from './pages/consent-page.ts';
import { consentPath } from './paths.ts';

const anybody = { who: 'anyone', purposes: ['publication'], title: consentTexts.title } as const;
/** Eighty bits are not guessed; this keeps trying from being a load. */
const trying = createRateLimit({ burst: 20, perMinute: 10 });

const show = async (tx: Tx, code: string, context: Context): Promise<Answer> => {
  const found = await consentLetterOf(tx, code);
  const data = { purpose: found?.purpose ?? null, answer: found?.answer ?? null };
  return shown(data, () =>
    consentPage(
      context,
      found ? { asked: { purpose: found.purpose, code, answer: found.answer } } : { isUnknown: true },
    ),
  );
};

const ask = route({
  ...anybody,
  method: 'GET',
  path: '/consent',
  query: z.object({ code: z.string().max(100).optional() }),
  handle: async (tx, { query: { code } }, context) => {
    if (code === undefined) return shown({ purpose: null, answer: null }, () => consentPage(context, {}));
    trying.spend(context.clientAddress);
    return show(tx, code, context);
  },
});

const answer = route({
  ...anybody,
  method: 'POST',
  path: '/consent',
  body: z.object({ code: z.string().max(100), answer: z.enum(['yes', 'no']) }),
  handle: async (tx, { body: { code, answer: said } }, context) => {
    trying.spend(context.clientAddress);
    await answerConsentLetter(tx, code, said === 'yes');
    // The page of the link says what is recorded, also when it is opened again.
    return moved(`${consentPath}?code=${encodeURIComponent(code)}`);
  },
});

export const consentRoutes: Route[] = [ask, answer];
