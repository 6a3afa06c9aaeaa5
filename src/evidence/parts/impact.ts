/** Impact assessments as the notice in force has them: needed or not and why, made, outcome, next review. GDPR 35, 36. */
import { textIn } from '../../ground/language.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { assessmentDocuments } from '../assessments/queries.ts';
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { csvOnce, type Making, type Piece } from '../piece.ts';
import { clerk, type Row } from './rows.ts';

const screened = ({ purposes }: Declaration): Row[] =>
  purposes.flatMap(({ key: purpose, impact_assessment: impact }) =>
    impact
      ? [
          {
            ...impact,
            purpose,
            criteria: impact.criteria.join(', '),
            reason: textIn(impact.reason, 'fi'),
            measures: impact.measures && textIn(impact.measures, 'fi'),
          },
        ]
      : [],
  );

/** The documents themselves, each under its own number: two may have one name. */
const documents = async ({ as, stored }: Making): Promise<Piece[]> =>
  (await as(clerk, assessmentDocuments)).map(({ id, purpose, file_id, file_name }) => ({
    name: `impact-assessments/${purpose}/${id}-${file_name}`,
    title: titles.assessment,
    bytes: () => stored(file_id),
  }));

export const impactPieces = async (making: Making): Promise<Piece[]> => [
  csvOnce(
    'impact-assessments/assessments.csv',
    titles.impact,
    [
      'purpose',
      'need',
      'criteria',
      'reason',
      'screened_on',
      'made_on',
      'outcome',
      'measures',
      'document',
      'consulted_on',
      'review_on',
    ],
    async () => screened(making.policy.declaration),
  ),
  ...(await documents(making)),
];
