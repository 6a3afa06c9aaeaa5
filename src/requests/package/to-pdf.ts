/** The answer on paper: tagged for screen readers, in the person's language, with its parts numbered. */
import { createTypesetter } from '../../documents/typeset.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { TableDeclaration } from '../../ground/columns.ts';
import type { AccessPackage } from './package.ts';
import { packageTexts as texts } from './package-texts.ts';
import type { Section } from './section.ts';
import type { Showing } from './shown-value.ts';
import { leadOf, packageSections } from './to-sections.ts';

const numbered = (sections: readonly Section[], before = ''): unknown[] =>
  sections.map((section, at) => {
    const number = `${before}${at + 1}`;
    return { ...section, number, sections: numbered(section.sections, `${number}.`) };
  });

/** Somebody with much data has a long document: it is made in the background and may take its time. */
const millisecondsMax = 300_000;

export const packagePdf = async (
  held: AccessPackage,
  tables: readonly TableDeclaration[],
  showing: Showing,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { language, policy, kind, madeAt } = held;
  const title = (kind === 'access' ? texts.title : texts.portabilityTitle)[language];
  const date = helsinkiDate(madeAt);
  const controller = policy.declaration.controller.name;
  const data = {
    language,
    title,
    author: controller,
    date,
    contents: texts.contents[language],
    lead: leadOf(held),
    footer: `${controller} · ${title}`,
    sections: numbered(packageSections(held, tables, showing)),
  };
  const typesetter = createTypesetter({ millisecondsMax });
  try {
    return await typesetter.typeset('document', data, date);
  } finally {
    await typesetter.end();
  }
};
