/** Undertakings and rights of the staff. */
import { languages, textIn } from '../../ground/language.ts';
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { csvOnce, type Making, type Piece, whole } from '../piece.ts';
import { purposeRows, undertakingRows } from './staff-queries.ts';

export const staffPieces = ({ as, policy: { declaration } }: Making): Piece[] => [
  ...languages.map((language) =>
    whole(
      `staff/undertaking-version-${declaration.undertaking.version}.${language}.txt`,
      titles.undertakingText,
      async () => textIn(declaration.undertaking.text, language),
    ),
  ),
  csvOnce(
    'staff/undertakings.csv',
    titles.undertakings,
    ['staff_id', 'version', 'text_hash', 'language', 'signed_at'],
    () => as('administration', undertakingRows),
  ),
  csvOnce(
    'staff/purposes-held.csv',
    titles.purposesHeld,
    ['staff_id', 'employer', 'purpose', 'given_at', 'given_by', 'ended_at', 'ended_by', 'work_ended_at'],
    () => as('administration', purposeRows),
  ),
];
