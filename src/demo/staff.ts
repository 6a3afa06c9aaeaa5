/** Three invented people who work in the demo company. */
import { randomInt } from 'node:crypto';
import { presets } from '../access/presets.ts';
import type { Text } from '../ground/language.ts';

export type Colleague = Readonly<{
  name: string;
  userName: string;
  title: Text;
  purposes: readonly string[];
  password: string;
}>;

/** Without letters and digits that look like one another. */
const signs = 'abcdefghijkmnpqrstuvwxyz23456789';
const groupOf = (): string => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('');

/** 75 random bits in groups that can be typed from paper. */
export const newPassword = (): string => [groupOf(), groupOf(), groupOf()].join('-');

const purposesOf = (key: string): readonly string[] => presets.find((preset) => preset.key === key)!.purposes;

/** The owner comes first. Passwords are new at each call. */
export const newStaff = (): readonly [Colleague, ...Colleague[]] => [
  {
    name: 'Helmi Esimerkki',
    userName: 'helmi',
    title: { fi: 'omistaja', sv: 'ägare', en: 'owner' },
    purposes: purposesOf('owner'),
    password: newPassword(),
  },
  {
    name: 'Otto Esimerkki',
    userName: 'otto',
    title: { fi: 'asiakaspalvelu', sv: 'kundtjänst', en: 'customer service' },
    // Named for the papers too: what is destroyed is confirmed by two.
    purposes: [...purposesOf('customer_service'), 'paper_archive'],
    password: newPassword(),
  },
  {
    name: 'Siiri Esimerkki',
    userName: 'siiri',
    title: { fi: 'markkinointi', sv: 'marknadsföring', en: 'marketing' },
    purposes: purposesOf('marketing'),
    password: newPassword(),
  },
];
