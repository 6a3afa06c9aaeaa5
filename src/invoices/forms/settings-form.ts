/** The invoicing settings as their form sends them, and what is wrong with them field by field. */
import { z } from 'zod';
import { businessIdNotValid, emailNotValid, fieldMissing } from '../../customers/problems.ts';
import { demandRight, type Wrong } from '../../customers/wrong-fields.ts';
import { parseBusinessId, vatNumber } from '../../ground/business-id.ts';
import { parseEmail } from '../../ground/email.ts';
import { parseIban } from '../../ground/iban.ts';
import type { Text } from '../../ground/language.ts';
import { parseMoney } from '../../ground/money.ts';
import { Problem } from '../../ground/problem.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { inForceOn, reminderRules } from '../dated-rules.ts';
import { bicNotValid, feeTooLarge, ibanNotValid, seriesNotValid, termNotValid } from '../problems.ts';
import type { NewSettings } from '../queries/details.ts';
import type { SettingsRow } from '../queries.ts';

export const settingTitles = {
  seller_name: {
    fi: 'Yrityksen nimi laskulla',
    sv: 'Företagets namn på fakturan',
    en: 'The company’s name on invoices',
  },
  seller_street: { fi: 'Katuosoite', sv: 'Gatuadress', en: 'Street' },
  seller_postcode: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postcode' },
  seller_town: { fi: 'Postitoimipaikka', sv: 'Postort', en: 'Post town' },
  seller_phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  seller_email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  seller_web: { fi: 'Verkkosivut', sv: 'Webbplats', en: 'Website' },
  business_id: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
  vat_number: { fi: 'ALV-tunnus', sv: 'Momsnummer', en: 'VAT number' },
  iban: { fi: 'Tilinumero (IBAN)', sv: 'Kontonummer (IBAN)', en: 'Account number (IBAN)' },
  bic: { fi: 'BIC', sv: 'BIC', en: 'BIC' },
  einvoice_address: { fi: 'Verkkolaskuosoite', sv: 'E-fakturaadress', en: 'E-invoicing address' },
  einvoice_operator: { fi: 'Välittäjätunnus', sv: 'Förmedlarkod', en: 'Operator' },
  term_days_consumer: {
    fi: 'Maksuaika kuluttajille, päivää',
    sv: 'Betalningstid för konsumenter, dagar',
    en: 'Days to pay, consumers',
  },
  term_days_business: {
    fi: 'Maksuaika yrityksille, päivää',
    sv: 'Betalningstid för företag, dagar',
    en: 'Days to pay, businesses',
  },
  series: { fi: 'Laskujen numerointi', sv: 'Fakturornas numrering', en: 'Numbering of invoices' },
  first_serial: {
    fi: 'Sarjan ensimmäinen numero',
    sv: 'Seriens första nummer',
    en: 'First number of a series',
  },
  reference_kind: { fi: 'Viitteen muoto', sv: 'Referensens form', en: 'Form of references' },
  has_reminders: {
    fi: 'Ehdota maksumuistutuksia',
    sv: 'Föreslå betalningspåminnelser',
    en: 'Propose reminders',
  },
  reminder_after_days: {
    fi: 'Päiviä eräpäivästä muistutukseen',
    sv: 'Dagar från förfallodag till påminnelse',
    en: 'Days from due date to reminder',
  },
  reminder_term_days: {
    fi: 'Muistutuksen maksuaika, päivää',
    sv: 'Påminnelsens betalningstid, dagar',
    en: 'Days to pay of a reminder',
  },
  reminders_max: { fi: 'Muistutuksia enintään', sv: 'Påminnelser högst', en: 'Reminders at most' },
  fee_consumer: {
    fi: 'Muistutusmaksu kuluttajille €',
    sv: 'Påminnelseavgift för konsumenter €',
    en: 'Reminder fee, consumers €',
  },
  fee_business: {
    fi: 'Muistutusmaksu yrityksille €',
    sv: 'Påminnelseavgift för företag €',
    en: 'Reminder fee, businesses €',
  },
  terms: {
    fi: 'Teksti jokaiselle laskulle, suomeksi',
    sv: 'Text på varje faktura, på finska',
    en: 'Text on every invoice, in Finnish',
  },
  terms_sv: {
    fi: 'Ruotsinkielisille laskuille',
    sv: 'På fakturor på svenska',
    en: 'On invoices in Swedish',
  },
  terms_en: {
    fi: 'Englanninkielisille laskuille',
    sv: 'På fakturor på engelska',
    en: 'On invoices in English',
  },
} as const satisfies Record<string, Text>;
export type SettingName = keyof typeof settingTitles;

export const settingsBody = z.object(
  Object.fromEntries(Object.keys(settingTitles).map((name) => [name, z.string().max(1000).optional()])),
);
export type TypedSettings = Readonly<Record<string, string | undefined>>;

const euros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

