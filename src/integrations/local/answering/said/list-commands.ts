import { words } from './count-words.js';

/** What one part of a message does with a list: the words of the things, and what is done with them. */
export interface ListCommand {
  readonly act: 'ADD' | 'REMOVE' | 'SET' | 'NUMBER' | 'KEEP' | 'ONE' | 'SWAP' | 'ASK';
  readonly said: string;
  /** Whether nothing but "y" says that it is added: "y la anual" may ask what that costs alone. */
  readonly isBare?: true;
  /** What is put in the place of what is said. */
  readonly put?: string;
  /** "Y si mejor son 10": what it would be, while the list stays. */
  readonly supposes?: true;
}
/** A thing of a command, and how many of it; null for no number. `more` for "otra", "2 más". */
export interface CommandThing {
  readonly quantity: number | null;
  readonly more: boolean;
  readonly name: string;
}

const fillers =
  /^[^\p{L}\d]*(?:(?:no+|ah+|oh|ok(?:ay)?|ya|bueno?|entonces|y|e|and|also|then|s[ae]be(?:s|n)? que|mir[ae]|uy+|uh+|ay|mmm*|pero|but|va|dale|listo|si|yes|pues|pos|ja(?:ja)+|oig[ae]|oye|gracias|thanks|porfa(?:vor)?|por favor|please|genial|perfecto|esta bien|ta bien|buenisimo|mejor|rather|actually|tambien|ademas|mas|plus|perdon|disculp[ae]|sorry|wait|digo|sale mas car[oa]|es mucho|if)\b[^\p{L}\d]*)+/u;
const joins = /(?<![\p{L}\d])(?:y|e|and|also|tambien|ademas|mas|plus)(?![\p{L}\d])/u;
const putsRight = /(?<![\p{L}\d])(?:perdon|disculp[ae]|sorry|wait|digo|mejor|rather|actually)(?![\p{L}\d])/u;

const removes =
  /^(?:(?:me|le|nos|les)\s)?(?:quit(?:a|e|ar|as|en|emos|ame|eme|ale|ele)|sac(?:a|as|ar|ame|ale)|saqu(?:e|en|emos|eme|ele)|elimin(?:a|e|ar|ame|eme)|borr(?:a|e|ame|eme)|remove|drop|take (?:off|out))\s+/u;
const adds =
  /^(?:(?:me|le|nos|les)\s)?(?:agreg(?:a|o|ar|ue|uen|ame|ale|amos)|agregu?e(?:me|le|mos)?|anad(?:e|a|ir|eme|ele|ame|ale)|sum(?:a|e|o|ar|ame|ale|eme|ele)|ech(?:a|e|ame|ale|eme|ele|en)|met(?:e|a|eme|ele|ame|ale)|pon(?:me|le|game|gale|eme|ele)|inclu(?:ye|ya|yeme|yame|ir)|add(?: in)?|throw in)\s+(?:(?:me|le|tambien|ademas)\s)*/u;
const keeps =
  /^(?:(?:que|pues|lo|la)\s)*(?:(?:dej(?:a|e|o|amos|emos|ar)?(?:me|nos)?l[oa]s?|dej(?:emos|amos)l[oa]s?|queda(?:te|mos)?|quedemonos)\s(?:(?:solo|solamente|nomas|asi|nada mas)\s)?(?:en|con)|solo|solamente|unicamente|nomas|nada mas|only|just)\s+(?:(?:dejame|deme|dame|quiero|llevo|ponme|son|serian?|con|de|me|voy a llevar|i want|the)\s)*/u;
const forOne =
  /^(?:a|para|en|con|for|ponle a)\s(?:el|la|un[oa]|one|mine|es[ea])(?:\sde\s(?:(?:mi|su|el|la|l[oa]s|un[oa])\s)?\p{L}+(?:\s(?!sol[oa]|mejor)\p{L}+)?|\sde\s(?:ell[oa]s|l[oa]s dos))?,?\s(?:mejor\s)?(?:sol[oa]|solamente|mejor|nomas|que sea|hag\p{L}+|only|just)\s(?:(?:hag\p{L}+|que sea|sea|sol[oa])\s)?/u;
