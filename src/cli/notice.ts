/** `seloste notice`: the published notice, or the record of processing, written to standard output. */
import { readConfig } from '../ground/config.ts';
import { isLanguage, type Language } from '../ground/language.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import type { Command } from './command.ts';
import type { Terminal } from './terminal.ts';

const formatUnknown = problemKind('notice_format_unknown', 422, {
  fi: 'Muotoa ”{format}” ei ole. Valitse jokin näistä: html, pdf, json, text ja käsittelyn selosteelle (--record) lisäksi csv.',
  sv: 'Formatet ”{format}” finns inte. Välj något av dessa: html, pdf, json, text, och för registret över behandling (--record) även csv.',
  en: 'There is no format “{format}”. Choose one of these: html, pdf, json, text, and for the record (--record) csv as well.',
});
const languageUnknown = problemKind('notice_language_unknown', 422, {
  fi: 'Selostetta ei ole kielellä ”{language}”. Valitse fi, sv tai en.',
  sv: 'Beskrivningen finns inte på språket ”{language}”. Välj fi, sv eller en.',
  en: 'There is no notice in the language “{language}”. Choose fi, sv or en.',
});

const languageOf = (chosen: unknown, terminal: Terminal): Language => {
  const language = chosen ?? terminal.language;
  if (!isLanguage(language)) throw new Problem(languageUnknown, { language: String(language) });
  return language;
};

export const noticeCommand: Command = {
  name: 'notice',
  about: {
    fi: 'tulostaa julkaistun tietosuojaselosteen tai selosteen käsittelytoimista',
    sv: 'skriver ut den publicerade dataskyddsbeskrivningen eller registret över behandling',
    en: 'prints the published privacy notice or the record of processing activities',
  },
  options: [
    {
      flags: '--language <language>',
      about: { fi: 'fi, sv tai en', sv: 'fi, sv eller en', en: 'fi, sv or en' },
    },
    {
      flags: '--format <format>',
      about: {
        fi: 'html, pdf, json, text (oletus) tai csv (--record)',
        sv: 'html, pdf, json, text (förvalt) eller csv (--record)',
        en: 'html, pdf, json, text (default) or csv (--record)',
      },
    },
    {
      flags: '--notice-version <number>',
      about: { fi: 'aiempi versio', sv: 'en tidigare version', en: 'an earlier version' },
    },
    {
      flags: '--record',
      about: {
        fi: 'seloste käsittelytoimista (30 artikla)',
        sv: 'registret över behandling (artikel 30)',
        en: 'the record of processing (Article 30)',
      },
    },
  ],
  run: async (terminal, options) => {
    const { printedNotice, printedRecord } = await import('../notice/printed.ts');
    const { publishedDeclaration } = await import('../notice/published-declaration.ts');
    const { withPurpose } = await import('./with-purpose.ts');
    const language = languageOf(options['language'], terminal);
    const format = String(options['format'] ?? (terminal.isJson ? 'json' : 'text'));
    const wanted = options['noticeVersion'] === undefined ? undefined : Number(options['noticeVersion']);
    const published = await withPurpose(readConfig(), { purpose: 'publication', name: 'notice' }, (tx) =>
      publishedDeclaration(tx, wanted ?? tx.declarationVersion),
    );
    const print = options['record'] ? printedRecord : printedNotice;
    const printed = await print(published, language, format);
    if (printed === undefined) throw new Problem(formatUnknown, { format });
    process.stdout.write(printed);
    return undefined;
  },
};
