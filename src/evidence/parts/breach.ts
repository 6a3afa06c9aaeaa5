/** A breach in an archive: its report, what was told, and whom it touched as pseudonyms. */
import { breachNow } from '../../breaches/breach-now.ts';
import { touchedWithLetters } from '../../breaches/letter-queries.ts';
import { notificationByNumber } from '../../breaches/notification-queries.ts';
import { breachReport } from '../../breaches/report.ts';
import type { Letter } from '../../requests/letters/letter.ts';
import { letterPdf } from '../../requests/letters/to-pdf.ts';
import { evidenceFileTitles as titles } from '../evidence-texts.ts';
import { csv, json, type Making, type Piece, whole } from '../piece.ts';

const clerk = 'rights_requests';
const counted = 10_000_000;

/** Staff stand in it as their keys. */
const nowOf = ({ as }: Making, id: number) =>
  as(clerk, async (tx) => ({ ...(await breachNow(tx, id, counted)), names: new Map<string, string>() }));

export const breachesPieces = (making: Making, id: number): Piece[] => {
  const { archive, policy } = making;
  const { language } = archive;
  return [
    whole(`breaches/${id}/report.pdf`, titles.breachReport, async () =>
      letterPdf(
        breachReport(await nowOf(making, id), { declaration: policy.declaration, language, at: new Date() }),
      ),
    ),
    json(`breaches/${id}/breach.json`, titles.breachData, async () => {
      const { names: _, ...rest } = await nowOf(making, id);
      return rest;
    }),
  ];
};

const peopleOf = ({ as }: Making, id: number, after: number) =>
  as(clerk, (tx) => touchedWithLetters(tx, id, after));

/** Of an archive about one breach: the notifications as they went, and the proof of each letter. */
export const breachPieces = async (making: Making, id: number): Promise<Piece[]> => {
  const { notifications } = await nowOf(making, id);
  const sent = notifications.toReversed().map(({ number }) =>
    whole(`breaches/${id}/notification-${number}.pdf`, titles.notification, async () => {
      const row = await making.as(clerk, (tx) => notificationByNumber(tx, id, number));
      return letterPdf(JSON.parse(row!.body) as Letter);
    }),
  );
  const people = csv(
    `breaches/${id}/people.csv`,
    titles.breachPeople,
    ['customer', 'added_at', 'way', 'language', 'state', 'sent_at', 'text_version', 'proof'],
    async (last) => {
      const rows = await peopleOf(making, id, Number(last?.['customer_id'] ?? 0));
      return rows.map((row) => ({ ...row, customer: making.pseudonym(row.customer_id) }));
    },
  );
  return [...breachesPieces(making, id), ...sent, people];
};
