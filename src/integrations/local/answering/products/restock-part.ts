import { type FoundItem, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { passOn } from '../cart/pass-on.js';
import { actsIn } from '../said/acts.js';
import { saysTime } from '../said/answer-kinds.js';
import type { Talk } from '../talk.js';
import { comes } from './coming-back.js';
import { meantBy, namesHead } from './product-part.js';

const when = /\b(?:cuando|que dia|para cuando|en cuanto tiempo|cuanto (?:tiempo )?(?:tarda|falta)\w*|when|how soon)\b/u;
const returns =
  /\b(?:entr[ae]n?|ingres\w+|lleg\w+|vuelv\w+|regres\w+|surt\w+|resurt\w+|repon\w+|traen|trae|traeran|tendr\w+|tengan|tienen|habra|haya|hay|hornea\w*|hacen|disponibles?|back|restock\w*|in stock|available|have (?:it|them|more|some)|get (?:it|them|more|some)|more)\b/u;
/** A delivery to the customer is not a restock, and neither is what is paid "cuando llegue". */
const brings = /\b(?:envi\w+|domicilio|flete|pedido|a mi casa|ship\w*|deliver\w*|my order|pag[aou]\w*|pay\w*|paid)\b/u;
const avisa =
  /\b(?:me )?(?:avis(?:a|e|as|an|en|ame|eme|enme)|notif\w+|let me know)\b.*\b(?:cuando|when|llegue|haya|entre)\b/u;

/** "Bueno, avíseme" and nothing else, after a thing that is sold out: somebody has to remember it. */
const onlyTellMe =
  /^\W*(?:(?:bueno|ok|okay|va|dale|listo|entonces|si|gracias|por favor|porfa|please|then|and|yes|sure)\W+)*(?:me avis(?:a|as|an)|avis(?:ame|eme|enme|enos)|me (?:puede|podria)n? avisar|let me know|notify me)(?:\W+(?:por favor|porfa|entonces|cuando (?:haya|lleguen?|entren?|vuelvan?|tengan?)|please|then|when (?:it is (?:back|available)|you have (?:it|more)|it arrives)|gracias|thanks))*\W*$/u;
const ofMissing =
  /\b(?:agotad[oa]s?|sin existencias?|no (?:tenemos|tengamos|hay|haya)|not in stock|out of stock|sold out|special orders?)\b/u;

/**
 * Returns the sentence that says when a product comes back: of its own text, of an article that names it, or of an article about products
 * out of stock; null if there is none.
 */
function dateOf(talk: Talk, { name, description }: FoundItem, question: string): string | null {
  const own = sentencesOf(description).find(sentence => comes.test(foldName(sentence)));
  if (own !== undefined) return own;
  const sentences = [question, `${name} ${talk.label('restockAsked')}`]
    .flatMap(each => talk.tools.articles(each))
    .flatMap(({ body }) => sentencesOf(body))
    .filter(sentence => comes.test(foldName(sentence)));
  const naming = sentences.find(sentence => namesHead(sentence, name));
  return naming ?? sentences.find(sentence => ofMissing.test(foldName(sentence)) && saysTime(sentence)) ?? null;
}

/**
 * Returns how the shop obtains a product that is not in its catalogue: "si no tenemos una planta la conseguimos en 8 días"; null if no
 * text says so.
 */
export const orderedIn = (talk: Talk): string | null =>
  talk.tools
    .articles(talk.label('restockAsked'))
    .flatMap(({ body }) => sentencesOf(body))
    .find(sentence => gets.test(foldName(sentence))) ?? null;
const gets =
  /\b(?:(?:si|lo que|cuando|l[oa]s que) no (?:l[oa]s? )?(?:tenemos|tengamos|hay|haya|manejamos|encuentra)\b.*\b(?:consegui\w*|encarg\w*|tra(?:emos|igo)|pedimos)|(?:what|if|anything) (?:we|you) (?:do not|don'?t) (?:have|see|find)\b.*\b(?:order|get|source|find)|(?:medidas?|modelos?|marcas?|colores|productos?|repuestos?|cosas?|lo) que no (?:hay|haya|tenemos|tengamos|este|esten)\b.*\b(?:se )?(?:tra(?:e|en|emos)|consig\w+|pid\w+|encarg\w+)|we can (?:special )?order)/u;

/** Leaves a customer who wants to be told when a sold-out product is back to a person. Returns false for any other message. */
export function notesRestock(talk: Talk): boolean {
  const { focus } = talk.state;
  const [item] = focus !== null && onlyTellMe.test(talk.acts.folded) ? talk.tools.called(focus) : [];
  if (item?.inStock !== false) return false;
  talk.add(talk.voice.say('restockNoted', { product: item.name }));
  passOn(talk);
  return true;
}

/** Tells when a sold-out product comes back, or that no date is known, if the question asks that. Returns false for any other question. */
export function tellsRestock(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  if (!avisa.test(folded) && !(when.test(folded) && returns.test(folded))) return false;
  if (brings.test(folded) || actsIn(question).asksPrice) return false;
  const { items } = meantBy(talk.tools.products(question).filter(item => item.named && item.lacks.length === 0));
  const { focus } = talk.state;
  const spoken = focus === null ? [] : talk.tools.called(focus);
  const [item] = items.length > 0 ? items : spoken;
  if (item?.inStock !== false) return false;
  talk.state.focus = item.name;
  const told = dateOf(talk, item, question);
  if (told !== null) {
    talk.add(talk.voice.say('noneLeft', { product: item.name }));
    talk.tells(told);
    return true;
  }
  talk.unknown(talk.voice.say('noneLeft', { product: item.name }), talk.voice.say('noRestock'));
  // How long deliveries take, told beside it, would be read as the date that is not known.
  talk.refused = true;
  return true;
}
