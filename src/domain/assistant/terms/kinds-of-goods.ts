import { foldName } from '../../shared/fold.js';

/** Words for a class of products, with the words by which such products are called. */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:apparel|clothing|clothes|garments?|ropa|prendas?|vestimenta|textil(?:es)?)\b/u,
    /\b(?:t ?shirts?|tees?|polos?|shirts?|hood(?:ie|y)\w*|sweat\w*|caps?|hats?|beanies?|jackets?|vests?|pants|jeans|shorts|dress\w*|skirts?|blouses?|socks?|aprons?|uniforms?|camis\w+|playeras?|remeras?|poleras?|polerones?|sudaderas?|buzos?|gorr[ao]s?|chamarras?|chaquetas?|casacas?|chompas?|sueter\w*|pantalon\w*|faldas?|polleras?|vestidos?|blusas?|calcet\w+|medias|mandil\w*|delantal\w*|uniformes?|chalecos?|pijamas?)\b/u,
  ],
  [
    /\b(?:footwear|shoes|calzado|zapatos)\b/u,
    /\b(?:shoes?|boots?|sneakers?|sandals?|heels?|loafers?|zapat\w+|bot(?:a|as|in|ines)|tenis|sandalias?|tacones|mocasin\w*|chanclas?|alpargatas?|ojotas?)\b/u,
  ],
  [
    /\b(?:drinks|beverages|bebidas)\b/u,
    /\b(?:water|sodas?|juices?|beers?|wines?|coffee|teas?|lemonades?|agua|gaseosas?|refrescos?|sodas?|jugos?|cervezas?|vinos?|cafes?|tes?|limonadas?|licores?)\b/u,
  ],
  [
    /\b(?:furniture|muebles|mobiliario)\b/u,
    /\b(?:tables?|chairs?|sofas?|couch\w*|beds?|desks?|shel(?:f|ves)|wardrobes?|dressers?|mesas?|sillas?|sillon\w*|camas?|escritorios?|estant\w+|roperos?|closets?|comodas?|libreros?|bancas?)\b/u,
  ],
  [
    /\b(?:telas?|fabrics?)\b/u,
    /\b(?:telas?|popelinas?|manta(?: cruda)?|mezclilla|denim|satin|raso|tul(?:es)?|fieltro|polar|franela|lino|algodon|seda|gabardina|lycra|licra|organza|chifon|chiffon|gasa|encaje|terciopelo|tricot|jersey|viscosa|crepe?|brocado|jacquard|lona|pana|velvet|cotton|linen|silk|fleece|felt|muselina|bramante|tocuyo|drill|lanilla|pique|casimir|cretona|percal|loneta|oxford|microfibra)\b/u,
  ],
  [
    /\b(?:merceria|haberdashery|notions|pasamaneria)\b/u,
    /\b(?:hilos?|hilazas?|estambres?|lanas?|cierres?|cremalleras?|zippers?|botones|boton|broches?|liston(?:es)?|cintas?|elasticos?|resortes?|agujas?|alfileres?|bies|sesgos?|encajes?|velcros?|hebillas?|ganchillos?|dedales?|tijeras?|entretelas?|pasamaneria|espiguillas?|cordon(?:es)?|lentejuelas?|chaquiras?|bobinas?|threads?|yarns?|buttons?|ribbons?|needles?|pins?|elastics?)\b/u,
  ],
  [
    /\b(?:licores|bebidas alcoholicas|alcohol|liquors?|spirits)\b/u,
    /\b(?:ron|rones|whisky|whiskey|vodka|tequila|mezcal|gin|ginebra|pisco|aguardiente|fernet|brandy|conac|licor(?:es)?|vinos?|cervezas?|champana|sidra|rum|wines?|beers?|liquors?)\b/u,
  ],
  [
    /\b(?:lacteos?|dairy)\b/u,
    /\b(?:leches?|quesos?|yogur(?:t|es|ts)?|cremas?|mantequilla|manteca|requeson|cuajada|quesillo|ricotta|milk|cheese|yogurt|butter|cream)\b/u,
  ],
];

/** Returns for each class of products that a folded text names a test whether a product is one of them by its name. */
export const kindsCalled = (folded: string): ((name: string) => boolean)[] =>
  kinds.flatMap(([called, own]) => (called.test(folded) ? [isOfKind(own)] : []));
/** The same for a list of exceptions: "ropa en oferta" is not all that is called so. */
export const kindsListed = (folded: string): ((name: string) => boolean)[] => {
  const items = folded.split(/[,;.]\s*|\s(?:y|e|ni|o|u|and|or|nor)\s/u).map(item => item.trim());
  return kinds.flatMap(([called, own]) => {
    const isWhole = (item: string): boolean => {
      const [found = ''] = called.exec(item) ?? [];
      return found !== '' && item.replace(found, '').replace(/^(?:(?:el|la|l[oa]s|en|con|the|on) ?)*/u, '') === '';
    };
    return items.some(isWhole) ? [isOfKind(own)] : [];
  });
};
const isOfKind =
  (own: RegExp) =>
  (name: string): boolean =>
    own.test(foldName(name).replace(/-/gu, ' '));
