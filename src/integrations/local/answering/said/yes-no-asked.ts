import { actsIn } from './acts.js';

/** Words that ask for a number, person, place or manner: such a question has no yes or no. */
const wantsMore =
  /\b(?:cuant[oa]s?|cual(?:es)?|quien(?:es)?|donde|como|cuando|what|which|who|where|how|when)\b|(?:^\W*|[,.;¿]\s*|\b(?:y|a|de|en|con|para|por|hasta|desde)\s)(?:que|q|k) (?!(?:pasa\p{L}*|tal|ya|si|no)(?!\p{L}))\p{L}+/u;
/** "Hay rosado", "hacen factura", "dan garantía": a verb of the shop or of a thing in front asks, without a question mark. */
const verbFirst =
  /^\W*(?:(?:y|e|o|ok|ah|pero|hola|buen[oa]s?|dias?|tardes|noches|oiga|oye|una pregunta|tambien|si|and|but|so|hi|hello|hey)\W+)*(?:(?:me|nos|se|l[oa]s?|les?) )?(?:hay|tien(?:en|es|e)|hacen?|dan?|venden?|aceptan?|reciben?|manejan?|ofrecen?|cobran?|incluyen?|traen?|vienen? con|sirven?|se puede|puedo|podemos|pueden?|do you|does it|is it|is there|are there|can (?:i|we|you))\s\p{L}/u;
/** Whether a question can be answered by yes or no. */
export const isYesNo = (question: string): boolean => {
  const { folded, asks } = actsIn(question);
  return (
    (asks || verbFirst.test(folded) || /\?|\b(?:puede|puedo|pueden|sirve|se puede|no)\W*$/u.test(folded)) &&
    !wantsMore.test(folded)
  );
};
