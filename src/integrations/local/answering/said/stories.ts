import { foldName } from '../../../../domain/shared/fold.js';
import { actsIn } from './acts.js';

/** A story about the past: its numbers say what arrived or was paid, and order nothing. */
const story =
  /\b(?:pedi|pedimos|compre|compramos|pague|pagamos|fui|fuimos|tuve|hice|hicimos|encargue|recibi|venian?|vino|vinieron|(?:me|nos|les?) (?:llego|llegaron|falto|faltaron|trajeron|mandaron|enviaron|entregaron|cambiaron|vendieron|hicieron|dieron|pusieron|cobraron|salio|dejaron|instalaron)|he (?:ido|comprado|pedido|usado|tenido|pagado)|hace (?:\d+|una?|dos|tres|cuatro|cinco|seis|unos|unas|poco|como|casi)\b|la semana pasada|(?:el )?(?:mes|ano|lunes|martes|miercoles|jueves|viernes|sabado|domingo) pasado|ayer|anoche|i (?:ordered|bought|paid|received|used|went|already)|last (?:week|month|year|time)|yesterday|(?:days?|weeks?|months?|years?) ago)\b/u;
/** "Si me llega una rota", "if one breaks": something that may happen, not something wanted. */
const mishap =
  /\b(?:si|if|and if|what if)\s(?:(?:some|any|one|two|three|\d+|un[oa]?|dos|tres|l[oa]s|el|alg\p{L}+)\s(?:\p{L}+\s)?(?:of (?:them|those)\s)?|de l[oa]s (?:\d+|que)\s)?(?:me |nos |le )?(?:sal[ei]n?|salier\p{L}+|vien[ea]n?|vengan?|vinier\p{L}+|lleg(?:an?|u?en?|ar\p{L}*)|result[ae]n?|est(?:an|en|uvier\p{L}+)|come|comes|came|arrive|arrives|turn out|are|is|break|breaks|fail|fails)\s[^,;?!]*\b(?:defect\p{L}*|rot[oa]s?|malas?|malos?|mal|danad[oa]s?|fallad[oa]s?|quebrad[oa]s?|golpead[oa]s?|incomplet[oa]s?|broken|damaged|bad|wrong|faulty|cracked)\b[^,;?!]*|\b(?:si|if)\s(?:(?:me|se|nos|no (?:me|le|nos|puedo|llego|voy|funciona|sirve|queda)|al final|un[oa]?|algun[oa]|one|it|they)\s)(?!(?:compr|llev|pid|quier|sum|agreg|anad|pon|ocup|pag|tom|qued|d[ae]\b|sac|quit|hac|hag|buy|take|get|order|add))[^,;.?!]*/u;
/** "Do I need a membership for that?", "¿ocupo una cita?": asks whether it is needed. */
const needing =
  /\b(?:(?:do|would|will|should) (?:i|we|you) (?:also )?(?:need|have to)|(?:necesit[oa]|ocup[oa]|hay que|tengo que|se ocupa|hace falta)\b)[^.,;?!\d]*\?/u;
const wishes = /\b(?:quiero|queremos|quisiera|deme|dame|mandame|llevo|ponme|pongame|i want|i'd like|i'll take)\b/u;

const clauses = (text: string): string[] =>
  text.split(/(?<=[.;!?\n])\s*|,\s+|\s(?=(?:y|pero|entonces|and|but|so)\s)/iu);

/** Whether a question supposes a mishap, which the shop's conditions answer and no product. */
export const supposesMishap = (question: string): boolean => mishap.test(foldName(question));

/** Returns a message without what it only tells or supposes, or asks the need of; the rest may order. */
export function withoutStories(text: string): string {
  const folded = foldName(text);
  if (!story.test(folded) && !mishap.test(folded) && !needing.test(folded)) return text;
  const rest = clauses(text)
    .filter(clause => {
      const said = foldName(clause);
      return wishes.test(said) || !(story.test(said) || mishap.test(said) || needing.test(said));
    })
    .join(' ')
    .trim();
  const { buys, takes, adds, removes, corrects, asksTotal, asksPrice } = actsIn(rest);
  return buys || takes || adds || removes || corrects || asksTotal || asksPrice ? rest : '';
}

const reasons = /(?<!\p{L})(?:porque|ya que|because)\s[^.,;?!\d]{3,60}(?=[.,;?!]|$)/giu;
/** Returns a message without why something is wanted: "porque es grande el patio" asks for nothing that is called so. */
export const withoutReasons = (text: string): string => text.replace(reasons, '');
