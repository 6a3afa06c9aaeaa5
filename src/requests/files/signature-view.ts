/** In plain words what one signature of a document shows, and what was verified and what was not. */
import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import { signatureTexts as texts } from './files-texts.ts';
import type { SignatureRow } from './queries.ts';
import {
  coverageTitles,
  integrityTitles,
  isProof,
  isWorthless,
  revocationTitles,
  stampTitles,
  trustTitles,
} from './signature.ts';

export const verdict = ({ language }: Context, row: SignatureRow): Html => {
  if (isProof(row)) {
    const holds = row.kind === 'signature' ? texts.proves : texts.stampHolds;
    return badge({ state: 'done', label: holds[language] });
  }
  return badge(
    isWorthless(row)
      ? { state: 'overdue', label: texts.doesNotProve[language] }
      : { state: 'due', label: texts.judge[language] },
  );
};

const at = (moment: string | null, language: Language): string | null =>
  moment && formatMoment(new Date(moment), language);

const stampWords = ({ stamp, stamped_at, stamped_by }: SignatureRow, language: Language): string =>
  [at(stamped_at, language), stamped_by, stampTitles[stamp][language]].filter(Boolean).join(' · ');

const revocationWords = (row: SignatureRow, language: Language): string => {
  const { revocation, revoked_at, revocation_as_of } = row;
  return [
    revocationTitles[revocation][language],
    revoked_at && fill(texts.revokedAt[language], { at: at(revoked_at, language)! }),
    revocation_as_of && fill(texts.asOf[language], { at: at(revocation_as_of, language)! }),
  ]
    .filter(Boolean)
    .join(' · ');
};

/** What the clerk does where the certificate may be in other hands; a signature is not asked for anew (C53). */
const advice = ({ kind, integrity, trust, revocation }: SignatureRow): Text | undefined => {
  if (kind !== 'signature' || integrity !== 'intact' || trust !== 'trusted') return undefined;
  if (revocation === 'revoked') return texts.whenRevoked;
  return revocation === 'none' || revocation === 'unusable' ? texts.whenNotKnown : undefined;
};

const common = (row: SignatureRow, language: Language) => [
  { term: texts.covers[language], value: coverageTitles[row.covers][language] },
  { term: texts.checkedAt[language], value: at(row.checked_at, language) },
  { term: texts.trustList[language], value: row.trust_list && `SHA-256 ${row.trust_list.slice(0, 16)}…` },
];

const ofSignature = (row: SignatureRow, language: Language) => [
  { term: texts.signer[language], value: row.signer },
  { term: texts.signedAt[language], value: at(row.signed_at, language) },
  { term: texts.stamp[language], value: stampWords(row, language) },
  { term: texts.integrity[language], value: integrityTitles[row.integrity][language] },
  { term: texts.trust[language], value: trustTitles[row.trust][language] },
  { term: texts.issuer[language], value: row.issuer },
  { term: texts.revocation[language], value: revocationWords(row, language) },
  ...common(row, language),
];

const ofStamp = (row: SignatureRow, language: Language) => [
  { term: texts.stamp[language], value: stampWords(row, language) },
  ...common(row, language),
];

export const oneSignature = (context: Context, row: SignatureRow): Html => {
  const { language } = context;
  const isStamp = row.kind === 'time_stamp';
  const title = fill((isStamp ? texts.documentStamp : texts.signature)[language], { number: row.number });
  const said = advice(row);
  return html`<section class="stack"><h3>${title} ${verdict(context, row)}</h3>${definitionList({
    language,
    items: (isStamp ? ofStamp : ofSignature)(row, language),
  })}${said && html`<p>${said[language]}</p>`}</section>`;
};

const known = new Set(['good', 'revoked_after', 'revoked']);

/** Each time, in plain words: a seal that says more than was looked at would be believed. */
export const limits = ({ language }: Context, all: readonly SignatureRow[]): Html => {
  const hasList = all.some(({ trust }) => trust !== 'no_list');
  const isStamped = all.every(({ stamp }) => stamp === 'trusted');
  const isKnown = all.every(({ kind, revocation }) => kind === 'time_stamp' || known.has(revocation));
  const listed = (title: Text, items: readonly (Text | false)[]): Html =>
    html`<p>${title[language]}:</p><ul>${items.map((one) => one && html`<li>${one[language]}</li>`)}</ul>`;
  return more({
    summary: texts.limits[language],
    content: html`${listed(texts.verified, [
      texts.unchanged,
      hasList && (isStamped ? texts.validStamped : texts.validThen),
      hasList && texts.chained,
      hasList && isKnown && texts.revocationRead,
    ])}${listed(texts.notVerified, [
      !hasList && texts.notTrusted,
      isKnown ? texts.notSince : texts.notRevoked,
      !isStamped && texts.notStamped,
      texts.notQualified,
      texts.notWho,
    ])}`,
  });
};
