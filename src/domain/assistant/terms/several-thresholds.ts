import { foldName } from '../../shared/fold.js';
import { wordsIn } from '../search/words.js';

const from = String.raw`(?:desde|a partir de|llevando|comprando|pidiendo|en|por|from|with|for)\s`;
/** A number of goods: "10 cajas de cupcakes", and no number of days or people. */
const goods = String.raw`\d{1,4}\s(?!d[i\u00ed]as?\b|horas?\b|noches?\b|semanas?\b|mes(?:es)?\b|a[n\u00f1]os?\b|personas?\b|km\b|days?\b|hours?\b|nights?\b|weeks?\b|months?\b|people\b|years?\b|o\s|u\s|or\s|y\s)[^\d%,.;:()]{3,40}?`;
const shareBehind = new RegExp(
  String.raw`^(?<lead>[^\d%]{0,60}?)(?<from>${from})?(?<one>${goods}),? (?:o|u|or) (?:${from})?(?<other>${goods})(?<rest>,? (?:(?:hay|tiene[ns]?|damos|hacemos|se (?:hace|da)|reciben?|obtienen?|lleva[ns]?|les? damos|you get|we give|gets?|there's|is|un|el)\s[^\d%]{0,20})?\d{1,2} ?%.*)$`,
  'iu',
);
const shareFirst = new RegExp(
  String.raw`^(?<lead>[^\d%]{0,40}?\d{1,2} ?%[^\d%]{0,40}?\s(?:en|desde|a partir de|por|llevando|on|from|for|with)\s)(?<one>${goods}(?:\s(?:o m[a\u00e1]s|or more))?),? (?:o|u|or) (?:${from})?(?<other>${goods}(?:\s(?:o m[a\u00e1]s|or more))?)(?<rest>[.!]?)$`,
  'iu',
);

/**
 * "Desde 10 cajas de cupcakes o desde 3 bandejas de pasabocas hay 10%": returns one sentence for each number with its own goods; the
 * sentence itself if it has a single one.
 */
export function byThreshold(sentence: string): string[] {
  const behind = shareBehind.exec(sentence)?.groups;
  const first = behind ? undefined : shareFirst.exec(sentence)?.groups;
  const { lead = '', from: word = '', one = '', other = '', rest = '' } = behind ?? first ?? {};
  if (one === '' || !areDifferent(one, other)) return [sentence];
  return [one, other].map(each => `${lead}${word}${each}${rest}`);
}
/** "2 o 3 camisas" are the same goods. */
function areDifferent(one: string, other: string): boolean {
  const stemsOf = (text: string) =>
    wordsIn(
      foldName(text)
        .replace(/\d+/gu, ' ')
        .replace(/\bo mas\b|\bor more\b/gu, ' '),
    ).map(({ stem }) => stem);
  const [mine, theirs] = [stemsOf(one), stemsOf(other)];
  return (
    mine.length > 0 &&
    theirs.length > 0 &&
    mine.some(stem => !theirs.includes(stem)) &&
    theirs.some(stem => !mine.includes(stem))
  );
}
