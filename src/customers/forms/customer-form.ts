/** The forms of the customer's own row: a new one with its first contact details, and a change. */
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Language, Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { hiddenFields } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { tabs } from '../../ui/tabs.ts';
import { languageNames } from '../../ui/texts.ts';
import { becauseField, becauseInput } from '../change-or-correction.ts';
import { type CustomerKind, customerKinds, kindTitles } from '../customer.ts';
import { type CustomerField, fieldsOf } from '../customer-fields.ts';
import { detailOf } from '../details/index.ts';
import { fromForm } from '../merge-typed.ts';
import type { Similar } from '../similar-customers.ts';
import { type Again, errorOf, formPage, nowHint, sawFields, shownValue } from './form-fields.ts';

const texts = {
  new: { fi: 'Uusi asiakas', sv: 'Ny kund', en: 'New customer' },
  change: { fi: 'Muuta perustietoja', sv: 'Ändra basuppgifter', en: 'Change the details' },
  unknown: { fi: 'Ei tietoa', sv: 'Ingen uppgift', en: 'Not known' },
  anyway: { fi: 'Tallenna silti uutena', sv: 'Spara ändå som ny', en: 'Save as new anyway' },
  similar: {
    fi: 'Rekisterissä on jo samankaltainen asiakas. Avaa hänet ensin, tai tallenna uutena, jos kyse on eri asiakkaasta.',
    sv: 'I registret finns redan en liknande kund. Öppna den först, eller spara som ny om det är en annan kund.',
    en: 'The register already has a similar customer. Open that one first, or save as new if it is somebody else.',
  },
} as const satisfies Record<string, Text>;

const whySimilar: Readonly<Record<Similar['why'], Text>> = {
  email: { fi: 'sama sähköpostiosoite', sv: 'samma e-postadress', en: 'same e-mail address' },
  phone: { fi: 'sama puhelinnumero', sv: 'samma telefonnummer', en: 'same phone number' },
  business_id: { fi: 'sama Y-tunnus', sv: 'samma FO-nummer', en: 'same Business ID' },
  name: { fi: 'sama nimi ja postinumero', sv: 'samma namn och postnummer', en: 'same name and postcode' },
};

const ownField = (
  context: Context,
  { name, title, lengthMax }: CustomerField,
  again: Again,
  now: string,
): Html => {
  const { language } = context;
  const shared = {
    name,
    label: title[language],
    language,
    error: errorOf(again, context, name),
    ...(again.typed[fromForm] && again.typed.kind === undefined ? nowHint(again, context, name, now) : {}),
  };
  const value = shownValue(again, name, now);
  if (name === 'since_on') return field({ ...shared, kind: 'date', value });
  if (name !== 'language')
    return field({ ...shared, kind: 'text', value, maxLength: lengthMax, autocomplete: 'off' });
  const options = Object.entries(languageNames).map(([key, label]) => ({ value: key, label }));
  return field({ ...shared, kind: 'select', value, options, blank: texts.unknown[language] });
};

/** The contact details that a new customer usually comes with; further ones are added on the card. */
export const firstContacts = ['email', 'phone', 'street', 'postcode', 'town'] as const;

const contactTitle = (name: (typeof firstContacts)[number], language: Language): string => {
  if (name === 'email') return detailOf('emails').title[language];
  if (name === 'phone') return detailOf('phones').title[language];
  return detailOf('addresses').fields.find((one) => one.name === name)!.title[language];
};

const contactFields = (context: Context, again: Again): HtmlValue =>
  firstContacts.map((name) =>
    field({
      kind: name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text',
      name,
      label: contactTitle(name, context.language),
      language: context.language,
      value: shownValue(again, name, ''),
      error: errorOf(again, context, name),
      autocomplete: 'off',
      ...(name === 'postcode' ? { size: 'short' as const } : {}),
    }),
  );

const similarBox = ({ language }: Context, similar: readonly Similar[]): HtmlValue =>
  similar.length > 0 &&
  noticeBox({
    language,
    kind: 'warning',
    sentence: texts.similar[language],
    actions: html`<ul>${similar.map(
      ({ id, name, why }) =>
        html`<li><a href="/customers/${id}">${name}</a> (${whySimilar[why][language]})</li>`,
    )}</ul>`,
  });

export const newCustomerPage = (
  context: Context,
  kind: CustomerKind,
  again: Again,
  similar: readonly Similar[] = [],
): Html => {
  const { language } = context;
  const kinds = tabs({
    label: texts.new[language],
    items: customerKinds.map((one) => ({
      href: `/customers/new?kind=${one}`,
      label: kindTitles[one][language],
      current: one === kind,
    })),
  });
  const hidden = { kind, from_form: 'yes', ...(similar.length > 0 ? { seen_similar: 'yes' } : {}) };
  return formPage(context, {
    title: texts.new[language],
    action: '/customers',
    path: `/customers/new?kind=${kind}`,
    back: '/customers',
    category: 'name',
    again,
    above: html`${kinds}${similarBox(context, similar)}`,
    fields: html`${hiddenFields(hidden)}${fieldsOf(kind).map((one) => ownField(context, one, again, one.name === 'since_on' ? helsinkiDate(new Date()) : ''))}${contactFields(
      context,
      again,
    )}`,
    ...(similar.length > 0 ? { submit: texts.anyway[language] } : {}),
  });
};

export const changeCustomerPage = (
  context: Context,
  id: number,
  kind: CustomerKind,
  now: Readonly<Record<string, string>>,
  again: Again,
): Html => {
  const fields = fieldsOf(kind);
  const seen = Object.fromEntries(fields.map(({ name }) => [name, now[name] ?? '']));
  return formPage(context, {
    title: texts.change[context.language],
    frame: 'details',
    leavesFrame: true,
    action: `/customers/${id}/details`,
    back: `/customers/${id}`,
    category: 'name',
    again,
    fields: html`${sawFields(seen)}${fields.map((one) => ownField(context, one, again, now[one.name] ?? ''))}${becauseInput(context.language, 'staff', again.typed[becauseField])}`,
  });
};
