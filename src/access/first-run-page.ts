import type { Language, Text } from '../ground/language.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import { hiddenFields } from '../ui/button.ts';
import { type FieldProps, field, fieldset } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import { type Html, html } from '../ui/html.ts';
import { formErrors, typedText } from './form-errors.ts';
import { passwordFields } from './password-fields.ts';
import { doorPage } from './staff-page.ts';

const texts = {
  title: { fi: 'Ota Seloste käyttöön', sv: 'Ta Seloste i bruk', en: 'Start using Seloste' },
  lead: {
    fi: 'Kerro ensin, kuka rekisteriä pitää. Tiedot menevät tietosuojaselosteen luonnokseen; voit muuttaa niitä ennen julkaisemista.',
    sv: 'Berätta först vem som för registret. Uppgifterna går till utkastet till dataskyddsbeskrivning; du kan ändra dem före publiceringen.',
    en: 'First tell who keeps the register. The details go into the draft of the privacy notice; you can change them before it is published.',
  },
  company: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
  user: { fi: 'Ensimmäinen käyttäjä', sv: 'Den första användaren', en: 'The first user' },
  userHint: {
    fi: 'Saat kaikki käyttötarkoitukset, joita pieni yritys tarvitsee. Tunnus on vain sinun: lisää muut henkilöt myöhemmin omilla tunnuksilla.',
    sv: 'Du får alla ändamål som ett litet företag behöver. Användarnamnet är bara ditt: lägg till andra senare med egna användarnamn.',
    en: 'You get all the purposes that a small company needs. The user name is yours alone: add others later with user names of their own.',
  },
  submit: { fi: 'Ota käyttöön', sv: 'Ta i bruk', en: 'Start' },
} as const satisfies Record<string, Text>;

type Line = Readonly<{
  name: string;
  label: Text;
  hint?: Text;
  kind?: 'text' | 'tel' | 'email';
  autocomplete: string;
  size?: 'short' | 'medium' | 'full';
}>;

const companyLines: readonly Line[] = [
  {
    name: 'company',
    label: { fi: 'Yrityksen nimi', sv: 'Företagets namn', en: 'Name of the company' },
    autocomplete: 'organization',
  },
  {
    name: 'business_id',
    label: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
    autocomplete: 'off',
    size: 'short',
  },
  {
    name: 'street',
    label: { fi: 'Lähiosoite', sv: 'Näradress', en: 'Street address' },
    autocomplete: 'street-address',
  },
  {
    name: 'postcode',
    label: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postcode' },
    autocomplete: 'postal-code',
    size: 'short',
  },
  {
    name: 'town',
    label: { fi: 'Postitoimipaikka', sv: 'Postort', en: 'Post town' },
    autocomplete: 'address-level2',
    size: 'medium',
  },
  {
    name: 'phone',
    label: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Phone number' },
    kind: 'tel',
    autocomplete: 'tel',
    size: 'medium',
  },
  {
    name: 'email',
    label: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address' },
    kind: 'email',
    autocomplete: 'email',
  },
  {
    name: 'contact',
    label: {
      fi: 'Yhteyshenkilö rekisteriä koskevissa asioissa',
      sv: 'Kontaktperson i registerärenden',
      en: 'Contact person for the register',
    },
    autocomplete: 'off',
  },
];

const userLines: readonly Line[] = [
  { name: 'name', label: { fi: 'Oma nimesi', sv: 'Ditt namn', en: 'Your name' }, autocomplete: 'name' },
  {
    name: 'user_name',
    label: { fi: 'Käyttäjätunnus', sv: 'Användarnamn', en: 'User name' },
    hint: {
      fi: 'Pieniä kirjaimia ja numeroita, esimerkiksi helmi.esimerkki. Myös sähköpostiosoite käy.',
      sv: 'Små bokstäver och siffror, till exempel helmi.exempel. En e-postadress går också bra.',
      en: 'Small letters and digits, such as helmi.example. An e-mail address is fine too.',
    },
    autocomplete: 'username',
    size: 'medium',
  },
];

type Values = Readonly<Record<string, unknown>>;

const inputs = (
  lines: readonly Line[],
  language: Language,
  typed: Values,
  errorOf: (name: string) => string | undefined,
): Html[] =>
  lines.map(({ kind = 'text', label, hint, name, ...rest }) =>
    field({
      ...rest,
      kind,
      name,
      language,
      label: label[language],
      ...(hint ? { hint: hint[language] } : {}),
      value: typedText(typed, name),
      required: true,
      error: errorOf(name),
    } satisfies FieldProps),
  );

export const firstRunPage = (
  context: Context,
  token: string,
  typed: Values = {},
  problems: readonly FieldProblem[] = [],
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return doorPage(context, {
    path: `/first-run?token=${encodeURIComponent(token)}`,
    title: texts.title[language],
    lead: texts.lead[language],
    content: form({
      language,
      action: '/first-run',
      wholePage: true,
      errors,
      submit: texts.submit[language],
      content: html`${hiddenFields({ token })}${fieldset({
        legend: texts.company[language],
        content: inputs(companyLines, language, typed, errorOf),
      })}${fieldset({
        legend: texts.user[language],
        hint: texts.userHint[language],
        content: html`${inputs(userLines, language, typed, errorOf)}${passwordFields(language, errorOf)}`,
      })}`,
    }),
  });
};
