const sameWith =
  /^\W*(?:(?:y|e|and|ok|bueno|pero|entonces|cuanto|seria|es|sale|how|much|what|about|would|be|if)\W+)*(?:(?:todo|all|exactly) )?(?:(?:lo|eso|esto|el|la|l[oa]s|the|that) )?(?:mism[oa]s?|same)(?: (?:todo|cosas?|thing|cuenta|pedido|dias|noches))?,? (?:(?:pero|solo que|nomas que|but) )?(?:con|en|de|with|in|for) (?:(?:el|la|l[oa]s|the|un|una) )?(?:(?:de|con|del) )?(?<that>[^,.;?!]{2,40})/u;

/**
 * "Y todo eso mismo pero con la de abanico", "lo mismo con el otro": returns what stands for another thing of the list; null for anything
 * else.
 */
export const sameWithIn = (folded: string): string | null =>
  sameWith
    .exec(folded)
    ?.groups?.that?.replace(/ (?:cuanto|en cuanto|how much)(?!\p{L}).*$/u, '')
    .trim() ?? null;
