import { asksMachine } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { remembered } from '../../../../domain/shared/remembered.js';
import { declines, holdsBack } from './consent.js';

/** What the customer does in a message, read from its words only. */
export interface Acts {
  folded: string;
  greets: boolean;
  onlyGreets: boolean;
  onlyThanks: boolean;
  /** Thanks, with or without other content. */
  thanks: boolean;
  agrees: boolean;
  /** Says no, not yet, maybe or but, even after a yes: "claro que no". */
  holdsBack: boolean;
  /** No longer wants anything of what was discussed. */
  declines: boolean;
  refuses: boolean;
  buys: boolean;
  /** Orders something, instead of only wanting it: "deme", "ponme", "I'll take". */
  takes: boolean;
  adds: boolean;
  removes: boolean;
  /** Cancels the whole order. */
  cancels: boolean;
  /** Says nothing but yes, in any words. */
  onlyAgrees: boolean;
  /** Says goodbye. */
  leaves: boolean;
  /** Says that this is all. */
  closes: boolean;
  /** Asks a question, with or without a question mark. */
  asks: boolean;
  /** Orders in a few words what was discussed: "móntelo", "mándamelas ya". */
  commands: boolean;
  /** Asks which of several things to choose, or whether they are alike. */
  compares: boolean;
  /** Asks whether a person or a machine answers. */
  asksMachine: boolean;
  asksDifference: boolean;
  corrects: boolean;
  asksPrice: boolean;
  asksWhether: boolean;
  asksTotal: boolean;
  asksToOrder: boolean;
  asksAdvice: boolean;
  books: boolean;
  /** Asks how many of something there are. */
  asksCount: boolean;
  cheapest: boolean;
  /** Position in what was shown: 0 for the first, -1 for the last; null if none is named. */
  place: number | null;
  theOther: boolean;
  oneOfEach: boolean;
}

const greeting =
  /^\W*(?:hola+|holi|buen[oa]s?(?: (?:dias?|tardes|noches))?|buen dia|que tal|saludos|hi|hello|hey|good (?:morning|afternoon|evening))\b/u;
const onlyGreeting =
  /^\W*(?:(?:hola+|holi|buen(?:[oa]s?)?|dias?|tardes|noches|que tal|saludos|hi|hello|hey|there|good|morning|afternoon|evening|como esta[ns]?|how are you|todos|team|equipo)\W*)+$/u;
const onlyThanks =
  /^\W*(?:(?:ok(?:ay)?|listo|perfecto|vale|bueno|great|muchas|muchisimas|mil|many|gracias|thanks|thank you|so much|very much|a lot|por todo|muy amable|pura vida)\W*)*(?:gracias|thanks|thank you|pura vida|se (?:le |te |les )?agradece|(?:le|te|les) agradezco|muy amable)\W*(?:(?:muy amable|por todo|so much|very much|a lot)\W*)*$/u;
const agreeing =
  /^\W*(?:si+|ok(?:ay)?|dale|va|vale|listo|correcto|perfecto|claro|de acuerdo|esta bien|por favor|bueno|asi es|exacto|hagamoslo|adelante|hagale|hagamosle|yes|yep|yeah|sure|please|go ahead|confirm\w*|hagamos|haz el|hagalo|pidalo|pidelo|me sirve(?! (?:para|pa|con|en)\b)|sale|dele|hazle|great|alright|va pues|ta bien|bueno va|simon|jalo|arre|de una|(?:(?:ya|pues|bueno|entonces)\W+)+(?:dele|dale|hagale|hazle|arre|va|si|listo|confirm\w*)|(?:(?:ya|pues|bueno|entonces)\W+)*m[ae]nd[ae](?:me|nos)?(?:l[oa]s?)?(?=(?:\W+(?:ya|pues|nomas|no mas|porfa|por favor|entonces))*\W*$))\b/u;
/** "Si ando 1000 km al mes": a condition that is spelt like a yes. */
const ifUsed =
  /^\W*si (?:yo |l[oae]s? )?(?:ando|corro|manejo|recorro|camino|viajo|gasto|consumo|uso|ocupo|lavo|riego|hago)\s(?:como |unos |unas )?\d[\d.,]*\s?\p{L}+ (?:al|por|a la|cada|diari\p{L}+|semanal\p{L}*|mensual\p{L}*)(?!\p{L})/u;
const confirming =
  /\b(?:confirm\w*|hagamos el pedido|haz el pedido|haga el pedido|pidalo|pidelo|hagalo|place the order|go ahead|(?<!\b(?:que|q|k|cual|no) (?:\p{L}+ )?)me sirve(?! (?:para|pa|con|en)\b))\b/u;
