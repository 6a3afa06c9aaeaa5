/** What was looked at, erased and kept: the logs and the proofs that nobody has changed them. */
import { verifyAudit } from '../../audit/verify-audit.ts';
import { verifyLedger } from '../../retention/ledger.ts';
import { ledgerAfter } from '../../retention/ledger-queries.ts';
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { csv, csvOnce, json, type Making, type Piece } from '../piece.ts';
import { backupRows, lookupCounts, paperLogRows, rewriteRows, runRows, warningRows } from './logs-queries.ts';
import { clerk, idOf, withPseudonym } from './rows.ts';

export const logPieces = (making: Making): Piece[] => {
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
    csv('retention/warnings.csv', titles.warnings, ['id', 'on_day', 'up_to', 'due', 'gone', 'told'], (last) =>
      as(clerk, (tx) => warningRows(tx, archive, idOf(last))),
    ),
    csv(
      'retention/backups.csv',
      titles.backups,
      ['id', 'file_name', 'made_at', 'size_bytes', 'rows', 'sha256', 'kept_until', 'destroyed_at'],
      (last) => as(clerk, (tx) => backupRows(tx, archive, idOf(last))),
    ),
    csv(
      'erasures/files-written-anew.csv',
      titles.rewrites,
      ['id', 'started_at', 'ended_at', 'up_to', 'tables', 'left_over', 'log_cleared'],
      (last) => as(clerk, (tx) => rewriteRows(tx, archive, idOf(last))),
    ),
  ];
};
