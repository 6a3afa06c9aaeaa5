/** Recipients with their agreements, and transfers out of the European Economic Area. */
import { textIn } from '../../ground/language.ts';
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { csvOnce, type Making, type Piece } from '../piece.ts';

export const recipientPieces = ({ policy: { declaration } }: Making): Piece[] => [
  csvOnce(
    'recipients/recipients-and-agreements.csv',
    titles.recipients,
    ['key', 'name', 'role', 'purposes', 'categories', 'country', 'agreement'],
    async () => declaration.recipients.map((one) => ({ ...one })),
  ),
  csvOnce(
    'recipients/transfers.csv',
    titles.transfers,
    ['recipient', 'country', 'safeguard', 'explanation', 'copy'],
    async () =>
      declaration.transfers.map((one) => ({
        ...one,
        explanation: textIn(one.explanation, 'fi'),
        copy: textIn(one.copy, 'fi'),
      })),
  ),
];
