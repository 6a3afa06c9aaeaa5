/** The general archive: what a supervisor asks to see of the whole house (reference law 2.4). */
import { textIn } from '../../ground/language.ts';
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { csvOnce, type Making, type Piece } from '../piece.ts';
import { breachesPieces } from './breach.ts';
import { breachIds } from './breach-queries.ts';
import { choicesPieces } from './choices.ts';
import { impactPieces } from './impact.ts';
import { logPieces } from './logs.ts';
import { noticePieces } from './notices.ts';
import { recipientPieces } from './recipients.ts';
import { requestsPieces } from './requests.ts';
import { clerk } from './rows.ts';
import { staffPieces } from './staff.ts';
import { trainingPieces } from './training.ts';

const breaches = async (making: Making): Promise<Piece[]> => {
  const ids = await making.as(clerk, breachIds);
  return ids.flatMap((id) => breachesPieces(making, id));
};

/** Numbers of purposes in the rows stand for these. */
const key = ({ policy: { declaration } }: Making): Piece =>
  csvOnce('purposes.csv', titles.purposes, ['number', 'key', 'title'], async () =>
    declaration.purposes.map(({ number, key: name, title }) => ({
      number,
      key: name,
      title: textIn(title, 'fi'),
    })),
  );

export const wholePieces = async (making: Making): Promise<Piece[]> => [
  key(making),
  ...requestsPieces(making),
  ...choicesPieces(making),
  ...(await noticePieces(making)),
  ...(await impactPieces(making)),
  ...recipientPieces(making),
  ...logPieces(making),
  ...staffPieces(making),
  ...trainingPieces(making),
  ...(await breaches(making)),
];
