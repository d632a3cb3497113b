const units =
  'kgs?|kilos?|kilogramos?|gramos?|grs?|libras?|lbs?|litros?|lts?|metros?|mts?|yardas?|galones|onzas?|pounds?|ounces?|yards?|gallons?';
const part = String.raw`(?:\d{1,4}(?:[.,]\d{1,2})?|medi[oa]|un|una|cuarto|1\/2|1\/4|3\/4)(?: y medi[oa])?(?: (?:de )?(?:${units}))?(?: y medi[oa])?`;
const clause = new RegExp(
  String.raw`^(?<lead>\W*)(?<name>(?!(?:talla|zona|piso|casa|calle|numero|modelo|rin|aro|a|las|los|de|para|son|el|la)\b)\p{L}{3,}(?: \p{L}{2,}){0,3}?) (?<many>${part})(?<end>\W*)$`,
  'iu',
);
const measured = new RegExp(String.raw`(?:\b(?:${units})|\bmedi[oa])\b`, 'iu');
const joint = /(\s*[,;.\n]\s*|\s+(?:y|e|and)\s+(?!medi[oa]\b))/u;
const ordering = /(?<!\p{L})(?:quiero|dame|deme|mand[ae]me|ponme|necesito|ocupo|llevo|want|need|give)(?!\p{L})/iu;

/**
 * "Chorizo 1 kg, entraña medio kilo y provoleta 1": returns the list with each quantity before its name, as all parts of an answer read it.
 * Only a list of at least two, of which one has a unit, is turned round: "iPhone 14" holds no quantity.
 */
export function inListOrder(text: string): string {
  return measured.test(text) ? turned(text).replace(named, '$<many> de $<name>') : text;
}

/** "La entraña medio kilo": a part behind the name. */
const named = new RegExp(
  String.raw`(?<!\p{L})(?:la|el|l[oa]s) (?<name>\p{L}{3,}) (?<many>(?:(?:\d{1,3} )?(?:${units}) y medi[oa]|medi[oa] (?:${units})|(?:un )?cuarto de (?:${units})))(?=\W*(?:$|[,.;])|\s(?:y|e)\s)`,
  'giu',
);

function turned(text: string): string {
  const parts = text.split(joint);
  const found = parts.map((each, at) => (at % 2 === 0 && !ordering.test(each) ? clause.exec(each) : null));
  const lists = found.filter(match => match !== null);
  if (lists.length < 2 || !lists.some(match => measured.test(match.groups?.many ?? ''))) return text;
  return parts
    .map((each, at) => {
      const { lead = '', name = '', many = '', end = '' } = found[at]?.groups ?? {};
      if (name === '') return each;
      return `${lead}${many} ${measured.test(many) ? 'de ' : ''}${name}${end}`;
    })
    .join('');
}
