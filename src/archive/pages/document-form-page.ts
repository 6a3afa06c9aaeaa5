/** The form of a paper: whose it is was chosen before. */
import {
  type Again,
  errorOf,
  formPage,
  nowHint,
  sawFields,
  shownValue,
} from '../../customers/forms/form-fields.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { hiddenFields } from '../../ui/button.ts';
import { field, fieldset } from '../../ui/field.ts';
import { type Html, html } from '../../ui/html.ts';
import { documentFields, longest } from '../document.ts';
import { isInUse, kindName, type PaperKind } from '../kind.ts';
import type { FolderChoice } from '../queries.ts';
import { words } from './archive-words.ts';

const texts = {
  choose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
  later: { fi: 'Odottaa vielä paikkaa', sv: 'Väntar ännu på plats', en: 'Waits for its place' },
  title: {
    fi: 'Kirjoita asia, älä sisältöä. Ei henkilötunnusta eikä terveystietoja.',
    sv: 'Skriv saken, inte innehållet. Ingen personbeteckning och inga hälsouppgifter.',
    en: 'Write the matter, not the content. No identity code and nothing about health.',
  },
  ended: {
    fi: 'Milloin sopimus päättyi, tilaus toimitettiin tai velka maksettiin. Säilytysaika lasketaan tästä. Jätä tyhjäksi, jos asia on kesken.',
    sv: 'När avtalet upphörde, beställningen levererades eller skulden betalades. Förvaringstiden räknas härifrån. Lämna tomt om ärendet pågår.',
    en: 'When the contract ended, the order was delivered or the debt was paid. The time it is kept is counted from this. Leave it empty while the matter goes on.',
  },
  folder: {
    fi: 'Vie paperi kansioon heti alkukäsittelyn jälkeen.',
    sv: 'För papperet till pärmen genast efter den första behandlingen.',
    en: 'Take the paper to its folder right after first handling.',
  },
  longer: { fi: 'Säilytettävä pidempään', sv: 'Ska bevaras längre', en: 'To be kept longer' },
  because: {
    fi: 'Esimerkiksi riita, johon paperia tarvitaan todisteeksi.',
    sv: 'Till exempel en tvist där papperet behövs som bevis.',
    en: 'For example a dispute in which the paper is needed as proof.',
  },
  change: { fi: 'Muuta asiakirjan tietoja', sv: 'Ändra handlingens uppgifter', en: 'Change the document' },
} as const satisfies Record<string, Text>;

export type DocumentForm = Readonly<{
  again: Again;
  kinds: readonly PaperKind[];
  /** What stands there now; of a new one, what is proposed. */
  now: Readonly<Record<string, string>>;
}>;

const newKinds = (kinds: readonly PaperKind[], now: string | undefined): readonly PaperKind[] => {
  const today = helsinkiDate(new Date());
  return kinds.filter((kind) => isInUse(kind, today) || kind.kind === now);
};

const dateField = (
  context: Context,
  { again, now }: DocumentForm,
  name: 'received_on' | 'ended_on' | 'held_until',
) =>
  field({
    kind: 'date',
    name,
    label: documentFields[name][context.language],
    language: context.language,
    ...(name === 'ended_on' ? { hint: texts.ended[context.language] } : {}),
    value: shownValue(again, name, now[name] ?? ''),
    required: name === 'received_on',
    error: errorOf(again, context, name),
  });

const kindField = (context: Context, { again, now, kinds }: DocumentForm) =>
  field({
    kind: 'select',
    name: 'kind',
    label: documentFields.kind[context.language],
    language: context.language,
    required: true,
    blank: texts.choose[context.language],
    options: newKinds(kinds, now['kind']).map((kind) => ({
      value: kind.kind,
      label: kindName(kind, context.language),
    })),
    value: shownValue(again, 'kind', now['kind'] ?? ''),
    error: errorOf(again, context, 'kind'),
  });

const textField = (
  context: Context,
  { again, now }: DocumentForm,
  name: 'title' | 'outside_name' | 'held_because',
  hint?: string,
) =>
  field({
    kind: 'text',
    name,
    label: documentFields[name][context.language],
    language: context.language,
    ...(hint ? { hint } : nowHint(again, context, name, now[name] ?? '')),
    required: name === 'outside_name',
    autocomplete: 'off',
    maxLength: longest[name],
    value: shownValue(again, name, now[name] ?? ''),
    error: errorOf(again, context, name),
  });

const ownFields = (context: Context, form: DocumentForm, isOfCustomer: boolean): Html => {
  const { language } = context;
  return html`${!isOfCustomer && textField(context, form, 'outside_name')}${kindField(context, form)}${textField(
    context,
    form,
    'title',
    texts.title[language],
  )}${dateField(context, form, 'received_on')}${dateField(context, form, 'ended_on')}`;
};

const folderField = (context: Context, { again }: DocumentForm, folders: readonly FolderChoice[]): Html => {
  const { language } = context;
  return field({
    kind: 'select',
    name: 'folder',
    label: documentFields.folder[language],
    hint: texts.folder[language],
    language,
    blank: texts.later[language],
    options: folders.map(({ id, title, place }) => ({ value: String(id), label: `${title} · ${place}` })),
    value: again.typed.folder,
    error: errorOf(again, context, 'folder'),
  });
};

type NewDocument = Omit<DocumentForm, 'now'> &
  Readonly<{
    folders: readonly FolderChoice[];
    customer: Readonly<{ id: number; name: string }> | undefined;
  }>;

export const newDocumentPage = (context: Context, { customer, folders, ...rest }: NewDocument): Html => {
  const form = { ...rest, now: { received_on: helsinkiDate(new Date()) } };
  return formPage(context, {
    title: words.add[context.language],
    action: '/archive/documents',
    path: customer ? `/archive/documents/new?customer=${customer.id}` : '/archive/documents/new?outside=yes',
    back: customer ? `/customers/${customer.id}/papers` : '/archive',
    again: rest.again,
    above:
      customer &&
      html`<p class="about-customer"><a href="/customers/${customer.id}">${customer.name}</a></p>`,
    fields: html`${hiddenFields(customer ? { customer: String(customer.id) } : {})}${ownFields(
      context,
      form,
      customer !== undefined,
    )}${folderField(context, form, folders)}`,
  });
};

export const changeDocumentPage = (
  context: Context,
  id: number,
  form: DocumentForm & Readonly<{ isOfCustomer: boolean }>,
): Html => {
  const { language } = context;
  return formPage(context, {
    title: texts.change[language],
    action: `/archive/documents/${id}`,
    path: `/archive/documents/${id}/edit`,
    back: `/archive/documents/${id}`,
    again: form.again,
    fields: html`${sawFields(form.now)}${ownFields(context, form, form.isOfCustomer)}${fieldset({
      legend: texts.longer[language],
      hint: texts.because[language],
      content: html`${dateField(context, form, 'held_until')}${textField(context, form, 'held_because')}`,
    })}`,
  });
};
