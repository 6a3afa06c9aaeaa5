/** The letter on paper: window, date and number at the head, tagged for screen readers. */
import { typeset } from '../../documents/typeset.ts';
import type { Letter } from './letter.ts';

export const letterPdf = (letter: Letter): Promise<Uint8Array<ArrayBuffer>> => {
  const { sender, date } = letter;
  return typeset(
    'letter',
    { ...letter, author: sender.name, footer: [sender.name, ...sender.lines].join(' · ') },
    date,
  );
};

/** Many letters in one file, each beginning on a page of its own. Not to be called without a letter. */
export const lettersPdf = (letters: readonly Letter[]): Promise<Uint8Array<ArrayBuffer>> => {
  const [first] = letters;
  if (letters.length === 1) return letterPdf(first!);
  const { sender, date, title, language } = first!;
  const footer = [sender.name, ...sender.lines].join(' · ');
  return typeset('letter', { letters, title, language, date, author: sender.name, footer }, date);
};
