import { partRead } from '../part-read.js';
import { askedIn, looksWanted } from './asked-words.js';
import { type Likeness, type Meaning, noLikeness } from './likeness.js';
import { sentencesOf } from './sentences.js';
import { isLightWord } from './stem.js';
import { WordSet, wordsIn } from './words.js';

export interface SearchableArticle {
  title: string;
  body: string;
  keywords: readonly string[];
  language: string;
}
/** The part of an article that answers a question. */
export interface FoundPassage<A> {
  article: A;
  passage: string;
  /** The one sentence that answers best. */
  best: string;
  /** Share of the question's words that it contains, weighted by how telling each word is. */
  score: number;
  /** Similarity in meaning of the best sentence and the question, from 0 to 1. */
  near: number;
  /** Whether the question contains a word of the article's title or keywords. */
  titled: boolean;
  /** Stems of the question's words that the title or the keywords contain. */
  hits: string[];
}

interface Sentence {
  text: string;
  words: WordSet;
  meaning: Meaning;
  /** Meaning of the sentence with its article's title before it, which says what it is about. */
  headed: Meaning;
  /** Which looks the sentence has, as far as they were asked for; there are few. */
  looks: Map<RegExp, boolean>;
}
interface Index {
  title: WordSet;
  all: WordSet;
  sentences: Sentence[];
}
const indexes = new WeakMap<Likeness, WeakMap<SearchableArticle, Index>>();
/** Number of characters of a question whose meaning is compared. */
const mostRead = 500;
/**
 * If the best article in the question's language has at least this share of the best score, only articles in that language are returned.
 */
const asGood = 0.4;
/** Weight of a sentence's meaning beside its words, and the similarity below which its meaning counts against it. */
const likeGain = 0.5;
const unlike = 0.3;
/**
 * Maximum number of telling words in a question that may continue about the current product, and the bonus for a sentence that names that
 * product.
 */
const mostOfFollowUp = 3;
const ofSpoken = 0.3;
/** A sentence with this similarity continues the subject even if it shares no word with the question. */
const surelyAlike = 0.75;
/** Factor for a sentence that matches in meaning only together with its title. */
const byTitle = 0.8;
/** Weight of a word that occurs in any question, compared to a word that says what is asked. */
const lightWeight = 0.25;
const longestPassage = 320;
/** An article up to this length is told in full to a customer who asks for its title, because its other sentences are the exceptions. */
const shortArticle = 240;
/** An article up to this length is hardly longer than its best sentence, so it is always told in full. */
const shortest = 165;
const nothing = {
  sentence: { text: '', words: new WordSet([]), meaning: [], headed: [], looks: new Map<RegExp, boolean>() },
  own: 0,
  near: 0,
  score: 0,
};

function hasLook({ text, looks }: Sentence, shapes: readonly RegExp[]): boolean {
  return shapes.some(look => {
    const has = looks.get(look) ?? look.test(text);
    looks.set(look, has);
    return has;
  });
}

/** Returns the cached indexes of articles for this likeness. */
function indexesBy(likeness: Likeness): WeakMap<SearchableArticle, Index> {
  const known = indexes.get(likeness) ?? new WeakMap<SearchableArticle, Index>();
  indexes.set(likeness, known);
  return known;
}

function indexOf(article: SearchableArticle, likeness: Likeness, known: WeakMap<SearchableArticle, Index>): Index {
  let index = known.get(article);
  if (!index) {
    const { title, body, keywords } = article;
    index = {
      title: new WordSet([title, ...keywords]),
      all: new WordSet([title, body, ...keywords]),
      sentences: sentencesOf(body).map(text => ({
        text,
        words: new WordSet([text]),
        meaning: likeness.meaningOf(text),
        headed: likeness.meaningOf(`${title}. ${text}`),
        looks: new Map(),
      })),
    };
    known.set(article, index);
  }
  return index;
}

/**
 * Returns the passages of articles that answer a question, best first. Of each article it takes the sentences that contain what is asked;
 * the title and the other sentences count less. `topic` is the title of the article that was mentioned last.
 */
