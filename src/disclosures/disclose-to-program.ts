/**
 * What the program of a recipient is shown is disclosed to the recipient: it stands in what is told to the person, and whoever
 * has it is told of corrections and erasures. GDPR 15(1)(c) and 19. Noted once a day for each customer and purpose.
 */
import { tellOfLooks } from '../audit/looked.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Caller } from '../http/route.ts';
import { tellFirst } from '../origins/tell-first.ts';
import type { Declaration } from '../policy/declaration.ts';
import { insertDisclosuresOfSeen } from './queries.ts';
import { demandRecipient } from './record-disclosure.ts';

const notedMax = 100_000;
const noted = { day: '', keys: new Set<string>() };

/** Noted today by this process, once it is committed; another process may note it once more. */
const notNotedToday = (tx: Tx, ids: readonly number[]): number[] => {
  const day = helsinkiDate(new Date());
  if (noted.day !== day || noted.keys.size > notedMax) Object.assign(noted, { day, keys: new Set() });
  const keyOf = (id: number) => `${tx.actor.id} ${tx.purposeNumber} ${id}`;
  const fresh = [...new Set(ids)].filter((id) => !noted.keys.has(keyOf(id)));
  tx.afterCommit(() => {
    for (const id of fresh) noted.keys.add(keyOf(id));
  });
  return fresh;
};

/** `enters` of the app: nothing for people and for the company's own programs. */
export const discloseToProgram = (tx: Tx, caller: Caller, declaration: Declaration): void => {
  if (caller.kind !== 'key' || caller.recipient === null) return;
  const { id, name, recipient } = caller;
  const { reads = [] } = declaration.purposes.find(({ key }) => key === tx.purpose) ?? {};
  tellOfLooks(tx, async (customerIds) => {
    const fresh = notNotedToday(tx, customerIds);
    if (fresh.length === 0) return;
    const found = demandRecipient(declaration, tx.purpose, recipient, reads);
    const row = { recipient, name: found.name, categories: reads, basis: found.disclosure };
    await insertDisclosuresOfSeen(tx, fresh, {
      ...row,
      what: `Rajapinta (API): ${name}`,
      about: `key:${id}`,
    });
    await tellFirst(tx, fresh);
  });
};
