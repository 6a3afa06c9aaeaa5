/** Addresses of duplicates and merges, so that links and tests cannot disagree with the routes. */
import type { Strength } from './strength.ts';

export const duplicatesPath = (strength?: Strength, after?: string): string => {
  const query = new URLSearchParams({ ...(strength && { strength }), ...(after && { after }) }).toString();
  return `/duplicates${query && `?${query}`}`;
};
export const searchPath = '/duplicates/searches';
export const stopSearchPath = (id: number): string => `${searchPath}/${id}/stopping`;
export const pairPath = (one: number, other: number, act?: 'merge' | 'denial'): string =>
  `/duplicates/pairs/${Math.min(one, other)}/${Math.max(one, other)}${act ? `/${act}` : ''}`;
/** Of one customer: whom they may be, and another whom one names. */
export const duplicatesOfPath = (customerId: number): string => `/customers/${customerId}/duplicates`;

export const mergesPath = '/merges';
export const mergePath = (id: number): string => `${mergesPath}/${id}`;
export const undoMergePath = (id: number): string => `${mergePath(id)}/undoing`;

export const bulkMergesPath = '/bulk-merges';
export const newBulkMergePath = `${bulkMergesPath}/new`;
export const bulkMergePath = (id: number, act?: 'stopping' | 'going-on' | 'undoing'): string =>
  `${bulkMergesPath}/${id}${act ? `/${act}` : ''}`;
