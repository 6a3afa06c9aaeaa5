/**
 * The rules of a published schematron against an XML file, for the tests: ISO schematron with XPath 2, as far as the
 * preprocessed EN 16931 rules use it (patterns of rules with assertions; no lets, no functions, no abstract rules).
 */
import fontoxpath from 'fontoxpath';
import { type Document, type Element, type Node, parseXmlDocument } from 'slimdom';
import { schema } from './valid-xml.ts';

const { evaluateXPathToBoolean, evaluateXPathToNodes, registerCustomXPathFunction } = fontoxpath;

/** The library counts decimals as binary fractions, where 0.17 + 9.54 is not 9.71; the rules compare sums for equality. */
const exact = { namespaceURI: 'urn:seloste:exact', localName: 'sum' };
registerCustomXPathFunction(exact, ['xs:decimal*'], 'xs:decimal', (_context, values: number[]) =>
  Number(values.reduce((sum, value) => sum + value, 0).toFixed(6)),
);
const withExactSums = (test: string): string => test.replace(/(?<![\w:-])sum\(/g, 'exact:sum(');

type Assertion = Readonly<{ id: string; flag: string; test: string }>;
type Rule = Readonly<{ path: string; assertions: readonly Assertion[] }>;
type Rules = Readonly<{
  patterns: readonly (readonly Rule[])[];
  resolve: (prefix: string) => string | null;
}>;

/** The alternatives of a pattern, cut at the strokes that stand in no bracket. */
const alternatives = (pattern: string): string[] => {
  const parts = [''];
  let depth = 0;
  for (const sign of pattern) {
    if (sign === '[' || sign === '(') depth += 1;
    if (sign === ']' || sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
};

/** A pattern that matches a node is here a path that finds it; one that is not from the root is looked for everywhere. */
const pathOf = (pattern: string): string =>
  alternatives(pattern)
    .map((part) => (part.startsWith('/') ? part : `//${part}`))
    .join(' | ');

const elements = (parent: Document | Element, name: string): Element[] =>
  parent.getElementsByTagName(name) as Element[];
const said = (element: Element, name: string): string => element.getAttribute(name) ?? '';

export const readSchematron = (name: string): Rules => {
  const document = parseXmlDocument(schema(name));
  const unknown = ['let', 'include', 'extends', 'report'].filter((tag) => elements(document, tag).length > 0);
  if (unknown.length > 0) throw new Error(`this runner does not know ${unknown.join(', ')}`);
  const spaces = new Map(elements(document, 'ns').map((ns) => [said(ns, 'prefix'), said(ns, 'uri')]));
  const ruleOf = (rule: Element): Rule => ({
    path: pathOf(said(rule, 'context')),
    assertions: elements(rule, 'assert').map((one) => ({
      id: said(one, 'id'),
      flag: said(one, 'flag'),
      test: withExactSums(said(one, 'test')),
    })),
  });
  return {
    patterns: elements(document, 'pattern').map((pattern) => elements(pattern, 'rule').map(ruleOf)),
    resolve: (prefix) => (prefix === 'exact' ? exact.namespaceURI : (spaces.get(prefix) ?? null)),
  };
};

/** Ids of the assertions that fail, fatal ones and warnings. Within a pattern the first rule that matches a node has it. */
export const schematronFaults = (
  { patterns, resolve }: Rules,
  xml: string,
): { fatal: string[]; warnings: string[] } => {
  const document = parseXmlDocument(xml);
  const options = { namespaceResolver: resolve };
  const failed: Assertion[] = [];
  for (const rules of patterns) {
    const taken = new Set<Node>();
    for (const { path, assertions } of rules)
      for (const node of evaluateXPathToNodes<Node>(path, document, null, null, options)) {
        if (taken.has(node)) continue;
        taken.add(node);
        const wrong = assertions.filter(
          ({ test }) => !evaluateXPathToBoolean(test, node, null, null, options),
        );
        failed.push(...wrong);
      }
  }
  const idsOf = (isFatal: boolean) => [
    ...new Set(failed.filter(({ flag }) => (flag === 'fatal') === isFatal).map(({ id }) => id)),
  ];
  return { fatal: idsOf(true), warnings: idsOf(false) };
};
