/** What was typed wrongly, field by field: a form shows every sentence beside its field, a program gets the first. */
import type { Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';

export type Wrong = Readonly<{ field: string; problem: Problem }>;

export class WrongFields extends Problem {
  /** One sentence for each field, as the form shows them. */
  readonly fields: readonly Readonly<{ field: string; text: Text }>[];
  constructor(wrong: readonly Wrong[]) {
    const first = wrong[0]!.problem;
    super(first.kind, first.values);
    this.fields = wrong.map(({ field, problem }) => ({
      field,
      text: { fi: problem.sentence('fi'), sv: problem.sentence('sv'), en: problem.sentence('en') },
    }));
  }
}

/** Throws where there is anything wrong. */
export const demandRight = (wrong: readonly Wrong[]): void => {
  if (wrong.length > 0) throw new WrongFields(wrong);
};
