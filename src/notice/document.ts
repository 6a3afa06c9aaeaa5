/** The notice as a document: what HTML, PDF and JSON are made from. Words are already in the reader's language. */
export type Block =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'list'; items: readonly string[] }>
  | Readonly<{ kind: 'facts'; items: readonly Readonly<{ term: string; text: string }>[] }>
  | Readonly<{
      kind: 'table';
      caption: string;
      columns: readonly string[];
      rows: readonly (readonly string[])[];
    }>
  /** Presented separately and clearly, GDPR 21(4). */
  | Readonly<{ kind: 'highlight'; text: string }>;

export type Section = Readonly<{
  /** Part of the address: `#purposes`, the same in every language. */
  id: string;
  /** `3` or `3.2`: the line of the notice that a refusal names. */
  number: string;
  title: string;
  blocks: readonly Block[];
  sections: readonly Section[];
  /** Where in the declaration it is edited, as a dotted path. */
  from: string;
}>;

export type NoticeDocument = Readonly<{
  language: 'fi' | 'sv' | 'en';
  title: string;
  registerName: string;
  controller: string;
  version: number;
  drawnUpOn: string;
  updatedOn: string;
  sections: readonly Section[];
}>;

export const text = (value: string): Block[] =>
  value
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ kind: 'text', text: paragraph.trim() }));

export const facts = (...items: readonly (readonly [string, string | undefined])[]): Block[] => {
  const filled = items.filter(
    (item): item is readonly [string, string] => item[1] !== undefined && item[1] !== '',
  );
  return filled.length === 0
    ? []
    : [{ kind: 'facts', items: filled.map(([term, value]) => ({ term, text: value })) }];
};
