/** One file of bank statements: how far it has come, what became of its payments, and what may be done with the whole. */
import { staffPage } from '../../../access/staff-page.ts';
import { formatDate, formatMoment } from '../../../ground/format-date.ts';
import { formatIban } from '../../../ground/iban.ts';
import { fill, type Text } from '../../../ground/language.ts';
import { problemKinds } from '../../../ground/problem.ts';
import type { Context } from '../../../http/route.ts';
import type { State } from '../../../ui/badge.ts';
import { breadcrumb } from '../../../ui/breadcrumb.ts';
import { actionButton } from '../../../ui/button.ts';
import { card } from '../../../ui/card.ts';
import { type Definition, definitionList } from '../../../ui/definition-list.ts';
import { type Html, html } from '../../../ui/html.ts';
import { noticeBox } from '../../../ui/notice-box.ts';
import { numberTiles } from '../../../ui/number-tile.ts';
import { progress } from '../../../ui/progress.ts';
import { section } from '../../../ui/section.ts';
import { timeline } from '../../../ui/timeline.ts';
import { euros } from '../../documents/numbers.ts';
import { type BankFileAct, bankFileCan, type Outcome, outcomes, stepWords } from '../bank-file.ts';
import { bankFilePartPath, bankFilePath, bankFilesPath, bankPaymentsPath } from '../paths.ts';
import type { BankFile, StatementRow, StepTaken } from '../queries/bank-files.ts';
import { stepBadge } from './bank-files-page.ts';
import { outcomeWords, bankTexts as texts, warningWords } from './bank-texts.ts';

export type BankFileShown = Readonly<{
  file: BankFile;
  statements: readonly StatementRow[];
  steps: readonly StepTaken[];
}>;

const own = {
  reading: { fi: 'Maksuja luettu', sv: 'Betalningar lästa', en: 'Payments read' },
  matching: { fi: 'Maksuja kohdistettu', sv: 'Betalningar avprickade', en: 'Payments matched' },
  undoing: { fi: 'Maksuja otettu takaisin', sv: 'Betalningar tillbakatagna', en: 'Payments undone' },
  became: {
    fi: 'Mitä maksuille tapahtui',
    sv: 'Vad som hände med betalningarna',
    en: 'What became of the payments',
  },
  remarks: { fi: 'Huomautukset', sv: 'Anmärkningar', en: 'Remarks' },
  statements: { fi: 'Tiliotteen tiedot', sv: 'Kontoutdragets uppgifter', en: 'About the statement' },
  account: { fi: 'Tili', sv: 'Konto', en: 'Account' },
  days: { fi: 'Ajalta', sv: 'För tiden', en: 'For the days' },
  said: { fi: 'Tunnus', sv: 'Beteckning', en: 'Identifier' },
  outgoing: {
    fi: 'Yrityksen maksuja, joita ei tallenneta',
    sv: 'Företagets betalningar som inte sparas',
    en: 'Payments of the company, not stored',
  },
  unbooked: {
    fi: 'Vielä kirjaamattomia tapahtumia',
    sv: 'Ännu obokförda händelser',
    en: 'Entries that are not booked yet',
  },
  history: { fi: 'Vaiheet', sv: 'Steg', en: 'Steps' },
  program: { fi: 'Seloste', sv: 'Seloste', en: 'Seloste' },
  ask: {
    fi: 'Tili {accounts} ei ole laskutuksen asetuksissa. Onko se yrityksen oma tili? Mitään ei kohdisteta ennen vastausta.',
    sv: 'Kontot {accounts} finns inte i faktureringens inställningar. Är det företagets eget konto? Inget prickas av före svaret.',
    en: 'The account {accounts} is not in the invoicing settings. Is it the company’s own? Nothing is matched before you answer.',
  },
  confirm: { fi: 'Tili on yrityksen', sv: 'Kontot är företagets', en: 'The account is the company’s' },
  failed: {
    fi: 'Tiedostoa ei voitu lukea loppuun, eikä siitä kohdistettu mitään.',
    sv: 'Filen kunde inte läsas till slut, och inget i den prickades av.',
    en: 'The file could not be read to its end, and nothing of it was matched.',
  },
  codes: {
    fi: 'Maksujen viesteissä oli henkilötunnuksia. Niitä ei tallennettu, ja alkuperäinen tiedosto hävitettiin.',
    sv: 'Betalningarnas meddelanden innehöll personbeteckningar. De sparades inte, och originalfilen förstördes.',
    en: 'Messages of payments held personal identity codes. They were not stored, and the original file was destroyed.',
  },
  again: {
    fi: 'Etsi laskut uudelleen niille maksuille, jotka odottavat: laskuja on voinut tulla lisää.',
    sv: 'Sök fakturor på nytt för de betalningar som väntar: det kan ha kommit fler fakturor.',
    en: 'Look for invoices again for the payments that wait: more invoices may have come.',
  },
  againGo: { fi: 'Kohdista uudelleen', sv: 'Pricka av på nytt', en: 'Match again' },
  undo: {
    fi: 'Ota koko tiliote takaisin: laskut ovat jälleen avoinna, ja jokaisesta suorituksesta jää kirjanpitoon vastakkainen tosite.',
    sv: 'Ta tillbaka hela kontoutdraget: fakturorna är åter öppna, och för varje betalning blir ett motverifikat i bokföringen.',
    en: 'Undo the whole statement: the invoices are open again, and each payment leaves its opposite in the books.',
  },
  undoGo: { fi: 'Ota tiliote takaisin', sv: 'Ta tillbaka kontoutdraget', en: 'Undo the statement' },
  undoAsk: {
    fi: 'Otetaanko takaisin {payments} suoritusta, yhteensä {sum}?',
    sv: 'Ska {payments} betalningar, sammanlagt {sum}, tas tillbaka?',
    en: 'Undo {payments} payments, {sum} in all?',
  },
} as const satisfies Record<string, Text>;

