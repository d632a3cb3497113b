import { actsIn } from './acts.js';

/** Words that ask for a number, person, place or manner: such a question has no yes or no. */
const wantsMore =
  /\b(?:cuant[oa]s?|cual(?:es)?|quien(?:es)?|donde|como|cuando|what|which|who|where|how|when)\b|(?:^\W*|[,.;¿]\s*|\b(?:y|a|de|en|con|para|por|hasta|desde)\s)que (?!pasa|tal|ya|si|no)\p{L}+/u;
/** Whether a question can be answered by yes or no. */
export const isYesNo = (question: string): boolean => {
  const { folded, asks } = actsIn(question);
  return (asks || /\?|\b(?:puede|puedo|pueden|sirve|se puede|no)\W*$/u.test(folded)) && !wantsMore.test(folded);
};
