import { foldName } from '../../../domain/shared/fold.js';
import { numberWords } from '../../../domain/shared/number-words.js';
import { withoutAddress } from './addresses-said.js';
import { withoutHours } from './hours-said.js';

/** How many of what, as it was said; an empty name stands for what was spoken of. */
export interface SaidItem {
  quantity: number;
  name: string;
  /** Whether only an article says that it is one: "y la jamaica" counts where there is such a product. */
  implied?: true;
  /** Whether "un" or "la" says how many, and no number: that may as well be an article. */
  loose?: true;
  /** The word before the number. */
  after?: string;
  /** In what it is counted where that is said before its name: "metros" of "30 metros de cable", "cajas" of "2 cajas de focos". */
  unit?: string;
}

/** Words for a number that count goods, beside those that mean a number anywhere. */
const words: Readonly<Record<string, number>> = {
  ...numberWords,
  unos: 1,
  unas: 1,
  par: 2,
  once: 11,
  doce: 12,
  docena: 12,
  dozen: 12,
  cien: 100,
  doscientos: 200,
  doscientas: 200,
  quinientos: 500,
  mil: 1000,
  ...{ cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 },
};
const articles = new Set(['un', 'una', 'unos', 'unas', 'uno', 'one']);
/** After these a number counts no goods. */
const before = new Set([
  'talla',
  'numero',
  'no',
  'nro',
  'size',
  'somos',
  'calibre',
  'tiene',
  'a',
  'at',
  'las',
  'los',
  'para',
  'usd',
  'el',
  'de',
  'desde',
  'faltan',
]);
/** Behind these it says what somebody has, how big something is or where it is: "mide 6", "on 610". */
const telling =
  /^(?:tengo|tenemos|tenia|tuve|miden?|medira|pesan?|takes|has|holds|uses|weighs|measures|drives|en|in|on)$/u;
const interested = /^(?:interes\p{L}+|pensando|interested|thinking|count|(?:dej|qued)\p{L}+)$/u;
/** After these it counts some where a thing follows: "para 60 blocks", "a las 3" not. */
const beforeThings = new Set(['para', 'pa', 'es', 'de', 'desde']);
const definite = new Set(['la', 'el', 'the']);
/** In an order "la chamarra" means one of it behind these too, and where the message begins with it. */
const joins = new Set(['y', 'and', ',', ':', 'entonces', 'mejor', 'solo', 'bueno', 'tambien', 'pues']);
/** Behind these "la chamarra" means one of it. */
const takes = new Set([
  'va',
  'dame',
  'deme',
  'llevo',
  'quiero',
  'ponme',
  'mandame',
  'mandeme',
  'echame',
  'agregale',
  'agregame',
  'agreguele',
  'quisiera',
  'apartame',
  'want',
  'need',
  'take',
]);
/** Behind these "los 3" are so many of what is spoken of, and no hour. */
const taking =
  /^(?:[dm][ae]me|llevo|quiero|ponme|pongame|mandame|mandeme|echame|apartame|aparteme|agregame|entonces|bueno|ok|va|dale|confirmo|take|son|salen|serian|cuestan|quedan)$/u;
const units =
  /^(?:m2|m²|m|mts?|metros?|cm|mm|pulgadas?|pies|kg|kilos?|gr|oz|h|hrs?|horas?|minutos?|minutes?|mins?|dias?|semanas?|mes|meses|mesecitos?|an(?:o|ito)s?|years?|days?|am|pm|personas?|people|cuotas|pesos?|colones|dolares|soles|usd|mxn|varos|lucas|quetzales|%|w|v)$/u;
/** How far somebody lives counts nothing, where "¿y si fueran 20 km?" asks what so many come to. */
const ways = /^(?:miles?|millas?|kms?|kilometros?|cuadras?)$/u;
const supposes = /\b(?:si|if)\b.*\b(?:fuer\p{L}+|son|was|were)\b/u;
const measure = '(?:kgs?|kilos?|litros?|lts?|metros?|mts?|m|libras?|lbs?)';
/** What is sold by these is counted by them: "2 kilos de clavos". */
const weighed = new RegExp(`^(?:${measure}|gr|oz)$`, 'u');
const behindMeasure = new RegExp(String.raw`^(?:${measure}\s+)?(?:de|of|x|mas|more)\s+`, 'u');
const most = 1_000_000;

