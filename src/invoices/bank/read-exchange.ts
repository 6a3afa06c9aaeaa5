/** A payment in another currency: what was sent and the rate, from their own elements and from the bank's text lines. */
import { childAt, textAt, type XmlElement } from '../../ground/xml/read-xml.ts';

/** `KURSSI 9,60400` `KURS: 9,60400` `KURSSI/KURS SEK 9,60400`: said by the bank, not by the payer. */
export const isExchangeLine = (line: string): boolean =>
  /^(?:kurssi|kurs|rate|exchange rate|vaihtokurssi)\b/i.test(line.trim());

const amountIn = (details: XmlElement | undefined): string => {
  const amount = childAt(details, 'Amt');
  return amount ? `${amount.text} ${amount.attributes['Ccy'] ?? ''}`.trim() : '';
};

/** Empty for a payment in the account's own currency. */
export const readExchange = (transaction: XmlElement, lines: readonly string[], currency: string): string => {
  const details = childAt(transaction, 'AmtDtls');
  const sent = childAt(details, 'InstdAmt');
  const isForeign = (childAt(sent, 'Amt')?.attributes['Ccy'] ?? currency) !== currency;
  const rate =
    textAt(sent, 'CcyXchg', 'XchgRate') ||
    textAt(details, 'TxAmt', 'CcyXchg', 'XchgRate') ||
    textAt(details, 'CntrValAmt', 'CcyXchg', 'XchgRate');
  return [isForeign ? amountIn(sent) : '', rate, ...lines.filter(isExchangeLine)]
    .filter((part) => part !== '')
    .join(' · ')
    .slice(0, 200);
};
