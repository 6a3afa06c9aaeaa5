/**
 * A hostile file's XML, streamed: no document type, so no entities of its own, and limits on all that could grow. Names
 * come without their prefix; the root tells its namespace.
 */
import sax from 'sax';
import { Problem } from '../problem.ts';
import { xmlIsBroken, xmlIsDangerous } from './xml-problems.ts';

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Without white space around it. */
  text: string;
  readonly children: XmlElement[];
};

export type XmlListener = Readonly<{
  open: (element: XmlElement, ancestors: readonly XmlElement[]) => void;
  /** What it returns says whether the element is kept among its parent's children. */
  close: (element: XmlElement, ancestors: readonly XmlElement[]) => 'kept' | 'dropped';
}>;

const depthMax = 60;
const attributesMax = 60;
const textMax = 20_000;
/** Of elements that are kept at one time: a transaction has some 60, an invoice of 1,000 rows some 30,000. */
const keptMax = 500_000;

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** The whole is fed piece by piece; `XmlReader.kept` falls when the listener drops an element. */
export class XmlReader {
  readonly #parser = sax.parser(true, {});
  readonly #path: XmlElement[] = [];
  readonly #listener: XmlListener;
  #kept = 0;
  #attributes = 0;

  constructor(listener: XmlListener) {
    this.#listener = listener;
    this.#parser.ondoctype = () => this.#refuse();
    this.#parser.onattribute = () => {
      this.#attributes += 1;
      if (this.#attributes > attributesMax) this.#refuse();
    };
    this.#parser.onopentag = (tag) => this.#open(tag as sax.Tag);
    this.#parser.ontext = (text) => this.#text(text);
    this.#parser.oncdata = (text) => this.#text(text);
    this.#parser.onclosetag = () => this.#close();
    this.#parser.onerror = (error) => {
      throw this.#broken(error);
    };
  }

  /** The line that is being read, counted from 1. */
  get line(): number {
    return this.#parser.line + 1;
  }

  write(piece: string): void {
    this.#parser.write(piece);
  }

  end(): void {
    this.#parser.close();
  }

  #broken(error: unknown): Problem {
    return new Problem(xmlIsBroken, { line: this.line }, error);
  }

  #refuse(): never {
    throw new Problem(xmlIsDangerous, { line: this.line });
  }

  #open(tag: sax.Tag): void {
    this.#attributes = 0;
    this.#kept += 1;
    if (this.#path.length >= depthMax || this.#kept > keptMax) this.#refuse();
    const element = { name: localName(tag.name), attributes: tag.attributes, text: '', children: [] };
    this.#listener.open(element, this.#path);
    this.#path.push(element);
  }

  #text(text: string): void {
    const element = this.#path.at(-1);
    if (!element) return;
    // White space between elements is no text of theirs.
    const added = element.text === '' ? text.trimStart() : text;
    if (element.text.length + added.length > textMax) this.#refuse();
    element.text += added;
  }

  #close(): void {
    const element = this.#path.pop()!;
    element.text = element.text.trimEnd();
    const kept = this.#listener.close(element, this.#path) === 'kept';
    if (kept) this.#path.at(-1)?.children.push(element);
    else this.#kept -= weightOf(element);
  }
}

const weightOf = (element: XmlElement): number =>
  element.children.reduce((sum, child) => sum + weightOf(child), 1);

/** Feeds all of `pieces`; pauses after each so that what was found can be taken. */
export async function* readXml(
  pieces: AsyncIterable<string>,
  listener: XmlListener,
): AsyncGenerator<XmlReader> {
  const reader = new XmlReader(listener);
  for await (const piece of pieces) {
    reader.write(piece);
    yield reader;
  }
  reader.end();
  yield reader;
}

/** The first child of that name down the path, or undefined. */
export const childAt = (element: XmlElement | undefined, ...names: readonly string[]) => {
  let at = element;
  for (const name of names) at = at?.children.find((child) => child.name === name);
  return at;
};

export const textAt = (element: XmlElement | undefined, ...names: readonly string[]): string =>
  childAt(element, ...names)?.text ?? '';

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];
