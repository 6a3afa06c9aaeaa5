export const requestsPath = '/requests';
export const newRequestPath = '/requests/new';
export const requestPath = (id: number): string => `/requests/${id}`;
export const stepPath = (id: number, step: string): string => `/requests/${id}/${step}`;
export const erasurePlanPath = (id: number): string => `/requests/${id}/erasure-plan`;
export const letterPath = (id: number, number: number): string => `/requests/${id}/letters/${number}`;
export const letterStepPath = (id: number, number: number, step: string): string =>
  `${letterPath(id, number)}/${step}`;
export const identityPath = (id: number): string => `/requests/${id}/identity`;
export const identityStepPath = (id: number, way: string): string => `/requests/${id}/identity/${way}`;
export const requestFilesPath = (id: number): string => `/requests/${id}/files`;
export const requestFilePath = (id: number, number: number): string => `/requests/${id}/files/${number}`;
export const mailsPath = '/request-mails';
export const asideMailsPath = '/request-mails?which=aside';
export const mailPath = (id: number): string => `/request-mails/${id}`;
export const mailStepPath = (id: number, step: string): string => `/request-mails/${id}/${step}`;
export const correctionsPath = (id: number): string => `/requests/${id}/corrections`;
export const attachmentsOfRequestPath = (id: number): string => `/requests/${id}/attachments`;
export const textsOfRequestPath = (id: number): string => `/requests/${id}/texts`;
export const attachmentFilePath = (id: number, row: number): string => `/requests/${id}/attachments/${row}`;
export const packagePath = (id: number): string => `/requests/${id}/package`;
export const packagesPath = (id: number): string => `/requests/${id}/packages`;
export const packageFilePath = (id: number, packageId: number, format: string): string =>
  `/requests/${id}/packages/${packageId}/${format}`;
