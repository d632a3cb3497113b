import { valuesBetween } from '../sentence-template.js';
import { mostCharactersOfRefusal, spanish } from './refusal-in.js';

interface Template {
  /** The Spanish texts before, between and after its values, which stand in the order of the source. */
  parts: string[];
  english: string;
  /** Whether each value is a word of the source that is translated too. */
  ours: boolean[];
  told: number;
}
interface Known {
  whole: Map<string, string>;
  templates: Template[];
}

let known: Known | undefined;
const sources = (): Known => {
  const entries = Object.entries(spanish);
  known ??= {
    whole: new Map(entries.map(([english, words]) => [words, english])),
    templates: entries
      .filter(([english]) => /\{\d\}/.test(english))
      .map(([english, words]) => {
        const parts = words.split(/\{\d!?\}/);
        const ours = [...words.matchAll(/\{\d(!?)\}/g)].map(([, mark]) => mark === '!');
        return { parts, english, ours, told: parts.join('').length };
      })
      .toSorted((one, two) => two.told - one.told),
  };
  return known;
};

/** Returns the English source of a refusal in Spanish; the sentence itself if it is not a known refusal. `leastTold`: see `refusalIn`. */
export function sourceOfRefusal(sentence: string, leastTold: number): string {
  if (sentence.length > mostCharactersOfRefusal) return sentence;
  const { whole, templates } = sources();
  const english = whole.get(sentence);
  if (english !== undefined) return english;
  for (const { parts, english: source, ours, told } of templates) {
    if (told < leastTold) break;
    const values = valuesBetween(parts, sentence);
    if (values)
      return source.replaceAll(/\{(\d)\}/g, (_, place) => {
        const value = values[Number(place) - 1] ?? '';
        return ours[Number(place) - 1] || value.includes(' ') ? sourceOfRefusal(value, leastTold) : value;
      });
  }
  return sentence;
}
