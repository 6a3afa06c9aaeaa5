import type { Declaration, Purpose } from '../declaration.ts';
import { type Finding, findingKind, type Rule } from './finding.ts';

const interestMissing = findingKind('interest_missing', 'blocks', {
  fi: 'Oikeutettu etu on nimeämättä. Kirjoita, mihin etuun käsittely perustuu.',
  sv: 'Det berättigade intresset är inte angett. Skriv vilket intresse behandlingen grundar sig på.',
  en: 'The legitimate interest is not named. Write on which interest the processing rests.',
});
const balancingMissing = findingKind('balancing_missing', 'blocks', {
  fi: 'Tasapainotesti puuttuu. Kirjoita, miksi asiakkaan etu ei syrjäytä yrityksen etua.',
  sv: 'Intresseavvägningen saknas. Skriv varför kundens intresse inte väger tyngre än företagets.',
  en: 'The balancing test is missing. Write why the customer’s interest does not override the company’s.',
});
const statuteMissing = findingKind('statute_missing', 'blocks', {
  fi: 'Lakisääteisen velvoitteen laki ja pykälä puuttuvat. Kirjoita ne.',
  sv: 'Lagen och paragrafen för den rättsliga förpliktelsen saknas. Skriv dem.',
  en: 'The act and section of the legal obligation are missing. Write them.',
});
const purposeEmpty = findingKind('purpose_without_data', 'blocks', {
  fi: 'Tarkoitus ei lue eikä kirjoita mitään tietoja. Valitse tietoryhmät tai poista tarkoitus.',
  sv: 'Ändamålet varken läser eller skriver några uppgifter. Välj kategorier eller ta bort ändamålet.',
  en: 'The purpose neither reads nor writes any data. Choose categories or remove the purpose.',
});
const objectionNeeded = findingKind('objection_missing', 'blocks', {
  fi: 'Oikeutettuun etuun perustuvaa käsittelyä on voitava vastustaa. Valitse vastustamistavaksi perusteltu tai ehdoton.',
  sv: 'Behandling som grundar sig på berättigat intresse måste kunna invändas mot. Välj motiverad eller ovillkorlig invändning.',
  en: 'Processing on a legitimate interest must be open to objection. Choose a reasoned or an absolute objection.',
});
const objectionIdle = findingKind('objection_without_interest', 'blocks', {
  fi: 'Vastustaminen kuuluu oikeutettuun etuun ja suoramarkkinointiin. Suostumus perutaan, eikä sopimusta tai lakisääteistä velvoitetta vastusteta. Valitse ”ei vastustamista”.',
  sv: 'Invändning hör till berättigat intresse och direktmarknadsföring. Ett samtycke återkallas, och mot avtal eller rättslig förpliktelse görs ingen invändning. Välj ”ingen invändning”.',
  en: 'Objection belongs to legitimate interest and direct marketing. Consent is withdrawn, and a contract or a legal obligation is not objected to. Choose “no objection”.',
});

const empty = ({ fi }: { fi: string }): boolean => fi.trim() === '';

const groundDetail = ({ ground, key }: Purpose): Finding[] => {
  const path = `purposes.${key}.ground`;
  if (ground.kind === 'legal_obligation')
    return empty(ground.statute) ? [statuteMissing(`${path}.statute`)] : [];
  if (ground.kind !== 'legitimate_interest') return [];
  return [
    ...(empty(ground.interest) ? [interestMissing(`${path}.interest`)] : []),
    ...(empty(ground.balancing) ? [balancingMissing(`${path}.balancing`)] : []),
  ];
};

/** GDPR 6(1), 13(1)(c)–(d) (C5, M1). */
export const grounds: Rule = ({ purposes }) => purposes.flatMap(groundDetail);

export const purposeData: Rule = ({ purposes }) =>
  purposes
    .filter(({ reads, writes }) => reads.length + writes.length === 0)
    .map(({ key }) => purposeEmpty(`purposes.${key}.reads`));

/**
 * GDPR 21(1): for legitimate interests. Direct marketing has its own rule: there the ban holds on every ground,
 * consent included (21(2)), and it is what an organisation uses that never consented (SVPL 202 §).
 */
export const objections: Rule = ({ purposes }) =>
  purposes
    .filter(({ marketing }) => marketing === undefined)
    .flatMap(({ key, ground, objection }) => {
      const path = `purposes.${key}.objection`;
      if (ground.kind === 'legitimate_interest') return objection === 'none' ? [objectionNeeded(path)] : [];
      return objection === 'none' ? [] : [objectionIdle(path)];
    });

const behaviourUnconsented = findingKind('behaviour_without_consent', 'blocks', {
  fi: 'Verkkokäyttäytymistä saa käyttää vain suostumuksella. Vaihda oikeusperusteeksi suostumus tai poista tietoryhmä tarkoitukselta.',
  sv: 'Beteende på nätet får användas bara med samtycke. Byt rättslig grund till samtycke eller ta bort kategorin från ändamålet.',
  en: 'Online behaviour may be used only with consent. Make consent the legal basis or take the category from the purpose.',
});

/** SVPL 205 § (C10, C27). Answering the person's own request reads it under the law. */
export const behaviour: Rule = ({ purposes }) =>
  purposes
    .filter(({ ground: { kind } }) => kind === 'contract' || kind === 'legitimate_interest')
    .filter(({ reads, writes }) => reads.includes('behaviour') || writes.includes('behaviour'))
    .map(({ key }) => behaviourUnconsented(`purposes.${key}.reads`));

const automationUnsaid = findingKind('automated_decision_missing', 'blocks', {
  fi: 'Luottopäätöksestä on kerrottava, miten kone vaikuttaa siihen ja mitä siitä seuraa. Kirjoita logiikka ja seuraukset.',
  sv: 'Om kreditbeslut ska det berättas hur en maskin påverkar dem och vad följden blir. Skriv logiken och följderna.',
  en: 'Of credit decisions it must be told how a machine influences them and what follows. Write the logic and the consequences.',
});

const decidesOnCredit = ({ key, writes }: Declaration['purposes'][number]): boolean =>
  key === 'credit_decision' || (key !== 'rights_requests' && writes.includes('credit'));

/** GDPR 13(2)(f), 22; CJEU C-634/21, C-203/22 (C28, M8). */
export const automatedDecisions: Rule = ({ purposes }) =>
  purposes
    .filter((purpose) => decidesOnCredit(purpose) && purpose.automated_decision === undefined)
    .map(({ key }) => automationUnsaid(`purposes.${key}.automated_decision`));
