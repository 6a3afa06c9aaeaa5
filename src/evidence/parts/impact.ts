/** Impact assessments as the notice in force has them: needed or not and why, made, outcome, next review. GDPR 35, 36. */
import { textIn } from '../../ground/language.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { csvOnce, type Making, type Piece } from '../piece.ts';
import type { Row } from './rows.ts';

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

export const impactPieces = ({ policy: { declaration } }: Making): Piece[] => [
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
    async () => screened(declaration),
  ),
];
