import { problemKind } from '../ground/problem.ts';

export const archiveNotFound = problemKind('evidence_not_found', 404, {
  fi: 'Tällaista kokoelmaa ei ole. Katso luettelo.',
  sv: 'Det finns ingen sådan sammanställning. Se förteckningen.',
  en: 'There is no such archive. See the list.',
});
export const archiveCannot = problemKind('evidence_cannot', 409, {
  fi: 'Tätä ei voi tehdä, kun kokoelman tila on ”{state}”.',
  sv: 'Det här kan inte göras när sammanställningen är ”{state}”.',
  en: 'This cannot be done while the archive is “{state}”.',
});
export const subjectUnknown = problemKind('evidence_subject_unknown', 422, {
  fi: 'Anna olemassa olevan pyynnön tai loukkauksen numero. Se näkyy sen omalla sivulla.',
  sv: 'Ange numret på en begäran eller incident som finns. Det syns på dess egen sida.',
  en: 'Give the number of a request or a breach that exists. It stands on its own page.',
});
export const periodWrong = problemKind('evidence_period_wrong', 422, {
  fi: 'Ajan loppu on ennen sen alkua.',
  sv: 'Periodens slut ligger före dess början.',
  en: 'The end of the period is before its beginning.',
});
