/**
 * Names that people use for one another in Finland: the form in the passport, what one is called, the same in Swedish. A
 * name may stand in several lines. Known from the almanacs and from usage, not from any register.
 */
const lines = `
johannes juhani juho juha jussi jukka johan janne hannu hannes juhana jani
matti matias mats mathias
antti antero anders andreas
pekka petteri petri pete per petter peter peetu
heikki henrik henri henrikki
mikael mikko mika miikka miika michael mike
aleksanteri santeri aleksi ale alexander alex sami sandu
tuomas tuomo tomi tommi thomas tom
jaakko jaakoppi jakob jaska jacob
lauri lasse lars larri lassi laurentius
olavi olli olof olavus olle
erik eerik erkki eero eerikki eki
kristian risto krister christian kristo
yrjö jyrki georg göran
kaarle kalle karl carl kaarlo
vilhelm ville vilho wilhelm viljami william
fredrik feetu fredi veeti
rikhard riku richard rikard
robert roope roobert robin
sebastian seppo sepi
kustaa kusti gustav gustaf kyösti
stefan tapani tapio teppo tahvo
paavali paavo pauli paul pål
martti martin mårten martinus
eemeli eemil emil
oskari osku oskar oscar
eevertti eetu edvard eduard edward
joonatan joonas jonathan joni jonas
nikolai niko niklas nicklas nico klaus
valtteri valto walter
benjamin ben benkku
kalevi kale kalervo
veikko veka
reijo repa reima
jarmo jari jarkko
pentti bengt
urho urkki
ilkka ilari
timo timi timotei timoteus
tapani taneli
daniel taneli dani
samuel samuli sami samu
katariina kati katri kaisa kaija katja kaarina karin trina katarina catharina kata kaisu kaitsu
elisabet liisa elisa lissu elsa lisa elise elli betty liisi elisabeth
maria mari maija marja maiju mirja marika mia miia mary
anna anni annu anu anneli annikki anne annika ann
margareeta marketta reetta greta marita margareta maarit kreetta marjatta maaret
kristiina kirsi tiina kirsti kristina christina stina kikka krista
helena leena helli lena elena heli
johanna hanna jonna johana
susanna sanna sanni susan suski
aleksandra sandra saana alexandra sandi
eeva eva eevi eve
sofia sohvi sofie
emilia emmi milla emma
viktoria vikki victoria
karoliina karo karolina caroline liina
charlotta lotta charlotte
marianne marjaana marianna
päivi päivikki
ritva riitta rita birgitta birgit pirjo pirkko piritta britta
irmeli irma irja
orvokki orvo
tuulikki tuula tuuli
inkeri inka inga inger inkku
ulrika ulla ulriikka riikka
fredrika riikka rike
veronika vera veera
teresa tessa tessu therese terhi
josefina fiina josefiina josefine
vilhelmiina miina mimmi vilma wilhelmina
augusta aukusti kusti
agneta aune agnes
amanda manta
magdalena leena malena matleena
terttu tertta
sinikka sini
pauliina paula pauli paulina
eleonoora noora nora eleonora
isabella bella iisa
gunilla kunilla
matilda tilda
`;

export const callNames: readonly (readonly string[])[] = lines
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