interface Token {
  text: string;
  /** Whether an item ends before it. */
  ends: boolean;
}

const tokensOf = (folded: string): Token[] =>
  // "10-30-10" is the name of a thing, and counts nothing.
  [...folded.matchAll(/\d+(?:-\d+)+|[\p{L}\p{N}²#%]+|[^\s\p{L}\p{N}]/gu)].map(([text]) => ({
    text,
    ends: /^(?:[,.;?!¿¡+\n]|sin|pero|but|porque|para|pa|pal|que|con|en|total|then|entonces|cuanto|cuantos)$/u.test(
      text,
    ),
  }));

const quantityOf = (text: string): number | null => {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  return Object.hasOwn(words, text) ? (words[text] ?? null) : null;
};

/** What a message puts something else in the place of: "en vez de 3 flanes quiero 9" is about 9. */
const replaced =
  /\b(?:en vez de|en lugar de|instead of|rather than)\s+[^,;?.]*?(?=,|;|\?|\bquiero\b|\bdame\b|\bmejor\b|\bi want\b|$)/gu;
/** "A" is one in English, and in Spanish it is none. */
const isEnglish = (folded: string): boolean =>
  english.test(folded) ||
  (folded.match(/\b(?:the|and|of|those|these|with|plus|is|are|that|please|what|i|we|my|you)\b/gu)?.length ?? 0) >
    1 + 2 * (folded.match(/\b(?:de|del|el|la|los|las|y|que|con|para|un|una|por)\b/gu)?.length ?? 0);
const english =
  /\b(?:how much (?:are|is|for)|i want|i'd like|i need|i'll (?:take|have)|give me|can i (?:get|have)|make it|add)\b/u;

/** Every quantity of a message with what it is of. `buys` says whether "una" means one of something here. */
export function itemsIn(text: string, buys: boolean): SaidItem[] {
  const counts = countsIn(text, buys);
  return counts.starts.flatMap(({ quantity, implied, loose, isTold }, at) =>
    isTold
      ? []
      : [
          {
            quantity,
            name: nameAt(counts, at),
            ...(implied && { implied }),
            ...(loose && { loose }),
            ...wordBefore(counts, at),
            ...unitAt(counts, at),
          },
        ],
  );
}

/** The word that a number stands behind, "unos" and the like left out. */
function wordBefore({ tokens, starts }: ReturnType<typeof countsIn>, at: number): { after?: string } {
  const after = ruling(tokens, starts[at]?.index ?? 0);
  return after === '' ? {} : { after };
}
const ruling = (tokens: readonly Token[], index: number): string =>
  tokens
    .slice(0, index)
    .findLast(({ text }) => !/^(?:como|unos|unas|casi|about|like|around|maybe|tal|vez)$/u.test(text))?.text ?? '';

/** The word between a number and the "de" of what it counts. */
function unitAt({ tokens, starts }: ReturnType<typeof countsIn>, at: number): { unit?: string } {
  const index = starts[at]?.index ?? tokens.length;
  const [unit, of] = [tokens[index + 1], tokens[index + 2]];
  const isUnit = unit && !unit.ends && /^\p{L}+$/u.test(unit.text) && /^(?:de|of)$/u.test(of?.text ?? '');
  return isUnit ? { unit: unit.text } : {};
}

/** What stands behind a number until the next one, or until the item ends. */
function nameAt({ tokens, starts }: ReturnType<typeof countsIn>, at: number): string {
  const rest = tokens.slice((starts[at]?.index ?? tokens.length) + 1, starts[at + 1]?.index ?? tokens.length);
  const stop = rest.findIndex(({ ends }) => ends);
  const name = (stop < 0 ? rest : rest.slice(0, stop)).map(({ text: word }) => word).join(' ');
  return name.replace(behindMeasure, '').replace(/(?:^|\s+)(?:y|and|e|tambien|ah)$/u, '');
}

