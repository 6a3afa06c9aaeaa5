/** People, organisations and sole traders. A sole trader is a natural person with all the rights of one: GDPR 4(1). */
import type { Text } from '../ground/language.ts';

export const customerKinds = ['person', 'organisation', 'sole_trader'] as const;
export type CustomerKind = (typeof customerKinds)[number];

export const isCustomerKind = (value: unknown): value is CustomerKind =>
  customerKinds.includes(value as CustomerKind);

export const kindTitles: Readonly<Record<CustomerKind, Text>> = {
  person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
  organisation: { fi: 'Yhteisö', sv: 'Organisation', en: 'Organisation' },
  sole_trader: { fi: 'Toiminimi', sv: 'Enskild näringsidkare', en: 'Sole trader' },
};

export type Names = Readonly<{
  kind: string;
  family_name: string;
  given_names: string;
  organisation_name: string;
}>;

/** By what a human being is greeted; empty for an organisation. */
export const greetedName = ({ kind, family_name, given_names }: Omit<Names, 'organisation_name'>): string =>
  kind === 'organisation' ? '' : [given_names, family_name].filter(Boolean).join(' ');

/** As one writes it: `Matti Virtanen`, `Rakennus Korhonen Oy`, `Aino Laine (Tmi Ainon Aitta)`. */
export const fullName = ({ kind, family_name, given_names, organisation_name }: Names): string => {
  const person = [given_names, family_name].filter(Boolean).join(' ');
  if (kind === 'organisation' || person === '') return organisation_name || person;
  return organisation_name ? `${person} (${organisation_name})` : person;
};
