/** Addresses of saved views. */
import { type ListAddress, listSearch } from '../list-query.ts';

export const viewsPath = '/views';
export const viewPath = (id: number): string => `/views/${id}`;
export const endViewPath = (id: number): string => `/views/${id}/ending`;
export const newViewPath = (address: ListAddress): string => {
  const search = listSearch(address);
  return search ? `/views/new?${search}` : '/views/new';
};
/** The list as the view has it. */
export const openViewHref = (id: number): string => `/customers?view=${id}`;