const ordering =
  /\b(?:(?:hacer|haga|hagan|hagame|hagamos|haz|hazme|pon|ponga|pongame|ponme|mete|tome|toma|tomame|tomeme) (?:un|el|mi|ese|la|mi) (?:pedido|orden)|(?:place|make|submit) (?:an|the|my) order|with the order|pid[ae]l[oa]s?|hazlo|hagalo|ped[ii]me|cierr[ae]l[oa]s?|cerral[oa]s?|apunt[ae]l[oa]s?|apuntame\w*|anot[ae]l[oa]s?|me l[oa]s? llevo|me (?:inscribo|matriculo|apunto|anoto)|(?:quiero|queremos|quisiera|quisieramos|me gustaria|nos gustaria|voy a|vamos a) (?:inscribir|matricular|apuntar|anotar)(?:me|nos|l[oa]s?)|(?:me|nos|l[oa]s?) (?:quiero|queremos|quisiera|voy a|vamos a) (?:inscribir|matricular|apuntar|anotar)|(?<!\b(?:si|cuando|como|donde|cuanto|que|ya|aun|todavia|no|ayer|antes) (?:me |te |se |le )?)l[oa]s? (?:pido|encargo|ordeno)|lo llevo todo|me llevo todo|(?:lo|la|los|las) confirmo|confirm(?:o|a|ad[oa]|ar|e|emos|[aeo]me|[aeo]l[oa]s?|[ae]mel[oa]s?)?|(?:mand|envi|cierr|cerr|anot|apunt|prepar|orden|registr|proces|tra[ei]g?|pid)[ae](?:me|nos)?l[oa]s?|asi l[oa]s? quiero|dej[ae]l[oa]s? asi|hagale|hagamosle|hagalo|(?:queda|todo) confirmad[oa]|order (?:it|them|that|those)|book it|(?:separ|reserv|apart|guard|anot|apunt|inscrib)[ae](?:me|nos|l[oa]s?) (?:(?:ya|entonces|pues|porfa|por favor) )?(?:un|una|el|mi|ese) (?:cupo|lugar|espacio|campo|puesto)(?! (?:para|el) (?:el )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana))|(?:separ|reserv|apart|aparta|guard|inscrib|matricul)[aei](?:me|nos)?l[oa]s?|(?:me|nos) l[oa]s? (?:guard|apart|separ|reserv|alist)[ae]n?s?(?= (?:porfa|por favor|pls|a nombre|pues|entonces))|(?:hold|save|reserve|keep|set aside) (?:it|them|that|those|one|two|\d+|an?)\b.{0,20}? for me|put (?:it|them|that|those|me) (?:down|under)|sign (?:me|us|him|her|them) up|(?:cierr[ae]|cerra|mand[ae]|envi[ae]|anot[ae](?:me)?|apunt[ae](?:me)?|haga|haz|haceme) (?:el|mi|la|ese) (?:pedido|orden|compra))\b/u;
