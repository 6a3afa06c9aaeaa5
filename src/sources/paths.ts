/** Addresses of imports, so that links and tests cannot disagree with the routes. */
import type { Decision } from './import.ts';

export const importsPath = '/imports';
export const newImportPath = '/imports/new';
export const importPath = (id: number): string => `/imports/${id}`;
export const mappingPath = (id: number): string => `/imports/${id}/mapping`;
export const problemsPath = (id: number, after = 0): string =>
  `/imports/${id}/problems${after > 0 ? `?after=${after}` : ''}`;
export const rowsPath = (id: number, decision: Decision, after = 0): string =>
  `/imports/${id}/rows?decision=${decision}${after > 0 ? `&after=${after}` : ''}`;
export const rowPath = (id: number, line: number): string => `/imports/${id}/rows/${line}`;
export const failedRowsPath = (id: number): string => `/imports/${id}/failed-rows`;
/** What the import made, in the list of customers. */
export const customersPath = (id: number): string => `/customers?import=${id}`;
export const actPath = (id: number, act: 'run' | 'pause' | 'going-on' | 'undoing' | 'closing'): string =>
  `/imports/${id}/${act}`;
