import { foldName } from '../../../domain/shared/fold.js';
import { actsIn } from './acts.js';
import { meantBy } from './product-part.js';
import type { Talk } from './talk.js';

const when = /\b(?:cuando|que dia|para cuando|en cuanto tiempo|cuanto (?:tiempo )?(?:tarda|falta)\w*|when|how soon)\b/u;
const returns =
  /\b(?:entr[ae]n?|ingres\w+|lleg\w+|vuelv\w+|regres\w+|surt\w+|resurt\w+|repon\w+|traen|trae|traeran|tendr\w+|tengan|tienen|habra|haya|hay|hornea\w*|hacen|disponibles?|back|restock\w*|in stock|available|have (?:it|them|more|some)|get (?:it|them|more|some)|more)\b/u;
/** What is brought to the customer does not come back to the shop. */
const brings = /\b(?:envi\w+|domicilio|flete|pedido|a mi casa|ship\w*|deliver\w*|my order)\b/u;
const avisa =
  /\b(?:me )?(?:avis(?:a|e|as|an|en|ame|eme|enme)|notif\w+|let me know)\b.*\b(?:cuando|when|llegue|haya|entre)\b/u;

/** Says of a thing that is sold out that no date is known for it, where that is asked. False for any other question. */
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
  talk.unknown(talk.voice.say('noneLeft', { product: item.name }), talk.voice.say('noRestock'));
  return true;
}
