import { illFitting, isHaggling, wasBilled } from '../../../../domain/assistant/index.js';
import { remembered } from '../../../../domain/shared/remembered.js';
import { chanceOf } from '../../reading/reports.js';
import { listedNow } from '../meant/items.js';
import { chosenOf } from '../meant/pronouns.js';
import { returnsGoods, wantsMoneyBack } from '../said/acts.js';
import { wantsWhen } from '../said/answer-kinds.js';
import { asksWhichOrder, lastAnswer } from '../said/last-answer.js';
import { itemsIn } from '../said/quantities.js';
import { namesOnlyThings } from '../said/question-forms.js';
import { sameWithIn } from '../said/same-with.js';
import { asksOfDeposit } from '../sums/deposit-held.js';
import type { Talk } from '../talk.js';

/**
 * Intents that a message must also have to count as a report. The classifier of reports and that of intents learnt from different lines,
 * and are seldom wrong together.
 */
const cases: ReadonlySet<string> = new Set([
  'COMPLAINT',
  'SUPPORT_REQUEST',
  'WARRANTY_CLAIM',
  'REFUND_REQUEST',
  'DELIVERY_TRACKING',
]);
/** Threshold of the classifier: of the messages above it, by writers left out of the training, nine in ten report a fault. */
const sure = 0.75;

