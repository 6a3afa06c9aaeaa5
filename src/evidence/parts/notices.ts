/** Each version of the notice as it was read, whom it reached, the balancing tests, and the record of processing. */
import { languages, textIn } from '../../ground/language.ts';
import { printedNotice, printedRecord } from '../../notice/printed.ts';
import { publishedDeclaration } from '../../notice/published-declaration.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { csv, csvOnce, type Making, type Piece, whole } from '../piece.ts';
import { recordedUnder, toldRows, versionRows } from './notices-queries.ts';
import { clerk, type Row, withPseudonym } from './rows.ts';

/** The balancing tests, as the notice in force has them (GDPR 6(1)(f), 5(2)). */
const interestsOf = ({ purposes }: Declaration): Row[] =>
  purposes.flatMap(({ key: purpose, ground }) =>
    ground.kind === 'legitimate_interest'
      ? [{ purpose, interest: textIn(ground.interest, 'fi'), balancing: textIn(ground.balancing, 'fi') }]
      : [],
  );

export const noticePieces = async (making: Making): Promise<Piece[]> => {
  const { as, policy, archive } = making;
  const versions = await as('publication', versionRows);
  const printed = versions.flatMap((row) =>
    languages.flatMap((language) =>
      (['html', 'pdf'] as const).map((format) =>
        whole(`notice/version-${row['version']}/${language}.${format}`, titles.notice, async () => {
          const published = await as('publication', (tx) => publishedDeclaration(tx, Number(row['version'])));
          return (await printedNotice(published, language, format)) ?? '';
        }),
      ),
    ),
  );
  const record = languages.flatMap((language) =>
    (['pdf', 'csv', 'json'] as const).map((format) =>
      whole(
        `record/${language}.${format}`,
        titles.record,
        async () => (await printedRecord(policy, language, format)) ?? '',
      ),
    ),
  );
  return [
    csvOnce(
      'notice/versions.csv',
      titles.noticeVersions,
      ['version', 'hash', 'published_at', 'published_by'],
      async () => versions,
    ),
    csv(
      'notice/told-by-letter.csv',
      titles.told,
      ['customer', 'mailing_id', 'kind', 'about', 'declaration_version', 'language', 'way', 'sent_at'],
      async (last) => withPseudonym(making, await as(clerk, (tx) => toldRows(tx, archive, last))),
    ),
    csvOnce(
      'notice/recorded-under.csv',
      titles.recordedUnder,
      ['version', 'source', 'customers', 'first', 'last'],
      () => as(clerk, (tx) => recordedUnder(tx, archive)),
    ),
    csvOnce(
      'notice/legitimate-interests.csv',
      titles.interests,
      ['purpose', 'interest', 'balancing'],
      async () => interestsOf(policy.declaration),
    ),
    ...printed,
    ...record,
  ];
};
