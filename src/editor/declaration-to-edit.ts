/** What the editor shows: the draft, or what a draft would begin from. */
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';
import { defaultDeclaration } from '../policy/default/index.ts';
import { type Draft, readDraft, saveDraft } from '../policy/draft.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';

export type Edited = Readonly<{
  declaration: Declaration;
  /** 0 where nothing has been written yet. */
  revision: number;
  draft: Draft | undefined;
}>;

/** Version 0 holds only what builds the register: the first notice begins from the shipped one. */
const beginning = ({ version, declaration }: DeclarationInForce): Declaration =>
  version === 0 ? declarationSchema.parse(defaultDeclaration(helsinkiDate(new Date()))) : declaration;

export const declarationToEdit = async (tx: Tx, inForce: DeclarationInForce): Promise<Edited> => {
  const draft = await readDraft(tx);
  return { declaration: draft?.declaration ?? beginning(inForce), revision: draft?.revision ?? 0, draft };
};

/** Begins the draft or goes on with it. Returns the new revision; `changed_meanwhile` where another was quicker. */
export const saveEdited = (tx: Tx, { revision }: Edited, declaration: Declaration): Promise<number> =>
  saveDraft(tx, declaration, revision);
