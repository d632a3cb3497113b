import { type ListName, singular } from '../../../domain/questions/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { joints } from './name-joints.js';
import type { QuestionText } from './question-text.js';
import { nameIn } from './read-subjects.js';

const article = '(?:(?:el|la|los|las|un|una|unos|unas|algun|alguna|the|our|an?|any|some) )?';
const thing = '(?:(?:productos?|articulos?|products?|items?) (?:(?:de nombre|llamad[oa]|called|named) )?)';
/** What an order has. */
const has =
  '(?:(?:que|donde|that|which|where) )?(?:(?:se|nos|me|les?) )?(?:llev(?:an?|en|aron)|traen?|trajeron|tienen?|tengan|tuvieron|incluy(?:en?|an|eron)|contienen?|contengan|hay|pid(?:en|ieron)|include[sd]?|including|contain(?:s|ed|ing)?|ha(?:ve|s|d|ving)|con|with)';
const aux = '(?:(?:me|nos|les?|ha|han|he|hemos|ya|se|has|have|had|did|do|we|i) )*';
/** Who ordered it: the orders tell. */
const who = [
  `(?:quien(?:es)?|(?:(?:que|cuales) )?client[ea]s?(?: que)?|(?:which )?(?:customers?|clients?)(?: (?:who|that))?|who(?: all)?) ${aux}(?:pid(?:io|ieron)|pedido|encarg(?:o|aron|ado)|compr(?:o|aron|ado)|ordered|bought|purchased)`,
  `a (?:quien(?:es)?|(?:que|cuales) client[ea]s?) ${aux}(?:vend(?:i|imos|ido|io|ieron)|despach(?:amos|ado)|entreg(?:amos|ado))`,
  `(?:who|whom|to whom|which customers?) (?:did we|have we|did i) (?:sell|sold)`,
] as const;

/** Words before a name, and whether they call it a product. */
type Form = [words: string, isCalled: boolean];
const formOf = (words: string): Form => [`${words && `${words} `}${article}${thing}`, true];
const formsOf = (words: string): Form[] => [formOf(words), [`${words} ${article}`, false]];

/**
 * Reads of which product orders are asked for: "pedidos con taladros", "quién pidió cemento", "orders that include paint". A name with a
 * capital letter is that of a person, unless the question calls it a product. Only the catalogue tells whether there is such a product.
 * With
 * `isOfOrders`, the list is known to be one of orders, and their conditions have been read.
 */
export function readOrderProduct(
  text: QuestionText,
  question: string,
  { about, isOfOrders }: { about: ListName | null; isOfOrders: boolean },
  isName: (word: string) => boolean,
): string | null {
  const isPart = (word: string) => isName(word) || /^\d+[a-z]{0,3}$/.test(word) || /^[a-z]{1,2}\d+$/.test(word);
  const behindWho = about === null || about === 'CUSTOMERS' || about === 'ORDERS';
  const forms = [
    ...(behindWho ? who : []).flatMap(words => formsOf(words)),
    ...(isOfOrders ? [...formsOf(has), formOf('(?:del?|of|for)'), formOf('')] : []),
  ];
  for (const [words, isCalled] of forms) {
    const behind = text.peek(() => text.take(`${words}(\\S+(?: \\S+){0,5})`)?.[1])?.split(' ') ?? [];
    const name = /^\d/.test(behind[0] ?? '') ? '' : nameIn(behind, isPart);
    if (name === '' || (!isCalled && isCapital(name, question)) || !text.take(`${words}${name}`)) continue;
    if (!isOfOrders) text.put('pedidos');
    return singular(
      name
        .split(' ')
        .filter(word => !joints.includes(word))
        .join(' '),
    );
  }
  return null;
}

/** Whether the first word of a name has a capital letter inside the sentence. */
const isCapital = (name: string, question: string): boolean =>
  /\p{Ll}/u.test(question) &&
  [...question.matchAll(/(?<=\p{L}[,;:]?\s)\p{Lu}\p{L}+/gu)].some(
    ([written]) => foldName(written) === name.split(' ')[0],
  );
