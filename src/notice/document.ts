/** The notice as a document: what HTML, PDF and JSON are made from. Words are already in the reader's language. */
import type { Language } from '../ground/language.ts';

/** `lang`: the company has not translated this text, so it stands in Finnish among another language (WCAG 3.1.2). */
export type Fact = Readonly<{ term: string; text: string; from?: string; lang?: Language }>;

export type Block =
  | Readonly<{ kind: 'text'; text: string; lang?: Language }>
  | Readonly<{ kind: 'list'; items: readonly string[] }>
  | Readonly<{ kind: 'facts'; items: readonly Fact[] }>
  | Readonly<{
      kind: 'table';
      caption: string;
      columns: readonly string[];
      rows: readonly (readonly string[])[];
      /** Where each row is edited, as a dotted path of the declaration. */
      from?: readonly string[];
    }>
  /** Presented separately and clearly, GDPR 21(4). */
  | Readonly<{ kind: 'highlight'; text: string; lang?: Language }>
  | Readonly<{ kind: 'link'; text: string; href: string }>;

export type Section = Readonly<{
  /** Part of the address: `#purposes`, the same in every language. */
  id: string;
  /** `3` or `3.2`: the line of the notice that a refusal names. */
  number: string;
  title: string;
  lang?: Language;
  blocks: readonly Block[];
  sections: readonly Section[];
  /** Where in the declaration it is edited, as a dotted path. */
  from: string;
}>;

export type NoticeDocument = Readonly<{
  language: Language;
  title: string;
  registerName: string;
  controller: string;
  /** 0: a draft that has not been published. */
  version: number;
  /** `2026-11-22` */
  drawnUpOn: string;
  updatedOn: string;
  sections: readonly Section[];
}>;
