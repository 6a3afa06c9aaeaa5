/** Which act of the request table writes which letter. The others say nothing that the person must be told. */
import { isErasure, type RequestAct, type RequestKind } from '../request.ts';
import { decisionLetter } from './decision-letter.ts';
import { extensionLetter } from './extension-letter.ts';
import { identityQuestionLetter } from './identity-question-letter.ts';
import type { LetterKind, LetterText } from './letter.ts';
import { nothingHeldLetter } from './nothing-held-letter.ts';
import { refusalLetter } from './refusal-letter.ts';
import type { Told } from './told.ts';

export type ActLetter = Readonly<{ kind: LetterKind; text: (told: Told) => LetterText }>;

const letters: Partial<Record<RequestAct, ActLetter>> = {
  ask_identity: { kind: 'identity_question', text: identityQuestionLetter },
  extend: { kind: 'extension', text: extensionLetter },
  grant: { kind: 'decision', text: (told) => decisionLetter(told) },
  refuse: { kind: 'refusal', text: (told) => refusalLetter(told) },
  answer_nothing: { kind: 'answer', text: nothingHeldLetter },
};

/** An erasure that is granted whole has its letter when it is done: one letter says it all. */
export const letterOfAct = (
  act: RequestAct,
  kind: RequestKind,
  { partly }: { partly?: boolean },
): ActLetter | undefined => (act === 'grant' && isErasure(kind) && !partly ? undefined : letters[act]);
