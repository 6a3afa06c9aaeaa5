import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import type { Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { field, fieldset } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { type SettingName, settingTitles, type TypedSettings } from '../forms/settings-form.ts';
import { invoicingSettingsPath } from '../paths.ts';

export const settingsTexts = {
  title: { fi: 'Laskutuksen asetukset', sv: 'Faktureringens inställningar', en: 'Invoicing settings' },
  lead: {
    fi: 'Nämä tulevat uusiin laskuihin. Jo vahvistetut laskut säilyvät sellaisina kuin ne lähetettiin.',
    sv: 'Dessa kommer på nya fakturor. Fastställda fakturor förblir sådana de skickades.',
    en: 'These go on new invoices. Invoices that have been issued stay as they were sent.',
  },
  company: { fi: 'Yritys', sv: 'Företaget', en: 'The company' },
  account: { fi: 'Minne maksetaan', sv: 'Vart betalas', en: 'Where to pay' },
  numbering: { fi: 'Numerot ja maksuaika', sv: 'Nummer och betalningstid', en: 'Numbers and time to pay' },
  reminders: { fi: 'Maksumuistutukset', sv: 'Betalningspåminnelser', en: 'Reminders' },
  remindersHint: {
    fi: 'Kuluttajalle maksullisen muistutuksen saa lähettää aikaisintaan 14 päivän kuluttua eräpäivästä ja 14 päivän välein, ja maksu on enintään 5 € (perintälaki 10 a ja 10 b §).',
    sv: 'Till en konsument får en avgiftsbelagd påminnelse skickas tidigast 14 dagar efter förfallodagen och med 14 dagars mellanrum, och avgiften är högst 5 € (indrivningslagen 10 a och 10 b §).',
    en: 'A consumer may be sent a reminder with a fee at the earliest 14 days after the due date and 14 days apart, and the fee is 5 € at most (Debt Collection Act, sections 10a and 10b).',
  },
  yearly: {
    fi: 'Oma sarja joka tilikaudelle, esim. 20260001',
    sv: 'Egen serie för varje räkenskapsperiod, t.ex. 20260001',
    en: 'A series for each financial year, such as 20260001',
  },
  all: {
    fi: 'Yksi sarja, joka jatkuu vuodesta toiseen',
    sv: 'En serie som löper från år till år',
    en: 'One series that runs on from year to year',
  },
  fi: { fi: 'Suomalainen viite', sv: 'Finländsk referens', en: 'Finnish reference' },
  rf: { fi: 'Kansainvälinen RF-viite', sv: 'Internationell RF-referens', en: 'International RF reference' },
  vatHint: {
    fi: 'FI ja Y-tunnuksen numerot. Jätä tyhjäksi, jos yritys ei ole arvonlisäverovelvollinen.',
    sv: 'FI och FO-numrets siffror. Lämna tomt om företaget inte är momsskyldigt.',
    en: 'FI and the digits of the Business ID. Leave it empty if the company is not liable for VAT.',
  },
  saved: {
    fi: 'Asetukset on tallennettu.',
    sv: 'Inställningarna har sparats.',
    en: 'The settings have been saved.',
  },
} as const satisfies Record<string, Text>;
const texts = settingsTexts;

const short: ReadonlySet<SettingName> = new Set([
  'seller_postcode',
  'first_serial',
  'term_days_consumer',
  'term_days_business',
  'reminder_after_days',
  'reminder_term_days',
  'reminders_max',
  'fee_consumer',
  'fee_business',
]);
const needed: ReadonlySet<SettingName> = new Set([
  'seller_name',
  'seller_street',
  'seller_postcode',
  'seller_town',
  'business_id',
  'iban',
  'bic',
]);

export const settingsPage = (
  context: Context,
  typed: TypedSettings,
  { problems, isSaved }: Readonly<{ problems: readonly FieldProblem[]; isSaved: boolean }>,
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  const plain = (name: SettingName, more: object = {}): Html =>
    field({
      kind: 'text',
      name,
      label: settingTitles[name][language],
      language,
      value: typed[name],
      error: errorOf(name),
      autocomplete: 'off',
      required: needed.has(name),
      size: short.has(name) ? 'short' : 'medium',
      ...more,
    });
  const choice = (
    name: SettingName,
    options: readonly (keyof typeof texts)[],
    value: string | undefined,
  ): Html =>
    plain(name, {
      kind: 'radio',
      required: true,
      value,
      options: options.map((one) => ({ value: one, label: texts[one][language] })),
    });
  const company: SettingName[] = [
    'seller_name',
    'seller_street',
    'seller_postcode',
    'seller_town',
    'seller_phone',
    'seller_email',
    'seller_web',
    'business_id',
  ];
  const reminders: SettingName[] = [
    'reminder_after_days',
    'reminder_term_days',
    'reminders_max',
    'fee_consumer',
    'fee_business',
  ];
  return staffPage(context, {
    title: texts.title[language],
    path: invoicingSettingsPath,
    lead: texts.lead[language],
    said: isSaved && noticeBox({ language, kind: 'done', sentence: texts.saved[language] }),
    content: form({
      language,
      action: invoicingSettingsPath,
      errors,
      content: html`${fieldset({
        legend: texts.company[language],
        content: html`${company.map((name) => plain(name))}${plain('vat_number', { hint: texts.vatHint[language] })}`,
      })}${fieldset({
        legend: texts.account[language],
        content: html`${plain('iban')}${plain('bic', { size: 'short' })}${plain('einvoice_address')}${plain('einvoice_operator')}`,
      })}${fieldset({
        legend: texts.numbering[language],
        content: html`${choice('series', ['yearly', 'all'], typed['series'])}${plain('first_serial')}${choice(
          'reference_kind',
          ['fi', 'rf'],
          typed['reference_kind'],
        )}${plain('term_days_consumer')}${plain('term_days_business')}${(['terms', 'terms_sv', 'terms_en'] as const).map((name) => plain(name, { kind: 'textarea', rows: 3 }))}`,
      })}${fieldset({
        legend: texts.reminders[language],
        hint: texts.remindersHint[language],
        content: html`${field({
          kind: 'checkbox',
          name: 'has_reminders',
          label: settingTitles.has_reminders[language],
          language,
          checked: typed['has_reminders'] === 'yes',
        })}${reminders.map((name) => plain(name))}`,
      })}`,
    }),
  });
};
