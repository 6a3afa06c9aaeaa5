/**
 * A request that is manifestly unfounded or excessive: refused, or answered for a reasonable fee that is told beforehand. A
 * person decides, and what shows it is written down, as the burden of proof is the controller’s. GDPR 12(5).
 */
import type { Text } from '../../ground/language.ts';

export const excessGrounds = ['excessive', 'unfounded'] as const;
export type ExcessGround = (typeof excessGrounds)[number];
export const groundTitles: Readonly<Record<ExcessGround, Text>> = {
  excessive: {
    fi: 'Kohtuuton, etenkin koska samaa on pyydetty toistuvasti',
    sv: 'Orimlig, särskilt eftersom samma sak har begärts upprepade gånger',
    en: 'Excessive, in particular because the same has been asked repeatedly',
  },
  unfounded: {
    fi: 'Ilmeisen perusteeton',
    sv: 'Uppenbart ogrundad',
    en: 'Manifestly unfounded',
  },
};

export const excessAnswers = ['fee', 'refuse'] as const;
export type ExcessAnswer = (typeof excessAnswers)[number];

export type Excess = Readonly<{
  ground: ExcessGround;
  answer: ExcessAnswer;
  /** How many requests, this one among them. */
  count: number;
  /** When they came, as the person shall read it. */
  times: string;
  why: string;
  /** Of a fee; 0n where it is refused. */
  feeCents: bigint;
  /** Of a fee: the last day to pay, and where and with which reference, as the person shall read it. */
  payBy: string;
  how: string;
}>;
