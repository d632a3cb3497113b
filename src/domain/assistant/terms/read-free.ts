import { foldName } from '../../shared/fold.js';
import { wordsIn } from '../search/words.js';

const free = '(?:gratis|sin costo|sin cargo|de regalo|free(?: of charge)?|on us)';
const is = '(?:(?:le|les|te|se) )?(?:sale|es|va|queda|viene|incluye|regala|is|comes|will be)';
const buying =
  '(?:(?:si|cuando|if|when) (?:(?:usted|you) )?(?:compra[sn]?|lleva[sn]?|buy)|al (?:comprar|llevar)|(?:en|con|por) (?:la|su|tu) compra de|comprando|llevando|with (?:the |any |your )?purchase of|with)';
const article = '(?:el|la|los|las|un|una|su|tu|the|an?|any|your)';
const forms: readonly { pattern: RegExp; given: number; bought: number }[] = [
  // "Si compra montura y lentes, el examen le sale gratis".
  {
    pattern: new RegExp(
      String.raw`^\W*${buying} ([^.,;]{3,60}?)(?: junt[oa]s| together)?, (?:${article} )?([^.,;]{3,40}?) ${is} ${free}`,
      'u',
    ),
    bought: 1,
    given: 2,
  },
  // "El examen es gratis al comprar montura y lentes", "instalación gratis en la compra de un calentador".
  {
    pattern: new RegExp(
      String.raw`^\W*(?:${article} )?([^.,;]{3,40}?) (?:${is} )?${free} ${buying} ([^.,;]{3,60})`,
      'u',
    ),
    given: 1,
    bought: 2,
  },
  // "Free mounting with the purchase of a bike", "gratis el estuche en la compra de unas gafas".
  {
    pattern: new RegExp(String.raw`^\W*${free} (?:${article} )?([^.,;]{3,40}?) ${buying} ([^.,;]{3,60})`, 'u'),
    given: 1,
    bought: 2,
  },
];
/** A delivery is a fee, and free hours or parking are not a product that is given. */
const noThing =
  /\b(?:env[ií]\w*|entreg\w*|domicilio|flete|reparto|despach\w*|deliver\w*|shipping|hora|hour|parking|parqueo|estacionamiento)\b/u;

/**
 * Returns what a sentence gives free to a customer who buys something else; null if it gives nothing in this way. Free with an order amount
 * ("compras de $500") does not count.
 */
export function freeWithIn(sentence: string): { given: string; bought: string[] } | null {
  const folded = foldName(sentence);
  for (const { pattern, given, bought } of forms) {
    const match = pattern.exec(folded);
    const [thing = '', goods = ''] = [match?.[given], match?.[bought]];
    if (thing === '' || goods === '' || /\d/u.test(`${thing}${goods}`) || noThing.test(thing)) continue;
    return { given: thing, bought: goods.split(/\s(?:y|e|con|mas|and|with|plus)\s/u) };
  }
  return null;
}

const amount = String.raw`(?:solo |just )?(?:\p{L}{0,3}\.?\s?\p{Sc}|\p{L}{1,3}\.?)?\s?\d[\d.,]*`;
const costs = '(?:le |te |se )?(?:queda|sale|cuesta|vale|baja|costs?|is)(?: (?:en|a|at|por))?';
const pricedForms: readonly { pattern: RegExp; given: number; bought: number }[] = [
  // "Si contrata fotos y cabina, la cabina queda en $500".
  {
    pattern: new RegExp(
      String.raw`^\W*(?:si contrata[sn]?|contratando|al contratar|${buying}) ([^.,;\d]{3,60}?)(?: junt[oa]s| together)?, (?:${article} )?([^.,;\d]{3,40}?) ${costs} ${amount}\W*$`,
      'u',
    ),
    bought: 1,
    given: 2,
  },
  // "La instalación cuesta $300 si compra el equipo aquí", "la instalación queda en $300 al comprar el equipo".
  {
    pattern: new RegExp(
      String.raw`^\W*(?:${article} )?([^.,;\d]{3,40}?) (?:${costs}|a|en|por) ${amount} (?:si contrata[sn]?|al contratar|${buying}) ([^.,;\d]{3,60})\W*$`,
      'u',
    ),
    given: 1,
    bought: 2,
  },
];
const here = /\s(?:aqui|aca|con nosotros|en (?:la|nuestra) tienda|here|from us|with us)\b/gu;

const counted =
  '(?:(?:si |al |por |con )?(?:lleva[sn]?|lleve|llevar|llevando|compra[sn]?|compre|comprar|comprando|la compra de|buy(?:ing)?)|desde|a partir de|from)';
