/** The representative as a form gives them: all fields empty is nobody. */
import { z } from 'zod';
import { InputProblem } from '../../http/input.ts';
import type { NewRepresentative } from './queries.ts';
import { capacities } from './representative.ts';
import { representativeTexts as texts } from './representative-texts.ts';

const short = (longest: number) => z.string().trim().max(longest).default('');

/** Lines of an envelope: at most four below the name. */
const address = short(300).transform((typed) =>
  typed
    .split(/\r?\n/)
    .map((line) => line.replace(/\p{Cc}+/gu, ' ').trim())
    .filter(Boolean)
    .slice(0, 4)
    .join('\n'),
);

export const representativeBody = {
  representative_name: short(200).transform((typed) => typed.replace(/\p{Cc}+/gu, ' ')),
  representative_capacity: z.enum(capacities).default('attorney'),
  representative_email: short(254),
  representative_address: address,
};

export type TypedRepresentative = Readonly<{
  representative_name: string;
  representative_capacity: (typeof capacities)[number];
  representative_email: string;
  representative_address: string;
}>;

/** Throws an input problem where there is a contact and no name. */
export const typedRepresentative = ({
  representative_name: name,
  representative_capacity: capacity,
  representative_email: email,
  representative_address: postal,
}: TypedRepresentative): NewRepresentative | undefined => {
  if (name) return { name, capacity, email, address: postal };
  if (email || postal) throw new InputProblem([{ field: 'representative_name', text: texts.nameMissing }]);
  return undefined;
};
