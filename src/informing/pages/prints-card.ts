import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { part } from '../../ui/part.ts';
import { mailingCan } from '../mailing.ts';
import { mailingActPath, printPath } from '../paths.ts';
import { printMost } from '../print-letters.ts';
import type { PrintRun } from '../print-queries.ts';
import type { Mailing } from '../queries.ts';
import { informingTexts as texts } from './informing-texts.ts';

const postForm = ({ language }: Context, id: number, number: number): Html =>
  form({
    language,
    action: `${printPath(id, number)}/posting`,
    submit: texts.posted[language],
    id: `posting-${number}`,
    content: field({
      kind: 'text',
      name: 'proof',
      label: texts.proof[language],
      hint: texts.proofHint[language],
      language,
      maxLength: 500,
      autocomplete: 'off',
    }),
  });

const runPart = (context: Context, id: number, { number, letters, unposted }: PrintRun): Html => {
  const { language } = context;
  return part({
    title: fill(texts.printRun[language], { number }),
    empty: fill(texts.runLetters[language], { count: letters }),
    actions: button({ label: texts.pdf[language], href: printPath(id, number), icon: 'print', small: true }),
    content: unposted > 0 ? postForm(context, id, number) : undefined,
  });
};

/** Nothing where no letter goes on paper. */
export const printsCard = (context: Context, mailing: Mailing, prints: readonly PrintRun[]): HtmlValue => {
  const { language } = context;
  const waiting = mailing.counts['to_print'] ?? 0;
  if (waiting === 0 && prints.length === 0) return undefined;
  return card({
    title: texts.prints[language],
    content: html`<div class="stack"><p class="muted">${fill(texts.printLead[language], { most: printMost })}</p>${prints.map(
      (run) => runPart(context, mailing.id, run),
    )}${
      waiting > 0 &&
      mailingCan('send', mailing.step) &&
      actionButton({
        language,
        action: mailingActPath(mailing.id, 'prints'),
        label: texts.printNext[language],
        icon: 'print',
        kind: prints.some(({ unposted }) => unposted > 0) ? 'plain' : 'main',
      })
    }</div>`,
  });
};
