/** How the letter of a mailing reads in each language, whose words they are and where they are written. */
import type { Messages } from '../../breaches/message-queries.ts';
import { missingWords } from '../../breaches/pages/missing-words.ts';
import { breachStepPath } from '../../breaches/paths.ts';
import { fill, languages, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { Letter } from '../../requests/letters/letter.ts';
import { letterHtml } from '../../requests/letters/to-html.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { tabs } from '../../ui/tabs.ts';
import { languageNames } from '../../ui/texts.ts';
import { mailingPath } from '../paths.ts';
import type { Mailing } from '../queries.ts';
import { informingTexts as texts } from './informing-texts.ts';
import { countOf } from './shared.ts';

export type LetterShown = Readonly<{
  mailing: Mailing;
  /** As it reads in the language chosen; `version` 0: not fixed yet. */
  sample: Letter;
  version: number;
  /** Of a breach: what is written of it, in which languages. */
  messages: Messages | undefined;
}>;

/** The words of a breach are a person’s own, until they are approved. */
const editWords = ({ language }: Context, { kind, about, step }: Mailing): HtmlValue =>
  kind === 'breach' &&
  step === 'prepared' &&
  button({
    label: texts.toWords[language],
    href: breachStepPath(Number(about), 'message'),
    icon: 'edit',
    small: true,
  });

/** Until it is approved: its words can still be written. */
export const untranslated = ({ language }: Context, { mailing, messages }: LetterShown): HtmlValue =>
  messages &&
  mailing.step === 'prepared' &&
  missingWords(language, {
    breachId: Number(mailing.about),
    messages,
    readers: { sv: countOf(mailing, 'in_sv'), en: countOf(mailing, 'in_en') },
  });

/** Whose words they are. */
const willSaid = ({ kind, announcement_id }: Mailing): Text => {
  if (kind === 'breach') return texts.letterWillBreach;
  return announcement_id === null ? texts.letterWill : texts.letterWillAnnounced;
};

export const letterCard = (context: Context, { mailing, sample, version }: LetterShown): Html => {
  const { language } = context;
  return card({
    title: texts.letter[language],
    actions: editWords(context, mailing),
    content: html`<div class="stack"><p class="muted">${
      version === 0 ? willSaid(mailing)[language] : fill(texts.letterWent[language], { version })
    }</p>${tabs({
      label: texts.letter[language],
      items: languages.map((one) => ({
        href: `${mailingPath(mailing.id)}?letter=${one}`,
        label: languageNames[one],
        current: one === sample.language,
      })),
    })}${letterHtml(sample)}</div>`,
  });
};
