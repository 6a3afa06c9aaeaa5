/** `seloste declaration show|lint|publish`: the declaration as a file, for those who keep it under version control. */
import { readFile } from 'node:fs/promises';
import { readConfig } from '../ground/config.ts';
import { fill, type Text } from '../ground/language.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { Command } from './command.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

const actUnknown = problemKind('declaration_act_unknown', 422, {
  fi: 'Selosteelle ei voi tehdä ”{act}”. Valitse show, lint tai publish.',
  sv: 'Med beskrivningen kan man inte göra ”{act}”. Välj show, lint eller publish.',
  en: 'The declaration has no act “{act}”. Choose show, lint or publish.',
});
const fileUnreadable = problemKind('declaration_file_unreadable', 422, {
  fi: 'Tiedostoa ”{file}” ei voi lukea selosteeksi: {why}. Ota malli komennolla seloste declaration show.',
  sv: 'Filen ”{file}” kan inte läsas som en beskrivning: {why}. Ta en modell med seloste declaration show.',
  en: 'The file “{file}” cannot be read as a declaration: {why}. Take seloste declaration show as a model.',
});
const announced: Text = {
  fi: 'Muutos on ilmoitettu. Se tulee voimaan, kun siitä on kerrottu asiakkaille: katso Kerrottavat asiat.',
  sv: 'Ändringen är meddelad. Den träder i kraft när kunderna har informerats: se Att informera om.',
  en: 'The change is announced. It comes into force when the customers have been told: see Duties to inform.',
};
const published: Text = {
  fi: 'Versio {version} on voimassa.',
  sv: 'Version {version} gäller.',
  en: 'Version {version} is in force.',
};
const clean: Text = { fi: 'Ei havaintoja.', sv: 'Inga iakttagelser.', en: 'No findings.' };
const same = (text: string): Text => ({ fi: text, sv: text, en: text });

const readDeclaration = async (file: string): Promise<Declaration> => {
  const { declarationSchema } = await import('../policy/declaration.ts');
  const unreadable = (why: string) => new Problem(fileUnreadable, { file, why });
  const text = await readFile(file, 'utf8').catch(() => {
    throw unreadable('–');
  });
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    throw unreadable('JSON');
  }
  const result = declarationSchema.safeParse(written);
  if (result.success) return result.data;
  throw unreadable(result.error.issues.map(({ path }) => path.join('.')).join(', '));
};

const show = async (terminal: Terminal): Promise<ExitCode> => {
  const { declarationFromTerminal } = await import('../declaration-from-terminal.ts');
  const { withOwner } = await import('./with-owner.ts');
  const { declaration } = await withOwner(readConfig(), declarationFromTerminal);
  terminal.say(declaration, same(JSON.stringify(declaration, undefined, 2)));
  return exitCodes.ok;
};

const lintFile = async (terminal: Terminal, file: string): Promise<ExitCode> => {
  const { blocks, lint } = await import('../policy/lint.ts');
  const findings = lint(await readDeclaration(file));
  const of = (language: keyof Text) =>
    findings
      .map(({ level, path, text }) => `${level === 'blocks' ? '!' : '-'} ${path}: ${text[language]}`)
      .join('\n');
  terminal.say({ findings }, findings.length === 0 ? clean : { fi: of('fi'), sv: of('sv'), en: of('en') });
  return blocks(findings) ? exitCodes.differences : exitCodes.ok;
};

const publishFile = async (terminal: Terminal, file: string): Promise<ExitCode> => {
  const { publishFromTerminal } = await import('../declaration-from-terminal.ts');
  const { withOwner } = await import('./with-owner.ts');
  const declaration = await readDeclaration(file);
  const outcome = await withOwner(readConfig(), (opened) => publishFromTerminal(opened, declaration));
  const said = 'version' in outcome ? published : announced;
  terminal.say(outcome, {
    fi: fill(said.fi, outcome),
    sv: fill(said.sv, outcome),
    en: fill(said.en, outcome),
  });
  return exitCodes.ok;
};

export const declarationCommand: Command = {
  name: 'declaration',
  about: {
    fi: 'näyttää selosteen tiedostona, tarkistaa tai julkaisee sellaisen',
    sv: 'visar beskrivningen som fil, granskar eller publicerar en sådan',
    en: 'shows the declaration as a file, lints or publishes one',
  },
  takes: [
    {
      flags: '<act>',
      about: { fi: 'show, lint tai publish', sv: 'show, lint eller publish', en: 'show, lint or publish' },
    },
    { flags: '[file]', about: { fi: 'JSON-tiedosto', sv: 'JSON-fil', en: 'JSON file' } },
  ],
  run: async (terminal, _options, [act = '', file = '']) => {
    if (act === 'show') return show(terminal);
    if (act === 'lint') return lintFile(terminal, file);
    if (act === 'publish') return publishFile(terminal, file);
    throw new Problem(actUnknown, { act });
  },
};
