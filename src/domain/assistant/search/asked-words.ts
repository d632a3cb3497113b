import { withoutMarks } from '../../shared/fold.js';
import { remembered } from '../../shared/remembered.js';
import { type Word, wordsIn } from './words.js';

const whereWords = 'ubicacion direccion';
const bringWords = 'tarda entrega';
/** How long something takes to be made or done is not a question about delivery: "¿cuánto tardan en hacerlos?". */
const made =
  /\b(?:hac(?:er|en|erl[oa]s?|ermel[oa]s?)|list[oa]s?|prepar\w+|fabric\w+|imprim\w+|arregl\w+|repar\w+|confeccion\w+|bord\w+|estar|estaria|esten|terminad[oa]s?|terminar|resultados?|revis\w+|make|making|ready|done|finish\w*|fix|repair\w*|prepare\w*|print\w*)\b/u;
const brought = /\b(?:lleg\w+|entreg\w+|envi\w+|mand\w+|tra(?:er|en|igan)\w*|domicilio|deliver\w*|ship\w*|arriv\w*)\b/u;
/** A customer who asks about coming on a day asks whether the shop is open then: "¿puedo pasar a recogerlo el lunes?". */
const comesAt =
  /\b(?:pas(?:o|ar|amos|aria)|recog\w+|recoj\w+|llego|llegar|voy|vamos|ir|venir|come|pick (?:it|them) up)\b.{0,30}\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|feriados?|festivos?|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/u;
const whereAsked = /\b(?:donde|direccion|ubica\w*|where|address)\b/u;

/** "¿Dónde está mi pedido?" does not ask where the shop is. */
const whereOrder =
  /\b(?:donde|where)\s(?:\p{L}+\s){0,2}?(?=(?:mi|nuestr[oa]|el|la|my|our|the)\s(?:pedido|orden|compra|paquete|encomienda|envio|order|package|parcel|delivery|shipment)\b)/gu;

/** How long in advance something must be ordered: "¿con cuánto tiempo hay que encargarla?". */
const leadAsked =
  /\b(?:con (?:cuant[oa]s?|que) (?:dias?|tiempo|horas?|anticipacion|antelacion)|cuant[oa]s? (?:dias?|tiempo|horas?) (?:antes|de anticipacion)|how (?:far|long|much) (?:in advance|ahead|notice)|how many days (?:before|ahead|in advance))/u;
/** Source of a pattern for how things do not fit: "chico", "ancha". */
export const illFitting = String.raw`(?:chic|grand|pequen|apretad|floj|anch|larg|cort|ajustad|estrech)\p{L}*`;

