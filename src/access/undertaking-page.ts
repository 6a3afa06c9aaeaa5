import { fill, type Text } from '../ground/language.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import { button, hiddenFields } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { field } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { formErrors, typedText } from './form-errors.ts';
import { staffPage } from './staff-page.ts';
import { type UndertakingText, undertakingText } from './undertaking.ts';

const texts = {
  title: { fi: 'Salassapitositoumus', sv: 'Sekretessförbindelse', en: 'Confidentiality undertaking' },
  lead: {
    fi: 'Lue ja allekirjoita. Henkilötiedot avautuvat vasta sitten. Versio {version}.',
    sv: 'Läs och underteckna. Personuppgifterna öppnas först därefter. Version {version}.',
    en: 'Read and sign. Personal data opens only then. Version {version}.',
  },
  signed: {
    fi: 'Olet allekirjoittanut tämän version.',
    sv: 'Du har undertecknat den här versionen.',
    en: 'You have signed this version.',
  },
  name: {
    fi: 'Kirjoita nimesi: {name}',
    sv: 'Skriv ditt namn: {name}',
    en: 'Type your name: {name}',
  },
  submit: { fi: 'Allekirjoita', sv: 'Underteckna', en: 'Sign' },
  on: { fi: 'Jatka', sv: 'Fortsätt', en: 'Go on' },
} as const satisfies Record<string, Text>;

type Shown = Readonly<{
  back: string;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

const paragraphs = (text: string): HtmlValue =>
  html`<div class="prose">${text.split(/\n{2,}/).map((part) => html`<p>${part}</p>`)}</div>`;

const signingForm = (context: Context, { hash }: UndertakingText, shown: Shown, name: string): Html => {
  const { language } = context;
  const { back, typed = {}, problems = [] } = shown;
  const { errors, errorOf } = formErrors(problems, language);
  return form({
    language,
    action: '/undertaking',
    wholePage: true,
    errors,
    submit: texts.submit[language],
    content: html`${hiddenFields({ back, hash, language })}${field({
      kind: 'text',
      name: 'name',
      language,
      label: fill(texts.name[language], { name }),
      value: typedText(typed, 'name'),
      autocomplete: 'off',
      required: true,
      size: 'medium',
      error: errorOf('name'),
    })}`,
  });
};

/** The text in the reader's language, exactly as it is signed. */
export const undertakingPage = (context: Context, shown: Shown): Html => {
  const { language, caller, policy } = context;
  if (caller.kind !== 'staff') throw new Error('an undertaking was shown to nobody');
  const text = undertakingText(policy.declaration, language);
  const isDone = caller.hasSigned;
  return staffPage(context, {
    path: `/undertaking?back=${encodeURIComponent(shown.back)}`,
    title: texts.title[language],
    lead: isDone ? undefined : fill(texts.lead[language], { version: text.version }),
    said: isDone && noticeBox({ language, kind: 'done', sentence: texts.signed[language] }),
    content: html`<div class="narrow stack">${card({ content: paragraphs(text.text) })}${
      isDone
        ? button({ label: texts.on[language], href: shown.back, kind: 'main' })
        : signingForm(context, text, shown, caller.name)
    }</div>`,
  });
};
