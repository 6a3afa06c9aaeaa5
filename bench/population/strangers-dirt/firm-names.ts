import { type Draw, happens, oneOf, weighted } from './chance.ts';
import { misheard, mistyped } from './keyboard.ts';

const forms = new Map(
  'Oy:Osakeyhtiö,OY,oy,O.Y. Ky:Kommandiittiyhtiö,KY,ky,Kb Oy_Ab:Oy,Ab,OY_AB,Ab_Oy ry:r.y.,RY,rf,yhdistys_ry Tmi:Toiminimi,T:mi,tmi,TMI Osk:Osuuskunta,osk,OSK'
    .replaceAll('_', '\u00A0')
    .split(' ')
    .map((entry) => entry.replaceAll('\u00A0', ' ').split(':') as [string, string])
    .map(([form, others]) => [form, others.split(',')]),
);
const genitives = new Map(
  'Helsinki:Helsingin Tampere:Tampereen Espoo:Espoon Vantaa:Vantaan Oulu:Oulun Turku:Turun Jyväskylä:Jyväskylän Kuopio:Kuopion Lahti:Lahden Pori:Porin Joensuu:Joensuun Vaasa:Vaasan Kotka:Kotkan Salo:Salon Lohja:Lohjan Rauma:Rauman Kajaani:Kajaanin Rovaniemi:Rovaniemen'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** `Sähkö Virtanen Oy Ab` → `Sähkö Virtanen` and `Oy Ab`. */
export const nameAndForm = (name: string): [string, string] => {
  const [, bare = name, form = ''] = /^(.*?) (Oy Ab|Oy|Ky|ry|Tmi|Osk)$/.exec(name) ?? [];
  return [bare, form];
};

const withForm = (bare: string, form: string, draw: Draw): string => {
  const others = forms.get(form) ?? [form];
  return weighted(draw, [
    [40, `${bare} ${form}`],
    [26, bare],
    [17, `${bare} ${oneOf(draw, others)}`],
    [12, form === 'Oy Ab' ? `Oy ${bare} Ab` : `${form} ${bare}`],
    [5, form === 'Oy' ? `${bare} Oy Ab` : `${form} ${bare}`],
  ]);
};

const bareAsTold = (bare: string, draw: Draw): string => {
  const [first = '', ...rest] = bare.split(' ');
  const last = rest.join(' ');
  return weighted(draw, [
    [72, bare],
    [8, `${first}-${last}`],
    [5, `${first}${last.toLowerCase()}`],
    [8, `${genitives.get(first) ?? first} ${last}`],
    [4, `${last} ${first}`],
    [3, first.length > 6 ? `${first.slice(0, 3)}. ${last}` : bare],
  ]);
};

const beside = ['ostolaskut', 'toimisto', 'myymälä', 'kirjanpito', 'c/o tilitoimisto', 'konttori'];

/** The firm as people write it; its legal form comes and goes. */
export const nearFirmName = (name: string, draw: Draw): string => {
  const [bare, form] = nameAndForm(name);
  let told = bareAsTold(bare, draw);
  if (happens(draw, 12)) told = mistyped(told, draw);
  else if (happens(draw, 3)) told = misheard(told, draw);
  const whole = withForm(told, form, draw);
  return happens(draw, 5) ? `${whole} / ${oneOf(draw, beside)}` : whole;
};
