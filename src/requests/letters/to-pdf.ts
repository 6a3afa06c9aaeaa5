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
