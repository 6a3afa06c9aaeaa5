/** `as 1042`, `AS1042` → `AS1042`: a number is stored as it is compared and searched, so case and spaces part nobody. */
export const customerNumber = (text: string): string => text.replace(/\s+/g, '').toUpperCase();