export function searchKnowledge<A extends SearchableArticle>(
  articles: readonly A[],
  question: string,
  {
    language,
    topic = null,
    about = null,
    most = 4,
    likeness = noLikeness,
  }: {
    language: 'es' | 'en';
    topic?: string | null;
    /** The current product: a question with few words is about it. */
    about?: string | null;
    most?: number;
    likeness?: Likeness;
  },
): FoundPassage<A>[] {
  const asked = askedIn(partRead(question));
  // A bare number does not say what is asked: "what about 25" is answered only by the article that was mentioned last, not by any text with
  // a 25.
  const bare = asked.every(({ folded }) => /^\d+$/u.test(folded));
  const searched = bare ? articles.filter(({ title }) => title === topic) : articles;
  if (asked.length === 0 || searched.length === 0) return [];
  const read = question.slice(0, mostRead);
  const spoken =
    about === null || asked.length > mostOfFollowUp
      ? []
      : wordsIn(about).filter(({ folded }) => /^\p{L}{4}/u.test(folded));
  const meaning = likeness.meaningOf(read);
  const shop = likeness.shop(meaning);
  const shapes = looksWanted(question);
  const known = indexesBy(likeness);
  const indexed = searched.map(article => {
    const index = indexOf(article, likeness, known);
    return { article, index, isHeld: asked.map(word => index.all.has(word) > 0) };
  });
  const rarity = asked.map((word, at) => {
    const holding = indexed.filter(({ isHeld }) => isHeld[at]).length;
    const weight = isLightWord(word.folded) ? lightWeight : 1;
    // A word that no article contains is usually chat, not what is asked. A number that no article contains always is.
    if (holding === 0) return /\d/.test(word.folded) ? 0 : weight * 0.4 * Math.log(3 + 2 * articles.length);
    return weight * Math.log(1 + (1 + articles.length) / (0.5 + holding));
  });
  const whole = rarity.reduce((total, weight) => total + weight, 0);
  const ranked = indexed
    .map(({ article, index, isHeld }) => {
      const titles = asked.map(word => index.title.has(word));
      const isNamed = titles.some(weight => weight > 0) || isHeld.includes(true);
      const scored = index.sentences.map(sentence => {
        let held = 0;
        let own = 0;
        asked.forEach((word, at) => {
          const said = sentence.words.has(word);
          held += (rarity[at] ?? 0) * Math.max(said, (titles[at] ?? 0) * 0.8, isHeld[at] ? 0.3 : 0);
          own += (rarity[at] ?? 0) * said;
        });
        // A question at what hour wants the sentence with the hours, and a question how long wants the one with days or minutes.
        const timed = hasLook(sentence, shapes) ? whole * 0.4 : 0;
        const near = Math.max(
          likeness.alike(meaning, sentence.meaning),
          byTitle * likeness.alike(meaning, sentence.headed),
        );
        // If the text is not a question, a sentence that names the current product counts only if it shares a word, or nearly the meaning.
        const goesOn = isNamed || timed > 0 || /[?¿]/u.test(read) || near >= surelyAlike;
        const ofIt = goesOn && spoken.some(word => sentence.words.has(word) >= 0.85) ? ofSpoken : 0;
        // A sentence with the same meaning counts even without a shared word; a sentence about something else counts less even with one.
        const shift = ofIt + (shop === 0 ? 0 : likeGain * near - shop * Math.max(0, unlike - near));
        return {
          sentence,
          near,
          own: own + timed,
          score: (held + timed / 4) / whole + shift,
        };
      });
      const best = scored.toSorted((one, two) => two.score - one.score)[0] ?? nothing;
      const titled = titles.some(weight => weight > 0);
      const bonus =
        (article.language === language ? 0.02 : 0) +
        (titled ? 0.05 : 0) +
        (article.title === topic && best.own > 0 ? 0.15 : 0);
      const hits = asked.filter((_, at) => (titles[at] ?? 0) > 0).map(({ stem }) => stem);
      return { article, index, scored, titled, hits, best, score: best.score + bonus };
    })
    .filter(({ score }) => score > 0.05)
    .sort((one, two) => two.score - one.score);
  // Many shops write each article twice: the one in the other language would repeat the same.
  const own = ranked.filter(({ article }) => article.language === language);
  const [best] = ranked;
  const [bestOwn] = own;
  return (best && bestOwn && bestOwn.score >= asGood * best.score ? own : ranked)
    .slice(0, most)
    .map(({ article, scored, titled, hits, best, score }) => ({
      article,
      score,
      near: best.near,
      titled,
      hits,
      best: best.own > 0 ? best.sentence.text : passageOf(scored, best, titled, shapes),
      passage: passageOf(scored, best, titled, shapes),
    }));
}

/**
 * Returns the best sentence with other sentences that also contain something of the question; the whole text if it is short and the
 * question asks for its title.
 */
function passageOf(
  scored: readonly { sentence: Sentence; own: number; score: number }[],
  best: { sentence: Sentence; own: number },
  titled: boolean,
  shapes: readonly RegExp[],
): string {
  // A customer who asks where the shop is must not be told its hours, although both are in one article.
  const looks = (sentence: Sentence) => hasLook(sentence, shapes);
  const fitting = scored.map(({ sentence }) => sentence).filter(looks);
  if (fitting.length > 0 && titled && (best.own === 0 || looks(best.sentence)))
    return clipped(fitting.map(({ text }) => text).join(' '));
  const all = scored.map(({ sentence }) => sentence.text).join(' ');
  // If only the title contains what is asked, the whole article answers it.
  if (best.own === 0 || all.length <= (titled ? shortArticle : shortest)) return clipped(all);
  const chosen = new Set([best.sentence]);
  let length = best.sentence.text.length;
  for (const { sentence, own } of scored.toSorted((one, two) => two.own - one.own)) {
    if (chosen.has(sentence) || own < best.own * 0.5 || length + sentence.text.length >= longestPassage) continue;
    chosen.add(sentence);
    length += sentence.text.length + 1;
  }
  return clipped(
    scored
      .filter(({ sentence }) => chosen.has(sentence))
      .map(({ sentence }) => sentence.text)
      .join(' '),
  );
}

const clipped = (text: string): string => {
  if (text.length <= longestPassage) return text;
  const kept: string[] = [];
  for (const sentence of sentencesOf(text)) {
    if (kept.join(' ').length + sentence.length > longestPassage) break;
    kept.push(sentence);
  }
  return kept.length > 0 ? kept.join(' ') : `${text.slice(0, longestPassage - 1).trimEnd()}…`;
};
