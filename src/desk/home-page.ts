/** The first page after signing in: what is still to be done before the register is in use. */

import { staffPage } from '../access/staff-page.ts';
import type { RunningClock } from '../breaches/breaches-due.ts';
import { fill, type Language, type Text } from '../ground/language.ts';
import { formatMoney } from '../ground/money.ts';
import type { Context } from '../http/route.ts';
import type { FailureRow } from '../retention/overview-queries.ts';
import { badge } from '../ui/badge.ts';
import { button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
import { numberTiles } from '../ui/number-tile.ts';
import { cappedCount } from '../ui/pager.ts';
import { say } from '../ui/texts.ts';
import { backupTroubleShown } from './morning/backup-trouble.ts';
import { breachClocksShown } from './morning/breach-clocks.ts';
import { instructionsShown } from './morning/instructions.ts';
import { type MailTrouble, mailTroublesShown } from './morning/mail-troubles.ts';
import type { Morning } from './morning/morning.ts';
import { countMost } from './morning/queries.ts';

export type FirstStep = Readonly<{ key: keyof typeof steps; isDone: boolean; href: string }>;

const texts = {
  title: { fi: 'Alkuun', sv: 'Kom i gång', en: 'Getting started' },
  lead: {
    fi: 'Näillä askelilla rekisteri otetaan käyttöön. Järjestyksen saa valita itse.',
    sv: 'Med de här stegen tas registret i bruk. Ordningen får du välja själv.',
    en: 'These steps put the register to use. Take them in the order you like.',
  },
  morning: { fi: 'Tänään', sv: 'I dag', en: 'Today' },
  waits: { fi: 'Mikä odottaa', sv: 'Vad som väntar', en: 'What waits' },
  late: { fi: 'kiireellisiä {late}', sv: 'brådskande {late}', en: 'urgent {late}' },
  done: { fi: 'tehty', sv: 'gjort', en: 'done' },
  open: { fi: 'tekemättä', sv: 'ogjort', en: 'to do' },
  go: { fi: 'Siirry', sv: 'Gå', en: 'Go' },
} as const satisfies Record<string, Text>;

const steps = {
  undertaking: {
    fi: 'Allekirjoita salassapitositoumus',
    sv: 'Underteckna sekretessförbindelsen',
    en: 'Sign the confidentiality undertaking',
  },
  customers: {
    fi: 'Tuo asiakkaat kaupan tai kirjanpidon tiedostosta',
    sv: 'Hämta kunderna ur butikens eller bokföringens fil',
    en: 'Import the customers from your shop’s or bookkeeping’s file',
  },
  notice: {
    fi: 'Tarkista tietosuojaseloste ja julkaise se',
    sv: 'Granska dataskyddsbeskrivningen och publicera den',
    en: 'Check the privacy notice and publish it',
  },
} as const satisfies Record<string, Text>;

const stepLine = (step: FirstStep, context: Context): Html => {
  const words = (text: Text) => say(text, context.language);
  return html`<li><span>${words(steps[step.key])}</span>${badge({
    state: step.isDone ? 'done' : 'due',
    label: words(step.isDone ? texts.done : texts.open),
  })}${button({ label: words(texts.go), href: step.href, kind: step.isDone ? 'quiet' : 'main', small: true })}</li>`;
};

const noteOf = ({ count, late, lateText, cents }: Morning, language: Language): string =>
  [
    cents === undefined || count > countMost ? '' : formatMoney(BigInt(cents)),
    late > 0 && (late < count || lateText) ? fill((lateText ?? texts.late)[language], { late }) : '',
  ]
    .filter(Boolean)
    .join(' · ');

const morningTiles = ({ language }: Context, morning: readonly Morning[]): HtmlValue =>
  morning.length > 0 &&
  numberTiles({
    label: texts.waits[language],
    tiles: morning.map((one) => {
      const { title, href, count, late } = one;
      const note = noteOf(one, language);
      return {
        label: title[language],
        value: cappedCount(count, countMost, language),
        href,
        state: late > 0 ? 'overdue' : count > 0 ? 'info' : 'done',
        ...(note && { note }),
      };
    }),
  });

/** What a person is shown of the day. */
export type Today = Readonly<{
  morning: readonly Morning[];
  troubles: readonly MailTrouble[];
  backupFailure: FailureRow | undefined;
  clocks: readonly RunningClock[];
  /** How many instructions the person is to read. */
  instructions: number;
}>;

export const homePage = (
  context: Context,
  firstSteps: readonly FirstStep[],
  { morning, troubles, backupFailure, clocks, instructions }: Today,
): Html => {
  const words = (text: Text) => say(text, context.language);
  const isSetUp = firstSteps.length === 0;
  return staffPage(context, {
    title: words(isSetUp ? texts.morning : texts.title),
    ...(isSetUp ? {} : { lead: words(texts.lead) }),
    content: html`<div class="stack">${
      !isSetUp &&
      card({ content: html`<ol class="steps">${firstSteps.map((step) => stepLine(step, context))}</ol>` })
    }${breachClocksShown(context, clocks)}${instructionsShown(context, instructions)}${mailTroublesShown(context, troubles)}${backupTroubleShown(context, backupFailure)}${morningTiles(context, morning)}</div>`,
  });
};
