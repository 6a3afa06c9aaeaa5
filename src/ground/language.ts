/** The languages of the program; Finnish is the one that every text must have. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that a person reads, in every language of the program. */
export type Text = Readonly<Record<Language, string>>;

/** What each is called, within a sentence. */
export const languageTitles: Readonly<Record<Language, Text>> = {
  fi: { fi: 'suomi', sv: 'finska', en: 'Finnish' },
  sv: { fi: 'ruotsi', sv: 'svenska', en: 'Swedish' },
  en: { fi: 'englanti', sv: 'engelska', en: 'English' },
};

/** `ruotsi`, `Svenska`, `swedish`, `sv` → `sv`. */
export const languageNamed = (text: string): Language | undefined => {
  const name = text.trim().toLowerCase();
  return languages.find(
    (one) => one === name || Object.values(languageTitles[one]).some((title) => title.toLowerCase() === name),
  );
};

/** A text of a declaration: Finnish always, the others as the company chooses. */
export type DeclaredText = { fi: string; sv?: string | undefined; en?: string | undefined };

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** The declared text in `language`, or in Finnish where the company has not translated it. */
export const textIn = (text: DeclaredText, language: Language): string => text[language] || text.fi;

/** The declared text in every language: in Finnish where the company has not translated it. */
export const inAll = (text: DeclaredText): Text => ({
  fi: text.fi,
  sv: textIn(text, 'sv'),
  en: textIn(text, 'en'),
});

/** `fill('{count} riviä', { count: 3 })` → `3 riviä`. A name without a value stays visible: it is a bug to see. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));

/** A sentence about one and about several: `Yksi kirje lähtee`, `{count} kirjettä lähtee`. */
export type Counted = Readonly<{ one: Text; many: Text }>;
export const ofCount = ({ one, many }: Counted, count: number, language: Language): string =>
  fill((count === 1 ? one : many)[language], { count: count.toLocaleString(language) });

/** `Nimi, Postinumero`. */
export const listed = (texts: readonly Text[]): Text => ({
  fi: texts.map(({ fi }) => fi).join(', '),
  sv: texts.map(({ sv }) => sv).join(', '),
  en: texts.map(({ en }) => en).join(', '),
});

/** The same in every language. */
export const fillAll = (text: Text, values: Readonly<Record<string, string | number>>): Text => ({
  fi: fill(text.fi, values),
  sv: fill(text.sv, values),
  en: fill(text.en, values),
});
