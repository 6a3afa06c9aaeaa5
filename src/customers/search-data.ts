/** What the tables of search (0006_search.sql) hold of whom. */
import {
  type Column,
  type FunctionDeclaration,
  key,
  ofCompany,
  type TableDeclaration,
} from '../ground/columns.ts';

/** Reached by the search function alone; the rows go with the customer's by trigger (0006_search.sql). */
const ofSearch: Column = { category: 'system', access: 'link', erasure: 'with_row', derived: true };

export const searchData: readonly TableDeclaration[] = [
  {
    table: 'customer_terms',
    about: 'A customer’s name, each word of it in turn first, for search.',
    subject: 'customer',
    rows: 'all',
    goesWith: 'customers',
    columns: { term: ofSearch, customer_id: { ...key, customer: 'goes' } },
  },
  {
    table: 'search_words',
    about:
      'Each word that stands in some customer’s name; a word goes with its last bearer, at the latest the night after.',
    subject: 'customer',
    rows: 'all',
    goesWith: 'customers',
    columns: { word: ofSearch },
  },
  {
    table: 'search_masks',
    about: 'Whom each purpose may find: the declaration in force in the form that search needs.',
    subject: 'none',
    rows: 'all',
    purposes: { '*': ['select'] },
    columns: {
      purpose: ofCompany,
      consents: ofCompany,
      organisations: ofCompany,
      objections: ofCompany,
      state_without: ofCompany,
      state_with: ofCompany,
      kinds: ofCompany,
    },
  },
];

export const searchFunctions: readonly FunctionDeclaration[] = [
  { signature: 'customer_search(text, integer)', purposes: '*', isDefiner: true },
  { signature: 'remember_in_search()', purposes: [], isDefiner: true },
  { signature: 'rename_in_search()', purposes: [], isDefiner: true },
  { signature: 'forget_in_search()', purposes: [], isDefiner: true },
  { signature: 'tidy_search_words(text, integer)', purposes: ['register_upkeep'], isDefiner: true },
];
