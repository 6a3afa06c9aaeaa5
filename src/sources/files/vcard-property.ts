import type { Charset } from './shape.ts';

export type VcardProperty = Readonly<{
  name: string;
  /** `TYPE=home,pref` and the bare `HOME` of version 2.1, in lower case. */
  types: readonly string[];
  /** The value's parts between unescaped semicolons, decoded and unescaped. */
  parts: readonly string[];
}>;

const quotedPrintable = (value: string): Buffer =>
  Buffer.from(
    value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

const decode = (bytes: Buffer, label: string): string => {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const unescaped = (text: string): string =>
  text.replace(/\\(.)/gs, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark)).trim();

const splitParts = (value: string): string[] => value.split(/(?<=(?<!\\)(?:\\\\)*);/).map(unescaped);

/** `item1.TEL;TYPE="work,voice";CHARSET=UTF-8:+358…` taken apart; undefined for a line that is no property. */
export const vcardProperty = (line: string, fileCharset: Charset): VcardProperty | undefined => {
  const match = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)$/s.exec(line);
  if (!match) return undefined;
  const [, name = '', parameters = '', raw = ''] = match;
  const types: string[] = [];
  let charset = fileCharset.startsWith('utf-16') ? 'utf-8' : (fileCharset as string);
  let quoted = false;
  for (const parameter of parameters.split(';').slice(1)) {
    const [key = '', value] = parameter.split('=', 2);
    const values = (value ?? key).replaceAll('"', '').toLowerCase();
    if (/^charset$/i.test(key) && value) charset = values;
    else if (values === 'quoted-printable') quoted = true;
    else if (value === undefined || /^type$/i.test(key)) types.push(...values.split(','));
    else if (/^pref$/i.test(key)) types.push('pref');
  }
  const bytes = quoted ? quotedPrintable(raw) : Buffer.from(raw, 'latin1');
  return { name: name.toUpperCase(), types, parts: splitParts(decode(bytes, charset)) };
};
