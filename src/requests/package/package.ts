/** All that is held about one person, as it was read: the answer to an access request before it is written in any form. */
import type { TableDeclaration } from '../../ground/columns.ts';
import type { Language } from '../../ground/language.ts';
import type { DeclarationInForce } from '../../policy/in-force.ts';
import type { AnsweredFiles } from './attachment-decision.ts';

export const packageKinds = ['access', 'portability'] as const;
export type PackageKind = (typeof packageKinds)[number];

export type Row = Readonly<Record<string, unknown>>;

/** The rows of one table; `shown` are the columns that are printed. */
export type Part = Readonly<{ table: TableDeclaration; shown: readonly string[]; rows: readonly Row[] }>;

export type Held = Readonly<{
  parts: readonly Part[];
  /** Names of the organisations that the person represents. */
  organisations: ReadonlyMap<number, string>;
  /** Of an organisation: how many people represent it. They are others, so they are counted and not told. */
  othersRepresenting: number;
  /** In how many places of free texts something about somebody else was covered. */
  redacted: number;
}>;

export type AccessPackage = Held &
  Readonly<{
    /** The last day on which the person gets what waits (GDPR 12(3)); absent: nothing was asked yet. */
    answerBy?: string | undefined;
    kind: PackageKind;
    language: Language;
    madeAt: Date;
    policy: DeclarationInForce;
    /** Absent: the answer has no files beside it. */
    files?: AnsweredFiles;
  }>;

export const rowsIn = ({ parts }: Pick<Held, 'parts'>, table: string): readonly Row[] =>
  parts.find((part) => part.table.table === table)?.rows ?? [];
