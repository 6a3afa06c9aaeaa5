/**
 * camt.053 (statement) and camt.054 (notification) of ISO 20022, streamed: transactions are handed out as they end, so
 * memory stays flat whether the file has 100,000 entries or one entry of 100,000 transactions. Strict about XML, lenient
 * about what banks write into it: a failing check is a warning, never a refusal (reference/formats.md 4.7).
 */
import { Problem } from '../../ground/problem.ts';
import { decodeXml } from '../../ground/xml/decode-xml.ts';
import { readXml, type XmlElement, type XmlListener } from '../../ground/xml/read-xml.ts';
import { xmlIsBroken } from '../../ground/xml/xml-problems.ts';
import type { BankPayment, BankStatement, StatementPiece } from './bank-payment.ts';
import { intradayReport, notABankStatement } from './bank-problems.ts';
import { counter, type EntryReader, entryReader } from './read-entry.ts';
import { type Message, readStatement } from './read-statement.ts';

const messages: Readonly<Record<string, BankStatement['kind']>> = {
  BkToCstmrStmt: 'camt.053',
  BkToCstmrDbtCdtNtfctn: 'camt.054',
};

/** `urn:iso:std:iso:20022:tech:xsd:camt.053.001.02`, on the document or on a frame around it; .02 to .08 and later. */
const versionIn = (elements: readonly XmlElement[]): string => {
  const values = elements.flatMap(({ attributes }) => Object.values(attributes));
  return values.map((value) => /camt\.05[34]\.001\.(\d\d)$/.exec(value)?.[1]).find(Boolean) ?? '';
};

type Reading = {
  message: Message | undefined;
  statement: BankStatement | undefined;
  statements: number;
  entries: number;
  likeBefore: (key: string) => number;
  entry: EntryReader | undefined;
  payments: BankPayment[];
  passed: { outgoing: number; unbooked: number };
  pieces: StatementPiece[];
};

const cut = (reading: Reading, isEnd: boolean): void => {
  const { statement, payments, passed } = reading;
  if (!statement || !(isEnd || payments.length > 0)) return;
  reading.pieces.push({ statement, payments, passed });
  reading.payments = [];
  reading.passed = { outgoing: 0, unbooked: 0 };
};

const statementIn = (reading: Reading, element: XmlElement): BankStatement => {
  reading.statement ??= readStatement(element, reading.message!, reading.statements);
  return reading.statement;
};

const entryIn = (reading: Reading, element: XmlElement, statement: XmlElement): EntryReader => {
  if (reading.entry) return reading.entry;
  const place = {
    element,
    number: reading.entries,
    statement: statementIn(reading, statement),
    likeBefore: reading.likeBefore,
  };
  reading.entry = entryReader(place, {
    payment: (payment) => reading.payments.push(payment),
    passed: (why) => {
      reading.passed[why] += 1;
    },
  });
  return reading.entry;
};

const opened = (reading: Reading, element: XmlElement, ancestors: readonly XmlElement[]): void => {
  const kind = messages[element.name];
  if (element.name === 'BkToCstmrAcctRpt') throw new Problem(intradayReport);
  if (kind) reading.message = { kind, version: versionIn([element, ...ancestors]) };
  else if (!reading.message) return;
  else if (element.name === 'Stmt' || element.name === 'Ntfctn') {
    reading.statements += 1;
    reading.statement = undefined;
    reading.likeBefore = counter();
  } else if (element.name === 'Ntry') {
    reading.entries += 1;
    reading.entry = undefined;
  }
};

const ancestor = (ancestors: readonly XmlElement[], back: number, ...names: string[]) => {
  const found = ancestors.at(-back);
  return found && names.includes(found.name) ? found : undefined;
};

/** A transaction stands in its details in its entry in its statement; the same word elsewhere means nothing. */
const closed = (
  reading: Reading,
  element: XmlElement,
  ancestors: readonly XmlElement[],
): 'kept' | 'dropped' => {
  if (!reading.message) return 'dropped';
  if (element.name === 'TxDtls') {
    const entry = ancestor(ancestors, 2, 'Ntry');
    const statement = ancestor(ancestors, 3, 'Stmt', 'Ntfctn');
    if (entry && statement) entryIn(reading, entry, statement).add(element);
    return 'dropped';
  }
  if (element.name === 'Ntry') {
    const statement = ancestor(ancestors, 1, 'Stmt', 'Ntfctn');
    if (statement) entryIn(reading, element, statement).end();
    return 'dropped';
  }
  if (element.name === 'Stmt' || element.name === 'Ntfctn') {
    statementIn(reading, element);
    cut(reading, true);
    return 'dropped';
  }
  return element.name === 'NtryDtls' ? 'dropped' : 'kept';
};

/** Throws a Problem where the file is no such message; whoever takes the pieces decides what is stored of them. */
export async function* readCamt(source: AsyncIterable<Uint8Array>): AsyncGenerator<StatementPiece> {
  const reading: Reading = {
    message: undefined,
    statement: undefined,
    statements: 0,
    entries: 0,
    likeBefore: counter(),
    entry: undefined,
    payments: [],
    passed: { outgoing: 0, unbooked: 0 },
    pieces: [],
  };
  const listener: XmlListener = {
    open: (element, ancestors) => opened(reading, element, ancestors),
    close: (element, ancestors) => closed(reading, element, ancestors),
  };
  try {
    for await (const _ of readXml(decodeXml(source), listener)) {
      cut(reading, false);
      yield* reading.pieces;
      reading.pieces = [];
    }
  } catch (error) {
    // What is no XML from its first sign on is another kind of file, not a broken statement.
    const isOther = error instanceof Problem && error.kind === xmlIsBroken && !reading.message;
    throw isOther ? new Problem(notABankStatement, {}, error) : error;
  }
  if (reading.statements === 0) throw new Problem(notABankStatement);
}
