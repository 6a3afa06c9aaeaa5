/** The general archive: what a supervisor asks to see of the whole house (reference law 2.4). */
import { verifyAudit } from '../../audit/verify-audit.ts';
import { languages, textIn } from '../../ground/language.ts';
import { printedNotice, printedRecord } from '../../notice/printed.ts';
import { publishedDeclaration } from '../../notice/published-declaration.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { ledgerAfter, verifyLedger } from '../../retention/ledger.ts';
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { csv, csvOnce, json, type Making, type Piece, whole } from '../piece.ts';
import { breachesPieces } from './breach.ts';
import {
  archiveRows,
  breachIds,
  channelRows,
  choiceCounts,
  choiceRows,
  disclosureRows,
  identityRows,
  lookupCounts,
  paperLogRows,
  purposeRows,
  recordedUnder,
  requestEventRows,
  requestLetterRows,
  requestRows,
  runRows,
  toldRows,
  undertakingRows,
  versionRows,
} from './whole-queries.ts';

const clerk = 'rights_requests';
type Row = Readonly<Record<string, unknown>>;

/** The customer's key becomes a pseudonym; the key itself leads the next page. */
const withPseudonym = (making: Making, rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ ...row, customer: making.pseudonym(row['customer_id'] as number | null) }));

/** The version of the notice that was in force when the choice was made. */
const withVersion = (versions: readonly Row[], rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({
    ...row,
    notice_version: versions.findLast(
      ({ published_at }) => (published_at as Date) <= (row['happened_at'] as Date),
    )?.['version'],
  }));

const idOf = (last: Row | undefined): number => Number(last?.['id'] ?? 0);

const requests = (making: Making): Piece[] => {
  const { as, archive } = making;
  return [
    csv(
      'requests/requests.csv',
      titles.requests,
      ['id', 'kind', 'channel', 'received_on', 'language', 'customer', 'recorded_at'],
      async (last) => withPseudonym(making, await as(clerk, (tx) => requestRows(tx, archive, idOf(last)))),
    ),
    csv(
      'requests/steps.csv',
      titles.requestSteps,
      ['request_id', 'number', 'kind', 'on_day', 'at', 'by_actor', 'about'],
      (last) => as(clerk, (tx) => requestEventRows(tx, archive, last)),
    ),
    csv(
      'requests/letters.csv',
      titles.requestLetters,
      ['request_id', 'number', 'kind', 'language', 'recipient', 'made_at', 'made_by', 'step', 'step_at'],
      (last) => as(clerk, (tx) => requestLetterRows(tx, archive, last)),
    ),
    csv(
      'requests/identity-checks.csv',
      titles.identityChecks,
      ['request_id', 'number', 'way', 'outcome', 'at', 'ended_at'],
      (last) => as(clerk, (tx) => identityRows(tx, archive, last)),
    ),
    csv(
      'requests/channel-tests.csv',
      titles.channelTests,
      ['id', 'asked_at', 'sent_at', 'arrived_at', 'failure'],
      (last) => as(clerk, (tx) => channelRows(tx, archive, idOf(last))),
    ),
  ];
};

const choices = (making: Making): Piece[] => {
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

/** The balancing tests, as the notice in force has them (GDPR 6(1)(f), 5(2)). */
const interestsOf = ({ purposes }: Declaration): Row[] =>
  purposes.flatMap(({ key: purpose, ground }) =>
    ground.kind === 'legitimate_interest'
      ? [{ purpose, interest: textIn(ground.interest, 'fi'), balancing: textIn(ground.balancing, 'fi') }]
      : [],
  );

const notices = async (making: Making): Promise<Piece[]> => {
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

const agreements = ({ policy: { declaration } }: Making): Piece[] => [
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

const logs = (making: Making): Piece[] => {
  const { as, archive } = making;
  return [
    csv(
      'papers/log.csv',
      titles.paperLog,
      ['id', 'at', 'purpose', 'kind', 'act', 'about', 'actor', 'customer'],
      async (last) =>
        withPseudonym(making, await as('audit_keeping', (tx) => paperLogRows(tx, archive, idOf(last)))),
    ),
    csvOnce('look-ups/summary.csv', titles.lookups, ['month', 'purpose', 'kind', 'act', 'count'], () =>
      as('audit_keeping', (tx) => lookupCounts(tx, archive)),
    ),
    json('look-ups/verification.json', titles.lookupsVerified, () => as('audit_keeping', verifyAudit)),
    csv(
      'erasures/ledger.csv',
      titles.ledger,
      [
        'number',
        'at',
        'cause',
        'about',
        'erased',
        'kept',
        'receiptHash',
        'previousHash',
        'hash',
        'customerId',
      ],
      (last) => as(clerk, (tx) => ledgerAfter(tx, Number(last?.['number'] ?? 0))),
    ),
    json('erasures/verification.json', titles.ledgerVerified, () => as(clerk, verifyLedger)),
    csv(
      'retention/runs.csv',
      titles.runs,
      ['id', 'rule', 'table_name', 'due_on', 'started_at', 'ended_at', 'erased', 'kept'],
      (last) => as(clerk, (tx) => runRows(tx, archive, idOf(last))),
    ),
  ];
};

const staff = ({ as, policy: { declaration } }: Making): Piece[] => [
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
  ...requests(making),
  ...choices(making),
  ...(await notices(making)),
  ...agreements(making),
  ...logs(making),
  ...staff(making),
  ...(await breaches(making)),
];
