/** Values in PostgreSQL's text format of COPY: an absent value is `\N`; NUL is no character of a text there. */

const special = /[\\\n\r\t\b\f\v]/;
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
};

/** An empty text is an absent one. */
export const copyText = (value: string | undefined): string => {
  if (!value) return '\\N';
  const clean = value.includes('\0') ? value.replaceAll('\0', '') : value;
  return special.test(clean) ? clean.replace(/[\\\n\r\t\b\f\v]/g, (sign) => escapes[sign]!) : clean;
};

/** For columns that may not be null. */
export const copyFilled = (value: string): string => (value ? copyText(value) : '');

/** Signs that are escaped, NUL among them. */
const needsCare = /["\\\n\r\t\b\f\v\0]/;

/** An empty list is an absent one. */
export const copyArray = (values: readonly string[]): string => {
  if (values.length === 0) return '\\N';
  // Nearly all lists: looked through once and joined once.
  if (!needsCare.test(values.join(' '))) return `{"${values.join('","')}"}`;
  let list = '';
  for (const value of values) {
    const plain = value.includes('"') || value.includes('\\') ? value.replace(/["\\]/g, '\\$&') : value;
    list += list ? `,"${plain}"` : `"${plain}"`;
  }
  return copyText(`{${list}}`);
};
