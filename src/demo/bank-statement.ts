/** A bank statement of the company's account, as its bank would send it (camt.053), and brought in. */
import { masterKey } from '../files/master-key.ts';
import { element, textElement, writeXml, type XmlPart } from '../ground/xml/write-xml.ts';
import { matchBankFile } from '../invoices/bank/match-bank-file.ts';
import { readBankFile, type Work } from '../invoices/bank/read-bank-file.ts';
import { uploadBankFile } from '../invoices/bank/upload-bank-file.ts';
import { atDesk, type Demo, daysAgo } from './demo.ts';

export type Entry = Readonly<{
  cents: number;
  payer: string;
  /** Of the invoice; whoever leaves it out writes something else. */
  reference?: string;
  message?: string;
}>;

export const companyIban = 'FI2112345600000785';

const euros = (name: string, cents: number): XmlPart =>
  element(name, (cents / 100).toFixed(2), { Ccy: 'EUR' });

const remittance = ({ reference, message }: Entry): XmlPart =>
  element('RmtInf', [
    textElement('Ustrd', message),
    reference !== undefined &&
      element('Strd', [
        element('CdtrRefInf', [
          element('Tp', [element('CdOrPrtry', [element('Cd', 'SCOR')])]),
          element('Ref', reference.padStart(20, '0')),
        ]),
      ]),
  ]);

const entryOf = (entry: Entry, archived: string, day: string): XmlPart =>
  element('Ntry', [
    euros('Amt', entry.cents),
    element('CdtDbtInd', 'CRDT'),
    element('Sts', 'BOOK'),
    element('BookgDt', [element('Dt', day)]),
    element('ValDt', [element('Dt', day)]),
    element('AcctSvcrRef', archived),
    element('NtryDtls', [
      element('TxDtls', [
        element('AmtDtls', [element('TxAmt', [euros('Amt', entry.cents)])]),
        element('RltdPties', [element('Dbtr', [element('Nm', entry.payer)])]),
        remittance(entry),
      ]),
    ]),
  ]);

const camtOf = (entries: readonly Entry[], number: string): string => {
  const day = daysAgo(0);
  const moment = element('CreDtTm', `${day}T06:00:00+02:00`);
  const statement = element('Stmt', [
    element('Id', number),
    moment,
    element('Acct', [element('Id', [element('IBAN', companyIban)]), element('Ccy', 'EUR')]),
    // Another for each entry of each statement: one that is known is taken for the same payment.
    ...entries.map((entry, at) => entryOf(entry, `${number.replace('/', '')}DEMO${1000 + at}`, day)),
  ]);
  const header = element('GrpHdr', [element('MsgId', `TITO-${number}`), moment]);
  const xmlns = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.02';
  return writeXml(element('Document', [element('BkToCstmrStmt', [header, statement])], { xmlns }));
};

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

/** `number`: of the statement, as the bank counts them. */
export const bringStatement = async (
  demo: Demo,
  staffId: number,
  number: string,
  entries: readonly Entry[],
): Promise<void> => {
  const work: Work = {
    inTransaction: (act) => atDesk(demo, staffId, 'invoicing', act),
    master: masterKey(demo.context.config),
    isStopping: () => false,
  };
  const fileName = `tiliote-${number.replace('/', '-')}.xml`;
  const id = await uploadBankFile(work, { fileName, stream: bytesOf(camtOf(entries, number)) });
  await readBankFile(work, id);
  await matchBankFile(work, await demo.inForce(), id);
};
