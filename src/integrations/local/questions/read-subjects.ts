import type { ListName } from '../../../domain/questions/index.js';
import { joints } from './name-joints.js';
import type { QuestionText } from './question-text.js';

const debt =
  '(?:facturas?|pagos?|cobros?|cuentas?|invoices?|payments?|receivables)(?: \\S+){0,3}? (?:vencid[oa]s?|atrasad[oa]s?|pendientes?|(?:sin|por|no) (?:pagar|cobrar|pagad[oa]s?|pago)|overdue|pending|unpaid|due|late)|(?:overdue|unpaid|outstanding|open|late|pending) (?:invoices?|payments?)|(?:unpaid|outstanding)(?! orders?)|deudas?|deudor(?:es|as?)?|moros[oa]s?|morosidad|facturas?|invoices?|debts?|debtors?|(?:quien(?:es)? )?(?:l[oa]s que )?(?:(?:me|nos) (?:estan )?(?:deb(?:en?|iendo)|adeudan?|quedan? debiendo)|(?:no|falta(?:n)?|sin) (?:(?:me|nos|ha|han|por|de|que) ){0,3}(?:pagad[oa]s?|pag(?:o|ar|aron|uen)|cobrar))|(?:me|nos) falta(?:n)? (?:por )?cobrar|por cobrar|(?<=que (?:mas|menos) )deben?|owes?(?: me| us)?|owed(?: to)?(?: me| us)?|(?:has|have|did) ?(?:nt|not) (?:paid|pay)';
const lateWords = /vencid|atrasad|moros|overdue|\blate\b/;
/** Reads a question about what customers owe: "cuánto me deben", "facturas vencidas". Orders and their status are not debts. */
export function readDebt(text: QuestionText, about: ListName | null): { isLate: boolean } | null {
  // "Pagos pendientes" are no tasks.
  const ofPayments =
    about === 'TASKS' &&
    text.has(
      '(?:pagos?|cobros?|facturas?|cuentas por cobrar|payments?|invoices?)(?: \\S+){0,2}? (?:pendientes?|pending)',
    );
  if (about !== null && about !== 'CUSTOMERS' && about !== 'PAYMENTS' && !ofPayments) return null;
  const found = text.take(debt);
  if (!found) return null;
  text.take('plata|dinero|lana|guita|monto|money');
  text.take('clientes?|customers?|quien(?:es)?|who');
  return { isLate: lateWords.test(found[0]) || text.take('vencid[oa]s?|atrasad[oa]s?|overdue|late') !== null };
}

const dayWords =
  'resum(?:en|ime|eme)(?: general)?|que (?:(?:debo|deberia|deberiamos|tengo que|tenemos que|hay que|puedo|me toca|toca)(?: hacer| priorizar| atender)?|hago|hacemos)|por donde (?:empiezo|arranco|comienzo)|a quien(?:es)? (?:le |les )?(?:debo|tengo que|deberia|hay que|toca|puedo) (?:dar(?:le|les)? seguimiento|llamar|contactar|escribir|atender)(?: primero)?|como amanec\\w+|que (?:paso|hay de nuevo)|novedades|what (?:should|must|do) (?:i|we) (?:(?:have|need) to )?do(?: first)?|what happened|what needs my attention|(?:daily |day )?(?:summary|overview|digest|recap)|who should i (?:call|contact|follow up with)(?: first)?';
/** Whether the question asks what happened or what there is to do, and names no figure and no list. */
export const asksForDay = (text: QuestionText): boolean => text.take(dayWords) !== null;

const ofPerson =
  '(?:(?:todo|toda la info(?:rmacion)?|info(?:rmacion)?|datos?|historial|historia|ficha|perfil|telefono|tel|numero|celular|cel|correo|e ?-?mail|direccion|contacto)(?: complet[oa])?(?: de compras?)? (?:sobre|del?|acerca de|con)|(?:everything|all|info|information|history|profile|details|phone|number|email|address) (?:about|on|of|for)|quien es|hablame de|que sabemos de|cuentame de|contame de|buscame a|busca a|tell me about|who is)(?: (?:la|el|al|the|don|dona|senora?|client[ea]|contacto|customer|contact|empresa|compania|company))* ';
const ofBuyer =
  '(?:(?:desde )?(?:hace )?cuanto(?: tiempo)?|(?:desde )?cuando)(?: hace)?(?: que)? (?:no )?(?:me |nos )?(?:ha |han )?(?:comprado|compro|compra)(?: por ultima vez)?(?: (?:el|la|client[ea]|don|dona))* (?=\\S)|(?:que|cuanto|what|how much) (?:me |nos )?(?:ha |han |has |did )?(?:comprado|compro|compra|bought|buy|buys)(?: (?:el|la|client[ea]|don|dona))* (?=\\S)|(?:que|cuanto|what) (?:nos |me )?(?:ha |has |did )(?=\\S+ (?:comprado|compro|bought|buy)(?=[ |]))';
const ofOrders =
  '(?:(?:pedidos?|ordenes|orden|compras?|orders?|purchases?) (?:del?(?! compras? )|by|of|from|(?:que )?(?:(?:me|nos) )?(?:(?:ha|han|has|did) )?(?:hecho|hizo|pidio|tiene|placed|made))|que (?:me |nos )?(?:ha pedido|pidio))(?: (?:la|el|the|client[ea]|don|dona|customer|empresa|compania|company))* ';
