/**
 * Writes tabler.css: the rules of @tabler/core that our pages use, an eighth of its weight. Run it after an update of
 * Tabler or of `used`: `node src/ui/styles/make-tabler-subset.ts`. A test compares the result with the file.
 *
 * Left out besides the unused classes: dark rules (our tokens are `light-dark()`), rules with `data:` images and
 * fonts (the CSP is `default-src 'self'`), and custom properties that no kept rule reads.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const used = new Set(
  `btn btn-icon btn-sm card card-header card-title card-body card-footer form-control form-select form-label
  form-hint form-check form-check-input form-check-label table badge breadcrumb breadcrumb-item datagrid datagrid-item
  datagrid-title datagrid-content visually-hidden visually-hidden-focusable disabled active`.split(/\s+/),
);
const avoided =
  /\[data-bs-|\[data-vc|\[class|\[list\]|\[dir|\[type=submit\]|autofill|floating|scrollbar|backdrop|-moz-|::-webkit-datetime|\.btn-check/;

type Rule = Readonly<{ head: string; body: string }>;

/** Splits a style sheet, or the inside of an at-rule, into its rules. */
const rulesOf = (css: string): Rule[] => {
  const rules: Rule[] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) open = at;
    if (css[at] === '}' && --depth === 0) {
      rules.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, at).trim() });
      start = at + 1;
    }
    if (css[at] === ';' && depth === 0) start = at + 1;
  }
  return rules;
};

const selectorIsUsed = (selector: string) =>
  !avoided.test(selector) &&
  [...selector.matchAll(/\.(-?[a-zA-Z_][\w-]*)/g)].every((match) => used.has(match[1] ?? ''));

const selectorsOf = (head: string) => head.split(/,(?![^(]*\))/).map((selector) => selector.trim());

const declarationsOf = (body: string) =>
  body
    .split(/;(?![^(]*\))/)
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration && !/data:|transition|background-image/.test(declaration));

const keptRule = ({ head, body }: Rule): Rule | undefined => {
  if (/^@(media|supports)/.test(head)) {
    const inside = rulesOf(body)
      .map(keptRule)
      .filter((rule) => rule !== undefined);
    return inside.length ? { head, body: inside.map(written).join('\n') } : undefined;
  }
  if (head.startsWith('@')) return undefined;
  const selectors = selectorsOf(head).filter(selectorIsUsed);
  const declarations = declarationsOf(body);
  return selectors.length && declarations.length
    ? { head: selectors.join(', '), body: declarations.join('; ') }
    : undefined;
};

const written = ({ head, body }: Rule) => `${head} { ${body} }`;

const namesRead = (css: string) => [...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? '');

/** Drops custom properties that nothing reads, again and again, as they read each other. */
const withoutUnreadProperties = (rules: Rule[]): Rule[] => {
  const read = new Set(namesRead(rules.map((rule) => rule.body).join('\n')));
  const next = rules.flatMap(({ head, body }): Rule[] => {
    if (head.startsWith('@')) return [{ head, body }];
    const kept = declarationsOf(body).filter(
      (one) => !one.startsWith('--') || read.has(one.split(':')[0] ?? ''),
    );
    return kept.length ? [{ head, body: kept.join('; ') }] : [];
  });
  const size = (list: Rule[]) => list.map(written).join('').length;
  return size(next) < size(rules) ? withoutUnreadProperties(next) : next;
};

export const tablerSubset = (tabler: string): string => {
  const plain = tabler.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules = withoutUnreadProperties(
    rulesOf(plain)
      .map(keptRule)
      .filter((rule) => rule !== undefined),
  );
  const licence = tabler.match(/\/\*![\s\S]*?\*\//)?.[0] ?? '';
  return `${licence}\n/* A subset, written by make-tabler-subset.ts; do not edit. */\n/* biome-ignore-all format: written by a program */\n/* biome-ignore-all lint: not ours */\n@layer tabler {\n${rules.map(written).join('\n')}\n}\n`;
};

export const installedTabler = () =>
  readFileSync(fileURLToPath(import.meta.resolve('@tabler/core/dist/css/tabler.css')), 'utf8');

if (import.meta.main) writeFileSync(new URL('tabler.css', import.meta.url), tablerSubset(installedTabler()));
