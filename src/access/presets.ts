/** Purposes that usually go together; a proposal in the form, never a role. */
import type { Text } from '../ground/language.ts';

export type Preset = Readonly<{ key: string; title: Text; purposes: readonly string[] }>;

const service = ['customer_service', 'orders', 'invoicing'] as const;
const marketing = ['marketing_post', 'marketing_phone', 'marketing_email', 'marketing_sms'] as const;

export const presets = [
  {
    key: 'owner',
    title: { fi: 'Omistaja', sv: 'Ägare', en: 'Owner' },
    purposes: [
      ...service,
      'order_archive',
      'bookkeeping',
      'business_development',
      'statistics',
      ...marketing,
      'market_research',
      'published_list',
      'credit_decision',
      'collection',
      'rights_requests',
      'register_upkeep',
      'paper_archive',
      'administration',
    ],
  },
  {
    key: 'customer_service',
    title: { fi: 'Asiakaspalvelu', sv: 'Kundtjänst', en: 'Customer service' },
    purposes: [...service, 'rights_requests'],
  },
  {
    key: 'bookkeeping',
    title: { fi: 'Kirjanpito', sv: 'Bokföring', en: 'Bookkeeping' },
    purposes: ['invoicing', 'bookkeeping', 'collection'],
  },
  {
    key: 'marketing',
    title: { fi: 'Markkinointi', sv: 'Marknadsföring', en: 'Marketing' },
    purposes: [...marketing, 'published_list', 'market_research', 'statistics'],
  },
  {
    key: 'processor',
    title: {
      fi: 'Käsittelijän työntekijä',
      sv: 'Anställd hos personuppgiftsbiträde',
      en: 'Processor’s employee',
    },
    purposes: [],
  },
] as const satisfies readonly Preset[];

export const ownerPreset: Preset = presets[0];
