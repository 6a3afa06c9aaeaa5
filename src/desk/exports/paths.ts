/** Addresses of exports. */
import type { Definition } from '../../customers/views/definition.ts';
import { listSearch } from '../list-query.ts';

export const exportsPath = '/exports';
export const exportPath = (id: number): string => `/exports/${id}`;
export const stopExportPath = (id: number): string => `/exports/${id}/stopping`;
export const exportFilePath = (id: number): string => `/exports/${id}/file`;
export const newExportPath = (definition: Definition): string => {
  const search = listSearch({ definition });
  return search ? `/exports/new?${search}` : '/exports/new';
};
