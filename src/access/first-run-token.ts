/** The one link that opens an empty installation. Only the terminal shows it. */
import type { Tx } from '../db/tx.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { newToken, tokenHash } from './one-time-token.ts';
import { hasStaff, isFirstRunToken, replaceFirstRunToken } from './staff-queries.ts';

export const firstRunTokenHours = 24;

export const firstRunOver = problemKind('first_run_over', 410, {
  fi: 'Ensimmäinen käyttöönotto on jo tehty, tai linkki on vanhentunut. Kirjaudu sisään, tai hae päätteellä uusi linkki: seloste staff first-run. Omistaja pääsee takaisin komennolla seloste staff reset.',
  sv: 'Den första ibruktagningen är redan gjord eller länken har gått ut. Logga in, eller hämta en ny länk i terminalen: seloste staff first-run. En ägare kommer in igen med kommandot seloste staff reset.',
  en: 'The first run has been done, or the link has expired. Sign in, or fetch a new link at the terminal: seloste staff first-run. An owner gets back in with seloste staff reset.',
});

/** As administration. Throws `first_run_over` once anyone is on the staff; earlier links stop working. */
export const makeFirstRunToken = async (tx: Tx): Promise<string> => {
  if (await hasStaff(tx)) throw new Problem(firstRunOver);
  const { token, hash } = newToken();
  await replaceFirstRunToken(tx, hash, firstRunTokenHours);
  return token;
};

export const firstRunLink = (baseUrl: string, token: string): string => `${baseUrl}/first-run?token=${token}`;

/** For the page; the deed itself uses the token up. */
export const mustOpenFirstRun = async (tx: Tx, token: string): Promise<void> => {
  if (!(await isFirstRunToken(tx, tokenHash(token)))) throw new Problem(firstRunOver);
};
