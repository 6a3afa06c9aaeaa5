/** The parts of an answer as a document: on paper and on the person's own page alike. */
type Fact = Readonly<{ term: string; text: string }>;
export type Block =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'list'; items: readonly string[] }>
  | Readonly<{ kind: 'facts'; items: readonly Fact[] }>
  | Readonly<{
      kind: 'table';
      caption: string;
      columns: readonly string[];
      rows: readonly (readonly string[])[];
    }>;
export type Section = Readonly<{
  id: string;
  title: string;
  blocks: readonly Block[];
  sections: readonly Section[];
  /** Rows that it tells of. */
  count?: number;
}>;

const none = { id: '', title: '', sections: [] };
export const section = (
  id: string,
  title: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Section => ({
  ...none,
  id,
  title,
  blocks,
  sections,
});
