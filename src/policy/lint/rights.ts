import { type Finding, findingKind, type Rule } from './finding.ts';

const missing = findingKind('right_missing', 'blocks', {
  fi: 'Selosteesta puuttuu oikeus: {right}. Kerro siitä, ja miten sitä käytetään.',
  sv: 'I beskrivningen saknas en rättighet: {right}. Berätta om den och hur den används.',
  en: 'A right is missing from the notice: {right}. Tell of it and how to use it.',
});
const banMissing = findingKind('marketing_ban_unsaid', 'blocks', {
  fi: 'Oikeudesta kieltää suoramarkkinointi on kerrottava erikseen ja selvästi. Lisää se oikeuksiin.',
  sv: 'Rätten att förbjuda direktmarknadsföring ska berättas särskilt och tydligt. Lägg till den bland rättigheterna.',
  en: 'The right to forbid direct marketing must be told separately and clearly. Add it to the rights.',
});

const always = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'withdrawal',
  'anonymisation',
  'complaint',
] as const;

/** GDPR 13(2)(b)–(d), 21(4), 22(3) (M3–M6, M13). A human's review where a machine has a say in something. */
export const rights: Rule = ({ rights: declared, purposes }) => {
  const told = new Set(declared.map(({ key }) => key));
  const machine = purposes.some(({ automated_decision }) => automated_decision !== undefined);
  const needed = [...always, ...(machine ? (['human_review'] as const) : [])];
  const found: Finding[] = needed
    .filter((key) => !told.has(key))
    .map((key) => missing('rights', { right: key }));
  const advertises = purposes.some(({ objection }) => objection === 'absolute');
  if (advertises && !told.has('marketing_objection')) found.push(banMissing('rights'));
  return found;
};