const swap =
  /^(?:(?:me|le|nos|l[oa]s?)\s)*(?:cambi(?:o|a|e|as|en|amos|ame|eme|ara)|reempla(?:zo|za|ce|zame)|swap|change)\s(?<left>[^,;]{2,40}?)\s(?:por|for)\s(?<put>[^,;]{2,60})$/u;
const counted = String.raw`(?:\d{1,4}|${Object.keys(words)
  .filter(word => word.length > 1)
  .join('|')})`;
const sets = new RegExp(
  String.raw`^(?:(?:que\s)?(?:sean?|son|eran?|serian|quise decir|queria decir|quiero|make (?:it|them|that)|it'?s)\s)?(?:l[oa]s\s)?(?=${counted}(?![\p{L}\d%:/]|[.,]\d))`,
  'u',
);

/** Where the question for the sum begins: "todo junto cuanto es", "en cuanto queda", "ya con envio a Surco?". */
const sumTail =
  /(?:^|[\s,])(?:(?:ya|y|and|entonces|asi|todo|tod[oa]s|junt[oa]s?|en total|a|en|de|seria|el|me|so|then)\s)*(?:(?<!cada )cuanto(?=\W*$|\W*[^\p{L}\d\s]|\s(?:me|nos|le|es|ya|seria[ns]?|son|sale[ns]?|saldria[ns]?|queda|quedan|quedo|quedaria[ns]?|va|llevo|todo|en total|da|daria|total|con|por|pago|debo|tengo que|y)(?!\p{L}))|como (?:me |nos )?queda(?:ria)?|total|how much|what(?:'?s| is| would| does)|ya con|todo con|todo junto|everything)(?![\p{L}\d]).*$/u;

/**
 * Reads a folded message as changes of a list, part by part, and the question for its sum: "perdon, 55 sillas. y sacale una mesa", "echale
 * tambien el kit, todo junto cuanto es". Null if some part of it is neither; a part that only goes on says nothing.
 */
export function listCommandsIn(folded: string): ListCommand[] | null {
  const commands: ListCommand[] = [];
  let corrects = false;
  for (const part of partsOf(folded)) {
    const tail = sumTail.exec(part);
    const head = tail ? part.slice(0, tail.index) : part;
    const [lead = ''] = fillers.exec(head) ?? [];
    const rest = head.slice(lead.length).replace(/[^\p{L}\d]+$/u, '');
    corrects ||= putsRight.test(lead);
    const command = rest === '' ? null : commandOf(rest, { lead, corrects, isFirst: commands.length === 0 });
    if (rest !== '' && command === null) return null;
    const supposes = /(?<!\p{L})(?:y|and|e|que tal) (?:si|if)(?!\p{L})/u.test(lead);
    if (command !== null) commands.push({ ...command, ...(supposes && { supposes }) });
    if (tail) commands.push({ act: 'ASK', said: tail[0].trim() });
  }
  return commands;
}

const partsOf = (folded: string): string[] =>
  folded
    .split(
      /[.;!?\n\u00bf\u00a1]+(?=\s|$|\p{L})|,\s+|\s(?:y|and|pero|but)\s(?=(?:me |le )?(?:quit|saca|sacale|saque|elimin|borr|agreg|anad|sum[ae]|ech[ae]|met[ae]|ponle|ponme|pong[ao]|add|remove|drop)\p{L}*\s)/u,
    )
    .filter(part => /[\p{L}\d]/u.test(part));

function commandOf(
  rest: string,
  { lead, corrects, isFirst }: { lead: string; corrects: boolean; isFirst: boolean },
): ListCommand | null {
  const after = (pattern: RegExp): string | null => {
    const [start] = pattern.exec(rest) ?? [];
    const said = start === undefined ? '' : rest.slice(start.length);
    return said === '' ? null : said;
  };
  const [gone, more, only, one] = [after(removes), after(adds), after(keeps), after(forOne)];
  const { left, put } = swap.exec(rest)?.groups ?? {};
  if (left !== undefined && put !== undefined) return { act: 'SWAP', said: left, put };
  if (gone !== null) return { act: 'REMOVE', said: gone };
  if (only !== null) return { act: 'KEEP', said: only };
  if (one !== null) return { act: 'ONE', said: one };
  if (more !== null) return { act: 'ADD', said: more };
  // "Eran 8 martillos, no 6" takes a number back.
  if (bareNumber.test(rest)) return /(?<!\p{L})no\W*$/u.test(lead) ? null : { act: 'NUMBER', said: rest };
  const [start] = sets.exec(rest) ?? [];
  if (start !== undefined) {
    const said = rest.slice(start.length);
    return corrects || !joins.test(lead) ? { act: 'SET', said } : { act: 'ADD', said, isBare: true };
  }
  if (asksOrTells.test(rest)) return null;
  const also = /^(.+?),?\s(?:tambien|ademas|too|also|as well)$/u.exec(rest)?.[1];
  if (also !== undefined) return { act: 'ADD', said: also };
  if (joins.test(lead) || (!isFirst && /^(?:un[oa]?s?|otr[oa]s?|el|la|l[oa]s)\s/u.test(rest)))
    return /(?:tambien|ademas|also)/u.test(lead)
      ? { act: 'ADD', said: rest }
      : { act: 'ADD', said: rest, isBare: true };
  return null;
}

/** "Dale 7", "que sean 7 entonces": a number alone. */
const bareNumber = new RegExp(
  String.raw`^(?:(?:que\s)?(?:sean?|son|serian|quiero|llevo|dame|deme|ponme|make it)\s)?(?:l[oa]s\s)?${counted}(?:\s(?:entonces|nomas|pues|porfa|por favor|please|then|de es[oa]s))*$`,
  'u',
);

/** What is asked or told of a thing, and adds none: "trae parrilla y luces o se compran aparte". */
const asksOrTells =
  /(?<!\p{L})(?:trae[ns]?|viene[ns]?|incluye[ns]?|tiene[ns]?|tienes|tenes|hay|pued\p{L}+|se|sirve[ns]?|es|son|esta|estan|cabe[ns]?|cual|que|como|cuando|donde|cuant[oa]s?|o|or|if|si|no|compr\p{L}+|vende[ns]?|hac\p{L}+|manda[ns]?|vale[ns]?|cuesta[ns]?|cobra[ns]?|is|are|do|does|can|have|has|what|which|when|where)(?!\p{L})/u;

const numbered = new RegExp(String.raw`^(?:(?:el|la|l[oa]s|the)\s)?(${counted})(?![\p{L}\d%:/]|[.,]\d)\s*`, 'u');
const another = /^(?:(?:un|una|unos|unas|an?)\s)?(?:otr[oa]s?|another)\s+/u;
const articles = /^(?:(?:un[oa]s?|un|el|la|l[oa]s|the|an?|su|sus|del?|of)\s+)+(?:otr[oa]s?\s+)?/u;
const behind =
  /(?:[\s,]+(?:mas|extras?|nomas|no mas|nada mas|tambien|porfa|por favor|please|more|ya|y ya|entonces|pues))+$/u;
/** Time, people and what a bare number may stand for besides pieces. */
const noThing =
  /^(?:cosas?|product[oa]s?|articulos?|servicios?|things?|items?|dias?|noches?|horas?|semanas?|mes(?:es)?|personas?|cuotas?|pagos?|days?|nights?|hours?|weeks?|people|mil|pesos|am|pm|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))(?!\p{L})/u;

/** Returns a thing of a command with its number: "2 palas mas", "otras plantillas", "el kit"; null if the number counts no pieces. */
export function commandThing(said: string): CommandThing | null {
  const isMore = /(?<!\p{L})(?:mas|extras?|more)(?:[\s,]+(?:porfa|por favor|please|nomas))*$/u.test(said);
  const text = said.replace(behind, '').trim();
  const anotherOne = another.exec(text)?.[0];
  if (anotherOne !== undefined) {
    const [, many = ''] = numbered.exec(text.slice(anotherOne.length)) ?? [];
    const rest = text.slice(anotherOne.length).replace(numbered, '').replace(articles, '');
    return { quantity: many === '' ? 1 : numberOf(many), more: true, name: rest };
  }
  const [, many = ''] = numbered.exec(text) ?? [];
  const rest = text.replace(numbered, '');
  if (many !== '' && noThing.test(rest)) return null;
  const [article = ''] = articles.exec(rest) ?? [];
  const isOne = many === '' && /^(?:un|una|uno|an?)\s/u.test(article);
  return {
    quantity: many === '' ? (isOne ? 1 : null) : numberOf(many),
    more: isMore,
    name: rest.slice(article.length),
  };
}
const numberOf = (said: string): number => words[said] ?? Number(said);
