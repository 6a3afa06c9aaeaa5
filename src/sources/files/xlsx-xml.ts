import sax from 'sax';
import { Problem } from '../../ground/problem.ts';
import { workbookIsBroken } from './file-problems.ts';

export type XmlListener = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Feeds a part of the workbook to `listener`; pauses after each piece of it. sax resolves no external entities. */
export async function* xmlPieces(part: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  const parser = sax.parser(true, {});
  const decoder = new TextDecoder();
  parser.onopentag = (tag) => listener.open(localName(tag.name), tag.attributes as Record<string, string>);
  parser.ontext = (text) => listener.text?.(text);
  parser.oncdata = (text) => listener.text?.(text);
  parser.onclosetag = (name) => listener.close?.(localName(name));
  try {
    for await (const bytes of part) {
      parser.write(decoder.decode(bytes, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(workbookIsBroken, {}, error);
  }
}

export const readXml = async (part: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> => {
  for await (const _ of xmlPieces(part, listener));
};