/** A list with what is searched for in it. */
interface Sought {
  list: ListName;
  search: string;
  /** Whether only orders are meant of which something is owed. */
  owes?: boolean;
}

/** What one person owes: "cuánto me debe Andrea", "cuándo vence la factura de Diego", "how much does Ana owe us". */
const ofDebtor =
  '(?:(?:(?:cuanto|que)(?: dinero| plata)? )?(?:me|nos) (?:debe|adeuda|queda debiendo)|(?:cuando )?(?:vencen? |se vencen? )?(?:las? |los? |el )?(?:facturas?|deudas?|saldos?|cuentas?)(?: pendientes?| por cobrar| vencid[oa]s?)? (?:del?|con)|how much does(?= .* owes? ))(?: (?:la|el|a|client[ea]|don|dona|senora?))* ';
/** Reads whose data are asked for by the name alone: "todo sobre Karla", "qué ha comprado Andrea". */
export function readPerson(text: QuestionText, isName: (word: string) => boolean): Sought | null {
  const forms: [words: string, list: ListName][] = [
    [ofDebtor, 'ORDERS'],
    [ofPerson, 'CONTACTS'],
    [ofBuyer, 'CUSTOMERS'],
    [ofOrders, 'ORDERS'],
  ];
  for (const [words, list] of forms) {
    const behind = text.peek(() => text.take(`(?:${words})(\\S+(?: \\S+){0,4})`)?.[1]);
    const search = nameIn(behind?.split(' ') ?? [], word => isName(word) && !/^(?:owes?|debe)$/.test(word));
    if (search === '' || !text.take(`(?:${words})${search}`)) continue;
    if (words !== ofDebtor) return { list, search };
    text.take('(?:cuando )?(?:se )?(?:vencen?|debe pagar(?:me|nos|la|las)?)|owes?(?: (?:me|us))?');
    return { list, search, owes: true };
  }
  return null;
}

/** Returns the name that the words begin with: "ferreteria el sol sin pagar" begins with "ferreteria el sol". */
export function nameIn(words: readonly string[], isName: (word: string) => boolean): string {
  let end = 0;
  for (const [at, word] of words.entries()) {
    if (isName(word)) end = at + 1;
    else if (at === 0 || !joints.includes(word)) break;
  }
  return words.slice(0, end).join(' ');
}

const ofCompany =
  '(?:del?|en|con|por|from|at|of|with) (?:(?:la|el|una|the|a) )?(?:empresa|compania|firma|razon social|company|firm)(?: (?:de nombre|llamada|called|named))? ';
/** Reads the name of a company whose records are asked for: "leads de la empresa Ferretería Luna". */
export function readCompany(text: QuestionText, isName: (word: string) => boolean): string | null {
  const behind = text.peek(() => text.take(`${ofCompany}(\\S+(?: \\S+){0,5})`)?.[1]);
  const name = nameIn(behind?.split(' ') ?? [], word => isName(word) || /^(?:sas?|srl|ltda|cia|inc|llc)$/.test(word));
  return name !== '' && text.take(`${ofCompany}${name}`) ? name : null;
}

/** Reads one order by its number: "pedido 45", "order number 12". */
export function readNumber(text: QuestionText): Sought | null {
  const found = text.take(
    '(?:(?:en )?que (?:estado|paso) (?:esta|con) |como va |(?:estado|status) (?:del?|of) )?(?:(?:el|la|the) )?(?:pedido|orden|order) (?:(?:numero|nro|num|no|number) )?(\\d{1,9})(?! (?:dias?|semanas?|mes(?:es)?|mil|millon(?:es)?|days?|weeks?|months?|thousand|million))',
  );
  return found ? { list: 'ORDERS', search: found[1] ?? '' } : null;
}

const mostSold = 'mas (?:grand|car|alt|valios|chic|barat)[oae] que (?:se )?(?:hemos |ha |he )?vend\\w+';
const salesAsRows =
  '(?:(?:ultim[oa]s?|primer[oa]s?|mayor(?:es)?|menor(?:es)?|mejor(?:es)?|peor(?:es)?|top|latest|last|newest|oldest|biggest|largest|highest|smallest|most recent)(?: \\d+)?(?: mejores)? (?:ventas?|sales?)|ventas? mas (?:antigu|viej|recient|nuev|grand|alt|car|pequen|chic|baj)\\w+|ventas? (?:mayor|menor)(?:es)?|(?<!(?:producto|productos|articulo|prenda) )mas (?:grand|car|alt|valios|chic|barat)[oa] que (?:se )?(?:hemos |ha |he )?vend\\w+)';
/** Reads whether single sales are asked for, such as the latest or the largest ones, and not what was sold; takes nothing out. */
export function readSales(text: QuestionText): { isOne: boolean } | null {
  if (!text.has(salesAsRows)) return null;
  if (text.has(`(?:cual|which|what|el|la|the)(?: [^ |]+){0,3} ${mostSold}`)) return { isOne: true };
  return { isOne: !text.has(salesAsRows.replaceAll('ventas?', 'ventas').replaceAll('sales?', 'sales')) };
}
