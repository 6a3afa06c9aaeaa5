/** Requests and the tests of their channel; a file for each step of how they were met. */
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { csv, type Making, type Piece } from '../piece.ts';
import {
  channelRows,
  identityRows,
  requestEventRows,
  requestLetterRows,
  requestRows,
} from './requests-queries.ts';
import { clerk, idOf, withPseudonym } from './rows.ts';

export const requestsPieces = (making: Making): Piece[] => {
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
      [
        'request_id',
        'number',
        'kind',
        'language',
        'recipient',
        'made_at',
        'made_by',
        'step',
        'step_at',
        'proof',
      ],
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