const work = (file: BankFile) => {
  if (file.step === 'uploaded') return { label: own.reading, done: file.payments_read };
  if (file.step === 'read')
    return { label: own.matching, done: file.payments_matched, total: file.payments_read };
  if (file.step !== 'undo_started') return undefined;
  return { label: own.undoing, done: file.payments_undone, total: file.payments_read };
};

const progressOf = (file: BankFile, { language }: Context): Html | undefined => {
  const going = work(file);
  if (!going) return undefined;
  const { label, ...numbers } = going;
  return progress({
    language,
    id: 'bank-file-progress',
    label: label[language],
    href: bankFilePath(file.id),
    state: 'running',
    ...numbers,
  });
};

const states: Partial<Record<Outcome, State>> = {
  matched: 'done',
  accepted: 'done',
  credited: 'done',
  doubtful: 'due',
  unknown: 'due',
};

const became = (file: BankFile, { language }: Context): Html | undefined => {
  const counted = outcomes.flatMap((outcome) => {
    const found = file.counts.outcomes?.[outcome];
    return found && found.payments > 0 ? [{ outcome, ...found }] : [];
  });
  if (counted.length === 0) return undefined;
  return section({
    title: own.became[language],
    content: numberTiles({
      label: own.became[language],
      tiles: counted.map(({ outcome, payments, cents }) => ({
        label: outcomeWords[outcome][language],
        value: payments.toLocaleString(language),
        note: euros(cents),
        href: bankPaymentsPath(file.id, outcome),
        state: states[outcome] ?? 'neutral',
      })),
    }),
  });
};

const remarks = ({ counts }: BankFile, { language }: Context): Html | undefined => {
  const said = Object.entries(counts.warnings ?? {}) as [keyof typeof warningWords, number][];
  if (said.length === 0) return undefined;
  return card({
    title: own.remarks[language],
    content: definitionList({
      language,
      items: said.map(([warning, count]) => ({
        term: warningWords[warning][language],
        value: count.toLocaleString(language),
      })),
    }),
  });
};

type Deed = Readonly<{ act: BankFileAct; part: 'matching' | 'undoing'; says: Text; label: Text }>;
const deeds: readonly Deed[] = [
  { act: 'match_again', part: 'matching', says: own.again, label: own.againGo },
  { act: 'undo', part: 'undoing', says: own.undo, label: own.undoGo },
];

/** Undoing has a page of its own before it; the other deeds may be done again at will. */
const deedsCard = (file: BankFile, { language }: Context): Html | undefined => {
  const open = deeds.filter(
    ({ act }) => bankFileCan(act, file.step) && !(act === 'undo' && file.step === 'undo_started'),
  );
  if (open.length === 0) return undefined;
  const row = ({ act, part, says, label }: Deed): Html => {
    const href = bankFilePartPath(file.id, part);
    const deed =
      act === 'undo'
        ? html`<a class="btn btn-sm" href="${href}">${label[language]}</a>`
        : actionButton({ language, action: href, label: label[language], kind: 'plain', small: true });
    return html`<li><span class="muted">${says[language]}</span>${deed}</li>`;
  };
  return card({ content: html`<ul class="steps">${open.map(row)}</ul>` });
};

