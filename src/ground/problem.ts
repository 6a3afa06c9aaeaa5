import { fill, type Language, type Text } from './language.ts';

/**
 * Everything that can go wrong for a person has one entry: a stable code, an HTTP status, one sentence
 * in three languages that says what, where and how to mend it. Programs get it as RFC 9457.
 */
export type ProblemKind = Readonly<{ code: string; status: number; text: Text }>;

/** Values for the sentence's `{names}`; texts among them are shown in the reader's language. Never personal data. */
export type ProblemValues = Readonly<Record<string, string | number | Text>>;

const catalogue = new Map<string, ProblemKind>();

/** Adds a kind to the catalogue. Throws where the code is taken: a code means one thing. */
export const problemKind = (code: string, status: number, text: Text): ProblemKind => {
  if (catalogue.has(code)) throw new Error(`problem code taken: ${code}`);
  const kind = { code, status, text };
  catalogue.set(code, kind);
  return kind;
};

export const problemKinds = (): readonly ProblemKind[] => [...catalogue.values()];

export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly values: ProblemValues;
  constructor(kind: ProblemKind, values: ProblemValues = {}, cause?: unknown) {
    super(kind.code, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.values = values;
  }

  sentence(language: Language): string {
    return fill(
      this.kind.text[language],
      Object.fromEntries(
        Object.entries(this.values).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[language] : value,
        ]),
      ),
    );
  }
}
