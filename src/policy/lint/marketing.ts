import { findingKind, type Rule } from './finding.ts';

const objectionNotAbsolute = findingKind('marketing_objection_not_absolute', 'blocks', {
  fi: 'Suoramarkkinoinnin saa kieltää aina ja perustelematta, myös silloin kun siihen on suostuttu. Valitse vastustamistavaksi ehdoton.',
  sv: 'Direktmarknadsföring får alltid förbjudas utan skäl, också när man har samtyckt till den. Välj ovillkorlig invändning.',
  en: 'Direct marketing may always be forbidden without reasons, even where it was consented to. Choose an absolute objection.',
});
const electronicUnconsented = findingKind('electronic_marketing_without_consent', 'blocks', {
  fi: 'Sähköposti- ja tekstiviestimarkkinointiin luonnolliselle henkilölle tarvitaan ennalta annettu suostumus. Vaihda oikeusperusteeksi suostumus.',
  sv: 'För marknadsföring per e-post och textmeddelande till fysiska personer krävs samtycke på förhand. Byt rättslig grund till samtycke.',
  en: 'Marketing to natural persons by e-mail or text message needs prior consent. Make consent the legal basis.',
});

/** GDPR 21(2)–(3) (C54, C62). */
export const marketingObjections: Rule = ({ purposes }) =>
  purposes
    .filter(({ marketing, objection }) => marketing !== undefined && objection !== 'absolute')
    .map(({ key }) => objectionNotAbsolute(`purposes.${key}.objection`));

/** SVPL 200 §. */
export const electronicMarketing: Rule = ({ purposes }) =>
  purposes
    .filter(({ marketing }) => marketing === 'email' || marketing === 'sms')
    .filter(({ ground }) => ground.kind !== 'consent')
    .map(({ key }) => electronicUnconsented(`purposes.${key}.ground`));
