/** What can be chosen of the customer's own fields. */
import { languageNames } from '../../ui/texts.ts';
import { customerKinds, kindTitles } from '../customer.ts';
import type { Option } from './view-field.ts';

export const languageOptions: readonly Option[] = Object.entries(languageNames).map(([value, name]) => ({
  value,
  title: { fi: name, sv: name, en: name },
}));

export const kindOptions: readonly Option[] = customerKinds.map((value) => ({
  value,
  title: kindTitles[value],
}));