const its = '(?:el|la|l[oa]s|cada|each|the|every)';
const counting = '(?<many>[2-9]|[1-9]\\d{1,2})';
const orMore = /\s(?:(?:o|y) mas|en adelante|para arriba|or more)(?!\p{L})/gu;
const countedForms = [
  // "Lleve 3 litros o más de aceite y cada filtro de aceite le queda en 8.000", "llevando 4 mesas, la silla sale a $5".
  String.raw`^\W*${counted} ${counting} (?<goods>[^.,;\d]{3,60}?)(?:(?:,| y|,? and) (?:${its} )?| ${its} )(?<given>[^.,;\d]{3,40}?) ${costs} ${amount}(?: (?:cada un[oa]|c\/u|each))?\W*$`,
  // "Cada filtro de aceite le queda en 8.000 llevando 3 litros de aceite o más".
  String.raw`^\W*(?:${its} )?(?<given>[^.,;\d]{3,40}?) (?:${costs}|a|en|por) ${amount}(?: (?:cada un[oa]|c\/u|each))? ${counted} ${counting} (?<goods>[^.,;\d]{3,60}?)\W*$`,
].map(form => new RegExp(form, 'u'));

/**
 * Returns what costs less with a number of other pieces, "3 litros o más de aceite y cada filtro queda en 8.000"; null if a sentence says
 * nothing of the kind.
 */
export function cheaperWithManyIn(
  sentence: string,
): { freeWith: { given: string; bought: string[] }; quantity: number } | null {
  const folded = foldName(sentence).replace(/ ?\([^()]*\)/gu, '');
  const groups = countedForms.map(form => form.exec(folded)?.groups).find(found => found !== undefined);
  const { many = '', goods = '', given = '' } = groups ?? {};
  const bought = goods
    .replace(orMore, '')
    .replace(/ del? /gu, ' ')
    .trim();
  const [head] = wordsIn(given);
  const isOther = head !== undefined && wordsIn(bought).every(word => word.stem !== head.stem);
  if (
    bought === '' ||
    onlyUnit.test(bought) ||
    !isOther ||
    noThing.test(given) ||
    noThing.test(bought) ||
    sameThing.test(given)
  )
    return null;
  return { freeWith: { given, bought: [bought] }, quantity: Number(many) };
}
/** "Llevando 3 mesas, cada una queda en $50": the price of what is counted itself. */
const sameThing =
  /^(?:un[oa]|l[oa]s?|es[oa]s?|est[oa]s?|tod[oa]s?|precio|total|kilo|kg|litro|metro|unidad|pieza|one|it|they)\b/u;

/** "A partir de 10 bultos el cemento sale en $239": in what the cement is counted, and nothing that is bought with it. */
const onlyUnit =
  /^(?:piezas?|pzas?|unidad(?:es)?|uds?|productos?|articulos?|prendas?|bultos?|sacos?|bolsas?|cajas?|cajones|cajon|paquetes?|paq|botellas?|latas?|frascos?|tarros?|rollos?|galon(?:es)?|cubetas?|baldes?|tambos?|kgs?|kilos?|kilogramos?|gramos?|lbs?|libras?|quintal(?:es)?|arrobas?|toneladas?|lts?|litros?|mts?|metros?|yardas?|pies|docenas?|cientos?|millar(?:es)?|pares|par|pliegos?|hojas?|tiras?|fardos?|jabas?|charolas?|bandejas?|pacas?|manojos?|atados?|pieces?|units?|items?|bags?|sacks?|boxes|box|packs?|bottles?|cans?|jars?|rolls?|gallons?|kilograms?|pounds?|ounces?|meters?|yards?|feet|foot|dozens?|pairs?|sheets?|cases?|crates?|trays?|bunch(?:es)?|bundles?)$/u;

/**
 * Returns what costs less with something else that is bought, as in "la cabina queda en $500"; null if a sentence says nothing of the kind.
 */
export function cheaperWithIn(sentence: string): { given: string; bought: string[] } | null {
  const folded = foldName(sentence);
  for (const { pattern, given, bought } of pricedForms) {
    const match = pattern.exec(folded);
    const [thing = '', goods = ''] = [match?.[given], match?.[bought]?.replace(here, '')];
    if (thing === '' || goods === '' || noThing.test(thing)) continue;
    const [head = ''] = thing.split(' ');
    const others = goods.split(/\s(?:y|e|con|mas|and|with|plus)\s/u).filter(each => !each.split(' ').includes(head));
    if (others.length > 0) return { given: thing, bought: others };
  }
  return null;
}
