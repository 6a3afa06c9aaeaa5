/**
 * Payment card numbers in free text: a card number has no place in a customer register (reference/formats.md
 * 4.3; PCI DSS 3). Only ranges that are issued today and only as cards are printed, so that reference numbers,
 * account numbers and product codes are left alone.
 */

/** One row of digits, fours with one kind of separator between, or American Express 4-6-5 and Diners 4-6-4. */
const shape =
  /(?<![\p{L}\d])(?<!\d[ \u00a0-])(?:\d{14,19}|\d{4}([ \u00a0-])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{4}([ \u00a0-])\d{6}\2\d{4,5})(?![\p{L}\d]|[ \u00a0-]\d)/gu;

/** Visa · Mastercard · American Express · Diners · Discover · JCB · UnionPay. */
const issuers =
  /^(?:4(?:\d{15}|\d{18})|(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|4[4-9]\d|5\d{2})\d{12,15}|35(?:2[89]|[3-8]\d)\d{12,15}|62\d{14,17})$/;

/** The check of ISO/IEC 7812-1 (Luhn). */
const isLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** True where the text holds what must be taken for a payment card number. */
export const containsCardNumber = (text: string): boolean => {
  if (text.length < 14) return false;
  for (const [match] of text.matchAll(shape)) {
    const digits = match.replace(/\D/g, '');
    if (issuers.test(digits) && isLuhn(digits)) return true;
  }
  return false;
};
