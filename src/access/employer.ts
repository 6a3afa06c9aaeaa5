/** Who employs a member of the staff: the company, or a processor with an agreement in force (GDPR 28). */
import { Problem, problemKind } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';

export type Recipient = Declaration['recipients'][number];

export const noAgreement = problemKind('processor_without_agreement', 403, {
  fi: 'Työnantajallasi ei ole voimassa olevaa henkilötietojen käsittelysopimusta, joten sisään ei pääse. Pyydä selosteen ylläpitäjää kirjaamaan sopimuksen päivä ja asiakirja selosteeseen.',
  sv: 'Din arbetsgivare har inget gällande personuppgiftsbiträdesavtal, så du släpps inte in. Be den som sköter beskrivningen att skriva in avtalets datum och dokument.',
  en: 'Your employer has no data processing agreement in force, so you are not let in. Ask whoever keeps the notice to write the date and the document of the agreement in it.',
});
export const employerNotLetIn = problemKind('employer_not_let_in', 422, {
  fi: 'Työnantajaa ei voi valita: se ei ole selosteessa henkilötietojen käsittelijänä, jolla on voimassa oleva sopimus. Kirjaa sopimuksen päivä ja asiakirja selosteeseen ja julkaise se.',
  sv: 'Arbetsgivaren kan inte väljas: den finns inte i beskrivningen som personuppgiftsbiträde med ett gällande avtal. Skriv in avtalets datum och dokument i beskrivningen och publicera den.',
  en: 'The employer cannot be chosen: it is not in the notice as a processor with an agreement in force. Write the date and the document of the agreement in the notice and publish it.',
});

/** Declared, named, dated and documented, begun and not ended on `today` (YYYY-MM-DD). */
export const hasAgreement = ({ role, name, agreement }: Recipient, today: string): boolean =>
  role === 'processor' &&
  name !== '' &&
  agreement !== undefined &&
  agreement.document !== '' &&
  agreement.dated <= today &&
  (agreement.ends === undefined || agreement.ends >= today);

/** The processors whose people may be let in today. */
export const employers = (declaration: Declaration, today: string): Recipient[] =>
  declaration.recipients.filter((recipient) => hasAgreement(recipient, today));

/** Nothing for the company's own people; refused where the processor may not be let in. */
export const employerOf = (
  declaration: Declaration,
  employer: string | null,
  today: string,
): Recipient | undefined => {
  if (employer === null) return undefined;
  const found = employers(declaration, today).find(({ key }) => key === employer);
  if (!found) throw new Problem(employerNotLetIn);
  return found;
};

/** The company's people are always let in; a processor's only under an agreement in force. */
export const isLetIn = (declaration: Declaration, employer: string | null, today: string): boolean =>
  employer === null || employers(declaration, today).some(({ key }) => key === employer);
