import { byteBoundedCache, cachedValue, textsBytes } from '../../shared/bounded-cache.js';
import { foldName } from '../../shared/fold.js';
import { remembered } from '../../shared/remembered.js';
import { wordSet } from '../../shared/word-set.js';

/** Abbreviations that stand before what they belong to, so no sentence ends with them. */
const leading = wordSet(
  'av avda calz carr cra cll clle ctra jr psje pje prol priv cda col cols frac fracc urb edif esq mz mza lt lte pza plza mpio gral dr dra dres drs sr sra sres srta lic ing arq prof profa ud uds vd vds sta sto mr mrs ms ej tel tels cel cels apdo hnos',
);
/** These are abbreviations before a number; otherwise they end a sentence. */
const counting = wordSet('no nº n° num nro ste apt apto dpto depto int ext loc aprox approx max min art ref bldg fl');
/** "St. Mary's" continues the sentence; in "on Main St." the name comes before. */
const naming = wordSet('st ave blvd rd hwy pkwy');
const name = /(?:\p{Lu}[\p{L}'’]*|\d(?:st|nd|rd|th))$/u;
/** In a text without capitals a sentence may begin with a small letter, but not after these abbreviations. */
const goingOn = wordSet('aprox approx prom incl min mins tels equiv fracs pzas pags');
/** The name of a street or a quarter may begin with a single letter: "Calle J. Rojas". */
const initial = /(?<!\p{L})(?:calle|avenida|av|avda|calz|calzada|col|colonia|plaza|callejón|jirón)\.?\s\p{Lu}$/iu;

/** The rest of an address. */
const ofAddress = /^(?:C\.? ?P\.|(?:Ste|Suite|Apt|Unit|Int)\b\.? ?[#\d])/u;

const gap = /(?<=[.!?])[^\S\n]+(?=[\p{L}¿¡\d\p{Sc}#])|\n+/gu;

/** "A partir de 3 unid. 10 %": behind a number that is a condition, an abbreviation ends nothing. */
const counted =
  /(?:desde|partir de|llevando|comprando|con|de|por|x|más de|mas de) \d{1,4} (?:unids?|unidad|uds?|und|pzas?|pz|prs|cjs?|doc|bols|kgs?|lts?|mts?)\.$/iu;

/** Whether a sentence ends before a gap. */
function endsBefore(given: string, after: string): boolean {
  // "20 %!! efectivo": several marks are one.
  const before = /\s\S+\s/u.test(given) ? given.replace(/[!?]{2,}$/u, marks => marks.slice(-1)) : given;
  if (counted.test(before) && /^(?:\d|\p{Sc})/u.test(after)) return false;
  const begins = /^[\p{Lu}¿¡\d\p{Sc}]/u.test(after);
  const hurried =
    (/\p{Ll}{4}[.!?]$/u.test(before) && /^\p{Ll}{2}/u.test(after)) ||
    // "Se suma 10 %. no aceptamos", "binance USDT. los precios", "king 1,290. de plumas +$400".
    (/(?:\p{Lu}{3}|[%)\p{Sc}]|% ?(?:de )?(?:dto|dcto|dscto|desc|off)|\d\d|\p{L} \d|\d ?(?:am|pm|hs|kgs?|cm|ml|mts?|lts?|gb))[.!?]$/u.test(
      before,
    ) &&
      /^(?:\p{Ll}{2,}(?: \p{Ll}|\p{Ll}{3})|[aexy] \p{Ll}{3})/u.test(after));
  if (!before.endsWith('.')) return begins || hurried;
  const said = before.slice(0, -1);
  const written = /[\p{L}º°]+$/u.exec(said)?.[0] ?? '';
  const word = foldName(written);
  const [ahead = ''] = said
    .slice(0, said.length - written.length)
    .trimEnd()
    .split(/\s/u)
    .slice(-1);
  if (ofAddress.test(after) || initial.test(said) || /(?<!\p{L})C\.? ?P$/u.test(said)) return false;
  // "Guadalupe, N. L.": initials of a state.
  if (/(?<!\p{L})\p{Lu}$/u.test(said) && /^\p{Lu}\.(?!\p{L})/u.test(after)) return false;
  if (leading.has(word) && !(word === 'col' && eaten.test(ahead))) return false;
  if (counting.has(word) && /^[\d#]/u.test(after) && !/\d$/u.test(ahead)) return false;
  if (naming.has(word) && written !== word && (/^[\d#]/u.test(after) || !name.test(ahead))) return false;
  return begins || (hurried && !goingOn.has(word));
}
/** In "Ensalada de col." the word is cabbage, not "colonia". */
const eaten = /^(?:de|con|y|o)$/u;

/** Cached texts of shops, because several parts of an answer read them. */
const cut = byteBoundedCache<readonly string[]>({ maxBytes: 16 * 1024 * 1024, bytesOf: textsBytes });

/** Returns the sentences of a text, including texts without capitals. A short word with a full stop may be an abbreviation. */
export const sentencesOf = (body: string): string[] => [...cutLately(body)];
/** The texts of one answer are found without the bookkeeping of the larger cache. */
const cutLately = remembered((body): readonly string[] => cachedValue(cut, body, () => cutSentences(body)), 200);

function cutSentences(body: string): string[] {
  const text = body.trim().replace(/[^\S\n]+/g, ' ');
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: between } of text.matchAll(gap)) {
    const after = text.slice(index + between.length, index + between.length + 8);
    if (!between.includes('\n') && !endsBefore(text.slice(from, index), after)) continue;
    sentences.push(text.slice(from, index).trim());
    from = index + between.length;
  }
  return [...sentences, text.slice(from).trim()].filter(sentence => sentence !== '');
}