/** What the form shows: the settings in force, or what the notice already says of the company. */
export const typedSettings = (row: SettingsRow | undefined, { controller }: Declaration): TypedSettings => {
  if (!row)
    return {
      seller_name: controller.name,
      seller_street: controller.street,
      seller_postcode: controller.postcode,
      seller_town: controller.town,
      seller_phone: controller.phone,
      seller_email: controller.email,
      business_id: controller.business_id,
      vat_number: parseBusinessId(controller.business_id) ? vatNumber(controller.business_id) : '',
      ...{
        term_days_consumer: '14',
        term_days_business: '14',
        series: 'yearly',
        first_serial: '1',
        reference_kind: 'fi',
      },
      ...{ has_reminders: 'yes', reminder_after_days: '14', reminder_term_days: '14', reminders_max: '2' },
      ...{ fee_consumer: '5,00', fee_business: '5,00' },
    };
  const { has_yearly_series, has_reminders, fee_consumer_cents, fee_business_cents, ...rest } = row;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
    series: has_yearly_series ? 'yearly' : 'all',
    ...(has_reminders ? { has_reminders: 'yes' } : {}),
    fee_consumer: euros(fee_consumer_cents),
    fee_business: euros(fee_business_cents),
  };
};

const wholeNumber = (text: string, least: number, most: number): number | undefined => {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
};

type Reader = Readonly<{
  text: (name: SettingName) => string;
  needed: (name: SettingName) => string;
  number: (name: SettingName, least: number, most: number) => number;
  fee: (name: SettingName, most: number) => number;
  wrong: Wrong[];
}>;

const readerOf = (typed: TypedSettings): Reader => {
  const wrong: Wrong[] = [];
  const text = (name: SettingName): string => typed[name]?.trim() ?? '';
  return {
    wrong,
    text,
    needed: (name) => {
      if (text(name) === '')
        wrong.push({ field: name, problem: new Problem(fieldMissing, { field: settingTitles[name] }) });
      return text(name);
    },
    number: (name, least, most) => {
      const number = wholeNumber(text(name), least, most);
      if (number === undefined) wrong.push({ field: name, problem: new Problem(termNotValid) });
      return number ?? least;
    },
    fee: (name, most) => {
      const cents = parseMoney(text(name) || '0');
      const isRight = cents !== undefined && cents >= 0n && cents <= BigInt(most);
      if (!isRight) wrong.push({ field: name, problem: new Problem(feeTooLarge, { most: euros(most) }) });
      return isRight ? Number(cents) : 0;
    },
  };
};

const account = ({ text, wrong }: Reader) => {
  const iban = parseIban(text('iban'));
  if (!iban) wrong.push({ field: 'iban', problem: new Problem(ibanNotValid) });
  const bic = text('bic').replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic))
    wrong.push({ field: 'bic', problem: new Problem(bicNotValid) });
  return { iban: iban ?? '', bic };
};

const company = (reader: Reader) => {
  const { text, needed, wrong } = reader;
  const business_id = parseBusinessId(text('business_id'));
  if (!business_id) wrong.push({ field: 'business_id', problem: new Problem(businessIdNotValid) });
  if (text('seller_email') && !parseEmail(text('seller_email')))
    wrong.push({ field: 'seller_email', problem: new Problem(emailNotValid) });
  return {
    seller_name: needed('seller_name').slice(0, 70),
    seller_street: needed('seller_street'),
    seller_postcode: needed('seller_postcode'),
    seller_town: needed('seller_town'),
    seller_phone: text('seller_phone'),
    seller_email: text('seller_email'),
    seller_web: text('seller_web'),
    business_id: business_id ?? '',
    vat_number: text('vat_number').replace(/\s/g, '').toUpperCase(),
    einvoice_address: text('einvoice_address'),
    einvoice_operator: text('einvoice_operator'),
  };
};

/** A reference is made of three digits at least, so a series that runs on begins at a hundred or above. */
const series = ({ text, number, wrong }: Reader) => {
  const has_yearly_series = text('series') !== 'all';
  const first_serial = number('first_serial', 1, 999_999_999);
  if (!has_yearly_series && first_serial < 100)
    wrong.push({ field: 'first_serial', problem: new Problem(seriesNotValid) });
  return { has_yearly_series, first_serial, reference_kind: text('reference_kind') === 'rf' ? 'rf' : 'fi' };
};

/** Throws `WrongFields`. `on`: the day whose caps on fees hold. */
export const readSettings = (typed: TypedSettings, on: string): NewSettings => {
  const reader = readerOf(typed);
  const { text, number, fee, wrong } = reader;
  const { consumer, business } = inForceOn(reminderRules, on);
  const settings = {
    ...company(reader),
    ...account(reader),
    ...series(reader),
    term_days_consumer: number('term_days_consumer', 0, 365),
    term_days_business: number('term_days_business', 0, 365),
    has_reminders: text('has_reminders') === 'yes',
    reminder_after_days: number('reminder_after_days', 1, 365),
    reminder_term_days: number('reminder_term_days', 7, 365),
    reminders_max: number('reminders_max', 1, 9),
    fee_consumer_cents: fee('fee_consumer', consumer.feeCentsMax),
    fee_business_cents: fee('fee_business', business.feeCentsMax),
    terms: text('terms'),
    terms_sv: text('terms_sv'),
    terms_en: text('terms_en'),
  };
  demandRight(wrong);
  return settings;
};
