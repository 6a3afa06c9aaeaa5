/** What the payer said the money is for: references, invoices and credit notes netted in one payment, a message. */
import { childAt, childrenOf, textAt, type XmlElement } from '../../ground/xml/read-xml.ts';
import type { BankWarning, ReferredDocument } from './bank-payment.ts';
import { centsOf } from './read-amount.ts';
import { type ReadReference, readReference, referenceInLine } from './read-references.ts';

export type Remittance = Readonly<{
  references: readonly string[];
  referenceFrom: 'structured' | 'message' | 'none';
  documents: readonly ReferredDocument[];
  lines: readonly string[];
  warnings: readonly BankWarning[];
}>;

/** A payment that settles more at once is a list for a person, not a payment. */
const documentsMax = 500;

const kinds: Readonly<Record<string, ReferredDocument['kind']>> = {
  CINV: 'invoice',
  CREN: 'credit_note',
};

const amountOf = (amounts: XmlElement | undefined, kind: ReferredDocument['kind']): bigint | undefined => {
  const names = kind === 'credit_note' ? ['CdtNoteAmt', 'RmtdAmt'] : ['RmtdAmt', 'DuePyblAmt'];
  const text = [...names, 'DuePyblAmt'].map((name) => textAt(amounts, name)).find((said) => said !== '');
  const cents = text === undefined ? undefined : centsOf(text);
  return cents !== undefined && cents < 0n ? -cents : cents;
};

/** Of several documents in one block the amount is their sum, which says nothing of each. */
const documentsOf = (structured: XmlElement, reference: string): ReferredDocument[] => {
  const referred = childrenOf(structured, 'RfrdDocInf');
  const amounts = childAt(structured, 'RfrdDocAmt');
  return referred.flatMap((document) => {
    const kind = kinds[textAt(document, 'Tp', 'CdOrPrtry', 'Cd')];
    if (!kind) return [];
    const cents = referred.length === 1 ? amountOf(amounts, kind) : undefined;
    return { kind, number: textAt(document, 'Nb').slice(0, 35), reference, cents };
  });
};

const structuredReference = (structured: XmlElement): ReadReference | undefined =>
  readReference(textAt(structured, 'CdtrRefInf', 'Ref'));

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

export const readRemittance = (transaction: XmlElement): Remittance => {
  const information = childAt(transaction, 'RmtInf');
  const blocks = childrenOf(information, 'Strd').slice(0, documentsMax);
  const read = blocks.map((block) => ({ block, found: structuredReference(block) }));
  const structured = distinct(read.flatMap(({ found }) => found?.reference ?? []));
  const lines = [
    ...childrenOf(information, 'Ustrd').map(({ text }) => text),
    ...blocks.flatMap((block) => childrenOf(block, 'AddtlRmtInf').map(({ text }) => text)),
    ...[textAt(transaction, 'AddtlTxInf'), textAt(transaction, 'AddtlNtryInf')].filter((line) => line !== ''),
  ];
  const bare = structured.length > 0 ? [] : distinct(lines.flatMap((line) => referenceInLine(line) ?? []));
  const isWrong = read.some(({ found }) => found && !found.isRight);
  return {
    references: structured.length > 0 ? structured : bare,
    referenceFrom: structured.length > 0 ? 'structured' : bare.length > 0 ? 'message' : 'none',
    documents: read.flatMap(({ block, found }) => documentsOf(block, found?.reference ?? '')),
    lines,
    warnings: isWrong ? ['reference_check_fails'] : [],
  };
};
