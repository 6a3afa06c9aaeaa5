/**
 * Whether a purpose needs an impact assessment (vaikutustenarviointi) before it begins: GDPR 35(3), the supervisor's list
 * (35(4); the ombudsman's decision of 21.12.2018) and the criteria of WP 248, two of which are enough as a rule.
 */
import type { Purpose } from './declaration.ts';

/** Article 35(3): one of them is enough. */
export const decisiveCriteria = [
  'systematic_evaluation',
  'special_data_large_scale',
  'public_monitoring',
] as const;
/** Of the supervisor's list and of WP 248: two of them. */
export const addingCriteria = [
  'scoring',
  'automated_decision',
  'systematic_monitoring',
  'sensitive_data',
  'large_scale',
  'combined_sources',
  'vulnerable_people',
  'new_technology',
  'prevents_right_or_contract',
  'biometric_data',
  'genetic_data',
  'location_data',
  'not_informed',
  'whistleblowing',
] as const;
export const impactCriteria = [...decisiveCriteria, ...addingCriteria] as const;
export type ImpactCriterion = (typeof impactCriteria)[number];

/** `high_risk`: it stays high whatever is done, so the supervisor is asked first (GDPR 36). */
export const impactOutcomes = ['acceptable', 'with_measures', 'high_risk'] as const;

const enough = 2;

export const criteriaDemand = (criteria: readonly ImpactCriterion[]): boolean =>
  criteria.length >= enough || criteria.some((one) => (decisiveCriteria as readonly string[]).includes(one));

/** A purpose that profiles or decides by machine is to be screened; others may be. */
export const asksScreening = ({ automated_decision, writes }: Purpose): boolean =>
  automated_decision !== undefined || writes.includes('behaviour');

/** The day of its next review is past. */
export const isReviewPast = ({ impact_assessment: impact }: Purpose, today: string): boolean =>
  impact?.need === 'needed' && impact.review_on !== undefined && impact.review_on < today;
