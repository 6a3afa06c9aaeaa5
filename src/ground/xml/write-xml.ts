/** XML from a tree of elements. Every value is escaped here and nowhere else; what XML 1.0 cannot hold is left out. */

type Absent = undefined | false | '';
export type XmlPart = Readonly<{
  name: string;
  attributes: Readonly<Record<string, string | Absent>>;
  content: string | readonly (XmlPart | Absent)[];
}>;

const name = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;

/** Throws where the name is none: names are the program's own, never data. */
export const element = (
  called: string,
  content: XmlPart['content'] = [],
  attributes: XmlPart['attributes'] = {},
): XmlPart => {
  if (![called, ...Object.keys(attributes)].every((one) => name.test(one)))
    throw new RangeError(`no name of an element: ${called}`);
  return { name: called, content, attributes };
};

/** Control characters, and the two that end each plane of Unicode's first. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const possible = (text: string): string => text.toWellFormed().replace(impossible, '');

/** The text as a reader will find it: without what XML cannot hold, and without space around it. */
export const xmlText = (text: string): string => possible(text).trim();

/** The element, or nothing where there is no text for it. */
export const textElement = (
  called: string,
  text: string | undefined,
  attributes: XmlPart['attributes'] = {},
): XmlPart | undefined => (text && possible(text) ? element(called, text, attributes) : undefined);

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
const inText = (text: string): string => possible(text).replace(/[&<>\r]/g, (sign) => signs[sign]!);
const inAttribute = (text: string): string => possible(text).replace(/[&<>"\r\n\t]/g, (sign) => signs[sign]!);

const write = (part: XmlPart, indent: string): string => {
  const attributes = Object.entries(part.attributes)
    .filter(([, value]) => value)
    .map(([called, value]) => ` ${called}="${inAttribute(value as string)}"`)
    .join('');
  const start = `${indent}<${part.name}${attributes}`;
  if (typeof part.content === 'string') return `${start}>${inText(part.content)}</${part.name}>\n`;
  const children = part.content.filter((child) => child !== undefined && child !== false && child !== '');
  if (children.length === 0) return `${start}/>\n`;
  const inner = (children as XmlPart[]).map((child) => write(child, `${indent}  `)).join('');
  return `${start}>\n${inner}${indent}</${part.name}>\n`;
};

/** The whole file in UTF-8, with its declaration. */
export const writeXml = (root: XmlPart): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
