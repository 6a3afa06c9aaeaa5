/** Whose a paper really is: found in the register or named, with the reason why it was filed under another. */
import { staffPage } from '../../access/staff-page.ts';
import { customerHits, type FoundCustomers } from '../../customers/forms/customer-hits.ts';
import { type Again, errorOf, formPage, shownValue } from '../../customers/forms/form-fields.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { type Html, html } from '../../ui/html.ts';
import { searchBox } from '../../ui/search.ts';
import { becauseMax, becauseTitle } from '../correct-owner.ts';
import { documentFields, longest } from '../document.ts';
import { documentPath } from '../paths.ts';
import { archiveCrumbs } from './archive-words.ts';

export const ownerTitle: Text = { fi: 'Korjaa omistaja', sv: 'Rätta ägaren', en: 'Correct the owner' };
const texts = {
  lead: {
    fi: 'Kenelle asiakirja todella kuuluu? Kuvat, lainat ja paikat seuraavat mukana, ja korjaus jää kummankin lokiin.',
    sv: 'Vem hör handlingen egentligen till? Bilder, lån och platser följer med, och rättelsen syns i loggen för båda.',
    en: 'Whose is the document really? Scans, loans and places follow, and the correction stands in the log of both.',
  },
  label: { fi: 'Hae asiakas', sv: 'Sök kund', en: 'Find the customer' },
  outside: { fi: 'Hän ei ole asiakas', sv: 'Personen är inte kund', en: 'They are not a customer' },
  to: { fi: 'Uusi omistaja: {name}', sv: 'Ny ägare: {name}', en: 'New owner: {name}' },
  hint: {
    fi: 'Esimerkiksi: kirjattu samannimiselle asiakkaalle',
    sv: 'Till exempel: antecknad för en kund med samma namn',
    en: 'Such as: registered under a customer of the same name',
  },
} as const satisfies Record<string, Text>;

type Document = Readonly<{ id: number; archive_number: string }>;
const path = ({ id }: Document): string => `${documentPath(id)}/owner`;
const crumbs = (context: Context, { id, archive_number }: Document): Html =>
  archiveCrumbs(
    context,
    { label: archive_number, href: documentPath(id) },
    { label: ownerTitle[context.language] },
  );

export const ownerHits = ({ language }: Context, document: Document, found: FoundCustomers): Html =>
  customerHits(language, found, `${path(document)}?customer={id}`);

export const chooseOwnerPage = (context: Context, document: Document, found: FoundCustomers): Html => {
  const { language } = context;
  return staffPage(context, {
    title: ownerTitle[language],
    lead: texts.lead[language],
    path: path(document),
    breadcrumb: crumbs(context, document),
    content: html`<div class="narrow stack">${searchBox({
      language,
      action: path(document),
      value: found.query,
      label: texts.label[language],
      id: 'owner-search',
      frame: 'hits',
    })}${ownerHits(context, document, found)}<p>${button({
      label: texts.outside[language],
      href: `${path(document)}?outside=yes`,
      kind: 'quiet',
    })}</p></div>`,
  });
};

/** `owner`: undefined for somebody who is no customer. */
export const correctOwnerPage = (
  context: Context,
  document: Document,
  owner: Readonly<{ id: number; name: string }> | undefined,
  again: Again,
): Html => {
  const { language } = context;
  const text = (name: 'outside_name' | 'because', label: Text, maxLength: number, hint?: Text) =>
    field({
      kind: 'text',
      name,
      label: label[language],
      language,
      required: true,
      maxLength,
      autocomplete: 'off',
      value: shownValue(again, name, ''),
      error: errorOf(again, context, name),
      ...(hint && { hint: hint[language] }),
    });
  return formPage(context, {
    title: ownerTitle[language],
    breadcrumb: crumbs(context, document),
    action: path(document),
    back: documentPath(document.id),
    submit: ownerTitle[language],
    again,
    above: html`<p>${document.archive_number}${owner && html`. ${fill(texts.to[language], { name: owner.name })}`}</p>`,
    fields: html`${
      owner
        ? html`<input type="hidden" name="customer" value="${owner.id}">`
        : text('outside_name', documentFields.outside_name, longest.outside_name)
    }${text('because', becauseTitle, becauseMax, texts.hint)}`,
  });
};
