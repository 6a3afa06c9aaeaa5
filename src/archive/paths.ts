export const documentPath = (id: number): string => `/archive/documents/${id}`;
export const folderPath = (id: number): string => `/archive/folders/${id}`;
export const placePath = (id: number): string => `/archive/places/${id}`;
export const papersPath = (customerId: number): string => `/customers/${customerId}/papers`;
