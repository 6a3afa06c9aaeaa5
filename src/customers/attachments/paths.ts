export const attachmentsPath = (customerId: number): string => `/customers/${customerId}/attachments`;
export const attachmentPath = (customerId: number, id: number): string =>
  `${attachmentsPath(customerId)}/${id}`;
