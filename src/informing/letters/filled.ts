/** What differs from letter to letter of one mailing: it stands in the words as a place and is filled in when the letter goes. */
import { formatDate } from '../../ground/format-date.ts';
import type { Language } from '../../ground/language.ts';
import type { LetterBlock, LetterText } from '../../requests/letters/letter.ts';
import { secretPlace } from '../../requests/letters/secret.ts';

/** Day on which the data came. */
export const obtainedPlace = '{obtained}';

export type OwnWords = Readonly<{ obtainedOn: string | null; secret?: string | undefined }>;

const filledBlock = (block: LetterBlock, obtained: string, secret: string): LetterBlock => {
  if (block.kind === 'facts')
    return {
      ...block,
      items: block.items.map((fact) => (fact.text === obtainedPlace ? { ...fact, text: obtained } : fact)),
    };
  return block.kind === 'code' ? { ...block, text: block.text.replace(secretPlace, secret) } : block;
};

/** A secret that is not given is covered: staff see no answer’s key. */
export const filledText = (
  { title, blocks }: LetterText,
  { obtainedOn, secret = '••••-••••-••••-••••' }: OwnWords,
  language: Language,
): LetterText => ({
  title,
  blocks: blocks.map((block) =>
    filledBlock(block, obtainedOn ? formatDate(obtainedOn, language) : '–', secret),
  ),
});
