import { type Conditions, type ListName, openLeadStatuses } from '../../../domain/questions/index.js';
import type { Meaning } from './vocabulary.js';

/** A `weak` condition counts only if no other one sets the same field: orders that are confirmed and not delivered are CONFIRMED. */
type ListConditions = { list?: readonly ListName[]; set: Partial<Conditions>; weak?: true };

/**
 * Words that narrow a list down. `list` names the only lists where they have this meaning; without another list, they imply the first of
 * these.
 */
export const conditionWords: Meaning<ListConditions>[] = [
  {
    words: 'programad[oa]s?|por (?:salir|empezar)|scheduled|upcoming',
    means: { list: ['CAMPAIGNS'], set: { status: ['SCHEDULED'] } },
  },
  {
    words: 'en curso|activ[oa]s?|corriendo|(?:se )?estan? enviando|running|active|being sent',
    means: { list: ['CAMPAIGNS'], set: { status: ['RUNNING'] } },
  },
  {
    words: 'terminad[oa]s?|finalizad[oa]s?|terminaron|acabaron|finished|done|completed',
    means: { list: ['CAMPAIGNS'], set: { status: ['DONE'] } },
  },
  {
    words: 'detenid[oa]s?|parad[oa]s?|se (?:pararon|detuvieron|paro|detuvo)|stopped',
    means: { list: ['CAMPAIGNS'], set: { status: ['STOPPED'] } },
  },
  {
    words:
      '(?:pero |but )?(?:(?:no|sin|not|havent|hasnt|arent|isnt)(?: se| han| ha| estan| esta| been| are| yet| sido){0,3} )(?:pagad[oa]s?|pagar|cobrad[oa]s?|cobrar|paid)|sin pago|por (?:pagar|cobrar)|pendientes? de (?:pago|pagar|cobro|cobrar)|unpaid',
    means: { list: ['ORDERS'], set: { payment: ['UNPAID', 'PARTLY_PAID'] } },
  },
  // Beside another status it is one: "confirmados o pagados".
  {
    words: '(?:o|or) (?:pagad[oa]s?|paid)|(?:pagad[oa]s?|paid)(?= (?:o|or) )',
    means: { list: ['ORDERS'], set: { status: ['PAID'] } },
  },
  {
    words:
      '(?:pero |but )?(?:(?:no|sin|not|havent|hasnt|arent|isnt)(?: se| han| ha| estan| esta| been| are| yet| sido){0,3} )(?:entregad[oa]s?|entregar|despachad[oa]s?|enviad[oa]s?|delivered|fulfilled|shipped)|por (?:entregar|despachar|enviar)|pendientes? de (?:entrega|entregar|despacho|despachar|envio|enviar)|(?:que )?(?:debo|debemos|tengo que|tenemos que|hay que|(?:me |nos )?faltan?(?: por)?) (?:entregar|despachar|enviar)|(?:that )?(?:(?:are )?waiting |still |(?:i |we )(?:have |need ))?to (?:be )?(?:deliver(?:ed)?|ship(?:ped)?)|awaiting (?:delivery|shipment)|undelivered',
    means: { list: ['ORDERS'], set: { status: ['PENDING', 'CONFIRMED', 'PAID'] }, weak: true },
  },
  { words: 'calientes?|hot(?:test)?', means: { list: ['LEADS'], set: { temperature: ['HOT'] } } },
  { words: '(?:que (?:son|sean) )?vips?', means: { list: ['CUSTOMERS', 'CONTACTS'], set: { vip: true } } },
  { words: 'tibi[oa]s?|warm', means: { list: ['LEADS'], set: { temperature: ['WARM'] } } },
  { words: 'fri[oa]s?|cold', means: { list: ['LEADS'], set: { temperature: ['COLD'] } } },
  {
    words:
      'sin contactar|no (?:(?:hemos|han|ha|he|se|fueron|fue|sido|estan) ){0,3}contactad[oa]s?|(?:have|has|were|was)(?: not|nt) (?:yet )?(?:been )?contacted|(?:nobody|no one)(?: has| have)?(?: yet)? contacted(?: yet)?|not contacted|uncontacted|nadie (?:l[oa]s )?(?:ha )?contactado',
    means: { list: ['LEADS'], set: { status: ['NEW'] } },
  },
  { words: 'contactad[oa]s?|contacted', means: { list: ['LEADS'], set: { status: ['CONTACTED'] } } },
  { words: 'calificad[oa]s?|qualified', means: { list: ['LEADS'], set: { status: ['QUALIFIED'] } } },
  { words: 'cotizad[oa]s?|con cotizacion|quoted', means: { list: ['LEADS'], set: { status: ['QUOTED'] } } },
  { words: 'en maduracion|nurturing|en nutricion', means: { list: ['LEADS'], set: { status: ['NURTURING'] } } },
  {
    words: 'ganad[oa]s?|won|gan(?:o|amos|aron)|cerr(?:o|e|amos|aron)|(?:did|have)(?: \\S+){0,2}? (?:close|closed|win)',
    means: { list: ['OPPORTUNITIES', 'LEADS'], set: { status: ['WON'] } },
  },
  {
    words: 'perdid[oa]s?|perd(?:imos|ieron|io)|lost|(?:did|have)(?: \\S+){0,2}? lose',
    means: { list: ['OPPORTUNITIES', 'LEADS'], set: { status: ['LOST'] } },
  },
  // For users, a case is open until it is closed.
  {
    words: 'abiert[oa]s?|en curso|sin (?:cerrar|resolver|solucionar)|open|unsolved|unresolved|not (?:solved|closed)',
    means: { list: ['CASES'], set: { status: ['OPEN', 'WAITING'] } },
  },
  { words: 'abiert[oa]s?|en curso|open', means: { list: ['OPPORTUNITIES'], set: { status: ['OPEN'] } } },
  {
    words: 'abiert[oa]s?|open',
    means: { list: ['LEADS'], set: { status: [...openLeadStatuses] } },
  },
  {
    words:
      'en riesgo|at risk|riesgosas?|peligran|se (?:nos )?(?:estan yendo|van(?! a )|quieren ir)|por irse|leaving|churn(?:ing)?',
    means: { list: ['OPPORTUNITIES', 'CUSTOMERS'], set: { atRisk: true } },
  },
  { words: 'frecuentes|frequent|fieles|loyal', means: { list: ['CUSTOMERS'], set: { segment: ['FREQUENT'] } } },
  { words: 'ocasionales|occasional', means: { list: ['CUSTOMERS'], set: { segment: ['OCCASIONAL'] } } },
  {
    words:
      'inactiv[oa]s?|inactive|(?:que )?(?:hemos |se |nos )?perd(?:id[oa]s?|imos|ieron)|(?:que )?no han? (?:vuelto|regresado)|(?:(?:did|have) )?(?:we )?(?:lost|lose)|(?:who |that )?(?:have|has)(?:nt| not) returned|dormid[oa]s|(?:que )?(?:me |nos )?(?:han? )?(?:dejado|dejaron|dejo) de comprar(?:me|nos|les)?|(?:who |that )?stopped buying|(?:que )?(?:ya |hace rato )?(?:no|sin) (?:me |nos )?(?:han? |hemos |vuelven a |volvio a |volvieron a )?compr(?!aron mas de)\\w+(?: mas| nada)?(?: hace tiempo)?|(?:who |that )?(?:have|has|did|do|does)(?:nt| not) (?:bought|purchased|buy|ordered)(?: anything)?|no longer buy',
    means: { list: ['CUSTOMERS'], set: { segment: ['INACTIVE'] } },
  },
  { words: 'sin leer|no leid[oa]s|unread', means: { list: ['CONVERSATIONS'], set: { unread: true } } },
  {
    words:
      '(?:(?:que|y) )?no (?:se )?(?:les? )?(?:hemos|han|ha|he) (?:contestado|respondido|atendido)|(?:we )?(?:have ?nt|have not) (?:answered|replied to)|esperan(?:do)?(?: respuesta| a una persona| atencion)?|en espera|sin (?:responder|contestar|atender|respuesta)|waiting(?: \\S+){0,2}?(?: for (?:an? )?(?:reply|answer|person|response))?|unanswered',
    means: { list: ['CONVERSATIONS', 'CASES'], set: { status: ['WAITING'] } },
  },
  {
    words:
      'con (?:el )?(?:bot|agente|robot)|(?:atiende|lleva|tiene)(?: \\S+){0,2}? el (?:bot|agente|robot)|en manos del (?:bot|agente)|(?:atiende|lleva) el (?:bot|agente)|with the (?:bot|agent)',
    means: { list: ['CONVERSATIONS'], set: { status: ['BOT'] } },
  },
  {
    words:
      '(?:con|atiende|lleva|atendidas? por|en manos de)(?: una?)? (?:personas?|humanos?|vendedor(?:es)?)|(?:with|handled by|answered by) (?:a )?(?:persons?|humans?|people|sellers?)',
    means: { list: ['CONVERSATIONS'], set: { status: ['HUMAN'] } },
  },
  {
    words: 'cerrad[oa]s?|cerraron|cerramos|closed',
    means: { list: ['CONVERSATIONS', 'CASES'], set: { status: ['CLOSED'] } },
  },
  {
    words: 'pendientes?|sin (?:hacer|terminar)|por hacer|not done|undone',
    means: { list: ['TASKS'], set: { done: false } },
  },
  {
    words:
      '(?:(?:que )?esperan(?:do)?|en espera de|pendientes? de|por|sin) (?:confirma(?:r|cion)|aproba(?:r|cion))|pendientes?|(?:that )?(?:are )?(?:waiting|awaiting|pending)(?: (?:for|to be))? (?:confirm(?:ed|ation)|approv(?:ed|al))|unconfirmed|to (?:be )?(?:confirm|approv)ed?|pending',
    means: { list: ['ORDERS'], set: { status: ['PENDING'] } },
  },
  { words: 'confirmad[oa]s?|confirmaron|confirmed', means: { list: ['ORDERS'], set: { status: ['CONFIRMED'] } } },
  {
    words:
      '(?:pagad[oa]s? (?:solo )?(?:en parte|a medias|parcialmente)|a medio pagar|(?:parcialmente|medio) pagad[oa]s?|con (?:un )?(?:abono|anticipo)s?|abonad[oa]s?|part(?:ly|ially) paid|paid in part)',
    means: { list: ['ORDERS'], set: { payment: ['PARTLY_PAID'] } },
  },
  { words: 'pagad[oa]s?|pagaron|paid', means: { list: ['ORDERS'], set: { payment: ['PAID'] } } },
  {
    words: 'entregad[oa]s?|entregaron|entregamos|despach(?:ad[oa]s?|aron|amos)|fulfil(?:l|led)?|deliver(?:ed)?',
    means: { list: ['ORDERS'], set: { status: ['FULFILLED'] } },
  },
  {
    words: 'cancelad[oa]s?|cancelaron|cancelamos|anulad[oa]s?|anularon|cancel(?:l?ed)?',
    means: { list: ['ORDERS', 'APPOINTMENTS'], set: { status: ['CANCELLED'] } },
  },
  {
    words:
      '(?:a las )?(?:que )?(?:(?:el|los|la|las) )?(?:clientes? )?no (?:vin(?:o|ieron)|lleg(?:o|aron)|asisti(?:o|eron)|se present(?:o|aron))|faltaron|inasistencias?|plant(?:ad[oa]s|aron)|no shows?|(?:did not|didn t|didnt) (?:come|show up|turn up)|missed',
    means: { list: ['APPOINTMENTS'], set: { status: ['NO_SHOW'] } },
  },
  {
    words: 'terminad[oa]s?|hech[oa]s|completad[oa]s?|done|finished|completed',
    means: { list: ['TASKS'], set: { done: true } },
  },
  {
    words: 'whats?app?s?|wasaps?|guasaps?|wsp|wpp',
    means: { list: ['CONVERSATIONS', 'LEADS'], set: { channel: ['WHATSAPP'] } },
  },
  { words: 'instagram|ig', means: { list: ['CONVERSATIONS', 'LEADS'], set: { channel: ['INSTAGRAM'] } } },
  { words: 'messenger|facebook', means: { list: ['CONVERSATIONS', 'LEADS'], set: { channel: ['MESSENGER'] } } },
  { words: 'correo|e ?-?mail|mail', means: { list: ['CONVERSATIONS', 'LEADS'], set: { channel: ['EMAIL'] } } },
  { words: 'sms', means: { list: ['CONVERSATIONS', 'LEADS'], set: { channel: ['SMS'] } } },
  {
    words: 'formulario(?: web)?|(?:pagina|sitio) web|web form|website',
    means: { list: ['CONVERSATIONS', 'LEADS'], set: { channel: ['WEB'] } },
  },
];
