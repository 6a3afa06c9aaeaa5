/** The first page after signing in: what is still to be done before the register is in use. */

import { staffPage } from '../access/staff-page.ts';
import type { Text } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { badge } from '../ui/badge.ts';
import { button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { type Html, html } from '../ui/html.ts';
import { say } from '../ui/texts.ts';

export type FirstStep = Readonly<{ key: keyof typeof steps; isDone: boolean; href: string }>;

const texts = {
  title: { fi: 'Alkuun', sv: 'Kom i gång', en: 'Getting started' },
  lead: {
    fi: 'Näillä askelilla rekisteri otetaan käyttöön. Järjestyksen saa valita itse.',
    sv: 'Med de här stegen tas registret i bruk. Ordningen får du välja själv.',
    en: 'These steps put the register to use. Take them in the order you like.',
  },
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

export const homePage = (context: Context, firstSteps: readonly FirstStep[]): Html => {
  const words = (text: Text) => say(text, context.language);
  return staffPage(context, {
    title: words(texts.title),
    lead: words(texts.lead),
    content: card({
      content: html`<ol class="steps">${firstSteps.map((step) => stepLine(step, context))}</ol>`,
    }),
  });
};
