import type { SourceSentence } from './sources.js';
import { durationsIn, momentsIn } from './times.js';
import { sharedTopics, topicsIn } from './topics.js';

interface KnownTimes {
  held: readonly SourceSentence[];
  /** Topics of what the customer wrote. */
  asked: ReadonlySet<string>;
  /** Moments that the customer has named and that may be repeated. */
  wished: ReadonlySet<string>;
  /** How long ago something was that the customer has told of, in hours. */
  elapsed: ReadonlySet<number>;
}

/** "; y para el interior": the next part of a sentence may be about something else. */
const partEnd = /;\s|,?\s(?:y|and)\s(?=(?:si|if|los|las|el|la|en|a|para|the|on|in|for)\s)/u;
const speaksOfThing = (part: string): boolean => [...topicsIn(part)].some(topic => topic.startsWith('#'));
const tellsPast = (said: string): boolean =>
  /\b(?:hace|llev[ao]|tengo|tiene|compr[eo]|ago|since|bought|have had)\b/u.test(said);
/** "A los 8 meses", "con 3 semanas": how long ago something was. */
const ago = /\b(?:a l[oa]s|hace|con(?: solo)?|tras|despues de|after|with(?: only)?) \d{1,4} [a-z]+/gu;

/**
 * Returns the first time of the folded `committed` sentences that no sentence of the sources has that is about the same; null if there is
 * none. `said` are the sentences of the customer, `wished` the moments in them that may be repeated.
 */
export function untoldTime(
  committed: readonly string[],
  sources: readonly SourceSentence[],
  { said, wished }: { said: readonly string[]; wished: readonly string[] },
): { sentence: string; time: string } | null {
  const known: KnownTimes = {
    held: sources.filter(source => source.durations().length > 0 || source.moments().length > 0),
    asked: topicsIn(said.join(' ')),
    wished: new Set(wished),
    elapsed: new Set(said.filter(tellsPast).flatMap(durationsIn)),
  };
  for (const sentence of committed) {
    const time = untoldIn(sentence, known);
    // A sentence may say what two of a text say: each part of it, about a thing of its own, is then compared with the closest of them.
    const parts = sentence.split(partEnd);
    const isInParts = parts.length > 1 && parts.every(part => speaksOfThing(part) && untoldIn(part, known) === null);
    if (time !== null && !isInParts) return { sentence, time };
  }
  return null;
}

function untoldIn(whole: string, { held, asked, wished, elapsed }: KnownTimes): string | null {
  // Only beside the time that it is compared with: "llega a los 8 días" is a promise, whenever something was bought.
  const compared = whole.replace(ago, words => (durationsIn(words).every(hours => elapsed.has(hours)) ? ' ' : words));
  const sentence = durationsIn(compared).length > 0 ? compared : whole;
  const own = topicsIn(sentence);
  const topics = own.size > 0 ? own : asked;
  const nearest = Math.max(1, ...held.map(source => sharedTopics(topics, source.topics())));
  const told = durationsIn(sentence);
  // With "within the city 24 hours, elsewhere 4 days", only the part closest to the answer's topics counts. A sentence with more than two
  // times may speak of several parts, so one shared topic is enough.
  const least = told.length > 2 ? 1 : nearest;
  const about = held.filter(source => topics.size === 0 || sharedTopics(topics, source.topics()) >= least);
  const durations = new Set(about.flatMap(source => source.durations()));
  const moments = new Set(about.flatMap(source => source.moments()));
  if (durations.has(24)) moments.add('tomorrow');
  const long = told.find(hours => !durations.has(hours));
  if (long !== undefined) return `of ${long} hours`;
  const moment = momentsIn(sentence).find(name => !moments.has(name) && !wished.has(name));
  return moment === undefined ? null : `"${moment}"`;
}
