/** What was typed wrongly, field by field: a form shows every sentence beside its field, a program gets the first. */
import type { Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { identityCodeLikely } from './problems.ts';

export type Wrong = Readonly<{ field: string; problem: Problem }>;

/** The box of the form that says "this is no identity code"; it is shown when it is asked for. */
export const confirmField = 'confirm_code';

const confirmation = {
  field: confirmField,
  text: {
    fi: 'Rastita vahvistus, jos kyse ei ole henkilötunnuksesta.',
    sv: 'Kryssa för bekräftelsen om det inte är en personbeteckning.',
    en: 'Tick the confirmation if it is no identity code.',
  },
};

export class WrongFields extends Problem {
  readonly #wrong: readonly Wrong[];
  /** One sentence for each field, as the form shows them. */
  readonly fields: readonly Readonly<{ field: string; text: Text }>[];
  constructor(wrong: readonly Wrong[]) {
    const first = wrong[0]!.problem;
    super(first.kind, first.values);
    this.#wrong = wrong;
    const asked = wrong.some(({ problem }) => problem.kind === identityCodeLikely) ? [confirmation] : [];
    const told = wrong.map(({ field, problem }) => ({
      field,
      text: { fi: problem.sentence('fi'), sv: problem.sentence('sv'), en: problem.sentence('en') },
    }));
    this.fields = [...told, ...asked];
  }

  /** The same in a form where fields have other names. */
  renamed(names: Readonly<Record<string, string>>): WrongFields {
    return new WrongFields(
      this.#wrong.map(({ field, problem }) => ({ field: names[field] ?? field, problem })),
    );
  }
}

/** Throws where there is anything wrong. */
export const demandRight = (wrong: readonly Wrong[]): void => {
  if (wrong.length > 0) throw new WrongFields(wrong);
};