/** "Las llantas que me pusieron", "the tires you put on": the shop's work, about which a problem is reported. */
const ofYourWork =
  /\b(?:me|nos) (?:pusieron|instalaron|vendieron|entregaron|hicieron|arreglaron|repararon|colocaron|cambiaron)\b|\b(?:you|u|y'?all|you guys) (?:just )?(?:put|installed|sold|fixed|repaired|did|made|mounted|gave|changed)\b/u;
const wantsPutRight =
  /\b(?:me|nos) l[oae]s? (?:van a |piensan )?(?:cambi|arregl|repon|reparar|rehac|reembols)\w*|\b(?:will|can|are) (?:you|u|y'?all) (?:going to )?(?:fix|replace|exchange|redo) (?:it|them|this)\b/u;
const badService = /\b(?:mal|pesim[oa]|horrible|terrible|bad|worst|poor|awful) (?:servicio|atencion|service)\b/u;
const trouble = /\b(?:no|nunca|ni|mal|not|never|isn'?t|doesn'?t|won'?t|still)\b/u;
const fewWords = 8;
const choosesNamed = ({ input, acts, text, tools }: Talk): boolean =>
  (input.dialogue.asked === 'WHICH' || input.dialogue.asked === 'QUANTITY') &&
  text.split(/\s+/u).length <= fewWords &&
  !soundsWrong(acts.folded) &&
  !ofYourWork.test(acts.folded) &&
  tools.products(text).some(({ named }) => named);

/** "Una docena y media": a quantity and nothing else. */
const counting =
  '(?:\\d+|un[oa]s?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|medi[oa]|docenas?|par|kilos?|libras?|metros?|yardas?|cajas?|rollos?|paquetes?|bolsas?|sacos?|complet[oa]s?|el|la|l[oa]s|y|de|porfa|nomas)';
const onlyCounts = new RegExp(String.raw`^\W*${counting}(?:\W+${counting})*\W*$`, 'u');
/** "Despacho dentro de Vespucio de todo eso" wants it brought. */
const namesDelivery =
  /^\W*(?:(?:y|con|el|un|ok|ya)\s)*(?:despacho|envio|flete|domicilio|delivery)\s(?:a|al|en|dentro|fuera|para|hasta)\s(?!.*\b(?:no|nunca|tarde|mal|atras\p{L}*|todavia|aun)\b)/u;
/** "¿Y el despacho a Pudahuel?": a few words that go on asking. */
const goesOnAsking = /^\W*(?:y|e|and)\s(?:el|la|l[oa]s|en|a|al|para|con|si es|the|in|to|for|with)\s/u;
/** "Y las mismas con despacho acá": asks what a list comes to. */
const withDelivery =
  /\b(?:con|incluyendo|mas|y|with|plus) (?:el |la |the )?(?:despacho|envio|flete|domicilio|delivery|entrega|shipping)\b/u;
const isFew = (folded: string): boolean => folded.trim().split(/\s+/u).length <= 6;
/** "La cama mediana": the name of a thing of the shop and nothing else. */
const namesProduct = ({ tools, text }: Talk): boolean =>
  text.trim().split(/\s+/u).length <= fewInName &&
  tools.products(text).some(({ named, lacks }) => named && lacks.length === 0);
const fewInName = 5;
/** "35 medallas y 35 diplomas": nothing but numbers of things of the shop. */
const countsGoods = ({ tools, text, acts }: Talk): boolean => {
  const counted = /^\W*\d/u.test(acts.folded) && !acts.asks ? itemsIn(text, true) : [];
  return counted.length > 0 && counted.every(({ name }) => tools.products(name).some(({ named }) => named));
};
const namesListed = ({ state, tools, text }: Talk): boolean =>
  state.items.length > 0 &&
  tools.products(text).some(({ named, name }) => named && state.items.some(({ product }) => product === name));

/** A living thing that was bought and died: "ayer compré un pez y ya se murió". */
const died =
  /\b(?:se (?:me |nos )?(?:muri\w+|seco|secaron)|(?:llego|llegaron|amanecio|amanecieron|venia|venian) (?:ya )?muert[oa]s?|(?:it|they|he|she|fish|plant) died|(?:came|arrived|was) dead)\b|\b(?:i|we) (?:bought|got|purchased)\b.{0,60}\b(?:wo|does|is|did)n\W?t\b|\b(?:compre|compramos)\b.{0,70}\b(?:no anda(?: mas)?|dejo de (?:andar|funcionar|prender|servir|cargar))\b|\b(?:les? (?:compre|compramos)|me vendi(?:eron|o|ste))\b.{0,60}\bya no (?:prende|enciende|sirve|funciona|carga|camina|arranca)\b|\b(?:compre|compramos|me vendieron)\b.{0,60}\b(?:y|pero) (?:ya )?(?:no (?:prende|enciende|sirve|funciona|carga|cierra|afina|jala|camina)|se (?:dano|rompio|descompuso|quebro|despego|trabo|apaga))\b/u;
/** "Me hice las uñas con ustedes y ya se me levantaron": the shop's work did not last. */
const cameOff =
  /\b(?:me (?:hice|hicieron|puse|pusieron|cort\p{L}+|pint\p{L}+|coloc\p{L}+|instal\p{L}+)|con ustedes|(?:que|lo que|l[oa]s que) (?:les?|me) (?:compr|vend)\p{L}+)\b.{0,80}\bse (?:me |nos |le )?(?:levant|cay|despeg|quebr|rompi|solt|sali|borr|corri|desprend|zaf|descos|destin|raj|parti)\p{L}*/u;
/** "Compré un jean y me quedó pequeño": what was bought does not fit. */
export const misfits = new RegExp(
  String.raw`\b(?:me|le|nos) (?:quedo|quedaron) (?:muy |medio |algo |un poco |demasiado |como )?${illFitting}|\b(?:compr[eo]|compramos|pedi|pedimos|recibi|llego|llegaron|lleve|bought|ordered)\b.{0,60}\b(?:me|le|nos) qued\p{L}+ (?:muy |medio |algo |un poco |demasiado )?${illFitting}|\b(?:bought|ordered|got)\b.{0,60}\b(?:too (?:small|big|large|tight|loose|long|short)|do(?:es)?n'?t fit)\b`,
  'u',
);
/** "Tuve problemas con el pedido": with what the shop did, and not with a thing of the customer's own. */
const hadTrouble =
  /\b(?:tuve|tuvimos|hubo|(?:i|we) had) (?:un |una |unos |muchos |varios |a |an |some |many )?(?:problemas?|inconvenientes?|problems?|issues?|trouble) (?:con|en|with) (?:el|la|los|las|mi|mis|su|sus|un|una|the|my|your|our) (?:ultim[oa] |last )?(?:pedido|compra|orden|entrega|envio|servicio|reserva\p{L}*|viaje|tour|excursion|cita|clase|factura|cobro|order|delivery|purchase|service|booking|reservation|trip|bill|invoice)s?\b/u;
/** "Me dijeron 24 horas y ya son 3 días": what was promised took longer. */
const overdue =
  /\b(?:me|nos) (?:dijeron|dijiste|prometieron|quedaron|aseguraron)\b.{0,50}\b(?:horas?|dias?|semanas?|hoy|ayer|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b.{0,60}\b(?:ya (?:son|van|pasaron|paso|hace)|hace|y nada|todavia|aun no|sigo)\b|\b(?:ya (?:son|van|pasaron)|hace) (?:\d+|un[oa]?|dos|tres|cuatro|varios) (?:horas?|dias?|semanas?|mes(?:es)?)\b.{0,60}\b(?:me|nos) (?:dijeron|dijiste|prometieron|quedaron|aseguraron)\b|\b(?:you|they) (?:said|told (?:me|us)|promised)\b.{0,50}\b(?:hours?|days?|weeks?)\b.{0,40}\b(?:it'?s been|and nothing|still)\b/u;
/** "Me rompieron el espejo en la mudanza": what the shop's people damaged. */
const harmed =
  /(?<!\bsi )(?<!\bsi me )\b(?:me|nos|le|l[oa]s?) (?:l[oa]s? )?(?:rompieron|danaron|rayaron|perdieron|mancharon|golpearon|quebraron|estropearon|arruinaron|quemaron|abollaron|rasgaron|extraviaron|chocaron)\b|\b(?:you|your (?:guys|people|driver|team|crew)|they) (?:broke|damaged|scratched|lost|stained|ruined|burned|dented|cracked) (?:my|our|the)\b/u;
const soundsWrong = remembered(folded => trouble.test(folded) || spoilt.test(folded));
const tellsOfHarm = remembered(folded => [died, cameOff, overdue, harmed].some(form => form.test(folded)));
const tellsOfTrouble = remembered(folded => misfits.test(folded) || hadTrouble.test(folded));
/** A customer who asks for a lower price reports nothing, whatever the message sounds like. */
const asksForLess = (folded: string): boolean =>
  isHaggling(folded) || /\b(?:descuent\w*|rebaj\w*|discount)\b/u.test(folded);

/** "Se rasca mucho, ¿qué alimento me recomienda?": the trouble is the reason for a question. */
const wantsAdvice =
  /\b(?:que|q|cual|cuales) (?:\p{L}+ ){0,3}(?:me |nos |le )?(?:recomiend|aconsej|suger|conviene|serviria)\p{L}*|\b(?:what|which) (?:\p{L}+ ){0,3}(?:do|would) you (?:recommend|suggest)/u;

/** After a report, a message that may be one continues it, whatever its intent, and so does a request for the money. */
const goesOn = ({ input, acts, text, tools }: Talk): boolean =>
  input.dialogue.said.some(said => said.startsWith('faultNeeds ')) &&
  !acts.onlyAgrees &&
  (wantsMoneyBack(acts.folded) ||
    asksRemedy.test(acts.folded) ||
    (namesOrder.test(acts.folded) && !acts.buys && !acts.asks) ||
    (input.dialogue.asked === 'PERSON' && toldOfOrder.test(acts.folded) && !acts.asks) ||
    (input.dialogue.asked === 'PERSON' && (wantsLook.test(acts.folded) || wantsAnother.test(acts.folded))) ||
    (asksHelp.test(acts.folded) && !acts.buys && endsWithHelp.test(acts.folded)) ||
    (asksWhichOrder(lastAnswer(input)) && (asksHelp.test(acts.folded) || isVague.test(acts.folded))) ||
    (chanceOf('fault', text) >= perhaps &&
      (soundsWrong(acts.folded) || tools.products(text).every(({ named, hits }) => !named || hits.length === 0))));
/** "¿Me devuelven el dinero?", "¿me las reponen hoy?" */
const asksRemedy =
  /\b(?:me|nos) (?:l[oa]s? )?(?:van a )?(?:devuelv|devolv|repon|reembols|reintegr|pagan (?:el|la|lo|l[oa]s)|cambi(?:an|ar)|arregl)\p{L}*|\b(?:will|do|can) you (?:refund|replace|exchange|fix)\b/u;
/** "Quiero otra" after a report: that the spoilt thing is replaced. */
const wantsAnother =
  /^\W*(?:(?:y|pero|pues|si|ok|yo|and|but)\W+)*(?:quiero|queremos|necesito|exijo|quisiera|deme|denme|mandenme|i want|i need)\s(?:que me (?:den|manden|traigan) )?(?:otr[oa]s?|un[oa] (?:nuev[oa]|buen[oa])|el cambio|another(?: one)?|a new one)(?: (?:igual|nuev[oa]|buen[oa]|ya))?\W*$/u;
const endsWithHelp = /\b(?:hago|hacemos|puedo hacer|podemos hacer|do|to do)\W*$/u;
const isVague =
  /^\W*(?:no (?:se|sabria|estoy segur[oa]|me acuerdo|recuerdo)|(?:es )?como (?:a |que |si )|(?:i )?(?:don'?t know|not sure)|no idea|(?:it'?s )?(?:like|kind of))\b/u;
/** "Eran dos cubetas y un taladro", "me dijeron que llegaba el martes": tells of what was ordered, and orders nothing. */
const toldOfOrder =
  /^\W*(?:(?:si|ok|bueno|pues|y|es que|no|yes|well|so|and)\W+)*(?:eran?|eramos|fue(?:ron)?|iban?|(?:yo )?(?:habia|habiamos) (?:pedido|comprado|encargado)|(?:l[oa]s? )?(?:pedi|pedimos|compre|compramos|encargue|ordene|pague|pagamos)|(?:me|nos) (?:dijeron|prometieron|cobraron|mandaron|enviaron|llego|llegaron|dieron|quedaron|aseguraron)|it was|they were|there were|we were|(?:i|we) (?:had )?(?:ordered|bought|paid|got)|(?:they|you) (?:told|promised|charged|sent) (?:me|us))\b/u;
const wantsLook =
  /^\W*(?:(?:me|nos|y|pero|por favor|porfa|please)\W+)*(?:puede[ns]?|podrian?|podes|pueden ustedes|can you|could you)(?: (?:me|nos|please))? (?:fijar(?:se|te)|revisar\p{L}*|ver(?:lo|ificar\p{L}*)?|checar\p{L}*|averiguar\p{L}*|buscar\p{L}*|investigar\p{L}*|check|look (?:into|at) (?:it|this|that)|find out)\b[^,.]{0,24}$/u;
/** "Lo pedí a nombre de Luis", "no tengo el número": what the answer asked for, or that it is missing. */
const namesOrder =
  /\b(?:(?:esta|estaba|va|fue|lo \p{L}+|l[oa]s? (?:pedi|compre|encargue|hice)) (?:a|bajo el) nombre de|^\W*a nombre de|no (?:tengo|se|me se|encuentro|recuerdo|me acuerdo)(?: \p{L}+){0,2} (?:numero|folio|factura|ticket|recibo)|(?:it's |it is |it was |ordered |is )under (?:the name )?\p{L}+|my name is|(?:don't|do not) have (?:the|a|an|my|any) (?:order )?(?:number|receipt|ticket))/u;
/** "¿Qué hago?", "what do i do": asks for help with what happened. */
export const asksHelp =
  /\b(?:que (?:hago|hacemos|puedo (?:hacer|tomar)|podemos hacer|debo|debemos|tengo que hacer|me (?:tomo|pongo)|recomienda\p{L}*)|como (?:le |lo |la )?(?:hago|hacemos|arreglo|quito|soluciono)|what (?:do|should|can|must) (?:i|we) do|what to do|how (?:do|can|should) (?:i|we))\b/u;

/**
 * Threshold after a report: of the messages above it, by writers left out of the training, half are reports; after a report almost all
 * are.
 */
const perhaps = 0.6;

/** "Q días las hornean" asks for a time and reports nothing wrong. */
const asksWhenOnly = ({ acts, text, input }: Talk): boolean =>
  acts.asks &&
  wantsWhen(acts.folded) &&
  input.sentiment !== 'NEGATIVE' &&
  text.split(/\s+/u).length <= fewWords &&
  !/\b(?:mi|mis|me|nos|nuestr[oa]s?|my|our|us)\b/u.test(acts.folded) &&
  !soundsWrong(acts.folded);

/** Whether the customer reports that something went wrong on the shop's side, and does not also order. */
export function reportsFault(talk: Talk): boolean {
  const { text, input, acts } = talk;
  // "Quiero el jarrón cambiado o mi plata" sounds like buying.
  if (wantsBack.test(acts.folded) && !acts.asks) return true;
  if (onlyCounts.test(acts.folded)) return false;
  if (goesOn(talk)) return true;
  // "¿Y la garantía de los andamios?" where a guarantee is money that is left for what is rented.
  if (!soundsWrong(acts.folded) && asksOfDeposit(acts.folded, talk.tools, talk.label('guaranteeAsked'))) return false;
  if (asksWhenOnly(talk)) return false;
  if (listedNow(talk.state).length > 0 && sameWithIn(acts.folded) !== null && !soundsWrong(acts.folded)) return false;
  if (tellsOfHarm(acts.folded) || (!acts.asks && tellsOfTrouble(acts.folded))) return true;
  if (input.sentiment === 'NEGATIVE' && wasBilled(acts.folded)) return true;
  if (asksForLess(acts.folded)) return false;
  if (wantsAdvice.test(acts.folded) && !ofYourWork.test(acts.folded)) return false;
  if (namesOnlyThings(acts.folded) && !soundsWrong(acts.folded)) return false;
  if (goesOnAsking.test(acts.folded) && isFew(acts.folded) && !soundsWrong(acts.folded)) return false;
  const isListed = listedNow(talk.state).length > 0 && (acts.asksTotal || withDelivery.test(acts.folded));
  if (isListed && !soundsWrong(acts.folded)) return false;
  if (namesDelivery.test(acts.folded) && !soundsWrong(acts.folded)) return false;
  if (wantsPutRight.test(acts.folded) && cases.has(input.intent)) return true;
  // "Me llegó de otro color" wants nothing else.
  if (cameToMe.test(acts.folded) && cameWrong(acts.folded) && !acts.asks && !acts.asksPrice) return true;
  if (acts.buys || acts.adds || acts.corrects || acts.asksPrice) return false;
  // "Morado, y el forro transparente" answers the question which one to choose, whatever it sounds like.
  if (choosesNamed(talk)) return false;
  if (input.sentiment === 'NEGATIVE' && badService.test(acts.folded)) return true;
  // "Remove the charger" removes an item that is in the list.
  if (acts.removes && namesListed(talk)) return false;
  // "2 canopies actually" counts what is in the list.
  if (itemsIn(text, true).length > 0 && !soundsWrong(acts.folded) && namesListed(talk)) return false;
  // "The black one" chooses among the things shown.
  if (input.dialogue.asked === 'WHICH' && chosenOf(talk) !== null) return false;
  // An angry customer who wants the money back was let down, even if the message is short.
  if (input.sentiment === 'NEGATIVE' && wantsMoneyBack(acts.folded) && !acts.asks) return true;
  if (returnsGoods(acts.folded) && !acts.asks) return true;
  if (cameWrong(acts.folded) && !acts.asks && !acts.asksWhether) return true;
  return (
    (cases.has(input.intent) || input.sentiment === 'NEGATIVE' || ofYourWork.test(acts.folded)) &&
    chanceOf('fault', text) >= sure &&
    (soundsWrong(acts.folded) || !(namesProduct(talk) || countsGoods(talk)))
  );
}

/**
 * "Llegó aplastada", "I got my flyers and the name is wrong": the goods received are wrong or damaged, whatever the intent of the
 * message.
 */
const received =
  /\b(?:(?:me |nos |ya |ayer |hoy )?(?:llego|llegaron|vino|vinieron|entregaron|mandaron|trajeron|recibi|recibimos|salio|salieron)|(?:me|nos) (?:mando|trajo|vendio|entrego|dio|envio|vendieron|dieron|enviaron|arrendaron|alquilaron|rentaron|instalo|hizo)|(?:que|lo) (?:le|les|te) (?:compre|compramos|pedi|pedimos)|(?:i|we) (?:just )?(?:got|received|picked up)|(?:it|they|\p{L}+) (?:just )?(?:arrived|came))\b/u;
const spoilt =
  /\b(?:aplastad|rot|quebrad|golpead|danad|maltratad|rayad|abollad|vencid|marchit|caid|pachich|equivocad|incomplet|mojad|manchad|derretid|podrid|echad[oa]s? a perder|defectuos|descosid|torcid|malograd|disparej|chuec|agri|rancid|apestos|derramad|regad|oxidad|reventad|explotad|desinflad|pinchad|deshilachad|destenid|despegad|agrietad|rajad|partid|astillad|(?<!\bestan? )abiert|caducad|fri|crud|quemad|fundid|cambiad)(?:[oa]s?)?\b|\b(?:filtr|gote|chorre|derram|bot|tir)ando\b|\botr[oa]s? (?:color(?:es)?|tallas?|modelos?|sabor(?:es)?|medidas?|numeros?|productos?|tamanos?)\b|\bsin (?:el|la|l[oa]s|sus?) \p{L}{4,}|\b(?:huele[ns]?|olia[ns]?|sabe[ns]?|sabia[ns]?|apesta[ns]?) (?:(?:muy|bien|bastante|super|re|medio|a) )?(?:fe[oa]|mal|rar[oa]|horrible|pesim[oa]|podrid[oa]|agri[oa]|rancid[oa]|quemad[oa]|pasad[oa])\b|\bmal olor\b|\b(?:vino|vinieron|llego|llegaron|salio|salieron|esta|estan|estaba|estaban) (?:muy |bien |todo |toda )?mal[oa]s?\b(?! (?:de|para|con)\b)|\b(?:no (?:me |le |se )?(?:parte|prende|enciende|arranca|funciona|sirve)n?)\b|\b(?:smells?|smelled|tastes?) (?:bad|awful|off|weird|funny|rotten)\b|\b(?:no era l[oa]|otra cosa|al reves|mal impres[oa]s?|crushed|broken|damaged|cracked|torn|smashed|scratched|expired|spoiled|melted|leaking|spilled|burnt|stale|mou?ldy|(?:arrived|came) cold|misspelled|misprinted|defective|(?:is|are|was|were|the|came|came out|all) wrong|missing)\b/u;
export const wantsBack =
  /\b(?:quiero|exijo|devuelvan|devuelvame|i want|give me) (?:.{0,25}\b(?:o|or) )?(?:mi plata|mi dinero|my money)\b|\b(?:quiero|exijo|queremos|exigimos) (?:es )?que (?:me|nos) (?:l[oa] )?(?:devuelv|regres|reembols|reintegr|cambi|repon|arregl)\p{L}*/u;
const cameToMe =
  /\b(?:me|nos) (?:llego|llegaron|trajeron|mandaron|entregaron|enviaron|dieron|vendieron|trajo|mando|entrego|envio)\b/u;
const supposed = /\b(?:si|if)\b.{0,30}\b(?:lleg|viene|come|arrive)/u;
export const cameWrong = (folded: string): boolean =>
  (received.test(folded) && spoilt.test(folded) && !supposed.test(folded)) || wantsBack.test(folded);
