export const ownPath = '/own';
export const ownSignInPath = '/own/sign-in';
export const ownDataPath = '/own/data';
export const ownUsesPath = '/own/uses';
export const ownErasurePlanPath = '/own/erasure-plan';
export const ownRequestsPath = '/own/requests';
export const ownRequestPath = (id: number): string => `/own/requests/${id}`;
export const ownRequestFilesPath = (id: number): string => `/own/requests/${id}/files`;
export const ownWithdrawalPath = (id: number): string => `/own/requests/${id}/withdrawal`;
export const ownLetterPath = (id: number, number: number): string => `/own/requests/${id}/letters/${number}`;
export const ownLetterFilePath = (id: number, number: number): string => `${ownLetterPath(id, number)}/file`;
export const ownPackagesPath = '/own/packages';
export const ownPackageFilePath = (id: number, format: string): string => `/own/packages/${id}/${format}`;
export const ownDetailPath = (table: string, id: number): string => `/own/details/${table}/${id}`;
export const newOwnDetailPath = (table: string): string => `/own/details/${table}/new`;

/** Of the staff. */
export const newAddressesPath = '/own-page-addresses';
