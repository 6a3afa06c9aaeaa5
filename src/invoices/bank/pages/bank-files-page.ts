import { staffPage } from '../../../access/staff-page.ts';
import { formatMoment } from '../../../ground/format-date.ts';
import type { Context } from '../../../http/route.ts';
import { badge, type State } from '../../../ui/badge.ts';
import { button } from '../../../ui/button.ts';
import type { Html } from '../../../ui/html.ts';
import { pager } from '../../../ui/pager.ts';
import { table } from '../../../ui/table.ts';
import { type BankFileStep, stepWords } from '../bank-file.ts';
import { bankFilePath, bankFilesPath, newBankFilePath, unmatchedPath } from '../paths.ts';
import type { BankFile } from '../queries/bank-files.ts';
import { bankTexts as texts } from './bank-texts.ts';

const empty = {
  title: { fi: 'Ei vielä tiliotteita', sv: 'Inga kontoutdrag ännu', en: 'No bank statements yet' },
  text: {
    fi: 'Hae verkkopankista tiliote (camt.053) tai saapuneiden maksujen erittely (camt.054). Maksut löytävät laskunsa viitteestä, ja epäselvät jäävät sinun ratkaistaviksesi.',
    sv: 'Hämta kontoutdraget (camt.053) eller specifikationen av inkomna betalningar (camt.054) i nätbanken. Betalningarna hittar sina fakturor genom referensen, och de oklara avgör du.',
    en: 'Fetch the statement (camt.053) or the notification of incoming payments (camt.054) from the online bank. Payments find their invoices by reference, and what is unclear is yours to decide.',
  },
} as const;

const states: Partial<Record<BankFileStep, State>> = {
  uploaded: 'info',
  asking: 'due',
  read: 'info',
  undo_started: 'info',
  matched: 'done',
  failed: 'overdue',
};

export const stepBadge = (step: BankFileStep, { language }: Pick<Context, 'language'>): Html =>
  badge({ state: states[step] ?? 'neutral', label: stepWords[step][language] });

export const waitingIn = ({ counts }: BankFile): number =>
  (counts.outcomes?.doubtful?.payments ?? 0) + (counts.outcomes?.unknown?.payments ?? 0);

export const bankFilesPage = (
  context: Context,
  files: readonly BankFile[],
  next: number | undefined,
): Html => {
  const { language } = context;
  const add = button({ label: texts.add[language], href: newBankFilePath, kind: 'main', icon: 'upload' });
  const shown = (count: number): string => (count === 0 ? '' : count.toLocaleString(language));
  return staffPage(context, {
    title: texts.title[language],
    actions: [button({ label: texts.unmatched[language], href: unmatchedPath }), add],
    content: [
      table({
        caption: texts.title[language],
        captionHidden: true,
        rows: files,
        href: ({ id }) => bankFilePath(id),
        empty: { title: empty.title[language], text: empty.text[language], action: add },
        columns: [
          { title: texts.file[language], main: true, cell: ({ file_name }) => file_name },
          { title: texts.step[language], cell: ({ step }) => stepBadge(step, context) },
          {
            title: texts.payments[language],
            align: 'end',
            cell: ({ payments_read }) => shown(payments_read),
          },
          { title: texts.toDecide[language], align: 'end', cell: (file) => shown(waitingIn(file)) },
          {
            title: texts.uploaded[language],
            whole: true,
            cell: ({ uploaded_at }) => formatMoment(uploaded_at, language),
          },
        ],
      }),
      next !== undefined && pager({ language, next: `${bankFilesPath}?before=${next}` }),
    ],
  });
};
