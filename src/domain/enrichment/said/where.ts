import { foldName } from '../../shared/fold.js';
import type { Told } from '../fact.entity.js';
import { cityNamed } from './cities.js';
import { isDenied, start } from './words.js';

const place = String.raw`((?:[\p{L}.'-]{1,20} ?){1,4})`;
/** How people say where they live: "soy de Santiago" names a place, "soy Santiago" does not. */
const atHome = `(?:vivo|vivimos|resido|residimos|radico|radicamos|estamos(?: ubicad[oa]s)?|nos ubicamos|nos encontramos|(?:mi|nuestro) negocio está|(?:mi|nuestra) (?:empresa|tienda|casa) está) en|(?:somos|soy) de|escrib[oe] (?:de|desde)|i live in|we live in|(?:i'm|i am|we're|we are) (?:based in|located in|from)|(?:we're|we are) in|mi ciudad es|my city is`;
const lives = new RegExp(`${start}(?:${atHome})(?: la ciudad de| el centro de| downtown)? ${place}`, 'giu');
const passing = new RegExp(`${start}(?:(?:estoy|ando) (?:en|por)|(?:i'm|i am)(?: currently)? in) ${place}`, 'giu');

/** Returns the city where the writer of a text says to live. A place where they only are at the moment is less sure. */
export function whereIn(text: string): Told[] {
  const told: Told[] = [];
  for (const [rule, certainty] of [
    [lives, 'SURE'],
    [passing, 'LIKELY'],
  ] as const)
    for (const match of text.matchAll(rule)) {
      const city = isDenied(text, match.index) ? null : longestCity(match[1] ?? '');
      // "Somos Santiago y Ana" names no place, "somos de Santiago" does.
      if (
        city &&
        /(?: en| de| desde| in| from| es| is| por)(?: la ciudad de| el centro de| downtown)? /i.test(match[0])
      )
        told.push({ field: 'CITY', value: city, certainty });
    }
  return told;
}

function longestCity(text: string): string | null {
  const words = foldName(text).replaceAll('.', '').split(' ');
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const city = cityNamed(words.slice(0, count).join(' '));
    if (city) return city;
  }
  return null;
}
