import type { Text } from '../ground/language.ts';
import { passwordWeakness } from './password-strength.ts';

const passwordsDiffer: Text = {
  fi: 'Salasanat eivät ole samat. Kirjoita uusi salasana kahdesti.',
  sv: 'Lösenorden är inte lika. Skriv det nya lösenordet två gånger.',
  en: 'The passwords are not the same. Type the new password twice.',
};

/** Typed twice, as nobody sees it. */
export type NewPassword = Readonly<{ password: string; again: string }>;
export type PasswordProblem = Readonly<{ field: 'current' | 'password' | 'again'; text: Text }>;

/** `known`: what others know of the person, as the name and the user name. */
export const newPasswordProblem = async (
  { password, again }: NewPassword,
  known: readonly string[],
): Promise<PasswordProblem | undefined> => {
  if (password !== again) return { field: 'again', text: passwordsDiffer };
  const text = await passwordWeakness(password, known);
  return text && { field: 'password', text };
};
