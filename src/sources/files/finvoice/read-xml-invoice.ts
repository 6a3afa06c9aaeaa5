import { Problem } from '../../../ground/problem.ts';
import { type XmlElement, XmlReader } from '../../../ground/xml/read-xml.ts';
import { xmlIsDangerous } from '../../../ground/xml/xml-problems.ts';
import type { RowFault } from '../shape.ts';

/** The root of one invoice, or what is wrong with its XML. */
export const readXmlInvoice = (xml: string): XmlElement | RowFault => {
  let root: XmlElement | undefined;
  const reader = new XmlReader({
    open: () => {},
    close: (element, ancestors) => {
      if (ancestors.length === 0) root = element;
      return 'kept';
    },
  });
  try {
    reader.write(xml);
    reader.end();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.kind === xmlIsDangerous ? 'xml_dangerous' : 'xml_broken';
  }
  return root ?? 'xml_broken';
};
