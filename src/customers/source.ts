/** Where a value came from: one of the sources that the notice names. GDPR 14(2)(f). */
import { type Language, type Text, textIn } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { sourceNotDeclared } from './problems.ts';

/** Where the person tells of themselves to the one who writes it down. */
export const ownNotice = 'registration';

export const sourceTitle: Text = { fi: 'Tietolähde', sv: 'Uppgiftskälla', en: 'Source' };

export const isDeclaredSource = (declaration: Declaration, source: string): boolean =>
  declaration.sources.some(({ key }) => key === source);

/** The notice says that what comes from there the person tells of themself. */
export const isFromPerson = (declaration: Declaration, source: string): boolean =>
  declaration.sources.some(({ key, from_person }) => key === source && from_person);

export const demandSource = (declaration: Declaration, source: string): string => {
  if (!isDeclaredSource(declaration, source)) throw new Problem(sourceNotDeclared);
  return source;
};

/** A source that is no longer declared keeps its key: what was told then cannot be renamed now. */
export const sourceName = (declaration: Declaration, source: string, language: Language): string => {
  const found = declaration.sources.find(({ key }) => key === source);
  return found ? textIn(found.title, language) : source;
};
