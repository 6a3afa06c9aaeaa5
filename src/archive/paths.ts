export const documentPath = (id: number): string => `/archive/documents/${id}`;
export const folderPath = (id: number): string => `/archive/folders/${id}`;
export const placePath = (id: number): string => `/archive/places/${id}`;
export const papersPath = (customerId: number): string => `/customers/${customerId}/papers`;
export const destructionsPath = '/archive/destructions';
export const destructionPath = (id: number): string => `${destructionsPath}/${id}`;
export const scansPath = (id: number): string => `${documentPath(id)}/scans`;
export const kindsPath = '/archive/kinds';
