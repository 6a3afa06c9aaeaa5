import { languages, languageTitles, type Text } from '../ground/language.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import { field } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import { type Html, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { formErrors, typedText } from './form-errors.ts';
import type { MailAddress } from './mail-address-queries.ts';
import { staffPage } from './staff-page.ts';

export const mailAddressTexts = {
  title: { fi: 'Muistutukset sähköpostiin', sv: 'Påminnelser per e-post', en: 'Reminders by e-mail' },
  lead: {
    fi: 'Tähän osoitteeseen saat tiedon ennen kuin säilytysajat poistavat jotain, jos hoidat rekisterin ylläpitoa. Viesteissä on lukumääriä ja linkkejä, ei asiakkaiden tietoja.',
    sv: 'Till den här adressen får du veta innan lagringstiderna raderar något, om du sköter registrets underhåll. I meddelandena finns antal och länkar, inga kunduppgifter.',
    en: 'At this address you hear before the retention periods erase something, if you keep the register. The messages hold numbers and links, no data of customers.',
  },
  address: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address' },
  hint: {
    fi: 'Tyhjä: sinulle ei lähetetä muistutuksia.',
    sv: 'Tomt: inga påminnelser skickas till dig.',
    en: 'Empty: no reminders are sent to you.',
  },
  language: { fi: 'Viestien kieli', sv: 'Meddelandenas språk', en: 'Language of the messages' },
  done: { fi: 'Tallennettu.', sv: 'Sparat.', en: 'Saved.' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
} as const satisfies Record<string, Text>;

type Again = Readonly<{
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
  isDone?: boolean;
}>;

export const mailAddressPage = (
  context: Context,
  kept: MailAddress | undefined,
  { typed = {}, problems = [], isDone = false }: Again = {},
): Html => {
  const { language } = context;
  const { errorOf, errors } = formErrors(problems, language);
  return staffPage(context, {
    title: mailAddressTexts.title[language],
    lead: mailAddressTexts.lead[language],
    said: isDone && noticeBox({ language, kind: 'done', sentence: mailAddressTexts.done[language] }),
    content: html`<div class="narrow">${form({
      language,
      action: '/reminders-by-mail',
      submit: mailAddressTexts.save[language],
      errors,
      content: html`${field({
        kind: 'email',
        name: 'address',
        language,
        label: mailAddressTexts.address[language],
        hint: mailAddressTexts.hint[language],
        value: typedText(typed, 'address') ?? kept?.address ?? '',
        autocomplete: 'email',
        error: errorOf('address'),
      })}${field({
        kind: 'radio',
        name: 'language',
        language,
        label: mailAddressTexts.language[language],
        required: true,
        value: typedText(typed, 'language') ?? kept?.language ?? language,
        options: languages.map((one) => ({ value: one, label: languageTitles[one][language] })),
      })}`,
    })}</div>`,
  });
};
