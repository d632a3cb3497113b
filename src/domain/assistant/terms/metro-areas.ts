import { foldName } from '../../shared/fold.js';

/** Short forms of places, as customers and owners write them, and the names that they stand for. */
const shortForms: readonly (readonly [short: string, long: string])[] = [
  ['gdl', 'guadalajara'],
  ['mty', 'monterrey'],
  ['cdmx', 'ciudad de mexico'],
  ['df', 'ciudad de mexico'],
  ['edomex', 'estado de mexico'],
  ['edo mex', 'estado de mexico'],
  ['qro', 'queretaro'],
  ['slp', 'san luis potosi'],
  ['tj', 'tijuana'],
  ['caba', 'capital federal'],
  ['gba', 'gran buenos aires'],
  ['conurbano', 'gran buenos aires'],
  ['bsas', 'buenos aires'],
  ['bs as', 'buenos aires'],
  ['mde', 'medellin'],
  ['bquilla', 'barranquilla'],
  ['uio', 'quito'],
  ['gye', 'guayaquil'],
  ['stgo', 'santiago'],
  ['rm', 'region metropolitana'],
  ['conce', 'concepcion'],
  ['sps', 'san pedro sula'],
  ['gam', 'gran area metropolitana'],
  ['chepe', 'san jose'],
  ['smp', 'san martin de porres'],
  ['sjl', 'san juan de lurigancho'],
  ['sjm', 'san juan de miraflores'],
  ['vmt', 'villa maria del triunfo'],
  ['ves', 'villa el salvador'],
];

/** Returns a folded text with the long form beside each short one, so that either is found. */
export const withLongForms = (folded: string): string =>
  shortForms.reduce((text, [short, long]) => {
    const whole = ` ${text.replace(/[^\p{L}\d]+/gu, ' ')} `;
    if (whole.includes(` ${short} `) && !whole.includes(` ${long} `)) return `${text} ${long}`;
    return whole.includes(` ${long} `) && !whole.includes(` ${short} `) ? `${text} ${short}` : text;
  }, folded);

/** What is within a place: the districts of a city, or the towns around it. A name may be in several: it counts under its own area only. */
const within: readonly (readonly [area: string, names: string])[] = [
  [
    'bogota',
    'usaquen,chapinero,santa fe,usme,tunjuelito,bosa,kennedy,fontibon,engativa,suba,barrios unidos,teusaquillo,los martires,puente aranda,rafael uribe,ciudad bolivar,cedritos',
  ],
  ['medellin', 'poblado,laureles,belen,robledo,castilla,guayabal,aranjuez,manrique,buenos aires'],
  [
    'ciudad de mexico',
    'coyoacan,iztapalapa,gustavo a madero,benito juarez,miguel hidalgo,cuauhtemoc,tlalpan,xochimilco,azcapotzalco,iztacalco,tlahuac,magdalena contreras,milpa alta,alvaro obregon,cuajimalpa,venustiano carranza,polanco,condesa,coapa',
  ],
  [
    'estado de mexico',
    'ecatepec,naucalpan,tlalnepantla,nezahualcoyotl,neza,chimalhuacan,cuautitlan,atizapan,coacalco,tultitlan,texcoco,metepec,toluca,huixquilucan,ixtapaluca,chalco,lerma,zinacantepec',
  ],
  [
    'capital federal',
    'palermo,caballito,flores,almagro,belgrano,recoleta,villa crespo,villa urquiza,boedo,nunez,saavedra,barracas,san telmo,balvanera,villa devoto,liniers,mataderos,villa lugano,parque patricios,colegiales,chacarita,puerto madero',
  ],
  [
    'gran buenos aires',
    'lanus,avellaneda,quilmes,lomas de zamora,banfield,adrogue,almirante brown,moron,haedo,castelar,ituzaingo,merlo,moreno,la matanza,san justo,ramos mejia,tres de febrero,caseros,san martin,vicente lopez,olivos,san isidro,martinez,tigre,san fernando,pilar,escobar,berazategui,florencio varela,ezeiza,monte grande,hurlingham,jose c paz,malvinas argentinas',
  ],
  [
    'region metropolitana',
    'santiago,providencia,las condes,vitacura,lo barnechea,nunoa,la reina,macul,penalolen,la florida,puente alto,maipu,cerrillos,estacion central,quinta normal,pudahuel,renca,quilicura,huechuraba,recoleta,independencia,conchali,san miguel,san bernardo,la cisterna,el bosque,la pintana,san ramon,la granja,san joaquin,pedro aguirre cerda,lo espejo,lo prado,cerro navia,colina,lampa,buin,paine',
  ],
  [
    'lima',
    'miraflores,san isidro,surco,santiago de surco,san borja,surquillo,barranco,chorrillos,la molina,ate,lince,jesus maria,magdalena,pueblo libre,san miguel,brena,cercado,la victoria,rimac,los olivos,san martin de porres,independencia,comas,carabayllo,puente piedra,san juan de lurigancho,santa anita,el agustino,san luis,san juan de miraflores,villa maria del triunfo,villa el salvador,lurin,pachacamac,chaclacayo,lurigancho,chosica,ancon,santa rosa',
  ],
];
const areas = within.map(([area, names]) => ({ area, names: new Set(names.split(',')) }));

/** Returns the cities or regions that a folded name, or each word of a list without commas, is a part of. */
const areasOf = (name: string): string[] =>
  areas.flatMap(({ area, names }) => (names.has(name) || name.split(' ').every(word => names.has(word)) ? [area] : []));
/** Whether one place, by its short or long name, is within another one: "suba" in "bogota". */
export function isWithin(name: string, area: string): boolean {
  const [one, all] = [foldName(name), withLongForms(foldName(area))];
  return areasOf(one).some(each => ` ${all} `.includes(` ${each} `));
}

/**
 * Returns a place of a folded text that is a part of one of the areas; undefined if it names none. It stands behind a preposition: "2 ramos
 * de flores" go nowhere.
 */
export function partSaid(text: string, area: string): string | undefined {
  const all = withLongForms(area);
  const said = ` ${text.replace(/[^\p{L}\d]+/gu, ' ')} `;
  const goesTo = (name: string): boolean =>
    said.includes(` ${name} `) &&
    new RegExp(String.raw`\s(?:al?|en|hasta|to|in)\s(?:(?:la|el|los|las)\s)?${name}\s`, 'u').test(said);
  return areas
    .filter(each => ` ${all} `.includes(` ${each.area} `))
    .flatMap(({ names }) => [...names])
    .find(goesTo);
}
