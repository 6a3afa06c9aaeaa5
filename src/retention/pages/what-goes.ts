import type { TableDeclaration } from '../../ground/columns.ts';
import { type Language, textIn } from '../../ground/language.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { categoryOf } from '../plan.ts';
import { tableWords, retentionTexts as texts } from './retention-texts.ts';

export type Naming = Readonly<{ tables: readonly TableDeclaration[]; declaration: Declaration }>;

/** What of a customer goes: the category that the notice names; all of them where it is the customer’s own row. */
export const whatGoes =
  ({ tables, declaration }: Naming, language: Language) =>
  (name: string): string => {
    const table = tables.find((one) => one.table === name);
    if (!table || table.rows === 'customer') return texts.wholeCustomer[language];
    const word = tableWords[name];
    if (word) return word[language];
    const category = declaration.categories.find((one) => one.key === categoryOf(table));
    return category ? textIn(category.title, language) : name;
  };