/** Words for what a question asks without naming it. */
const meant: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:(?:a|hasta|desde) que horas?|what time|how late|cuando (?:abr|cierr|atiend)|atienden (?:los|el|hoy|en|manana|de)|hasta cuando (?:abr|atiend|estan)|entre semana|todavia (?:me )?(?:atienden|dan|alcanzo|estan)|when do you|(?:paso|llego|voy|pasar|llegar|vengo|recojo) (?:\S+ ){0,3}(?:a las|como a las|tipo|hoy|manana|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)))/u,
    'horario',
  ],
  [
    /\b(?:are (?:you|u) (?:guys )?(?:still )?open|open on|(?:still|you)(?:'re)? open|abren|abierto|abiertos|abierta|cierran|cerrado|trabajan (?:los|el|hoy)|atienden hoy)/u,
    'horario',
  ],
  [
    /\b(?:donde (?:est(?!acion)|qued|los|las|se|es\b|te|les|puedo (?:pasar|ir|recoger)|paso|tienen (?:la )?tienda|son\b)|donde\W*$|where (?:are|is|exactly)|como llego|como llegar|que (?:direccion|parte)|queda lejos|(?:ir|voy|vamos) a (?:retirar|recoger|buscarl[oa]s?|traerl[oa]s?)|puedo retirar|pas(?:o|ar|amos) (?:a recoger|a retirar|por (?:el|la|los|las)|a traer)|(?:your|the) address|en que (?:parte|zona|lugar) estan)/u,
    whereWords,
  ],
  [
    /\b(?:dejar|dejo|estacionar|parquear|meter|guardar) (?:el |la |mi )?(?:carro|coche|auto|camioneta|moto|camion)|(?:donde|lugar para|espacio para) (?:estacion|parque)|park (?:my|the) car/u,
    'parqueo',
  ],
  [
    /\b(?:(?:cuanto|que tanto) (?:tiempo )?(?:tarda|demora|se tarda)|how long|en cuanto (?:tiempo|llega|me llega|me lo)|cuando (?:me )?(?:l[oae]s? )?(?:llega|traen|entregan|mandan|llegaria)|how soon|when (?:will|would) (?:it|they) (?:arrive|come|get))/u,
    bringWords,
  ],
  [
    /\b(?:(?:me|nos|te|le|les) (?:l[oae]s? )?(?:llev|tra[ei]|mand|acerc)\w*|llevan (?:a|al|hasta|en)\b|lleg(?:an|as) (?:a|al|hasta)\b|(?:a|en) que (?:zonas|colonias|lugares|partes|ciudades)|hasta donde (?:llegan|llevan|entregan)|(?:llev|tra[ei]|mand)\w* (?:a (?:mi )?(?:la )?(?:casa|domicilio|oficina))|deliver to|ship to|bring it to)/u,
    'envio domicilio',
  ],
  [
    /\b(?:en pagos|a pagos|a plazos|en (?:dos|tres|varias|varios|\d+) (?:partes|pagos|cuotas)|poco a poco|installments|pay (?:in|by|with)|(?:pago|pagar|pagarlo|cobran) (?:con|en|por|de)|(?:acept|recib)\w+ (?!cambi|devol|perr|gat|mascot|nin|pedid|reserv|encarg|visit|a \p{L}|mas |menor|grupo|receta|seguro|cosas|material))/u,
    'pago',
  ],
  [
    /\b(?:si (?:no|al final no) (?:me |le |nos )?(?:gust|qued|sirv|sal|llega a)\w*|if (?:i|it|they) (?:don't|doesn't|do not) (?:like|fit|work)|bring it back|send it back|me sobra\w*|(?:l[oa]s? )?(?:puedo|podria|puede) (?:devolver|regresar|cambiar))/u,
    'cambios devoluciones',
  ],
  [
    new RegExp(
      String.raw`\b(?:me|le) (?:qued|sali|vin)\w* (?:muy |medio |algo |un poco |demasiado )?${illFitting}`,
      'u',
    ),
    'cambios devoluciones talla',
  ],
  [
    /\b(?:(?:ya |se )?no (?:me )?(?:prend|enciend|sirv|funcion|arranc)\w*|(?:se|me) (?:me )?(?:dano|quebr|romp|descomp|arruin|frego)\w*|sali[oó] (?:mal[oa]|defectuos[oa]|fallad[oa])|(?:stopped|not|isn't|doesn't|won't) (?:work|turn on|start)\w*|(?:is|it's|was|came) (?:broken|defective|faulty)|broke down)/u,
    'garantia defecto',
  ],
  [
    /\b(?:si (?:al final )?no (?:puedo|podemos|voy|vamos|llego|llegamos)(?: \S+){0,2}|can't make it|no show)/u,
    'cancelar cambiar cita',
  ],
  [
    /\b(?:dejar|dar|pagar?|poner|adelantar) (?:algo|plata|dinero|un porcentaje|una parte)?\s?(?:antes|por adelantado|de entrada)|(?:hay que|toca|debo|tengo que) dejar (?:algo|plata|dinero|alg[uú]n)|se paga algo|por adelantado|(?:hold|reserve|keep) (?:it|one|this|that|them)\b/u,
    'anticipo adelanto apartar',
  ],
  [
    /\b(?:la )?(?:primer[ao]?|1r?a) (?:clase|sesion|consulta|cita|visita|leccion)|(?:clase|sesion) de prueba|(?:first|trial) (?:class|lesson|session|visit)\b/u,
    'prueba primera',
  ],
  [leadAsked, 'anticipacion'],
  [
    /\b(?:(?:ir|irl[oa]s?|venir|vengan?|vienen|vienes|pasar|pasen|mandan? a alguien) (?:\p{L}+ )?a (?:ver|revis|med|cotiz|chec|inspeccion|valor)\p{L}*|come (?:out |over )?(?:to |and )?(?:see|look|check|measure|inspect|quote))/u,
    'visita cotizar',
  ],
  [/\b(?:con|sin|cobran?|hay|tienen?) (?:\p{L}+ )?interes(?:es)?\b|\binterest\b(?! in\b)/u, 'intereses credito cuotas'],
];
const hourAsked = /\b(?:(?:a|hasta|desde) que horas?|what time|until when|how late)\b/u;
const openAsked =
  /\b(?:abren|abierto|abiertos|cierran|are (?:you|u|yall) (?:\p{L}+ )?open|(?:u|you|yall) open|open (?:on|today|now|tomorrow))\b/u;
/** For each form of a question, the look of the sentences that answer it. */
const looks: readonly (readonly [RegExp, RegExp])[] = [
  [comesAt, /\b(?:lunes|martes|s[aá]bados?|domingos?|todos los d[ií]as|monday|every day|daily)\b/iu],
  [leadAsked, /\banticipaci[oó]n|\bantelaci[oó]n|\bantes\b|in advance|\bahead\b|\bnotice\b/iu],
  [
    hourAsked,
    /\d{1,2}:\d{2}|\b\d{1,2}\s?(?:h|hs|am|pm|[ap]\.\s?m)\b|\bde (?:las )?\d{1,2} a (?:las )?\d{1,2}\b|\bminutes before\b/iu,
  ],
  [
    openAsked,
    /\b(?:lunes|martes|s[aá]bados?|domingos?|festivos|feriados|todos los d[ií]as|monday|saturday|sunday|every day|daily|holidays)\b/iu,
  ],
  [
    /\b(?:(?:cuanto|que tanto|cuantos dias) (?:tiempo )?(?:se )?(?:tarda|demora|dura|tengo)|en cuanto (?:tiempo|llega|me llega)|cuando (?:me )?(?:l[oae]s? )?(?:llega|traen|entregan)|how long|how soon)/u,
    /\b(?:\d+|un[oa]?|dos|tres|cuatro|cinco|an?|one|two|three|four|five|half an)(?: (?:a|to|o|-) \d+)?\s(?:business |working |full )?(?:d[ií]as?|horas?|minutos?|semanas?|mes(?:es)?|days?|hours?|minutes?|weeks?|months?)\b|siguiente|next day/iu,
  ],
  [
    /\b(?:cuanto (?:cuesta|cobran|vale|es|sale|seria|hay que|toca|se)|a como|precio|how much|cost)/u,
    /[$₡€£]\s?\d|\b(?:USD|MXN|CRC|S\/)\s?\d|\d\s?(?:colones|pesos|d[oó]lares|soles|%)|gratis|sin costo|free|por (?:nuestra|su) cuenta|lo paga/iu,
  ],
  [
    /\b(?:donde|where|address|que zonas|que colonias)\b/u,
    /\b(?:estamos|encontramos|ubicad|llevamos a|entregamos en|enviamos a|we are (?:at|in|on|located|next|behind)|located|calle|carrera|avenida|av\.|cra\.|colonia)|\b\d{2,5} (?:[A-Z]\p{L}+ ){1,3}(?:rd|st|ave|blvd|dr|hwy|road|street|avenue|lane|ln)\b/iu,
  ],
];
/** "¿Cuánto me queda?", "¿en cuánto quedarían las dos?" asks for a price, and "estamos a 27" tells a date: neither asks for a place. */
const whatRemains =
  /(?<=\b(?:cuanto|precio|total)\s(?:(?:me|nos|le|les|te|ya|todo|en total)\s){0,2})qued(?:an?|aria|arian|o|aron)\b|\bestamos (?=a (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|\d{1,2}|fin|mediados|principios)\b)/gu;

/** "¿Lasaña queda?" asks whether there is any. */
const isLeft =
  /(?<=\b\p{L}{4,}\s)(?<!\b(?:donde|adonde|ustedes|local|tienda|negocio|oficina|sucursal|lejos|cerca)\s)quedan?(?=\W*$)/u;

/** Returns a question folded. Words for a place are removed if they ask where an order is, or for no place at all. */
const formOf = remembered((question): string =>
  withoutMarks(question).toLowerCase().replace(whereOrder, ' ').replace(whatRemains, ' ').replace(isLeft, ' '),
);

/** Returns patterns of the sentences that answer a question, by its form. */
export const looksWanted = remembered((question): readonly RegExp[] => {
  const folded = formOf(question);
  return looks.flatMap(([wanted, look]) => (wanted.test(folded) ? [look] : []));
});

/** Returns the telling words of a question, with those that its form stands for. */
export const askedIn = remembered((question): readonly Word[] => {
  const folded = formOf(question);
  const comesOnDay = comesAt.test(folded) && !whereAsked.test(folded);
  const ofMaking = made.test(folded) && !brought.test(folded);
  const forms = meant.filter(
    ([pattern, words]) =>
      pattern.test(folded) && !(comesOnDay && words === whereWords) && !(ofMaking && words === bringWords),
  );
  // Words that stand for another word are replaced by it: in a question about parking, the car is not searched for.
  const rest = forms.reduce((text, [pattern]) => text.replace(pattern, ' '), folded);
  return wordsIn([rest, ...forms.map(([, words]) => words), ...(comesOnDay ? ['horario'] : [])].join(' '));
});
