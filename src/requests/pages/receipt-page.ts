import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { LedgerLine } from '../../retention/ledger.ts';
import type { Remaining } from '../../retention/rewrite-queries.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { plainPage } from '../../ui/plain-page.ts';
import { keptLine, keptWords } from '../kept-words.ts';
import { publicFrame } from '../public-frame.ts';

export const receiptTexts = {
  title: {
    fi: 'Tarkista poiston kuitti',
    sv: 'Kontrollera raderingskvittot',
    en: 'Check an erasure receipt',
  },
  lead: {
    fi: 'Kirjoita kirjeessäsi oleva tarkistuskoodi. Näet, milloin tietosi on poistettu ja jäikö jotakin lain vaatimana.',
    sv: 'Skriv kontrollkoden från ditt brev. Du ser när dina uppgifter har raderats och om något blev kvar enligt lag.',
    en: 'Type the code from your letter. You see when your data was erased and whether anything stayed because the law demands it.',
  },
  code: { fi: 'Tarkistuskoodi', sv: 'Kontrollkod', en: 'Code' },
  check: { fi: 'Tarkista', sv: 'Kontrollera', en: 'Check' },
  unknown: {
    fi: 'Koodia ei löydy. Tarkista kirjaimet ja numerot; koodissa on neljä neljän merkin ryhmää. Poisto voi kestää hetken.',
    sv: 'Koden finns inte. Kontrollera bokstäverna och siffrorna; koden har fyra grupper med fyra tecken. Raderingen kan ta en stund.',
    en: 'The code is not found. Check the letters and digits; the code has four groups of four. The erasure may take a moment.',
  },
  erased: {
    fi: 'Tietosi on poistettu asiakasrekisteristämme.',
    sv: 'Dina uppgifter har raderats ur vårt kundregister.',
    en: 'Your data has been erased from our customer register.',
  },
  partly: {
    fi: 'Tietosi on poistettu lukuun ottamatta sitä, mitä laki vaatii säilyttämään.',
    sv: 'Dina uppgifter har raderats förutom det som lagen kräver att vi bevarar.',
    en: 'Your data has been erased except what the law demands us to keep.',
  },
  at: { fi: 'Poistettu', sv: 'Raderat', en: 'Erased' },
  line: { fi: 'Poistoluettelon rivi', sv: 'Rad i raderingsförteckningen', en: 'Line of the ledger' },
  kept: { fi: 'Säilytetään', sv: 'Bevaras', en: 'Kept' },
  completed: {
    fi: 'Säilytetytkin poistettu',
    sv: 'Också det bevarade raderat',
    en: 'What was kept erased too',
  },
  files: { fi: 'Levyltä', sv: 'Från disken', en: 'From the disk' },
  filesGone: { fi: 'pyyhitty {at}', sv: 'borttaget {at}', en: 'wiped {at}' },
  filesAndNotLog: {
    fi: 'pyyhitty {at}; tietokantapalvelimen omat lokit vanhenevat erikseen',
    sv: 'borttaget {at}; databasserverns egna loggar går ut för sig',
    en: 'wiped {at}; the database server’s own logs expire by themselves',
  },
  filesTonight: { fi: 'pyyhitään ensi yönä', sv: 'tas bort nästa natt', en: 'will be wiped the next night' },
  request: { fi: 'Pyyntösi ja kirjeesi', sv: 'Din begäran och breven', en: 'Your request and its letters' },
  requestOpen: {
    fi: 'säilyvät nimelläsi, kunnes asia on suljettu',
    sv: 'bevaras med ditt namn tills ärendet har avslutats',
    en: 'are kept with your name until the matter is closed',
  },
  requestGone: {
    fi: 'nimesi ja tekstit poistettu {at}, levyltä pyyhitään ensi yönä',
    sv: 'ditt namn och texterna raderade {at}, tas bort från disken nästa natt',
    en: 'your name and the words erased {at}, wiped from the disk the next night',
  },
  requestWiped: {
    fi: 'nimesi ja tekstit poistettu {at}, levyltä pyyhitty {wiped}',
    sv: 'ditt namn och texterna raderade {at}, borttagna från disken {wiped}',
    en: 'your name and the words erased {at}, wiped from the disk {wiped}',
  },
  backups: { fi: 'Varmuuskopioista', sv: 'Ur säkerhetskopiorna', en: 'From backups' },
  backupsUntil: {
    fi: 'viimeistään {day}; jos kopio palautetaan sitä ennen, tiedot poistetaan uudelleen',
    sv: 'senast {day}; om en kopia återställs före det raderas uppgifterna på nytt',
    en: 'by {day}; if a backup is restored before that, the data is erased again',
  },
  backupsNone: { fi: 'ei ole missään kopiossa', sv: 'finns inte i någon kopia', en: 'in no backup' },
} as const satisfies Record<string, Text>;

