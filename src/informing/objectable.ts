import type { Declaration } from '../policy/declaration.ts';
import type { Mailing } from './queries.ts';

/** Purposes to which an objection holds back the letter: what tells of data from elsewhere the law itself sends. */
export const objectableOf = (
  { purposes }: Declaration,
  { kind, about }: Pick<Mailing, 'kind' | 'about'>,
): number[] =>
  kind === 'origin'
    ? []
    : purposes
        .filter(({ key, objection }) => key === about && objection !== 'none')
        .map(({ number }) => number);
