import type { FoundItem } from '../../../../domain/assistant/index.js';
import { ageIn, fitsAge } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { colourOf, isColourStem } from '../said/colours.js';
import { sameMeaning } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';
import type { Fact } from './fact-part.js';
import { headOf } from './head-of.js';
import { stockAsked } from './stock-part.js';
import { madeFor, wishedFor } from './wish-part.js';

const grownUp = 12 * 12;

/** Whether a question names the kind of a thing, and not only a property. */
const namesKind = ({ name }: FoundItem, question: string): boolean =>
  foldName(question).includes(foldName(headOf(name)).slice(0, 5));

/** Answers questions for a property of things: the colour of the current product, the stock, or what a thing is for. */
export function askedOfThings(
  talk: Talk,
  question: string,
  { named, spoken, near }: { named: readonly FoundItem[]; spoken: FoundItem | undefined; near: number },
): Fact | { kind: 'products'; items: FoundItem[]; near: []; detailed: true } | null {
  // "¿El de roble lo tienen en negro?" is about that product, not about another one with the colour in its name.
  const [other, next] = named.filter(item => item.hits.some(hit => !isColourStem(hit)));
  const asked = other && !next ? other : spoken;
  const ofAnother = named.some(item => item.name !== asked?.name && namesKind(item, question));
  const coloured = asked && !ofAnother ? colourOf(asked, question) : null;
  if (coloured && asked) {
    const fact = talk.voice.say(coloured.holds ? 'yesOf' : 'noSuch', { text: coloured.sentence });
    return { kind: 'fact', fact, of: asked };
  }
  const age = ageIn(foldName(question));
  // For a child, products made for the age come before products that fit everybody.
  const isForAge = age !== null && age < grownUp && named.some(item => fitsAge(item, age) !== true);
  const wished =
    age !== null && isForAge
      ? madeFor(talk, question, age, named)
      : named.length === 0 && near < sameMeaning
        ? wishedFor(talk, question)
        : [];
  if (wished.length > 0) return { kind: 'products', items: wished, near: [], detailed: true };
  return stockAsked(talk, question);
}
