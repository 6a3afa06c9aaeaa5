/** What the staff was trained and instructed in, and who has been. */
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { csvOnce, json, type Making, type Piece } from '../piece.ts';
import { trainingRows, trainingTopicRows } from './staff-queries.ts';

export const trainingPieces = ({ as }: Making): Piece[] => [
  json('training/instructions.json', titles.instructions, () => as('administration', trainingTopicRows)),
  csvOnce(
    'training/log.csv',
    titles.trainings,
    ['staff_id', 'topic_id', 'topic', 'version', 'how', 'done_on', 'recorded_at', 'recorded_by'],
    () => as('administration', trainingRows),
  ),
];
