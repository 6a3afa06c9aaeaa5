import type { Finding, Rule } from './finding.ts';
import { allWords, sentences } from './texts.ts';

/** "No signature is needed" demands none: the rules on wording pass over a sentence that denies. */
export const denial =
  /(?<!\p{L})(?:ei|eikä|eivät|emme|ilman|älä|inte|ingen|inget|utan|varken|no|not|nor|never|without|neither)(?!\p{L})/iu;

type Sentences = Readonly<{
  /** In which parts of the declaration. */
  where: RegExp;
  says: RegExp;
  /** A sentence with these words as well is all right. */
  unless?: RegExp;
  found: (path: string) => Finding;
}>;

/** A rule on wording: one finding per text that has such a sentence. */
export const sentenceRule =
  ({ where, says, unless, found }: Sentences): Rule =>
  (declaration) =>
    allWords(declaration)
      .filter(({ path }) => where.test(path))
      .filter(({ words }) => sentences(words).some((one) => says.test(one) && !unless?.test(one)))
      .map(({ path }) => found(path));
