import { foldName } from '../../shared/fold.js';
import { remembered } from '../../shared/remembered.js';
import type { DraftAnswer } from '../answer.js';
import { folded, sentencesOf } from '../claims/plain-text.js';
import type { AnswerInput } from '../language-model.port.js';
import { WordSet, wordsIn } from '../search/words.js';

/** A sentence counts as told from a source that contains at least this many of its words, and this share of them. */
const fewestWords = 2;
const share = 0.6;

/** Wordings that commit the business to something: things put aside, bookings, calls, orders taken. */
const commitments = [
  /\b(?:(?:te|le|se|les|os) )?(?:(?:lo|la|los|las) )?(?:apart|reserv|agend|separ|guard|anot|confirm)(?:o|amos|are|aremos)\b/gu,
  /\b(?:queda|quedan|quedo|quedaron|esta|estan|ha sido|han sido) (?:\p{L}+ )?(?:apartad|reservad|agendad|separad|confirmad|anotad|hech)[oa]s?\b/gu,
  /\b(?:te|le|se|les|os) (?:(?:lo|la|los|las) )?(?:llam|contact|escrib|envi|mand|llev|entreg|avis|dej|hag|hac|hare)\p{L}*\b/gu,
  /\b(?:garantiz|promet|asegur|comprometemos|comprometo)\p{L}*\b/gu,
  /\b(?:i|we)(?: a|'l)l? ?(?:will|shall)?\b(?= (?:reserve|book|hold|keep|call|send|deliver|ship|confirm|schedule|set aside))/gu,
  /\b(?:i|we)(?:'ll| will|'ve| have| can) (?:\p{L}+ )?(?:reserved?|book(?:ed)?|hold|held|keep|kept|call|contact|send|sent|deliver(?:ed)?|ship(?:ped)?|confirm(?:ed)?|scheduled?|set aside)\b/gu,
  /\b(?:is|are|has been|have been) (?:now )?(?:reserved|booked|confirmed|scheduled|set aside|on hold)\b/gu,
  /\b(?:we|i) (?:guarantee|promise)\b/gu,
];

/**
 * Returns the products and articles that a draft is based on. Empty if it is based on none, or if it commits the business to something that
 * is in none of them. What a model says of its own answer does not count.
 */
export function factsTold(draft: DraftAnswer, input: AnswerInput): string[] {
  const said = folded(draft.text);
  const held = sourcesIn(input)
    .map(source => folded(source.text))
    .join('\n');
  const commits = commitments.flatMap(pattern => said.match(pattern) ?? []);
  return commits.some(words => !held.includes(words.trim())) ? [] : sourcesTold(draft, input);
}

const emergency = /\b(?:emergenc\w*|urgenc\w*|urgent\w*)\b/u;
/** Returns those of the given titles that are articles about what to do in an emergency. */
export const forEmergencies = (titles: readonly string[], { knowledge }: AnswerInput): string[] =>
  titles.filter(title =>
    knowledge.some(each => each.title === title && emergency.test(foldName(`${title} ${each.body}`))),
  );

const sourcesIn = ({ catalogue, knowledge }: AnswerInput) => [
  ...catalogue.map(({ name, description }) => ({
    title: name,
    named: foldName(name),
    text: `${name}\n${description}`,
  })),
  ...knowledge.map(({ title, body }) => ({ title, named: null, text: `${title}\n${body}` })),
];

/** The same products and articles are compared with one answer after the other. */
const wordsOfSource = remembered(text => new WordSet([text]), 200);

/** Returns the titles of the articles and the names of the products that a text is based on, whatever else it says. */
export function sourcesTold({ text }: Pick<DraftAnswer, 'text'>, input: AnswerInput): string[] {
  const name = foldName(text);
  const sentences = sentencesOf(text)
    .map(wordsIn)
    .filter(words => words.length >= fewestWords);
  return sourcesIn(input)
    .filter(source => {
      if (source.named && name.includes(source.named)) return true;
      const words = wordsOfSource(source.text);
      return sentences.some(asked => asked.filter(word => words.has(word) > 0).length >= share * asked.length);
    })
    .map(({ title }) => title);
}
