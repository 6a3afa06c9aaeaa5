export const attachmentsPath = (customerId: number): string => `/customers/${customerId}/attachments`;
export const attachmentPath = (customerId: number, id: number): string =>
  `${attachmentsPath(customerId)}/${id}`;
export const attachmentFilePath = (customerId: number, id: number): string =>
  `${attachmentPath(customerId, id)}/file`;
