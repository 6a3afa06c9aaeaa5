/** What people chose, to whom their data was given, and what was given to the supervisor. */
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { csv, csvOnce, type Making, type Piece } from '../piece.ts';
import { archiveRows, choiceCounts, choiceRows, disclosureRows } from './choices-queries.ts';
import { versionRows } from './notices-queries.ts';
import { clerk, type Row, withPseudonym } from './rows.ts';

/** The version of the notice that was in force when the choice was made. */
const withVersion = (versions: readonly Row[], rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({
    ...row,
    notice_version: versions.findLast(
      ({ published_at }) => (published_at as Date) <= (row['happened_at'] as Date),
    )?.['version'],
  }));

export const choicesPieces = (making: Making): Piece[] => {
  const { as, archive } = making;
  return [
    csvOnce(
      'choices/counts.csv',
      titles.choiceCounts,
      ['purpose', 'kind', 'channel', 'count', 'first', 'last'],
      () => as(clerk, (tx) => choiceCounts(tx, archive)),
    ),
    csv(
      'choices/receipts.csv',
      titles.choiceRows,
      [
        'customer',
        'id',
        'kind',
        'purpose',
        'channel',
        'happened_at',
        'valid_until',
        'source',
        'recorded_at',
        'recorded_by',
        'notice_version',
        'text_sha256',
      ],
      async (last) =>
        withVersion(
          await as('publication', versionRows),
          withPseudonym(making, await as(clerk, (tx) => choiceRows(tx, archive, last))),
        ),
    ),
    csv(
      'disclosures/disclosures.csv',
      titles.disclosures,
      ['customer', 'id', 'recipient', 'recipient_name', 'purpose', 'categories', 'basis', 'at', 'by_actor'],
      async (last) => withPseudonym(making, await as(clerk, (tx) => disclosureRows(tx, archive, last))),
    ),
    csvOnce(
      'disclosures/to-the-supervisor.csv',
      titles.archives,
      [
        'id',
        'subject',
        'subject_id',
        'from_on',
        'to_on',
        'for_whom',
        'why',
        'asked_at',
        'asked_by',
        'finished_at',
        'sha256',
        'expires_on',
        'destroyed_at',
      ],
      () => as(clerk, archiveRows),
    ),
  ];
};
