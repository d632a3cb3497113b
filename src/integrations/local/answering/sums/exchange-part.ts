import type { FoundItem } from '../../../../domain/assistant/index.js';
import { elidedIn } from '../meant/elided.js';
import { listedNow } from '../meant/items.js';
import { lookFor, saidAlone } from '../meant/referents.js';
import { headOf } from '../products/head-of.js';
import { kinOf } from '../products/kin.js';
import { amountIn } from '../said/amount-in.js';
import type { Talk } from '../talk.js';
import { showList } from './price-lines.js';

/** "Cuánto pongo yo", "cuánto más tendría que poner", "cuánto me ahorro": asks for the difference of two prices. */
const asksDifference =
  /\bcuanto (?:(?:mas|de mas|extra|seria|es) )*(?:(?:me|nos|le) )?(?:(?:toca|tengo que|tendria que|habria que|hay que|debo) )?(?:(?:pongo|pondria|poner|doy|dar|completo|completar|agrego)(?! (?:de (?:anticipo|adelanto|sena|abono)|para (?:apart|separ|reserv)))(?!\p{L})|(?:pago|pagar|pagaria|sube|subiria) (?:yo|mas|de mas|extra|de diferencia|encima)(?!\p{L})|(?:la )?diferencia(?!\p{L})|ahorr\p{L}+)|\bhow much (?:more (?:would|do|will) (?:i|we) (?:pay|owe|add)|(?:would|do) (?:i|we) (?:add|save))\b/u;
/** "Si las cambio por las otras", "en vez de ese llevo el inalámbrico": what is given up, and what is taken. */
const exchanges: readonly RegExp[] = [
  /\bcambi\p{L}* (?<gone>[^,;.?!]{0,40}?)\s?por (?<put>[^,;.?!]{3,60}?)(?=,|[;.?!]|\s(?:y )?(?:en )?cuanto\b|$)/u,
  /\ben (?:vez|lugar) del? (?<gone>[^,;.?!]{2,40}?),? (?:me )?(?:llev\p{L}+|quiero|tomo|agarro|elijo|compro) (?<put>[^,;.?!]{3,60}?)(?=,|[;.?!]|\s(?:y )?(?:en )?cuanto\b|$)/u,
  /\b(?:llevo|quiero|tomo|agarro|elijo|compro) (?<put>[^,;.?!]{3,60}?) en (?:vez|lugar) del? (?<gone>[^,;.?!]{2,40}?)(?=,|[;.?!]|\s(?:y )?(?:en )?cuanto\b|$)/u,
  /\b(?:swap|exchange|change) (?<gone>[^,;.?!]{0,40}?)\s?for (?<put>[^,;.?!]{3,60}?)(?=,|[;.?!]|\show much\b|$)/u,
];
/** "Son las de 790": what is given up is told by its price. */
const ofPrice =
  /\b(?:l[oa]s?|el|the) (?:que (?:cuestan?|valen?) |de |of )\p{Sc}?\s?(\d[\d.,]*\d)(?![\d%]|\s?(?:cm|mm|kg|g|l|ml|w|v|cuotas|meses)(?!\p{L}))/u;

/**
 * "Si las cambio por las otras, ¿cuánto pongo yo?": tells by how much the prices of two things of a kind differ, for as many as are listed.
 * The list stays as it is. Returns false if the message asks for no such difference, or one of the two is not clear.
 */
export function answerExchange(talk: Talk): boolean {
  const { acts, state } = talk;
  if (!asksDifference.test(acts.folded)) return false;
  const said = exchanges.map(form => form.exec(acts.folded)).find(match => match !== null);
  const { gone = '', put = '' } = said?.groups ?? {};
  if (put === '') return false;
  const taken = thingCalled(talk, put);
  const left = taken === null ? null : givenUp(talk, gone, taken);
  if (taken === null || left === null || left === taken) return false;
  const quantity = listedNow(state).find(({ product }) => product === left)?.quantity ?? 1;
  const { list } = talk.tools.use('price_list', {
    items: [left, taken].map(product => ({ product, quantity })),
  });
  if (!list) return true;
  if (list.difference === null) return false;
  showList(talk, { ...list, total: null });
  talk.add(talk.voice.say('differenceIs', { amount: list.difference }));
  talk.spoke([left, taken]);
  return true;
}

function thingCalled(talk: Talk, said: string): string | null {
  const elided = elidedIn(talk, said.trim(), [], true);
  return elided ?? lookFor(talk, said).product?.name ?? null;
}

/** The thing of the same kind that is named, that has the price which is told, or that was listed or spoken of last. */
function givenUp(talk: Talk, said: string, taken: string): string | null {
  const [, price] = ofPrice.exec(talk.acts.folded) ?? [];
  if (price !== undefined) {
    const [one, other] = kinOf(talk, taken).filter(item => item.name !== taken && costs(item, price));
    return one && !other ? one.name : null;
  }
  const named = /\p{L}{4}/u.test(said) ? (lookFor(talk, said).product?.name ?? null) : null;
  if (named !== null && named !== taken) return named;
  const { state } = talk;
  const spoken = [...listedNow(state).map(({ product }) => product), state.focus ?? '', ...saidAlone(talk)];
  return spoken.find(name => name !== taken && headOf(name) === headOf(taken)) ?? null;
}
const costs = ({ price }: FoundItem, said: string): boolean =>
  price !== null && amountIn(price) === Number(said.replace(/[.,](?=\d{3}(?!\d))/gu, '').replace(',', '.'));
