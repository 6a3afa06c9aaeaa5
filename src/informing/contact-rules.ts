import type { Declaration } from '../policy/declaration.ts';
import type { Mailing } from './queries.ts';

export type ContactRules = Readonly<{
  /** Numbers of the purposes to which an objection holds the letter back. */
  objectable: readonly number[];
  /** It goes also where processing is restricted. */
  thoughRestricted: boolean;
}>;

/** What the law itself sends no objection holds back: where data came from (14), a breach (34). A warning protects the person. */
export const contactRulesOf = (
  { purposes }: Pick<Declaration, 'purposes'>,
  { kind, about }: Pick<Mailing, 'kind' | 'about'>,
): ContactRules => ({
  objectable:
    kind === 'change' || kind === 'consent'
      ? purposes
          .filter(({ key, objection }) => key === about && objection !== 'none')
          .map(({ number }) => number)
      : [],
  thoughRestricted: kind === 'breach',
});
