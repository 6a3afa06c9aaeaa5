import { categories } from '../../ground/columns.ts';
import type { DeclarationDraft } from '../declaration.ts';
import { purposes } from './purposes.ts';

/**
 * Processors: they act for us and only under an agreement (GDPR 28; C13, C26, M11). The company writes the name
 * and the agreement; before that the recipient is declared but its people and keys are not let in.
 */
export const processors: DeclarationDraft['recipients'] = [
  {
    key: 'hosting',
    name: '',
    title: { fi: 'Palvelinten ylläpitäjä', sv: 'Leverantör av servrar', en: 'Hosting provider' },
    role: 'processor',
    purposes: purposes.map(({ key }) => key),
    categories: [...categories],
    disclosure: 'processing',
  },
  {
    key: 'technical_partner',
    name: '',
    title: {
      fi: 'Järjestelmiemme tekninen kumppani',
      sv: 'Teknisk partner för våra system',
      en: 'Technical partner for our systems',
    },
    role: 'processor',
    purposes: ['customer_service', 'orders'],
    categories: ['name', 'customer_number', 'email', 'phone', 'address', 'orders'],
    disclosure: 'processing',
  },
  {
    key: 'message_delivery',
    name: '',
    title: {
      fi: 'Sähköpostien ja tekstiviestien välittäjä',
      sv: 'Förmedlare av e-post och textmeddelanden',
      en: 'Provider of e-mail and text message delivery',
    },
    role: 'processor',
    purposes: ['customer_service', 'invoicing', 'marketing_email', 'marketing_sms', 'rights_requests'],
    categories: ['name', 'email', 'phone', 'language'],
    disclosure: 'processing',
  },
  {
    key: 'mailing_house',
    name: '',
    title: {
      fi: 'Painotalo ja postitusyritys',
      sv: 'Tryckeri och utskicksföretag',
      en: 'Printing and mailing house',
    },
    role: 'processor',
    purposes: ['marketing_post', 'published_list', 'invoicing'],
    categories: ['name', 'represented_organisation', 'address', 'language'],
    disclosure: 'processing',
  },
  {
    key: 'bookkeeper',
    name: '',
    title: { fi: 'Tilitoimisto', sv: 'Bokföringsbyrå', en: 'Accounting firm' },
    role: 'processor',
    purposes: ['bookkeeping'],
    categories: [
      'name',
      'customer_number',
      'represented_organisation',
      'business_id',
      'invoices',
      'payments',
    ],
    disclosure: 'legal_obligation',
  },
  {
    key: 'e_invoice_operator',
    name: '',
    title: { fi: 'Verkkolaskujen välittäjä', sv: 'Förmedlare av nätfakturor', en: 'E-invoice operator' },
    role: 'processor',
    purposes: ['invoicing'],
    categories: ['name', 'represented_organisation', 'address', 'business_id', 'invoices'],
    disclosure: 'invoicing',
  },
  {
    key: 'update_service',
    name: '',
    title: {
      fi: 'Osoitteiden päivityspalvelu',
      sv: 'Tjänst för adressuppdatering',
      en: 'Address update service',
    },
    role: 'processor',
    purposes: ['register_upkeep'],
    categories: ['name', 'address', 'business_id'],
    disclosure: 'processing',
  },
  {
    key: 'value_added_service',
    name: '',
    title: {
      fi: 'Lisäarvopalvelun tuottaja',
      sv: 'Leverantör av mervärdestjänster',
      en: 'Provider of a value-added service',
    },
    role: 'processor',
    purposes: ['customer_service', 'customer_owners'],
    categories: ['name', 'customer_number', 'email'],
    disclosure: 'value_added',
  },
];
