import {
  type FoundItem,
  measuredText,
  sentencesOf,
  stemOf,
  unitSaid,
  usageIn,
  WordSet,
  wordsIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { numberWords } from '../../../../domain/shared/number-words.js';
import { inFocus } from '../meant/referents.js';
import { quantityOf } from '../said/fractions-said.js';
import { saidLately } from '../said/last-answer.js';
import { partyIn } from '../said/parties.js';
import { showTotal } from '../sums/quote-part.js';
import type { Talk } from '../talk.js';

const asksNeed =
  /\bcuant[oa]s? (?:\p{L}+ ){0,3}?(?:(?:me|nos|se) )?(?:necesit|ocup|compr|pid|llev|calcul|requier|pongo|hace[n]? falta|hay que|deberia|tendria)\p{L}*|\bhow (?:much|many) (?:\p{L}+ ){0,3}?(?:do|should|would|will) (?:i|we)\b/u;
const remembered = 4;

/**
 * Answers how much is needed by what the shop's texts say for one person or animal: 25 kilos for 50 people of "medio kilo por persona",
 * three bags a month for three cats of "una bolsa dura un mes con un gato". Returns false if no text says so, or if nobody said for how
 * many.
 */
export function answerNeed(talk: Talk): boolean {
  const { acts, input, text } = talk;
  if (!asksNeed.test(acts.folded) || acts.removes || acts.asksToOrder) return false;
  const said = [text, ...saidLately(input, remembered).toReversed()];
  return answerLasting(talk, said) || answerUsed(talk, said) || answerForPeople(talk, said);
}

function answerForPeople(talk: Talk, said: readonly string[]): boolean {
  const people = said.map(each => partyIn(each)?.people).find(many => many !== undefined);
  if (people === undefined) return false;
  const asked = wordsIn(talk.text).filter(({ folded }) => /^\p{L}{4}/u.test(folded));
  for (const { title, body } of talk.tools.articles(talk.text))
    for (const sentence of sentencesOf(body)) {
      const usage = usageIn(sentence);
      const said = usage ? unitSaid(usage.used) : null;
      const held = new WordSet([sentence]);
      if (usage?.per.dimension !== 'PERSONS' || !said || !asked.some(word => held.has(word) >= same)) continue;
      const amount = Math.round(((usage.used.amount * people) / usage.per.amount / said.factor) * 100) / 100;
      const written = `${amount} ${said.unit}${amount === 1 || !/[aeo]$/u.test(said.unit) ? '' : 's'}`;
      talk.add(talk.voice.say('neededInAll', { people, amount: written, source: sentence }));
      talk.quotesFrom(title);
      talk.buttons('person');
      return true;
    }
  return false;
}
const same = 0.85;

/** The products that the message names best, otherwise the current one. What is missing in them does not matter: the text decides. */
function meantItems(talk: Talk): FoundItem[] {
  const named = talk.tools.products(talk.text).filter(item => item.named && item.hits.length > 0);
  const most = Math.max(0, ...named.map(({ hits }) => hits.length));
  const focus = inFocus(talk);
  return [...named.filter(({ hits }) => hits.length === most), ...(focus ? [focus] : [])];
}

const number = `(\\d{1,3}|${Object.keys(numberWords).join('|')}|una?)`;
const lasting = new RegExp(
  String.raw`(?<![\p{L}\d])${number} \p{L}{3,}(?: de \p{L}+)? (?:dura|alcanza|rinde|es suficiente|lasts?|is enough)n? (?:para |como |unos |about |for )*(?:\d{1,3}|un|one|a) (?:mes(?:es)?|semanas?|dias?|months?|weeks?|days?) (?:con|para|for|with) (?:\d{1,3}|${Object.keys(numberWords).join('|')}|una?|an?|one) (\p{L}{3,})`,
  'u',
);
const manyOf = (written: string): number => numberWords[written] ?? (/^\d/u.test(written) ? Number(written) : 1);

/** "Una bolsa dura un mes con un gato": counts as many for each of the animals or people that are said. */
function answerLasting(talk: Talk, said: readonly string[]): boolean {
  for (const item of meantItems(talk)) {
    const sentence = sentencesOf(item.description).find(each => lasting.test(foldName(each)));
    const [, pieces = '1', noun = ''] = lasting.exec(foldName(sentence ?? '')) ?? [];
    const many = noun === '' ? undefined : said.map(each => countOf(each, noun)).find(found => found !== null);
    if (sentence === undefined || !many || item.price === null) continue;
    return tellCount(talk, item, { ...many, pieces: manyOf(pieces), sentence });
  }
  return false;
}

const using =
  /(?<![\p{L}\d])(?:un[oa]?|an?|one|1) (\p{L}{4,})(?: \p{L}+){0,2} (?:llevan?|ocupan?|necesitan?|requieren?|usan?|gastan?|takes?|needs?|uses?) /u;
/** "Un pantalón lleva yarda y media": as much for each of the things that are said. */
function answerUsed(talk: Talk, said: readonly string[]): boolean {
  for (const item of meantItems(talk)) {
    for (const sentence of sentencesOf(item.description)) {
      const text = foldName(sentence);
      const match = using.exec(text);
      const noun = match?.[1] ?? '';
      const used = match ? quantityOf(item, text.slice(match.index + match[0].length)) : null;
      const many = noun === '' ? undefined : said.map(each => countOf(each, noun)).find(found => found !== null);
      if (used === null || !many || item.price === null) continue;
      return tellCount(talk, item, { ...many, pieces: used, sentence });
    }
  }
  return false;
}

/** Returns the number of things of a noun that a text states, with its words; null if it states none. */
function countOf(text: string, noun: string): { many: number; need: string } | null {
  const counted = [...measuredText(text).matchAll(/(?<![\d.,])(\d{1,3}) (\p{L}{3,})/gu)];
  const found = counted.find(([, , word = '']) => stemOf(word) === stemOf(noun));
  return found ? { many: Number(found[1]), need: found[0] } : null;
}

function tellCount(
  talk: Talk,
  item: FoundItem,
  { many, need, pieces, sentence }: { many: number; need: string; pieces: number; sentence: string },
): boolean {
  const quantity = Math.round(many * pieces * 1000) / 1000;
  talk.add(talk.voice.say('neededFor', { need, quantity: String(quantity), product: item.name, source: sentence }));
  talk.counts = true;
  return showTotal(talk, [{ product: item.name, quantity }]);
}
