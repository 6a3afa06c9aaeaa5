/** What a command says to whoever sits at the terminal: plain lines, or JSON for programs. */
import type { Language, Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';

/** 0 done · 1 failed · 2 wrong usage · 3 differences found. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, differences: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export type Terminal = Readonly<{
  language: Language;
  isJson: boolean;
  isDebug: boolean;
  /** The result: `data` for programs, `text` for people. */
  say: (data: unknown, text: Text) => void;
  /** One line of what happens meanwhile; nothing for programs. */
  note: (text: Text) => void;
}>;

/** As the shell has it set (POSIX: LC_ALL before LC_MESSAGES before LANG); English where it is none of ours. */
export const terminalLanguage = (env: NodeJS.ProcessEnv = process.env): Language => {
  const locale = (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').slice(0, 2);
  return locale === 'fi' || locale === 'sv' ? locale : 'en';
};

export const openTerminal = ({
  json = false,
  debug = false,
}: {
  json?: boolean;
  debug?: boolean;
}): Terminal => {
  const language = terminalLanguage();
  return {
    language,
    isJson: json,
    isDebug: debug,
    say: (data, text) => console.log(json ? JSON.stringify(data) : text[language]),
    note: (text) => {
      if (!json) console.log(text[language]);
    },
  };
};

/** The sentence of an error for people: ours as it is, others' message without its stack. */
const sentenceOf = (error: unknown, language: Language): string => {
  if (error instanceof Problem) return error.sentence(language);
  return error instanceof Error ? error.message || error.name : String(error);
};

export const tellFailure = (error: unknown, { language, isJson, isDebug }: Terminal): void => {
  const detail = sentenceOf(error, language);
  const code = error instanceof Problem ? error.kind.code : 'failed';
  console.error(isJson ? JSON.stringify({ error: { code, detail } }) : detail);
  // Frames and codes alone: PostgreSQL's details hold values and statements.
  if (isDebug && error instanceof Error) console.error(error.stack);
};
