/** What the person can do about a purpose, said where the purpose is, with the line that says how. */
import type { Text } from '../ground/language.ts';
import type { Purpose } from '../policy/declaration.ts';
import type { Composing } from './composing.ts';
import { inParentheses, rightId } from './references.ts';

const remedies = {
  withdraw: {
    fi: 'peruuttaa suostumuksesi milloin tahansa',
    sv: 'när som helst återkalla ditt samtycke',
    en: 'withdraw your consent at any time',
  },
  withdrawOrForbid: {
    fi: 'peruuttaa suostumuksesi tai kieltää tämän milloin tahansa',
    sv: 'när som helst återkalla ditt samtycke eller förbjuda detta',
    en: 'withdraw your consent or forbid this at any time',
  },
  forbid: {
    fi: 'kieltää tämän milloin tahansa',
    sv: 'när som helst förbjuda detta',
    en: 'forbid this at any time',
  },
  object: {
    fi: 'vastustaa tätä oman tilanteesi perusteella',
    sv: 'göra en invändning mot detta på grund av din egen situation',
    en: 'object to this because of your own situation',
  },
} as const satisfies Record<string, Text>;

type Remedy = readonly [keyof typeof remedies, ...places: string[]];

const remedyOf = ({ ground, objection }: Purpose): Remedy | undefined => {
  const withdrawal = rightId('withdrawal');
  if (ground.kind === 'consent')
    return objection === 'absolute' ? ['withdrawOrForbid', 'forbid', withdrawal] : ['withdraw', withdrawal];
  if (objection === 'absolute') return ['forbid', 'forbid'];
  return objection === 'reasoned' ? ['object', rightId('objection')] : undefined;
};

/** Empty where the law gives no say. */
export const remedyPhrase = (c: Composing, purpose: Purpose): string => {
  const remedy = remedyOf(purpose);
  if (remedy === undefined) return '';
  const [kind, ...places] = remedy;
  return `${remedies[kind][c.language]}${inParentheses(c, places)}`;
};
