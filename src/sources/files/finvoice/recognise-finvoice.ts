/** Finvoice of any version, alone or several in a file, each perhaps behind a SOAP envelope and an XML declaration. */
import { charsetOf } from '../charset.ts';
import type { Charset, FinvoiceShape } from '../shape.ts';

export const finvoiceStart = /<(?:[A-Za-z_][\w.-]{0,60}:)?Finvoice(?=[\s/>])/;

const declared: Readonly<Record<string, Charset>> = {
  'utf-8': 'utf-8',
  'iso-8859-1': 'iso-8859-1',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
};

/** The last declaration before the invoice is its own; the envelope before it has another. */
const declaredIn = (before: string): Charset | undefined => {
  const all = [...before.matchAll(/<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})["']/gi)];
  return declared[all.at(-1)?.[1]?.toLowerCase() ?? ''];
};

/** What the bytes are goes before what the declaration says: programs copy declarations. */
const charsetIn = (head: Buffer, before: string): Charset => {
  const found = charsetOf(head);
  const isAscii = head.every((byte) => byte < 0x80);
  if (found === 'utf-8' && !isAscii) return found;
  const said = declaredIn(before);
  return said && said !== 'utf-8' ? said : found;
};

export const finvoiceShape = (head: Buffer): FinvoiceShape | undefined => {
  const text = head.toString('latin1').replaceAll('\0', '');
  const start = finvoiceStart.exec(text);
  if (!start || !/^\W*</.test(text)) return undefined;
  return { container: 'finvoice', charset: charsetIn(head, text.slice(0, start.index)) };
};
