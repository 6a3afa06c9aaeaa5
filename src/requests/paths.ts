export const requestsPath = '/requests';
export const newRequestPath = '/requests/new';
export const requestPath = (id: number): string => `/requests/${id}`;
export const stepPath = (id: number, step: string): string => `/requests/${id}/${step}`;
export const erasurePlanPath = (id: number): string => `/requests/${id}/erasure-plan`;
