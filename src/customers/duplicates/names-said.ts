/** What a merge took, and what its undoing left, as 0017_merges.sql names it: `family_name`, `emails.is_primary`, `choices`. */
import type { Language, Text } from '../../ground/language.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { customerFields } from '../customer-fields.ts';
import { details } from '../details/index.ts';
import { extraFieldTitle } from '../extra-field.ts';

const choices: Text = { fi: 'Valinnat', sv: 'Val', en: 'Choices' };
const other: Text = { fi: 'Muut tiedot', sv: 'Övriga uppgifter', en: 'Other data' };

const titleOf = (name: string, { extra_fields }: Declaration): Text => {
  const [place = '', column = ''] = name.split('.');
  const own = customerFields.find((field) => name === field.name || name === `customers.${field.name}`);
  const detail = details.find(({ key }) => key === place);
  const extra = place === 'customer_field_values' && extra_fields.find(({ key }) => key === column);
  if (extra) return extraFieldTitle(extra);
  return own?.title ?? detail?.titles ?? (place === 'choices' ? choices : other);
};

/** Each title once: of tables that no card shows, that there was something else. */
export const namesSaid = (names: readonly string[], declaration: Declaration, language: Language): string =>
  [...new Set(names.map((name) => titleOf(name, declaration)[language]))].join(', ');
