/**
 * Whether a new password is strong enough, told without asking anyone outside: length, lists of passwords that have
 * leaked, English and Finnish words and names (zxcvbn). The lists are loaded at the first question, not at start.
 */
import type { Text } from '../ground/language.ts';

export const passwordLengthMin = 12;
export const passwordLengthMax = 200;
/** zxcvbn's time grows with the square of the length; what comes after only makes it stronger. */
const lengthJudged = 72;
/** "Safely unguessable": more than 10^8 guesses, with the slow hash on top. */
const scoreMin = 3;

const tooShort: Text = {
  fi: `Salasanassa on oltava vähintään ${passwordLengthMin} merkkiä. Usean sanan lause on helppo muistaa.`,
  sv: `Lösenordet måste ha minst ${passwordLengthMin} tecken. En mening med flera ord är lätt att minnas.`,
  en: `The password must have at least ${passwordLengthMin} characters. A phrase of several words is easy to remember.`,
};
const tooLong: Text = {
  fi: `Salasanassa voi olla enintään ${passwordLengthMax} merkkiä.`,
  sv: `Lösenordet kan ha högst ${passwordLengthMax} tecken.`,
  en: `The password can have at most ${passwordLengthMax} characters.`,
};
const tooEasy: Text = {
  fi: 'Salasana on helppo arvata: se on vuotaneiden salasanojen luettelossa tai koostuu tutuista sanoista tai nimistä. Valitse muu, esimerkiksi neljä toisiinsa liittymätöntä sanaa.',
  sv: 'Lösenordet är lätt att gissa: det finns bland läckta lösenord eller består av vanliga ord eller namn. Välj ett annat, till exempel fyra ord som inte hör ihop.',
  en: 'The password is easy to guess: it is among leaked passwords or made of familiar words or names. Choose another, for example four words that do not belong together.',
};

const load = async () => {
  const [{ ZxcvbnFactory }, common, english, finnish] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fi'),
  ]);
  const named = Object.entries(finnish.dictionary).map(([name, words]) => [`${name}-fi`, words] as const);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...Object.fromEntries(named) },
    graphs: common.adjacencyGraphs,
  });
};
let loaded: ReturnType<typeof load> | undefined;

/** What is wrong with it, or nothing. `known`: words that anyone would try, as one's own name and the company's. */
export const passwordWeakness = async (
  password: string,
  known: readonly string[],
): Promise<Text | undefined> => {
  const length = [...password].length;
  if (length < passwordLengthMin) return tooShort;
  if (length > passwordLengthMax) return tooLong;
  loaded ??= load();
  const words = ['seloste', ...known.flatMap((text) => [text, ...text.split(/[\s.@_-]+/)])];
  const { score } = (await loaded).check(
    password.slice(0, lengthJudged),
    words.filter((word) => word.length > 2),
  );
  return score < scoreMin ? tooEasy : undefined;
};
