/**
 * Anybody who has a receipt sees that the erasure stands in the ledger and what it did, without signing in. Nobody else
 * learns anything: without the code there is nothing to see, and the line holds no person.
 */
import { z } from 'zod';
import { type Route, route, shown } from '../http/route.ts';
import { hashOfReceipt } from '../retention/ledger.ts';
import { ledgerByReceipt, newestLineOf } from '../retention/ledger-queries.ts';
import { remainingOf } from '../retention/rewrite-queries.ts';
import { receiptPage, receiptTexts } from './pages/receipt-page.ts';

const anybody = { who: 'anyone', purposes: ['publication'] } as const;

const ask = route({
  ...anybody,
  method: 'GET',
  path: '/erasures',
  title: receiptTexts.title,
  handle: async (_tx, _input, context) => shown({}, () => receiptPage(context, {})),
});

/** Posted, so that the code stands in no address and in no log. */
const check = route({
  ...anybody,
  method: 'POST',
  path: '/erasures',
  isWithin: true,
  title: receiptTexts.title,
  body: z.object({ code: z.string().trim().max(40) }),
  handle: async (tx, { body: { code } }, context) => {
    const line = await ledgerByReceipt(tx, hashOfReceipt(code.toUpperCase()));
    const newest = line && (await newestLineOf(tx, line));
    const remaining = newest && (await remainingOf(tx, { ...newest, about: line.about }));
    const found = line && {
      number: line.number,
      at: line.at,
      hash: line.hash,
      // What a duty kept then and does not keep any more has gone since.
      kept: newest?.kept ?? [],
      completed_at: newest && newest.number > line.number && newest.kept.length === 0 ? newest.at : null,
      ...remaining,
    };
    return shown({ found: found ?? null }, () =>
      receiptPage(context, { found: line && newest && { line, newest, remaining }, asked: true }),
    );
  },
});

export const receiptRoutes: Route[] = [ask, check];
