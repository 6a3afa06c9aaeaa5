/**
 * The category that an electronic invoice names for each VAT class (UNTDID 5305, EN 16931 BT-118) and, where no tax is
 * charged, why: AVL 209 e § 2 mom. 11 and 12 k.
 */
import type { Text } from '../../ground/language.ts';

export type VatCategory = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O';
export type Taxation = Readonly<{
  category: VatCategory;
  /** VATEX code, where the list has one. */
  reasonCode?: string;
  reason?: Text;
}>;

const reasons = {
  exempt: {
    fi: 'Veroton myynti, arvonlisäverolaki 1501/1993',
    sv: 'Skattefri försäljning, mervärdesskattelagen 1501/1993',
    en: 'Exempt from VAT, VAT Act 1501/1993',
  },
  reverse: {
    fi: 'Käännetty verovelvollisuus: ostaja on verovelvollinen',
    sv: 'Omvänd skattskyldighet: köparen är skattskyldig',
    en: 'Reverse charge: the buyer is liable for the VAT',
  },
  community: {
    fi: 'Veroton yhteisömyynti, AVL 72 a §',
    sv: 'Skattefri gemenskapsintern försäljning, ML 72 a §',
    en: 'Intra-Community supply exempt from VAT',
  },
  export: {
    fi: 'Veroton myynti EU:n ulkopuolelle, AVL 70 §',
    sv: 'Skattefri export utanför EU, ML 70 §',
    en: 'Export outside the EU exempt from VAT',
  },
  outside: {
    fi: 'Myyjä ei ole arvonlisäverovelvollinen',
    sv: 'Säljaren är inte mervärdesskattskyldig',
    en: 'The seller is not liable for VAT',
  },
} as const;

/** Keys of the VAT classes (src/ground/vat.ts); those that tax are told by their rate. */
const untaxed: Readonly<Record<string, Taxation>> = {
  exempt: { category: 'E', reason: reasons.exempt },
  reverse_charge: { category: 'AE', reasonCode: 'VATEX-EU-AE', reason: reasons.reverse },
};
const zero: Taxation = { category: 'Z' };
const intraCommunity: Taxation = {
  category: 'K',
  reasonCode: 'VATEX-EU-IC',
  reason: reasons.community,
};
const exported: Taxation = { category: 'G', reasonCode: 'VATEX-EU-G', reason: reasons.export };

/** Member states of the Union but Finland, by the codes of ISO 3166. */
const elsewhereInUnion = new Set(
  'AT BE BG HR CY CZ DK EE FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

export type Sale = Readonly<{
  vatClass: string;
  rateBp: number;
  /** A seller without a VAT number charges no tax and may name none (EN 16931 BR-O-02). */
  isSellerLiable: boolean;
  /** Where the goods go, and whether the buyer is a trader there. */
  country: string;
  hasBuyerVat: boolean;
}>;

/** A zero-rated sale to a trader elsewhere in the Union is an intra-Community supply (AVL 72 a §), out of it an export (70 §). */
const ofZero = ({ country, hasBuyerVat }: Sale): Taxation => {
  if (country === 'FI' || country === '') return zero;
  if (!elsewhereInUnion.has(country)) return exported;
  return hasBuyerVat ? intraCommunity : zero;
};

/** A class that is not known and has no rate is an exempt sale: something must be said of why there is no tax. */
export const taxationOf = (sale: Sale): Taxation => {
  if (sale.rateBp > 0) return { category: 'S' };
  if (!sale.isSellerLiable) return { category: 'O', reasonCode: 'VATEX-EU-O', reason: reasons.outside };
  if (sale.vatClass === 'zero') return ofZero(sale);
  return untaxed[sale.vatClass] ?? { category: 'E', reason: reasons.exempt };
};
