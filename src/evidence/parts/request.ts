/** The file of one request: the person's words, the identity steps, decisions, letters and the proof of their delivery. */
import type { Letter } from '../../requests/letters/letter.ts';
import { letterPdf } from '../../requests/letters/to-pdf.ts';
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { json, type Making, type Piece, whole } from '../piece.ts';
import { erasedBy, fileOf, writtenLetters } from './request-queries.ts';

const clerk = 'rights_requests';

export const requestPieces = async (making: Making, id: number): Promise<Piece[]> => {
  const letters = await making.as(clerk, (tx) => writtenLetters(tx, id));
  return [
    json(`request-${id}/request.json`, titles.requestFile, () => making.as(clerk, (tx) => fileOf(tx, id))),
    ...letters.map(({ number, body }) =>
      whole(`request-${id}/letter-${number}.pdf`, titles.requestLetter, () =>
        letterPdf(JSON.parse(body) as Letter),
      ),
    ),
    json(
      `request-${id}/erasure.json`,
      titles.requestErasure,
      async () => (await making.as(clerk, (tx) => erasedBy(tx, id))) ?? null,
    ),
  ];
};
