import type { DialogueState } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { listedNow } from '../meant/items.js';
import { actsIn } from '../said/acts.js';
import { itemsIn } from '../said/quantities.js';
import type { ToolUse } from '../tool-use.js';

const whatWasSaid = `(?:(?:tod[oa]|l[oa]) (?:lo )?(?:anterior|de antes|que (?:te |le |les )?(?:dije|pedi|habia (?:dicho|pedido)))|todo(?: (?:eso|esto|lo anterior|el pedido))?|(?:(?:toda )?(?:la|mi|esa) )(?:lista|orden|compra)|(?:(?:todo )?(?:el|mi|ese) )(?:pedido|carrito)|lo anterior)`;
const allThat = `(?:everything|all (?:of )?(?:that|it)|what i said(?: before)?|the (?:whole |entire )?(?:order|list|cart|thing)|my (?:whole )?(?:order|list|cart))`;
const again = `(?:de (?:nuevo|cero)|desde (?:cero|el (?:principio|inicio))|otra vez|all over|over|again|from (?:scratch|the (?:start|beginning|top)))`;
/** "Olvida lo anterior", "empecemos de nuevo", "scratch that", "let's start over". */
const startingOver = new RegExp(
  String.raw`(?<!\bno )\b(?:(?:olvid\p{L}*|borr(?:a|e|en|ar|ame|alo|eme|elo)|elimin(?:a|e|en|ar|ame)|quit(?:a|e|ame|eme|ar)|sac(?:a|ame|ar)|saque(?:me)?|vaci(?:a|e|ar|ame)|cancel(?:a|e|ame|eme|ar)|descart(?:a|e|ar)|ignor(?:a|e|ar)) (?:de )?${whatWasSaid}|(?:empe\p{L}+|empie\p{L}+|comen\p{L}+|comien\p{L}+|arran\p{L}+|hag(?:amos|ame)lo|va(?:mos)?) ${again}|haz de cuenta que no (?:te )?dije nada|(?:forget|scratch|drop|cancel|clear|remove|delete|ignore) ${allThat}|scratch that|(?:start|begin|let'?s go) ${again})\b`,
  'u',
);
/** "Olvídelo, era para otra fecha. Solo 1 carmenere": gives up all but what is said behind it. */
const forgetting =
  /^\W*(?:(?:no|ay|uy|mejor|ok|bueno|perdon|sorry|actually)\W+)*(?:olvid\p{L}*|nvm|never ?mind|forget (?:it|that))(?=\W)(?! (?:de|del|el|la|l[oa]s?|the)\b)/u;
const nothingElse = /\b(?:sol[oa]|solamente|nomas|nada mas|unicamente|only|just)\b/u;

/** "Mejor solo dame 5 buñuelos", "dame nomás 2 de asado". */
const onlyThese =
  /\b(?:solo|solamente|nomas|nada mas|unicamente|only|just) (?:(?:me |nos )?(?:dame|deme|quiero|llevo|llevare|pong?ame|ponme|mand[ae]me|voy a (?:llevar|querer)|(?:i )?want|give me|i'?ll (?:take|have|get)|do)) |\b(?:dame|deme|quiero|llevo|ponme|pongame|mand[ae]me|(?:i'?ll )?(?:take|have)|give me|i want) (?:mejor )?(?:solo|solamente|nomas|nada mas|unicamente|only|just) /u;
const courtesies =
  /\b(?:por favor|porfa\p{L}*|mejor|entonces|y|ok(?:ay)?|bueno|no|si|ya|perdon|disculp\p{L}+|gracias|please|sorry|actually|wait|espera|so|and|then|pues|ahora|oye|oiga)\b/gu;

/**
 * Forgets the cart and the priced list if the message gives all of it up: "olvida lo anterior, dame 5 buñuelos", "empecemos de nuevo",
 * "mejor solo dame 5 buñuelos" of something that is not in the list. Returns the rest of the message: empty if it says nothing else, all
 * of it if it gives up nothing.
 */
export function takeStartedOver(state: DialogueState, tools: ToolUse, text: string): string {
  const listed = listedNow(state);
  if (listed.length === 0) return text;
  const folded = foldName(text);
  const match = startingOver.exec(folded);
  if (match && !/[?¿]/u.test(text.slice(0, match.index + match[0].length + 2))) {
    const rest = folded.length === text.length ? removed(text, match) : removed(folded, match);
    giveUp(state);
    return wantsMore(tools, foldName(rest).replace(courtesies, ' ')) ? rest : '';
  }
  const forgot = forgetting.exec(folded);
  const behind = forgot === null ? '' : folded.slice(forgot[0].length);
  if (forgot && nothingElse.test(behind) && !/[?¿]/u.test(text)) {
    const named = tools.products(behind).filter(item => item.named && item.hits.length > 0);
    if (named.length === 0) return text;
    giveUp(state);
    state.items = listed.filter(({ product }) => named.some(({ name }) => name === product));
    return behind.replace(/^\W+/u, '');
  }
  if (!onlyThese.test(folded) || actsIn(text).adds || actsIn(text).asks) return text;
  const counted = itemsIn(text, true).filter(({ loose, name }) => !loose && name !== '');
  const isOther = ({ name }: { name: string }) => {
    const named = tools.products(name).filter(item => item.named && item.lacks.length === 0);
    return named.length > 0 && named.every(item => listed.every(({ product }) => product !== item.name));
  };
  if (counted.length > 0 && counted.every(isOther)) giveUp(state);
  return text;
}

/** Whether the rest of a message asks or names something: "ya lo compró mi esposo" only says why. */
const wantsMore = (tools: ToolUse, rest: string): boolean =>
  /[\p{L}\d]/u.test(rest) &&
  (actsIn(rest).asks || itemsIn(rest, true).length > 0 || tools.products(rest).some(({ named }) => named));

const giveUp = (state: DialogueState): void => {
  Object.assign(state, { items: [], priced: [], parts: [], counted: [], goal: 'NONE' });
  if (state.asked === 'CONFIRM' || state.asked === 'COUNT') state.asked = null;
};
const removed = (text: string, { index, 0: found }: RegExpExecArray): string =>
  `${text.slice(0, index)} ${text.slice(index + found.length)}`.replace(/^[\s,.;:!]+/u, '').trim();
