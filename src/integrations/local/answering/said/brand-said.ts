import { foldName } from '../../../../domain/shared/fold.js';

const articleAndWord = /(?<!\p{L})(la|el|las|los|esa|ese|the|that)\s(\p{L}{3,})/giu;
const joins = /^(?:de|del|para|con|en|of|for|with|y|and)$/u;

/** Returns the words of a name that are written with a capital after its first word and do not follow a preposition, folded. */
const brandsIn = (name: string): string[] =>
  name.split(/\s+/u).flatMap((word, at, all) => {
    const isBrand = at > 0 && /^\p{Lu}\p{L}{2,}$/u.test(word) && !joins.test(foldName(all[at - 1] ?? ''));
    return isBrand ? [foldName(word)] : [];
  });

/**
 * Returns a message in which a brand has the thing before it that was just spoken of: after two washing machines "la daiwa" is "la lavadora
 * daiwa", and not a refrigerator of that brand. `spoken` are the names of these products.
 */
export const withThingOfBrand = (text: string, spoken: readonly string[]): string =>
  text.replace(articleAndWord, (said: string, article: string, word: string) => {
    const [one, other] = spoken.filter(name => brandsIn(name).includes(foldName(word)));
    const [thing = ''] = one?.split(/\s/u) ?? [];
    const isSaid = foldName(text)
      .split(/[^\p{L}]+/u)
      .includes(foldName(thing));
    return one === undefined || other !== undefined || isSaid || !/^\p{L}{3,}$/u.test(thing)
      ? said
      : `${article} ${thing.toLowerCase()} ${word}`;
  });
