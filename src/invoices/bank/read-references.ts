/** The payer's reference, in the form in which an invoice holds it. Banks pad it with zeros to twenty digits. */
import { parseCreditorReference, parseReferenceNumber } from '../../ground/reference-number.ts';

export type ReadReference = Readonly<{ reference: string; isRight: boolean }>;

/** RF of a Finnish reference is that reference: an invoice prints both, the payer chooses. */
const ofCreditor = (text: string): string | undefined => {
  const creditor = parseCreditorReference(text);
  return creditor && (parseReferenceNumber(creditor.slice(4)) ?? creditor);
};

/** What stands in the reference's own place. One whose check fails is kept as it is, without padding. */
export const readReference = (text: string): ReadReference | undefined => {
  const right = parseReferenceNumber(text) ?? ofCreditor(text);
  if (right) return { reference: right, isRight: true };
  const rest = text.replace(/\s/g, '').replace(/^0+/, '').slice(0, 35);
  return rest === '' ? undefined : { reference: rest, isRight: false };
};

const label = /^(?:viite(?:nro|numero)?|ref(?:erens)?(?:nr|nummer)?|reference)\s*[:.]?\s*/i;

/** A line of the message that is a reference and nothing else. Its check must be right: it may be any number. */
export const referenceInLine = (line: string): string | undefined => {
  const text = line.trim().replace(label, '');
  return /^\d[\d\s]*$/.test(text) ? parseReferenceNumber(text) : ofCreditor(text);
};
