import { ageIn, type FoundItem, fitsAge, sentencesOf } from '../../../domain/assistant/index.js';
import { tellFact } from './fact-part.js';
import { bestNamed, showProducts } from './product-part.js';
import { asksWhich, listedLast } from './question-subjects.js';
import type { Talk } from './talk.js';

/**
 * Answers for what age things are that were shown before: "¿cuál es mejor para niños de 5 y 6 años?" with those of the last list that
 * their texts give for that age, "¿le sirve a uno de 5?" with the sentence of the current product. Returns false if another thing is
 * named, or if no text states an age.
 */
export function answerAge(talk: Talk): boolean {
  const { acts, state, tools, text } = talk;
  const age = ageIn(acts.folded);
  if (age === null || acts.buys || acts.takes || acts.removes || acts.asksPrice || acts.asksTotal) return false;
  const listed = asksWhich(talk) ? listedLast(talk) : [];
  if (listed.length > 1) {
    const fitting = listed.filter(item => fitsAge(item, age) === true);
    if (fitting.length === 0) return false;
    showProducts(talk, fitting, { detailed: true });
    return true;
  }
  const [focus] = state.focus === null ? [] : tools.called(state.focus);
  if (!focus || !suits.test(acts.folded)) return false;
  const told = ofAge(focus, age);
  if (told === undefined || bestNamed(tools.products(text)).some(({ name }) => name !== focus.name)) return false;
  tellFact(talk, { fact: told, of: focus });
  talk.buttons('person');
  return true;
}

const ofAge = ({ description }: FoundItem, age: number): string | undefined =>
  sentencesOf(description).find(each => /\d/u.test(each) && fitsAge({ name: '', description: each }, age) !== null);
const suits =
  /\b(?:sirven?|servir\p{L}*|pued[ea]n?|podr\p{L}+|apt[oa]s?|adecuad[oa]s?|recomiend\p{L}+|es para|funcionan?|can|could|suitable|ok|okay|good|fine|works?|fits?|allowed)\b/u;
