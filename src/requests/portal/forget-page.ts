/** The person sees the plan of their own erasure, and asks for it on the same page. */
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { ErasurePlan } from '../../retention/plan-erasure.ts';
import { actionButton } from '../../ui/button.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { planTable } from '../pages/plan-table.ts';
import { ownPage } from './own-page.ts';
import { ownRequestsPath } from './paths.ts';
import { portalTexts } from './portal-texts.ts';

export const forgetTexts = {
  title: { fi: 'Mitä poistettaisiin', sv: 'Vad som skulle raderas', en: 'What would be erased' },
  whole: {
    fi: 'Kaikki tietosi poistettaisiin. Mikään laki, avoin lasku tai perintä ei estä sitä.',
    sv: 'Alla dina uppgifter skulle raderas. Ingen lag, öppen faktura eller indrivning hindrar det.',
    en: 'All your data would be erased. No law, open invoice or collection prevents it.',
  },
  partial: {
    fi: 'Osa tiedoistasi jäisi, koska laki vaatii. Niitä käytettäisiin vain siihen, ja ne poistuisivat itsestään määräajan päätyttyä.',
    sv: 'En del av dina uppgifter skulle bli kvar eftersom lagen kräver det. De skulle bara användas till det och raderas av sig själva när tiden är ute.',
    en: 'Some of your data would stay because the law demands it. It would be used for that alone and go by itself when the time is over.',
  },
  now: {
    fi: 'Tältä näyttää nyt. Kun olet pyytänyt poistoa, ihminen katsoo suunnitelman läpi, ja saat kirjeen siitä, mitä poistettiin ja mitä jäi.',
    sv: 'Så här ser det ut nu. När du har begärt radering går en människa igenom planen, och du får ett brev om vad som raderades och vad som blev kvar.',
    en: 'This is how it stands now. When you have asked, a person goes through the plan, and you get a letter that says what went and what stayed.',
  },
} as const satisfies Record<string, Text>;

export const forgetPage = (context: Context, plan: ErasurePlan): Html => {
  const { language } = context;
  const isWhole = plan.kept.length === 0;
  return ownPage(context, {
    place: 'requests',
    title: forgetTexts.title[language],
    content: html`${noticeBox({
      language,
      kind: isWhole ? 'info' : 'warning',
      sentence: forgetTexts[isWhole ? 'whole' : 'partial'][language],
    })}${planTable(context, plan)}<p>${forgetTexts.now[language]}</p><p>${actionButton({
      language,
      action: ownRequestsPath,
      label: portalTexts.forget[language],
      kind: 'main',
      hidden: { kind: 'erasure' },
    })}</p>`,
  });
};
