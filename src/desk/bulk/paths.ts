/** Addresses of bulk edits. */
export const bulkPath = '/bulk-edits';
export const newBulkPath = '/bulk-edits/new';
export const bulkEditPath = (id: number): string => `/bulk-edits/${id}`;
export const bulkActPath = (id: number, act: string): string => `/bulk-edits/${id}/${act}`;