/** One of each of what stands before the first quantity: "vestido floral M" of "vestido floral M y unos calcetines"; none in "de las rojas, 35". */
export function leadIn(text: string, buys: boolean): SaidItem[] {
  const counts = countsIn(text, buys);
  const { tokens, starts } = counts;
  if (starts.length > 0 && nameAt(counts, 0) === '') return [];
  const before = tokens.slice(0, starts[0]?.index ?? 0).map(({ text: word }) => word);
  if (!/^(?:y|and|e|,|mas|con|\+|plus)$/u.test(before.at(-1) ?? '')) return [];
  const parts = before
    .slice(0, -1)
    .join(' ')
    .split(/\s*[,.;:?!¿¡]\s*|\s(?:y|and|e|mas|con|with|plus)\s/u)
    .filter(part => /\p{L}{2}/u.test(part));
  return parts.map(name => ({ quantity: 1, name, implied: true }));
}

const numeral = `(?:\\d{1,5}|${Object.keys(words)
  .filter(word => !articles.has(word))
  .join('|')})`;
/** "Son 8 codos, no 6", "I meant two, not three": the number that is taken back. */
const denied = new RegExp(
  String.raw`[\s,;]+(?:(?:y|and|but|pero)\s)?(no|not)\s(?:(?:son|eran?|es|de|l[oa]s|the)\s)?${numeral}(?![\p{L}\d])(?!\s(?:mejor|mas|better|more))`,
  'gu',
);
const restates =
  /\b(?:son|es|eran?|sean|seran|serian?|fueron|fue|digo|dije|decir|queria|meant|mean|said|it's|it was|make it|should be)\b/u;
/** A size or a place stands behind "no" too, so it takes a number back only where another is put in its place. */
const withoutDenied = (folded: string): string =>
  folded.replace(denied, (said, no: string, at: number) => {
    const rest = `${folded.slice(0, at)} ${folded.slice(at + said.length)}`;
    const isRestated = no === 'not' || /^\W*(?:y|and|but|pero)\s/u.test(said) || restates.test(rest);
    return isRestated && new RegExp(String.raw`(?<![\p{L}\d])${numeral}(?![\p{L}\d])`, 'u').test(rest) ? ', sin' : said;
  });

const ofEachKind =
  /(?<=(?<![\p{L}\d])(?:\d{1,3}|dos|tres|cuatro|cinco|seis|two|three|four|five|six)\s\p{L}[^.;?]{0,40}?)[,:]?\s(?:un[oa] de cada|one (?:of|in) each) (?:colou?r|sabor|tipo|modelo|estilo|flavou?r|kind|style)\b/gu;
const dozens = /\b(\d{1,5}|two|three|four|five|six|seven|eight|nine|ten) dozens?(?: of)?\s/gu;

function countsIn(text: string, buys: boolean) {
  const folded = withoutDenied(withoutAddress(withoutHours(foldName(text))))
    .replace(/(?<=\d)[.,](?=\d{3}\b)/g, '')
    // "De -2.25" is a graduation or a temperature.
    .replace(/(?<![\p{L}\d])-\d+(?:[.,]\d+)?/gu, ' ')
    .replace(replaced, ' ')
    // "De una" is a yes in the Andes, and "de una vez" at once.
    .replace(
      /^\W*(?:(?:ya|si|dale|listo|ok|pues|va)\W+)*de una\b(?: vez\b)?(?=\W*(?:$|[,.;!]|ya\b|pues\b|nomas\b|porfa\b|por\b|confirm))/gu,
      ' ',
    )
    // "Dos, uno 32 y otro 34" are two: the numbers behind say of what size.
    .replace(
      /(?<=\b(?:dos|two|2)\b\D{0,30})[,:]?\s*\bun[oa]\s(?:en\s|talla\s|de\s)?(?:\d+|x*[sml])\s(?:y|e)\s(?:el\s|la\s)?otr[oa]\s(?:en\s|talla\s|de\s)?(?:\d+|x*[sml])\b/gu,
      ' ',
    )
    // "3 chicas, una de cada color" are three.
    .replace(ofEachKind, ' ')
    .replace(isEnglish(foldName(text)) ? /\b(?:a|an)\b(?= \p{L}[\p{L}\d]{2})/gu : /(?!)/u, 'one')
    .replace(/\b(?:media|half a) (?:docena|dozen)\b/gu, '6')
    .replace(/\b(?:(?:una )?docena y media|(?:a |one )?dozen and a half)\b/gu, '18')
    // "2 dozen" begins one item and not two; how many that are is reckoned once it is known by what the thing is sold.
    .replace(dozens, '$1 dozens of ')
    .replace(/\b(?:and|y|pero|but) (?:no|sin|without)\b/gu, ', sin');
  const tokens = tokensOf(
    folded.replace(tens, (_, ten: string, one: string) => String((words[ten] ?? 0) + (words[one] ?? 0))),
  );
  const starts = tokens.flatMap(({ text: token }, index) => {
    const last = tokens[index - 1]?.text ?? '';
    const isListed = buys && isNextOfList(tokens, index);
    const stands = takes.has(last) || (buys && (joins.has(last) || last === '')) || isListed;
    const isAnother =
      /^otr[oa]$/u.test(token) && (takes.has(last) || /^(?:agrega|agregue|anade|suma|sume|y)$/u.test(last));
    const quantity = ((definite.has(token) || isListed) && stands) || (isAnother && buys) ? 1 : quantityOf(token);
    const next = tokens[index + 1]?.text ?? '';
    const isCount =
      quantity !== null &&
      quantity > 0 &&
      quantity <= most &&
      !(
        /\d/.test(token) &&
        ((before.has(last) &&
          !(buys && (next === '' || next === 'que')) &&
          !isOfThese(tokens, index) &&
          !(beforeThings.has(last) && /^\p{L}{3,}$/u.test(next))) ||
          (ways.test(next) && !supposes.test(folded)) ||
          (units.test(next) && !(buys && weighed.test(next) && /^(?:de|of)$/u.test(tokens[index + 2]?.text ?? ''))) ||
          /^[$₡€#/]$/u.test(last) ||
          (last === ':' && /^\d+$/u.test(tokens[index - 2]?.text ?? '')) ||
          /^[:/]$/u.test(next))
      ) &&
      !isOfSize(tokens, index) &&
      !(articles.has(token) && !buys) &&
      !(token === 'one' && isPronoun(tokens, index)) &&
      !(words[token] !== undefined && units.test(next));
    const implied = definite.has(token) || isListed;
    const isLoose = implied || isAnother || articles.has(token);
    // It counts nothing that is wanted, and what stands before it ends there all the same.
    return isCount ? [{ index, quantity, implied, loose: isLoose, isTold: tells(tokens, index) }] : [];
  });
  return {
    tokens,
    starts: starts.filter((start, at) => {
      const before = starts[at - 1]?.index;
      return !isModel(tokens, start.index, before) && !isHeld(tokens, start.index, before);
    }),
  };
}

const tells = (tokens: readonly Token[], index: number): boolean => {
  const word = ruling(tokens, index);
  if (!telling.test(word)) return false;
  const at = tokens.findLastIndex(({ text }, place) => place < index && text === word);
  return !interested.test(tokens[at - 1]?.text ?? '');
};

/** "205/55 16", "4 de 205 55 r16": figures that together say of what size a thing is. */
function isOfSize(tokens: readonly Token[], index: number): boolean {
  const at = (place: number) => tokens[index + place]?.text ?? '';
  const isFigure = (place: number) => /^r?\d{2,3}$/u.test(at(place));
  if (!isFigure(0)) return false;
  // Behind "205/55" stands the third figure of it.
  if (at(-2) === '/' && isFigure(-1) && /^\d{3}$/u.test(at(-3))) return true;
  return [-2, -1, 0].some(
    first => /^\d{3}$/u.test(at(first)) && [1, 2].every(place => isFigure(first + place)) && !isFigure(first + 3),
  );
}

/** "Deme el taladro la amoladora y 5 discos": one of each, though no comma stands between them. */
function isNextOfList(tokens: readonly Token[], index: number): boolean {
  const [last = '', next = ''] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
  if (!/^(?:el|la|l[oa]s|the)$/u.test(tokens[index]?.text ?? '') || !/^\p{L}{4,}$/u.test(next)) return false;
  if (linking.test(last) || /^(?:otr[oa]s?|mism[oa]s?|mejor|proxim[oa])$/u.test(next)) return false;
  for (let at = index - 1; at > Math.max(0, index - farthest); at--) {
    const { text = '', ends = true } = tokens[at] ?? {};
    if (ends || takes.has(text)) return false;
    if (/^(?:el|la|un|una|the)$/u.test(text)) return takes.has(tokens[at - 1]?.text ?? '') && at < index - 1;
  }
  return false;
}
const linking =
  /^(?:de|del|con|para|pa|en|a|al|por|of|in|on|for|to|with|y|e|o|u|and|or|que|es|tiene|trae|va|es[eo]|esta|todo|toda|[^\p{L}\d]+)$/u;
const farthest = 7;

/** "The pink one", "that one": it stands for a thing, and counts none. */
const isPronoun = (tokens: readonly Token[], index: number): boolean =>
  tokens
    .slice(Math.max(0, index - 5), index)
    .some(({ text }, at, near) => /^(?:the|that|this|which)$/u.test(text) && near.slice(at).every(({ ends }) => !ends));

/** "Veinte y dos", "setenta y cinco": one number of two words. */
const tens =
  /\b(veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)\sy\s(un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b/gu;

/** "Una caja de 50 bocaditos", "1 de 12 rosas", "3 conos de dos bochas": the number says what one of what is counted holds. */
const isHeld = (tokens: readonly Token[], index: number, before: number | undefined): boolean =>
  before !== undefined &&
  /^(?:de|of)$/u.test(tokens[index - 1]?.text ?? '') &&
  (before === index - 2 ||
    (before === index - 3 && /^\p{L}{3,}$/u.test(tokens[index - 2]?.text ?? '')) ||
    // "2 macetas de barro de 14" are of that size.
    ((tokens[index + 1]?.ends ?? true) && tokens.slice(before, index).every(({ ends }) => !ends)));

/** "1 triple 15 y 2 palas": a number behind the one word of what is counted says which it is. */
const isModel = (tokens: readonly Token[], index: number, before: number | undefined): boolean => {
  const next = tokens[index + 1];
  return (
    before === index - 2 &&
    /^\d+$/u.test(tokens[index]?.text ?? '') &&
    /^\p{L}{3,}$/u.test(tokens[index - 1]?.text ?? '') &&
    (next === undefined || next.ends || /^(?:y|and|e)$/u.test(next.text))
  );
};

/** "Las 2 mangueras", "los 8 que hay": those things, and no hour as in "a las 2". */
function isOfThese(tokens: readonly Token[], index: number): boolean {
  const [last = '', before = ''] = [tokens[index - 1]?.text, tokens[index - 2]?.text];
  const [next = '', after = ''] = [tokens[index + 1]?.text, tokens[index + 2]?.text];
  return (
    /^(?:las|los)$/u.test(last) &&
    !/^(?:a|para|pa|de|tipo|como|hasta|desde|por|sobre|tras)$/u.test(before) &&
    ((/^\p{L}{3,}$/u.test(next) && !units.test(next)) ||
      // "Dame los 3", "entonces las 2".
      (/^(?:[,.;?]|y|mas|)$/u.test(next) && taking.test(before)) ||
      (next === 'de' &&
        /^\p{L}{4,}$/u.test(after) &&
        !/^(?:tarde|noche|manana|enero|abril|mayo|junio|julio|agosto)$/u.test(after)))
  );
}