const filesText = ({ files_gone_at, log_cleared }: Remaining, language: Language): string => {
  if (!files_gone_at) return receiptTexts.filesTonight[language];
  const text = log_cleared ? receiptTexts.filesGone : receiptTexts.filesAndNotLog;
  return fill(text[language], { at: formatMoment(files_gone_at, language) });
};

const requestText = ({ request_gone_at, request_files_gone_at }: Remaining, language: Language): string => {
  if (!request_gone_at) return receiptTexts.requestOpen[language];
  const at = formatMoment(request_gone_at, language);
  return request_files_gone_at
    ? fill(receiptTexts.requestWiped[language], { at, wiped: formatMoment(request_files_gone_at, language) })
    : fill(receiptTexts.requestGone[language], { at });
};

const remainingItems = (remaining: Remaining, language: Language) => [
  { term: receiptTexts.files[language], value: filesText(remaining, language) },
  ...(remaining.was_asked
    ? [{ term: receiptTexts.request[language], value: requestText(remaining, language) }]
    : []),
  {
    term: receiptTexts.backups[language],
    value: remaining.backups_until
      ? fill(receiptTexts.backupsUntil[language], { day: formatDate(remaining.backups_until, language) })
      : receiptTexts.backupsNone[language],
  },
];

/** `line`: what the receipt is for; `newest`: what stands in the ledger since, where a duty has ended. */
export type FoundReceipt = Readonly<{
  line: LedgerLine;
  newest: LedgerLine;
  remaining: Remaining | undefined;
}>;

const lineOf = ({ policy, language }: Context, { line, newest, remaining }: FoundReceipt): Html => {
  const isWhole = newest.kept.length === 0;
  const sentence = receiptTexts[isWhole ? 'erased' : 'partly'][language];
  const kept = newest.kept.map((one) => keptWords(policy.declaration, one, language));
  return html`${noticeBox({ language, kind: 'done', sentence })}${definitionList({
    language,
    items: [
      { term: receiptTexts.at[language], value: formatMoment(line.at, language) },
      { term: receiptTexts.line[language], value: String(line.number) },
      ...(isWhole && newest.number > line.number
        ? [{ term: receiptTexts.completed[language], value: formatMoment(newest.at, language) }]
        : []),
      ...kept.map((one) => ({
        term: receiptTexts.kept[language],
        value: html`${one.title}<br><span class="muted">${keptLine(one)}</span>`,
      })),
      ...(remaining ? remainingItems(remaining, language) : []),
    ],
  })}`;
};

export const receiptPage = (
  context: Context,
  { found, asked }: { found?: FoundReceipt | undefined; asked?: boolean },
): Html => {
  const { language } = context;
  return plainPage({
    ...publicFrame(context),
    title: receiptTexts.title[language],
    lead: receiptTexts.lead[language],
    path: '/erasures',
    content: html`${
      asked && !found && noticeBox({ language, kind: 'warning', sentence: receiptTexts.unknown[language] })
    }${found && lineOf(context, found)}${form({
      language,
      action: '/erasures',
      submit: receiptTexts.check[language],
      content: field({
        kind: 'text',
        name: 'code',
        label: receiptTexts.code[language],
        language,
        required: true,
        size: 'medium',
        maxLength: 40,
        autocomplete: 'off',
      }),
    })}`,
  });
};
