import { fetchesIn, leftOutIn } from '../../../../domain/assistant/index.js';
import { matchesOf } from '../../../../domain/shared/matches.js';

const thing = '(?:env[ií]os?|fletes?|domicilio|entregas?|recojo|recogida|reparto|despachos?|shipping|delivery)';
/** A place after its preposition, also one with a number ("la zona 10"); further words of its name are not always included. */
const place = String.raw`(?:\s(?:a|al|hasta|para|en|to|in)\s(?:(?:la|el|las|los|mi|the|my)\s)?\p{L}{3,}(?:(?<=\s(?:zona|sector|villa|etapa|calle|carrera))\s\d{1,3}(?!\d))?(?:\s(?:de|del)\s\p{L}{3,})?)`;
const named = String.raw`(?:\s(?:a|al|hasta|para|en|to|in)\s(?:(?:la|el|las|los|the)\s)?\p{Lu}\p{L}{2,}(?:\s(?:(?:de|del|la|las|los)\s)*\p{Lu}\p{L}+)*)`;
/** Each form below has one of these, and most messages have none. */
const maybeDelivery =
  /env[ií]|flete|recojo|recogida|domicilio|entreg|reparto|ship|deliver|ll[eé]v|m[aá]nd|desp[aá]ch|tr[aá][ei]|sen[dt]|bring/iu;

/** "A Villa Elisa con flete", "en Houston con delivery": a place that stands before what is wanted with it. */
const before = String.raw`(?:\s(?:a|al|hasta)\s(?:(?:la|el|las|los)\s)?(?!(?:mano|domicilio|credito|cr\u00e9dito|granel|rayas|cuadros|color|medida|gusto|mayoreo|partir)(?!\p{L}))\p{L}{3,}|\s(?:en|para|to|in)\s(?:(?:la|el|las|los|the)\s)?(?=\p{Lu})\p{L}{2,})(?:\s(?:(?:de|del|la|las|los)\s)*\p{Lu}\p{L}+){0,3}`;

/** The two forms with a verb far before them first look for what is near: it occurs in fewer places. */
const forms: readonly RegExp[] = [
  new RegExp(
    String.raw`${before}(?:\sya)?\s(?:con|incluyendo|with|including)\s(?:(?:el|la|su|the)\s)?${thing}(?:\s(?:incluid[oa]|included))?(?!\p{L})`,
    'gu',
  ),
  // "Con envío a Durán", "plus shipping".
  new RegExp(
    String.raw`(?<!\p{L})(?:ya\s)?(?:con|más|mas|y|incluyendo|with|and|plus|including)\s(?:(?:el|la|su|todo y|the|return)\s)*${thing}(?:\s(?:gratis|incluid[oa]))?${place}?(?!\p{L})`,
    'giu',
  ),
  new RegExp(String.raw`(?<!\p{L})a\sdomicilio${place}?(?!\p{L})`, 'giu'),
  // "Para llevar a Durán", "que me los manden a Milagro", "y si las mando a Milagro", "shipped to Macon".
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:para|que|si)\s(?:(?:me|nos)\s)?(?:l[oa]s?\s)?(?:llev|envi|env[ií]|mand|entreg|despach|tra[ei]g)\p{L}*|delivered|shipped|sent)${place}(?!\p{L})`,
    'giu',
  ),
  // "Mándeme 2 … a Milagro": far from its verb, only a capitalised name is a place.
  new RegExp(
    String.raw`(?=\s(?:a|al|hasta|para|en|to|in)\s)(?<=(?<!\p{L})(?:[Mm][aá]nd|[Ee]nv[ií]|[Ll]l[eé]v|[Tt]r[aá]ig|[Dd]esp[aá]ch|[Ss]end|[Ss]hip|[Dd]eliver)\p{L}*\s[^.;?!]{3,60})${named}(?!\p{L})`,
    'gu',
  ),
  // "Mándemelas, estoy en Milagro".
  /(?=(?:estoy|estamos|vivo|vivimos|es|queda|i'm|i am|i live|we live|it's)\s(?:en|in|at)\s)(?<=(?<!\p{L})(?:m[aá]nd|env[ií]|ll[eé]v|tr[aá]ig|tr[aá]e|desp[aá]ch|send|ship|bring|deliver)\p{L}*[^.;?!]{0,30}\s)(?:estoy|estamos|vivo|vivimos|es|queda|i'm|i am|i live|we live|it's)\s(?:en|in|at)\s\p{L}{4,}(?!\p{L})/giu,
];

/** Returns a message without the delivery and its destination, because these are not products. */
export const withoutDelivery = (text: string): string => {
  if (!maybeDelivery.test(text)) return text;
  const rest = forms.reduce((left, form) => left.replace(form, ', '), text);
  return /\p{L}{3}/u.test(rest) ? rest : text;
};

/**
 * Returns the words of a message that ask for delivery, with the place; null if it says nothing about delivery, or if the customer
 * collects the goods.
 */
export const deliverySaid = (text: string): string | null => {
  if (!maybeDelivery.test(text) || fetchesIn(text) !== null || leftOutIn(text).includes('FEE')) return null;
  const said = forms.flatMap(form => matchesOf(form, text).map(([words]) => words.trim()));
  return said.length > 0 ? said.join(' ') : null;
};
