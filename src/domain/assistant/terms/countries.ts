import { foldName } from '../../shared/fold.js';

/** Countries from which customers write, or to which they have things sent. */
const regions = 'AR BO BR CA CL CN CO CR CU DE DO EC ES FR GB GT HN IT JP MX NI PA PE PR PT PY SV US UY VE'.split(' ');
const spoken = ['es', 'en'].map(language => new Intl.DisplayNames(language, { type: 'region' }));
const names = regions.flatMap(region =>
  spoken.flatMap(language => [{ region, name: foldName(language.of(region) ?? region) }]),
);

/** Returns the name of a country in a folded text, other than the shop's own; null if there is none. */
export function otherCountryIn(folded: string, locale: string): string | null {
  const own = new Intl.Locale(locale).maximize().region;
  const words = ` ${folded.split(/[^\p{L}\d]+/u).join(' ')} `;
  return names.find(({ region, name }) => region !== own && words.includes(` ${name} `))?.name ?? null;
}

/** Whether a folded name is that of the shop's own country. */
export function isOwnCountry(name: string, locale: string): boolean {
  const own = new Intl.Locale(locale).maximize().region;
  return names.some(({ region, name: each }) => region === own && each === name);
}

/** Cities and states from which customers write abroad. Names that are common in Latin America are left out. */
const abroad: readonly (readonly [region: string, names: string])[] = [
  [
    'US',
    'the us,usa,eeuu,ee uu,miami,orlando,tampa,houston,dallas,austin,denver,phoenix,new york,nueva york,brooklyn,new jersey,boston,chicago,seattle,portland,atlanta,san francisco,san diego,las vegas,philadelphia,filadelfia,washington,baltimore,detroit,minneapolis,nashville,new orleans,salt lake city,texas,california,florida,arizona,oregon,ohio,michigan,illinois,massachusetts,virginia,north carolina,utah,hawaii,alaska',
  ],
  ['CA', 'toronto,montreal,vancouver,ottawa,calgary,edmonton,quebec,ontario'],
  ['ES', 'madrid,barcelona,sevilla,malaga,bilbao,zaragoza'],
  ['GB', 'london,londres,manchester,edinburgh'],
  ['FR', 'paris,lyon'],
  ['DE', 'berlin,munich,hamburg,frankfurt'],
  ['IT', 'roma,rome,milan'],
];
const europe: ReadonlySet<string> = new Set(['ES', 'GB', 'FR', 'DE', 'IT', 'PT']);
/**
 * Returns the names by which a fee may be for the country of a city that a folded text names: "united states" for "to denver"; empty if it
 * names none that is known.
 */
export function countryNamesOf(folded: string): string[] {
  const said = ` ${folded.split(/[^\p{L}\d]+/u).join(' ')} `;
  const region =
    abroad.find(([, cities]) => cities.split(',').some(city => said.includes(` ${city} `)))?.[0] ??
    names.find(({ region: each, name }) => europe.has(each) && said.includes(` ${name} `))?.region;
  if (region === undefined) return [];
  return [
    ...names.flatMap(({ region: each, name }) => (each === region ? [name] : [])),
    ...(region === 'US' ? ['us', 'usa', 'eeuu', 'ee uu', 'eua', 'the states'] : []),
    ...(europe.has(region) ? ['europe', 'europa'] : []),
  ];
}
