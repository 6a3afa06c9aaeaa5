/** The impact assessments of the demo company: one that was made, one that was found not to be needed. */
import { addMonths } from '../ground/calendar.ts';
import type { Declaration, ImpactAssessment } from '../policy/declaration.ts';

const assessments = (day: string): Readonly<Record<string, ImpactAssessment>> => ({
  credit_decision: {
    need: 'needed',
    criteria: ['scoring', 'prevents_right_or_contract'],
    reason: {
      fi: 'Luottopisteytys vaikuttaa siihen, saako asiakas maksuaikaa.',
      sv: 'Kreditpoängen påverkar om kunden får betalningstid.',
      en: 'The credit score bears on whether the customer gets time to pay.',
    },
    screened_on: day,
    made_on: day,
    outcome: 'with_measures',
    document: 'Vaikutustenarvioinnit, mappi 7, numero 1',
    measures: {
      fi: 'Väärä merkintä voi evätä luoton: kielteisen päätöksen tekee aina ihminen, peruste kerrotaan ja asiakas voi oikaista tiedon. Vastauksesta säilytetään vain päätös.',
      sv: 'En felaktig anmärkning kan hindra kredit: ett nekande beslut fattas alltid av en människa, grunden berättas och kunden kan rätta uppgiften. Av svaret sparas bara beslutet.',
      en: 'A wrong entry may cost somebody credit: a refusal is always decided by a human being, the ground is told and the customer can have it corrected. Only the decision is kept.',
    },
    review_on: addMonths(day, 12),
  },
  personal_content: {
    need: 'not_needed',
    criteria: ['systematic_monitoring'],
    reason: {
      fi: 'Vain yksi kriteeri täyttyy: käyttöä seurataan suostumuksella omassa kaupassa, eikä siitä päätellä mitään arkaluonteista.',
      sv: 'Bara ett kriterium uppfylls: användningen följs med samtycke i den egna butiken, och inget känsligt härleds ur den.',
      en: 'One criterion alone is met: use is observed with consent in our own shop, and nothing sensitive is inferred from it.',
    },
    screened_on: day,
  },
});

export const withAssessments = (declaration: Declaration, day: string): Declaration => {
  const of = assessments(day);
  return {
    ...declaration,
    purposes: declaration.purposes.map((purpose) =>
      of[purpose.key] ? { ...purpose, impact_assessment: of[purpose.key] } : purpose,
    ),
  };
};
