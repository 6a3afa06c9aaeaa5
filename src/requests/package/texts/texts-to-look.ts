/** Texts that somebody looks through before the person gets them, with what the search finds in each. */
import type { Tx } from '../../../db/tx.ts';
import { searchWords } from '../../../ground/search-words.ts';
import { type AccessPackage, type Part, rowsIn } from '../package.ts';
import { ownContacts } from './contacts.ts';
import { findOthers, type Self } from './find-others.ts';
import type { Noted } from './held-queries.ts';
import { type HeldText, waitingTexts } from './screen.ts';

/** The name of a file is looked at with the file. */
export const ofFile = 'file_name';

export const textsToLook = (parts: readonly Part[]): HeldText[] =>
  waitingTexts(parts).filter(({ field }) => field !== ofFile);

const selfOf = (held: Pick<AccessPackage, 'parts'>): Self => {
  const names = rowsIn(held, 'customers').flatMap(({ family_name, given_names, call_name }) =>
    searchWords([family_name, given_names, call_name].join(' ')),
  );
  return {
    contacts: ownContacts(rowsIn(held, 'emails'), rowsIn(held, 'phones'), rowsIn(held, 'customer_history')),
    names: new Set(names),
  };
};

/** Asked as the purpose that sees everybody: whoever is asked about learns nothing of who is in the register. */
export const withOthers = async (
  tx: Tx,
  texts: readonly HeldText[],
  held: Pick<AccessPackage, 'parts'>,
): Promise<Noted[]> => {
  if (texts.length === 0) return [];
  const found = await findOthers(
    tx,
    texts.map(({ text }) => text),
    selfOf(held),
  );
  return texts.map((text, at) => ({ ...text, found: found[at]! }));
};
