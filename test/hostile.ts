/** What nobody should send, and where it is sent: in the place of each parameter, query field and form field. */
import type { z } from 'zod';
import type { Route } from '../src/http/route.ts';

export const script = '"><script>hostile()</script>';
export const hostileTexts: readonly string[] = [
  '',
  '0',
  '-1',
  '1e3',
  ' 1',
  '2147483648',
  '99999999999999999999',
  'text',
  "1' or 1=1; drop table customers; --",
  '../../../etc/passwd',
  'a\0b',
  '😀',
  '\ud800',
  '2026-02-31',
  '9999999-01-01',
  '__proto__',
  script,
  'x'.repeat(5_000),
];
/** For each field of each form alone: what a schema may let through and a database does not. */
export const fewHostileTexts: readonly string[] = [
  '',
  '-1',
  '99999999999999999999',
  '2026-02-31',
  script,
  'x'.repeat(5_000),
];

const wrongTypes: readonly unknown[] = [
  7,
  -1.5,
  1e300,
  true,
  null,
  [],
  [[]],
  ['a', { a: 1 }],
  {},
  { $ne: 1 },
];

const keysOf = (schema: unknown): string[] => Object.keys((schema as z.ZodObject | undefined)?.shape ?? {});

/** Addresses of the route with one hostile value each; `path` is the plausible one. */
export const hostileAddresses = (
  route: Pick<Route, 'path' | 'query'>,
  plausible: (path: string) => string,
): string[] => {
  const names = route.path.match(/:\w+/g) ?? [];
  const inPath = names.flatMap((name) => {
    const marked = plausible(route.path.replace(name, 'HERE'));
    return ['%E0%A4%A', ...hostileTexts.map((text) => encodeURIComponent(text.toWellFormed()))].map((value) =>
      marked.replace('HERE', value),
    );
  });
  const path = plausible(route.path).split('?')[0]!;
  const inQuery = keysOf(route.query).flatMap((name) => [
    ...hostileTexts.map((text) => `${path}?${name}=${encodeURIComponent(text.toWellFormed())}`),
    `${path}?${name}=1&${name}=2`,
    `${path}?${name}[a]=1&${name}[]=2`,
  ]);
  return [...inPath, ...inQuery, `${path}?unknown=1&__proto__=2&lang=xx`];
};

export type Sent = Readonly<{ body: string | URLSearchParams; contentType?: string }>;
const json = 'application/json';

/** Bodies without regard to what the route's forms send. */
export const hostileBodies = ({ body }: Pick<Route, 'body'>): Sent[] => {
  const keys = keysOf(body);
  const each = (value: unknown) => Object.fromEntries(keys.map((key) => [key, value]));
  const asJson = (value: unknown): Sent => ({ body: JSON.stringify(value), contentType: json });
  return [
    ...[null, [], 7, 'text', {}].map(asJson),
    ...wrongTypes.map((value) => asJson(each(value))),
    ...hostileTexts.map((value) => asJson(each(value))),
    ...keys.map((key) => asJson({ [key]: 'a' })),
    { body: '{"a":', contentType: json },
    { body: '{"__proto__":{"a":1}}', contentType: json },
    { body: '<a/>', contentType: 'application/xml' },
    { body: 'text', contentType: 'text/plain' },
    { body: '--x\r\nnot a part', contentType: 'multipart/form-data; boundary=x' },
    { body: '%FF%FE=%00', contentType: 'application/x-www-form-urlencoded' },
    {
      body: new URLSearchParams(
        keys.flatMap((key) => [
          [key, 'a'],
          [key, 'b'],
        ]),
      ),
    },
    ...hostileTexts.map((text) => ({ body: new URLSearchParams(each(text) as Record<string, string>) })),
  ];
};

export type Form = Readonly<{ action: string; fields: ReadonlyMap<string, string> }>;

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
};

/** A control's name and the value that it would send untouched. */
const controls = /<(input|textarea|select|button)\b[^>]*>(?:([\s\S]*?)<\/(?:textarea|select)>)?/g;

const untouched = (kind: string, tag: string, inner = ''): string => {
  if (kind === 'textarea') return unescaped(inner.replace(/^\n/, ''));
  if (kind !== 'select') return attribute(tag, 'value') ?? '';
  const chosen = /<option[^>]*\sselected[^>]*>/.exec(inner)?.[0] ?? /<option[^>]*>/.exec(inner)?.[0] ?? '';
  return attribute(chosen, 'value') ?? '';
};

/** The forms of a page that do something, each with what it would send untouched. */
export const formsOf = (page: string): Form[] =>
  [...page.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', inner = '']) => {
    const action = attribute(tag, 'action');
    if (action === undefined || !/method="post"/i.test(tag)) return [];
    const fields = new Map<string, string>();
    for (const [control, kind = '', content] of inner.matchAll(controls)) {
      const name = attribute(control.split('>')[0]!, 'name');
      const isTicked = !/type="(checkbox|radio)"/.test(control) || /\schecked/.test(control);
      if (name && isTicked) fields.set(name, untouched(kind, control.split('>')[0]!, content));
    }
    return [{ action, fields }];
  });

/** The form with one field after another made hostile, each alone, then repeated, then missing, then all at once. */
export const hostileForms = ({ fields }: Form): URLSearchParams[] => {
  const names = [...fields.keys()];
  const withOne = (name: string, text: string) =>
    new URLSearchParams([...fields].map(([key, value]) => [key, key === name ? text : value]));
  return [
    new URLSearchParams([...fields]),
    ...names.flatMap((name) => fewHostileTexts.map((text) => withOne(name, text))),
    ...names.map((name) => new URLSearchParams([...fields, [name, 'again']])),
    ...names.map((name) => new URLSearchParams([...fields].filter(([key]) => key !== name))),
    ...hostileTexts.map((text) => new URLSearchParams(names.map((name) => [name, text]))),
  ];
};
