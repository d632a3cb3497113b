import { merged } from '../meant/items.js';
import { chosenOf, placeOf } from '../meant/pronouns.js';
import { wantedAlone } from '../meant/taken-alone.js';
import { listProducts } from '../products/list-products.js';
import { showProducts } from '../products/product-part.js';
import { weighs } from '../said/count-words.js';
import { type Talk } from '../talk.js';
import { setCart } from './cart.js';

/** Handles a purchase or a yes without a number: one piece of the shown product whose quantity was asked for. */
export function boughtWithout(talk: Talk, numbers: boolean): boolean {
  const { state, acts, text, voice } = talk;
  if (numbers || acts.asks || state.focus === null) return false;
  const place = placeOf(talk);
  if (place !== null && acts.takes) {
    talk.spoke([place]);
    setCart(talk, merged(state.items, [{ product: place, quantity: 1 }], false));
    return true;
  }
  const picked =
    place === null && talk.input.dialogue.asked === 'WHICH' && isShort(acts.folded) ? chosenOf(talk) : null;
  if (picked !== null && !acts.refuses) {
    talk.spoke([picked]);
    showProducts(talk, talk.tools.called(picked));
    return true;
  }
  if (place !== null) {
    state.focus = place;
    const found = talk.tools.called(place);
    showProducts(talk, found);
    return true;
  }
  if (!acts.agrees || acts.refuses || acts.asksPrice || announcesVisit.test(acts.folded)) return false;
  if (state.asked !== 'QUANTITY' && state.asked !== 'ALTERNATIVE') return false;
  const named = talk.tools.products(text).some(item => item.named);
  if (named) return false;
  // "Dejame 5 kilos" of what is sold by the piece is not one piece.
  const one =
    state.asked === 'QUANTITY' && !waits.test(acts.folded) && !weighs.test(acts.folded) ? wantedAlone(talk) : null;
  if (one !== null) {
    setCart(talk, merged(state.items, [{ product: one, quantity: 1 }], false));
    return true;
  }
  if (state.asked === 'ALTERNATIVE') {
    showOthers(talk);
    return true;
  }
  talk.add(voice.say('allRight'), voice.say('howMany'));
  talk.asks('QUANTITY');
  talk.buttons('person');
  return true;
}

/** "Listo, voy el sábado": the customer comes to look, and has ordered nothing. */
const announcesVisit =
  /\b(?:voy|vamos|paso|pasamos|llego|llegamos|me acerco|i'?ll (?:come|stop|drop|swing)|i'?m coming)\b.*\b(?:hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|tarde|rato|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|by)\b/u;
/** "Va, quedo al pendiente", "perfecto, así lo dejamos": begins with a yes, and orders nothing. */
const waits =
  /\b(?:quedo|quedamos|(?:lo|la|asi) dejamos|espero|esperamos|al pendiente|le aviso|les aviso|i(?:'ll| will) (?:wait|be waiting)|pick (?:it|them) up)\b/u;
const isShort = (folded: string): boolean => folded.trim().split(/\s+/u).length <= 6;

/** Shows alternatives to the product that is sold out: others of its kind, otherwise the first of the catalogue. */
function showOthers(talk: Talk): void {
  const { focus } = talk.state;
  const alike = focus === null ? [] : talk.tools.products(focus);
  const there = alike.filter(({ name, inStock, named }) => name !== focus && named && inStock !== false);
  if (there.length > 0) showProducts(talk, there);
  else listProducts(talk);
}
