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
