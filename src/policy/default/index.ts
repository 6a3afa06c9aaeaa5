/** The declaration that Seloste ships: the seed's register under today's law, publishable once the controller is named. */
import type { DeclarationDraft } from '../declaration.ts';
import { personCategories } from './categories.ts';
import { recordCategories } from './categories-records.ts';
import { upkeepCategories } from './categories-upkeep.ts';
import { contactPerson, controller, registerName, registers, supervisor } from './controller.ts';
import { cookiePrinciple, cookies } from './cookies.ts';
import { processors } from './processors.ts';
import { protection } from './protection.ts';
import { purposes } from './purposes.ts';
import { disclosurePrinciple, outsiders } from './recipients.ts';
import { retention } from './retention.ts';
import { rights } from './rights.ts';
import { ownSources } from './sources.ts';
import { sourcesElsewhere } from './sources-elsewhere.ts';
import { transferPrinciple, transfers } from './transfers.ts';
import { undertaking } from './undertaking.ts';
import { publishedList, usingRights } from './using-rights.ts';

/** A fresh copy, the caller's to change. `today`: the date of drawing up, as `2026-11-22`. */
export const defaultDeclaration = (today: string): DeclarationDraft =>
  structuredClone({
    controller,
    contact_person: contactPerson,
    supervisor,
    register_name: registerName,
    drawn_up_on: today,
    updated_on: today,
    registers,
    purposes,
    categories: [...personCategories, ...recordCategories, ...upkeepCategories],
    sources: [...ownSources, ...sourcesElsewhere],
    recipients: [...processors, ...outsiders],
    disclosure_principle: disclosurePrinciple,
    transfers,
    transfer_principle: transferPrinciple,
    retention,
    cookies,
    cookie_principle: cookiePrinciple,
    protection,
    rights,
    using_rights: usingRights,
    published_list: publishedList,
    financial_year_end: '12-31',
    undertaking,
  });