const problemText = (code: string | null, { language }: Context): string | undefined => {
  const kind = problemKinds().find((one) => one.code === code);
  return kind && fill(kind.text[language], { line: '?' });
};

const notices = ({ file, statements }: BankFileShown, context: Context): Html[] => {
  const { language } = context;
  const boxes: Html[] = [];
  if (file.step === 'failed')
    boxes.push(
      noticeBox({
        language,
        kind: 'warning',
        sentence: [own.failed[language], problemText(file.problem, context)].filter(Boolean).join(' '),
      }),
    );
  if (file.step === 'asking') {
    const accounts = [
      ...new Set(statements.filter(({ is_known }) => !is_known).map(({ account }) => formatIban(account))),
    ];
    boxes.push(
      noticeBox({
        language,
        kind: 'warning',
        sentence: fill(own.ask[language], { accounts: accounts.join(', ') }),
        actions: actionButton({
          language,
          action: bankFilePartPath(file.id, 'accounts'),
          label: own.confirm[language],
          kind: 'main',
        }),
      }),
    );
  }
  if (file.has_identity_codes)
    boxes.push(noticeBox({ language, kind: 'info', sentence: own.codes[language] }));
  return boxes;
};

const daysOf = ({ from_on, to_on }: StatementRow, { language }: Context): string =>
  [from_on, to_on]
    .map((day) => (day ? formatDate(day, language) : ''))
    .join('–')
    .replace(/^–$/, '');

const about = ({ file, statements }: BankFileShown, context: Context): Html => {
  const { language } = context;
  const items: Definition[] = statements.flatMap((statement) => [
    {
      term: own.account[language],
      value: html`<span class="number">${formatIban(statement.account)}</span>`,
    },
    ...(daysOf(statement, context) ? [{ term: own.days[language], value: daysOf(statement, context) }] : []),
    { term: own.said[language], value: `${statement.said_id} (${statement.kind})` },
  ]);
  const passed: Definition[] = [
    ...(file.outgoing_passed > 0
      ? [{ term: own.outgoing[language], value: file.outgoing_passed.toLocaleString(language) }]
      : []),
    ...(file.unbooked_passed > 0
      ? [{ term: own.unbooked[language], value: file.unbooked_passed.toLocaleString(language) }]
      : []),
  ];
  return card({
    title: own.statements[language],
    content: definitionList({ language, items: [...items, ...passed] }),
  });
};

const stepsTaken = ({ steps }: BankFileShown, { language }: Context): Html =>
  card({
    title: own.history[language],
    content: timeline({
      label: own.history[language],
      items: steps.map(({ step, at, name }) => ({
        at: formatMoment(at, language),
        machineAt: at.toISOString(),
        title: stepWords[step][language],
        by: name ?? own.program[language],
      })),
    }),
  });

export const trail = (
  file: Pick<BankFile, 'id' | 'file_name'>,
  { language }: Context,
  ...more: string[]
): Html =>
  breadcrumb({
    language,
    items: [
      { href: bankFilesPath, label: texts.title[language] },
      more.length > 0 ? { href: bankFilePath(file.id), label: file.file_name } : { label: file.file_name },
      ...more.map((label) => ({ label })),
    ],
  });

export const bankFilePage = (context: Context, shown: BankFileShown): Html => {
  const { file } = shown;
  const going = progressOf(file, context);
  return staffPage(context, {
    title: file.file_name,
    path: bankFilePath(file.id),
    breadcrumb: trail(file, context),
    lead: stepBadge(file.step, context),
    ...(going ? { refreshSeconds: 3 } : {}),
    content: html`<div class="stack">${notices(shown, context)}${going}${became(file, context)}${deedsCard(file, context)}<div class="columns">${about(shown, context)}${remarks(file, context)}${stepsTaken(shown, context)}</div></div>`,
  });
};

/** Numbers of what would be taken back, for the page before it. */
export const undoWords = (
  { counts }: BankFile,
  { language }: Context,
): { asks: string; go: string; says: string } => {
  const taken = (['matched', 'accepted', 'credited'] as const).map((one) => counts.outcomes?.[one]);
  const payments = taken.reduce((sum, one) => sum + (one?.payments ?? 0), 0);
  const cents = taken.reduce((sum, one) => sum + (one?.cents ?? 0), 0);
  return {
    asks: fill(own.undoAsk[language], { payments: payments.toLocaleString(language), sum: euros(cents) }),
    go: own.undoGo[language],
    says: own.undo[language],
  };
};