/** "Ok do it" or "go for it", and nothing else. */
const goesFor =
  /^\W*(?:(?:ok(?:ay)?|yes|yeah|yep|great|sure|cool|alright|perfect|then)\W+)*(?:let'?s )?(?:do (?:it|that)|go for it|go with (?:it|that))(?:\W+(?:then|please|thanks|thank you))*\W*$/u;
const refusing = /^\W*(?:no|nop|nope|todavia no|aun no|mejor no|not yet)\b/u;
/** "Llevo 3 semanas esperando", "llevo días sin respuesta": how long somebody has waited; it orders nothing. */
const waits =
  /\bllevo (?:(?:ya|como|mas de|casi|por lo menos|al menos|desde|hace|el|la|l[oa]s|un[oa]?s?|vari[oa]s|much[oa]s?|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince|veinte|medi[oa]|tod[oa]|buen|\d+) )*(?:(?:minut(?:o|it)os?|horas?|dias?|semanas?|mes(?:es)?|anos?|rat(?:o|it)o?s?|tiempo|quincenas?|lunes|martes|miercoles|jueves|viernes|sabado|domingo|ayer|antier|anteayer)(?: y (?:pico|medi[oa]|algo))?(?: (?:enter[oa]s?|aqui|ya|complet[oa]s?))* (?:\p{L}{2,}(?:ando|iendo|yendo)(?:l[oaes]s?|me)?|sin)|(?:esper|aguard|llam|escrib|insist|reclam|ped|pid|trat|intent|pregunt)(?:ando|iendo)(?:l[oaes]s?|me)?)\b/gu;
/** "¿A dónde lo llevo?", "¿cuánto llevo?": a question with the verb, which orders nothing. */
const carried = /\b(?:donde|adonde|cuando|como|cuanto) (?:(?:me |te |se )?(?:l[oae]s? )?)?llevo\b/gu;
/** "Lo llevo mañana", "se lo llevo el lunes": the customer brings a thing of their own, which orders nothing. */
const brought =
  /(?<!\bme )\bl[oa]s? llevo (?:(?:yo|mejor|entonces|a|al) )*(?:hoy|manana|pasado|luego|mas tarde|despues|al rato|ahora mismo|en (?:la|un|una|el)|por la|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|taller|local|tienda|revisar)(?!\p{L})/gu;
export const bringsIt = (folded: string): boolean => folded.search(brought) >= 0;
/** "Quiero mi dinero", "que me devuelvan", "I want a refund": a refund is not a product. */
const moneyBack =
  /\b(?:quiero|queremos|quisiera|queria|necesito|ocupo|i want|i need|i'd like|i would like|can i (?:get|have)|give me|deme|dame)(?: (?:que me den|de vuelta|ya|solo|es|back))* (?:(?:mi|toda? mi|el|la|mis|tod[oa] (?:el|la)) (?:dinero|plata|lana|pisto|reales|billete|feria)(?! (?:en|para))|(?:que|a que) (?:me|nos|l[eo]s?) (?:l[oa]s? )?(?:devuelv|devolv|regres|reembols|reintegr)\p{L}*|(?:un|el|mi|una|la)? ?(?:reembolso|reintegro|devolucion)|(?:my|all my|our) money(?: back)?|(?:a|my|the|full|a full) refund)\b/gu;
/** "I have been waiting": this "I have" orders nothing. */
const perfect =
  /\bi (?:have|ha(?:ve)? not) (?:been|not|never|already|waited|called|written|asked|paid|complained|tried)\b/gu;
/** "Quiero devolver una", "I want to return it": the customer returns something and buys nothing. */
const goodsBack =
  /\b(?:quiero|quisiera|queria|necesito|ocupo|me gustaria|i want|i need|i'd like|i would like)(?: to)? (?:devolver\p{L}*|regresarl[oa]s?|reclamar\p{L}*|reportar\p{L}*|quejarme|return|complain|report)\b/gu;
/** "Si llevo 10, ¿me hacen precio?": only a hypothesis, with a request for a lower price. "Si llevo 3" alone may be a yes. */
const supposed =
  /\b(?:si|if) (?:(?:me|yo|nos|i|we) )*(?:llev(?:o|amos|ara)|compr(?:o|amos|ara)|take|buy|get)(?= (?:\d+|dos|tres|cuatro|cinco|seis|ocho|diez|doce|una docena|two|three|four|five|six|ten|a dozen)\b.*\b(?:me (?:hac|dan|baj|rebaj|dej)\p{L}*|nos (?:hac|dan|baj|dej)\p{L}*|descuent\p{L}*|rebaj\p{L}*|discount|cheaper|deal|better price))/gu;
/** "¿Cuál me sale mejor si la llevo 3 veces por semana?": a customer who would bring somebody orders nothing. */
const wouldBring =
  /\b(?:si|if) (?:yo |me |nos |i |we )*(?:l[oa]s? (?:llevo|llevamos|llevara)|(?:take|bring) (?:him|her|them|it))\b/gu;
/** "Si la compro y no me gusta, ¿la devuelven?": a question about what may happen later; it buys nothing. */
const bought =
  /\b(?:si|if) (?:(?:yo|me|nos|ya|i|we|you) )*(?:(?:l[oae]s?|un[oa]?) )?(?:compr[oae]\p{L}*|llev[oae]\p{L}*|pid[oae]\p{L}*|buy|bought|take|order)\b(?=[^.;!?]*\b(?:y|pero|and|but) (?:luego |despues |al final |then |later )?(?:no |sale|salen|viene|vienen|llega|llegan|se (?:rompe|dana|quiebra|descompone|malogra|arruina)|(?:me|le|nos) (?:queda|quedan|arrepiento|aprieta)|(?:it|they) (?:do(?:es)?n't|do(?:es)? not|break|breaks|comes?|arrives?|is|are)|i (?:don't|do not|change)))/gu;
/** "Si yo llevo la llanta": the customer brings a thing of their own. */
const bringing =
  /\b(?:si|if) (?:(?:yo|nosotros|i|we) )(?:mism[oa] )?(?:l[oae]s? )?(?:llev[oa]\p{L}*|traig[oa]\p{L}*|traemos|bring)(?= (?:la|el|mi|mis|l[oa]s|un|una|the|my|our)\b)/gu;
/** "¿Qué ocupo para pegarlo?", "what do i need to fix it": asks which thing is right, and orders none. */
const needed =
  /(?:^\W*|[,.;:!?]\s*|\b(?:y|entonces|diga|digame|and|so)\s)(?:(?:que|q|k) (?:es lo que )?(?:mas )?(?:necesito|ocupo|necesitamos|ocupamos)(?= para)|what (?:else )?(?:do|would|will) (?:i|we) need)\b/gu;
/** Whether a purchase arrived broken or wrong and is to be returned. */
export const returnsGoods = (folded: string): boolean =>
  folded.search(goodsBack) >= 0 &&
  /\b(?:rot[oa]s?|quebrad[oa]s?|danad[oa]s?|equivocad[oa]s?|defectuos[oa]s?|mal estado|no (?:sirve|funciona|prende)n?|broken|damaged|defective|wrong|cracked|does(?:n't| not) work)\b/u.test(
    folded,
  );
/** Whether somebody wants their money back: "quiero mi dinero", "I want my money back". */
export const wantsMoneyBack = (folded: string): boolean => folded.search(moneyBack) >= 0;
/** Removes phrases that sound like an order but are about waiting for goods, returns or refunds. */
const withoutWaiting = (folded: string, isQuestion: boolean): string =>
  [
    waits,
    carried,
    brought,
    bringing,
    moneyBack,
    goodsBack,
    perfect,
    bought,
    needed,
    ...(isQuestion ? [supposed, wouldBring] : []),
  ].reduce((rest, pattern) => rest.replace(pattern, ' '), folded);

/** "Quiero precio de 2 rodillos", "me cotiza 10", "i need a quote for 5": asks for a price and orders nothing yet. */
const pricing =
  /\b(?:(?:quiero|quisiera|queria|necesito|ocupo|me gustaria|me das?|deme|dame|nos das?|i need|i want|i'd like|i would like|give me|can i (?:get|have))(?: (?:saber|conocer|tener|pedir|ver|el|los|un|una|la|a|the|que me den|to know))* (?:precios?|costos?|cotizacion\p{L}*|cotizar\p{L}*|presupuestos?|prices?|quotes?|pricing|estimate)|(?:me|nos) (?:puede[ns]? |podria[ns]? )?cotiz\p{L}+)\b/gu;

const wishing =
  /\b(?:quiero|quisiera|queria|necesito|ocupo|ocupamos|necesitamos|me gustaria|pedir|comprar|ordenar|encargar|i(?: need| want| have)|(?<=^\W*(?:(?:hi|hello|hey|ok|okay|so|and|also|yes)\W+){0,3})need (?=(?:an?|one|two|three|four|five|six|\d+)\b)|i'd like|i would like|buy|order)\b/u;
const taking =
  /\b(?:deme|dame|aparto|me llevo|llevo|me das|me da|me (?:apart|separ|guard|anot|pon|agreg|alist)[ae]s?(?= (?:un|una|dos|tres|cuatro|cinco|seis|medi[oa]|\d+)\b(?! (?:mesa|cupo|lugar|cita|hora|espacio|campo|puesto|turno)))|me (?:mand|envi|tra)[aeio]?[ae]s?(?= (?:dos|tres|cuatro|cinco|seis|medi[oa]|\d+)\b(?! (?:fotos?|imagen|opciones|precios)))|(?:es[ea]|est[ea]) mism[oa]|nos llevamos|ponme|pongame|poneme|mandame|mandeme|echame|echeme|apartame|aparteme|agregame|agregale|agreguele|agreguemos|sumale|sumame|(?:guard|separ|reserv|alist)[ae]me(?= (?:un|una|dos|tres|cuatro|cinco|seis|medi[oa]|\d+)\b(?! (?:mesa|cupo|lugar|cita|hora|espacio|campo|puesto|turno)))|me regala|regaleme|dejame|dejeme|vendeme|vendame|poneme|pongale|ponle|sumale|sumele|agreguele|(?<!\b(?:me|te|le|nos|les|no|que|como|donde|se) )va (?:el|la|un|una)|(?<!\bcuant[oa] (?:me |nos |le )?)seria(?:n)? (?:un|una|uno|dos|tres|\d+)|i(?:'ll| will)? (?:take|have)|i will (?:want|need)|me (?:quedo|voy) con|(?:agreg|anad|sum|met|(?:(?<![\p{L}\d]\s)|(?<=\b(?:y|e|tambien|me|le|porfa|favor|ok|dale|ademas)\s))inclu)(?:a|e|ue|ye|ya)(?= (?:un|una|otr[oa]|dos|tres|\d+|el|la|los|las)\b)|give me|can i (?:get|have)|let's (?:do|go with)|(?:i'll|i will|let me) (?:go with|get|do)|add)\b/u;

/** "Mejor la cambio de fecha", "quiero mover mi cita": changes an appointment and nothing of a list. */
const movesDate =
  /\b(?:cambi\p{L}+|mov(?:er|erla|erlo|emos)|muev\p{L}+|pas\p{L}+|reprogram\p{L}+|reagend\p{L}+|reschedul\p{L}+|change|move)(?: (?:la|el|lo|de|mi|para|otra|otro|nuestra|the|my|our))* (?:fecha|dia|hora|horario|cita|turno|sesion|clase|reserva\p{L}*|date|time|day|appointment|booking|session)\b/u;
const removing =
  /\b(?:quit\w+|sin (?:la|el|las|los)|(?<!\b(?:la|una) )saca|sac(?:ar(?! (?:una? )?(?:cita|turno|hora))|ame|ale|alo|ala|amos)|saqu\w+|(?<=\b(?:l[oa]s?|mejor) )saco|(?<!\b(?:el|un|al|del|de|cada|por|del|las|unas) )sac(?:o|as) (?:la|el|las|los|un|una)|elimin\w+|borr\w+|ya no|remove|without|drop|(?:forget|skip|scratch)(?: about)? (?:the|those|that|my) (?=\p{L})|olvid(?:e|a|emos)(?:se|te|nos)? (?:del?|de l[oa]s?|el|l[oa]s?) (?=\p{L})|(?:take|taking|get) (?:off|out|away|rid of))\b/u;
/** "¿Cómo quito la pintura?" asks how to do that, and removes nothing unless it is about the order. */
const howToRemove =
  /\b(?:como|con que|que uso para|que sirve para|how (?:do|can|would|should) (?:i|we|you)|how to|what can i use to) (?:se |l[oa]s? |puedo |podria |hago para |me )*(?:quit|sac|saqu|elimin|borr|remove|get (?:off|out|rid of))\p{L}*/u;
const ofList = /\b(?:pedido|orden|carrito|lista|compra|order|cart|list)\b/u;
/** "Las galletas no", "ese no": the named thing is not wanted. */
const refusedAfter =
  /\b(?:el|la|l[oa]s|es[eo]|esa|es[oa]s) \p{L}{3,}(?: (?:de |del )?\p{L}{3,})? (?:ya )?no(?= ?(?:[,.;!]|$)| (?:mejor|gracias|quiero|va|porfa|por favor))/u;

const onlyAgreeing =
  /^\W*(?:(?:(?:si+)+|sip|(?:ok(?:ay|i)?)+|dale|va|vale|sale|y|listo|correcto|perfecto|claro|de acuerdo|esta bien|ta bien|por favor|porfa|bueno|bue|asi|es|exacto|adelante|pues|ya|entonces|jaja(?:ja)*|jeje|de una|simon|jalo|arre|dele|hagale|nomas|great|alright|fine|sure|yes|yep|yeah|please|go ahead|sounds good|me parece(?: bien)?|excelente|genial|super)\b\W*)+$/u;
const leaving =
  /^\W*(?:(?:ok(?:ay)?|bueno|listo|gracias|muchas|pues|ya|jaja)\W*)*(?:adios|chao|chau|bye|goodbye|hasta luego|nos vemos|gracias por nada|nada mas gracias)\b/u;
const cancelling =
  /\b(?:cancel(?:a|e|o|ar|en|al[oa]s?|el[oa]s?|ame|eme|amel[oa]|emel[oa]|emos)?|anul(?:a|e|al[oa]|el[oa]|ar)|ya no (?:quiero|ocupo|necesito) nada|no quiero nada|olvid(?:a|e)l[oa]|forget it|never ?mind|call it off)\b/u;
const ofAppointment = /\b(?:citas?|visitas?|reserva\w*|turno|sesion|appointments?|booking|suscripcion)\b/u;
const interrogative =
  /\?|\p{L}[,.;]\s+(?:y |and )?(?:el |the |new |nuevo )?total\W*$|\b(?:sabe[ns]?|sabras|sabran) (?:si|donde|cuando|como|cual|quien|cuanto) \p{L}|\b(?:que|q) pasa(?:ria)? (?:si|cuando)\b|^\W*(?:(?:ok|bueno|pero|ah)\W+)*(?:y|pero|and) si (?:se (?:me |nos )?|no (?:me |nos |les? |se |l[oa]s? )?|les |luego |despues |al final |l[oa]s? (?=devuelv|rompo|pierdo|mancho|cancel))\p{L}{4,}|(?<!\b(?:si|que|como|lo|eso) )\bse puede[ns]?\b(?! (?:entrar|llegar) )|^\W*(?:(?:y|e|pero|and|but)\W+)*(?:hasta|desde) (?:que|q|k) \p{L}{3,}|^\W*(?:(?:and|but|so)\W+)*(?:do|does|did|can|will|has|have|was|were) (?:the |your |my |these |those |it |they )?\p{L}+\s\p{L}|\b(?:que|q) (?:mas|otra cosa|cosas) (?:trae|incluye|lleva|viene|tiene)n?\b|\ba como\b(?! (?:de lugar|va|vamos|quier))|\by (?:que pasa )?si (?:me )?(?:sale|salen|viene|vienen|llega|llegan|resulta|se (?:rompe|dana|descompone|malogra|quiebra))\b|\b(?:que|q|eso que) (?:quiere decir|significa)\b|\beso (?:que|q) es\b|^\W*(?:(?:y|e|ok|bueno|pero|oiga|entonces|hola)\W+)*(?:que|q|k) (?:me |nos |le |les )?(?:sirve|conviene|sale) (?:mas|mejor)\b|^\W*(?:(?:y|e|ok|bueno|pero|oiga|entonces|hola)\W+)*(?:que|q|k) (?:cosas |es lo que )?(?:traen?|incluyen?|contienen?|llevan?|vienen? (?:en|con))\b|^\W*(?:(?:y|e|ok|bueno|pero|oiga|entonces|hola)\W+)*(?:(?:a|de|en|con|por|para) )?(?:que|q|k) (?:(?:puedo|podemos|podria|hago|hacemos|debo|debemos|me van|nos van|(?:se|me|nos|les?) (?:pide|piden|necesita|ocupa|requiere|requieren|pueden)|tengo que|hay que|necesit[oa]n?|piden|requisitos|papeles|documentos|datos|diferencias?|d[ií]as?|horarios?|fechas?|tallas?|color(?:es)?|sabor(?:es)?|medidas?|tama[nñ]os?|marcas?)\s|(?:hago|d[ií]as?|horarios?|papeles|documentos|requisitos)\W*$)|(?<=\s)(?<!\b(?:el|la|l[oa]s|un[oa]s?|es[eoa]s?|algo|mas|lo) )(?:que|q) (?:traen?|incluyen?|llevan?)\W*$|\b(?:hasta|desde|para) cu[aá]ndo\b|(?<=\s)(?:qu[eé] (?:hago|hacemos|puedo hacer))\W*$|(?<!la )\b(?:verdad|cierto)\W*$|(?:^|[,.;!]\s*|\b(?:y|e|pero|ok|bueno|and|but|so|ustedes|uds)\s)(?:cual(?:es)?|(?:de )?d[oó]nde|qui[eé]n(?:es)?|c[oó]mo (?:se|hago|puedo|l[oa]s?|es|son|funciona)|cu[aá]ndo (?:abr|cierr|lleg|entreg|tra|vuelv|tien|hay|es|estar[ií]an?|quedar[ií]an?|les|me|l[oa]s?)|(?:me|nos|se|l[oa]s?) (?:l[oa]s? )?(?:puede[ns]?|mandan|llevan|traen|entregan|dan|hacen|cobran|dejan|cambian|instalan|cortan|preparan|guardan|venden|apartan)|(?:tienen|aceptan|reciben|hacen|venden|manejan|atienden|abren|cobran|incluye|puedo|se puede)|do you|does|do they|is it|are they|are you|can i|can you|(?:do|can|are|will|could|would) (?:y['’]?all|u|ya|yous)|is there|are there|will you|who|how)(?!\p{L})|^\W*(?:(?:ok|bueno|pero|ah)\W+)*(?:y|pero|and) (?:si|if) (?:(?:al final|despues|luego|ese dia|yo|i|we|it|he|she|me|nos|se|l[oa]s?|no|ya|don't|can't)\s)*(?:cancel|llueve|llov|lleg|pued|podemos|enferm|falt|romp|dan|perd|arrepient|demor|tard|sick|rain|late)\p{L}*|(?<!\p{L})(?:qué|cuál(?:es)?|cómo|dónde|quién|cuándo)(?!\p{L})|\bcu[aá]nt[oa]s?\b|\bcu[aá]ndo est[aá]n?(?=\W*$)|\b(?:a que hora|hasta que hora|how (?:much|many|long)|what|when|where|which|(?:do|did|would|will|should) i)\b|^\W*(?:(?:and|but|so|ok)\W+)?(?:is|are|does|should|would)\s(?:the |my |your |a )?\p{L}+\s\p{L}/iu;

/** "Es 110 o 220", "son de cuero o de tela": asks which of two, without a question mark. */
const eitherOr =
  /^\W*(?:(?:y|e)\s)?(?:es|son|vienen?|traen?|funcionan?|usan?|van?)\s(?:(?:de|a|con|en|para|el|la)\s)?[\p{L}\d]+\s[ou]\s(?:(?:de|a|con|en|para|el|la|es)\s)?[\p{L}\d]+\W*$/u;

/** "Trae bombillo", "puede quedar solo", "viene con gatillo": a verb in front asks of a thing, without a question mark. */
const verbFirst =
  /^\W*(?:(?:y|e|ok|bueno|ah|oiga|oye|pero|hola|disculpe?|una pregunta)\W+)*(?:(?:tra|vien|incluy|sirv|cab|alcanz|aguant|funcion|resist|cubr|requier|dur|pes|mid)[ea]n?|lleva|puede(?! ser)|pueden|podemos)\s(?!(?:mi|yo|por favor|porfa|porque|(?:un|una|dos|tres|cuatro|\d+)(?: de)? (?:es|est)[oa]s?|\d)(?!\p{L}))(?:[^.;!?\n]{2,60})$/u;

/** Exclamations and similar phrases, in which "qué" does not ask. */
const noQuestion =
  /\bsabes? qu[eé]\b|\bc[oó]mo no(?=\W*(?:$|[,.;!]))|\bqu[eé] (?:pena|l[aá]stima|mal|feo|bueno|bien|rico|lindo|linda|falta|raro|onda|tal|horror|verg[uü]enza|car[oa]|barat[oa]|chiva|padre|dicha|alegr[ií]a|susto|risa)\b/giu;

/** "Sepáreme para el martes", "turno el jueves a las 10", "when can i bring it in": asks for a time, not to reserve goods. */
const reserving =
  /\b(?:(?:separ|reserv|apart|agend|program|anot|apunt)[ae](?:me|nos|l[oa]|mel[oa])? (?:(?:ya|porfa|por favor|entonces|pues) )?(?:(?:un|una|el|mi|la) )?(?:para|cita|turno|hora|cupo|espacio|campo|consulta|lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana)|(?:quiero|quisiera|necesito|ocupo|hay|tienen?|tendr\p{L}+|me dan?|dame|deme|busco|pedir|sacar|y|^\W*)(?: (?:un|el|la|mi|algun|alguna))? ?(?:cita|turno)s?\b|(?:agend|program)[aeo](?:me|nos)? (?:\p{L}+ ){1,4}?(?:para|el|a) |when can i (?:bring|come|drop|get)\b|can i (?:bring (?:it|him|her|them) in|come in|come by))/u;
export const saysDay =
  /\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|pasado manana|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|a las? (?:\d{1,2}|una|dos|tres|cuatro|cinco|diez|once|doce)|\d{1,2} ?(?:am|pm))\b/u;

/** "Resérveme la placa del 15 al 22": a thing for dates of a month. */
const reservesThing = /\b(?:reserv|apart|separ|agend)[ae](?:me|nos)\b/u;
const saysDate =
  /\bdel? \d{1,2} (?:al|hasta el) \d{1,2}\b|\b(?:para el|dia) \d{1,2}(?![\d.,:%]| ?(?:%|de cada))|\b\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\b/u;

const has = (pattern: RegExp, text: string) => pattern.test(text);

export const beginsWithYes = (folded: string): boolean => agreeing.test(folded);

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/\b(?:el|la|del|lo) primer[oa]?\b|\bthe first\b|\bfirst one\b/u, 0],
  [/\b(?:el|la|del) segund[oa]\b|\bthe second\b|\bsecond one\b/u, 1],
  [/\b(?:el|la|del) tercer[oa]?\b|\bthe third\b|\bthird one\b/u, 2],
  [/\b(?:el|la|del) ultim[oa]\b|\bthe last\b/u, -1],
];

/** The messages of a conversation are read again with each of its answers. */
const mostTexts = 500;
export const actsIn = remembered((text): Readonly<Acts> => readActs(text), mostTexts);

function readActs(text: string): Acts {
  const folded = foldName(text).replaceAll('’', "'");
  const wantsPrice = folded.search(pricing) >= 0;
  const asks =
    wantsPrice ||
    folded.search(bought) >= 0 ||
    eitherOr.test(folded) ||
    verbFirst.test(folded) ||
    interrogative.test(text.replace(noQuestion, ' '));
  const wished = withoutWaiting(folded, asks).replace(pricing, ' ');
  return {
    folded,
    greets: has(greeting, folded),
    onlyGreets: has(onlyGreeting, folded),
    onlyThanks: has(onlyThanks, folded),
    agrees:
      (has(agreeing, folded) || has(confirming, folded)) &&
      !has(ifUsed, folded) &&
      !has(refusing, folded) &&
      !holdsBack(folded),
    holdsBack: holdsBack(folded),
    declines: declines(folded),
    refuses: has(refusing, folded),
    buys: has(wishing, wished) || has(taking, wished),
    takes: has(taking, wished),
    thanks: has(/\b(?:gracias|thanks|thank you)\b/u, folded),
    adds: has(
      /\b(?:agreg\w+|anad\w+|sum[aeo]\w*|(?:le |y )(?:pong[oa]|ponemos|meto|metemos)(?= (?:un|una|unos|unas|dos|tres|cuatro|\d+|el|la|l[oa]s)\b)|tambien|ademas|otr[oa]s?(?! (?:vez|veces)\b)|(?<!\b(?:no|nada|ni) )mas(?! o menos\b)|add|also|another|y (?:una?|unas|\d))\b|^\W*and (?:an?|one|two|three|\d+)\b/u,
      folded,
    ),
    // "What happens if I have to cancel" is a question and cancels nothing.
    cancels:
      has(cancelling, folded) &&
      !has(ofAppointment, folded) &&
      !has(/\?|\b(?:si|if|puedo|can|que pasa|what happens)\b/u, folded),
    // "¿Es bueno?" asks, and "bueno" agrees.
    onlyAgrees: has(onlyAgreeing, folded) && !has(/\bes buen[oa]s?\W*\?/u, folded),
    leaves: has(leaving, folded),
    closes: has(
      /^\W*(?:(?:ya|ok(?:ay)?|no|bueno|listo|gracias|si|y)\W*)*(?:(?:y )?(?:eso|esto) (?:es|seria|fue) todo|es todo|dejelo asi|that(?:'s| is|'ll be| will be) (?:all|it))\b/u,
      folded,
    ),
    commands:
      text.trim().split(/\s+/u).length <= 6 &&
      has(/\b\p{L}{2,}[aei](?:me|te|nos)?l[oa]s?\b/u, folded) &&
      !/[?¿]/u.test(text),
    compares: has(
      /\b(?:cual(?:es)?|which)\b(?:.*\b(?:mas|mejor|menos|conviene\w*|barat\w+|recomienda\w*|better|cheaper|more|less)\b)|\b(?:entre|between)\b.*\b(?:y|e|o|and|or)\b|\b(?:que|q) (?:me |nos |le |les )?(?:sirve|conviene|sale|rinde|recomienda) (?:mas|mejor)\b|\b(?:mism[oa]s? (?:material|tela|tamano|medida|precio|calidad|tiempo|cosa)|iguales|the same)\b/u,
      folded,
    ),
    asksMachine: asksMachine(text),
    asksDifference: has(/\b(?:diferencia|difference)\b/u, folded),
    asks,
    removes: (has(removing, folded) && (!has(howToRemove, folded) || has(ofList, folded))) || has(refusedAfter, folded),
    corrects:
      !has(movesDate, folded) &&
      has(
        /\b(?:(?<!\b(?:sale|salen|es|son|conviene|resulta) )mejor|que sean|que queden?|sol[oa]|solamente|nada mas|en vez|cambi[ao]\w*|cambie(?:me)?l[oa]s?|instead|only|just|make (?:it|them|those))\b|\b(?:son|eran?|quise decir|queria decir|meant)\b.{1,40}\b(?:no|not) (?:\d+|un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|one|two|three|four|five|six|seven|eight|nine|ten)\b/u,
        folded,
      ),
    asksPrice:
      wantsPrice ||
      has(
        /\b(?:a como|en cuanto (?:sale|salen|queda|esta|estan|lo|la|me)|en cuanto quedan?|cuanto (?:cuesta|vale|sale|es|son|seria|cobran|valen|cuestan|salen)|(?<!cada |en |de )cuanto(?! (?:rinde|dura|duran|tarda|demora|se (?:tarda|demora)|llega|tardan|mide|pesa|tiempo|trae|falta|antes|hay que|de (?:largo|ancho|alto)|aguanta))|precios?|cotiz\w+|valor|que costo (?:tiene[ns]?|es|seria)|costarian?|how much|price|cost)\b|(?:^|[,.;!?]\s*)(?:y )?que (?:sale|salen|vale|valen|cuesta|cuestan)\b(?! (?:mas|menos|mejor))/u,
        folded,
      ),
    asksWhether: has(
      /\b(?:tienen?|tienes|tenes|tenis|tendr\w+|cuentan con|hay|venden?|vendes|manejan?|manejas|disponible|ofrecen?|busco|buscamos|estoy buscando|(?:do|did) (?:you|u|ya)(?: guys| all)? (?:have|sell|carry|got|stock|do)|(?:have|got) any|(?:is|are) there any|looking for|sell)\b/u,
      folded,
    ),
    asksTotal: has(
      /\b(?:cuanto (?:es|seria|sale|son|queda|quedaria) (?:todo|en total)|cuanto era\b(?! (?:el|la|un|una|cada|por))|sum[ae](?:me|le)?(?:l[oa])? todo|how much was it\b|add it (?:all )?up|el total|en total|the total|altogether|what (?:that|it|this|all that) (?:comes? to|adds? up to|would (?:be|come to))|how much (?:does |do |would |did )?(?:that|it|this|all that|everything|they) (?:all )?(?:come|add)s? (?:up )?to|what(?:'?s| is| will be) the (?:full |whole )?(?:total|sum|amount))\b|\btotal\s*\?|(?:^|[,.;])\W*(?:y |and )?(?:el |the |new |nuevo )?total\W*$/u,
      folded,
    ),
    asksToOrder:
      (has(ordering, folded) || goesFor.test(folded)) && !/\bno (?:lo |la )?(?:confirm|pid|cierr|apunt)/u.test(folded),
    asksAdvice: has(
      /\b(?:recomiend\w+|suger\w+|aconsej\w+|que (?:mas )?(?:tienen|ofrecen|venden|hay)|opciones|menu|catalogo|recommend|suggest|me conviene)\b/u,
      folded,
    ),
    books:
      has(/\b(?:agendar|agendo|agenda|una cita|reservar|reservacion|book|appointment)\b/u, folded) ||
      (has(reserving, folded) && has(saysDay, folded)) ||
      (has(reservesThing, folded) && has(saysDate, folded)),
    asksCount: has(
      /\b(?:cuant[oa]s (?:\S+ )?(?:les |te |me |hay|quedan?|tienen?|tenes|tienes|disponibles|le quedan|nos)|how many (?:\S+ )*(?:left|in stock|do you have|are there))/u,
      folded,
    ),
    cheapest: has(
      /\b(?:(?:el|la|lo|los|las) mas (?:barat|economic)[oa]s?|mas (?:barat|economic)[oa]s?|the cheap(?:est|er)(?: one)?)\b/u,
      folded,
    ),
    place: ordinals.find(([pattern]) => pattern.test(folded))?.[1] ?? null,
    theOther: has(/\b(?:el otro|la otra|the other)\b/u, folded),
    oneOfEach: has(/\b(?:un[oa] (?:\S+ )?de cada|one of each)\b/u, folded),
  };
}
