import type { Grouping, WidgetMetric } from '../../../domain/dashboards/index.js';
import type { ListName } from '../../../domain/questions/index.js';

/** The meanings of folded Spanish and English words. In each table the first match counts, so longer phrases come first. */
export interface Meaning<T> {
  words: string;
  means: T;
}

interface Figure {
  metric: WidgetMetric;
  grouping?: Grouping;
  /** The requested end of the figure's values; AS_SAID if the words themselves name it. */
  ranking?: 'HIGHEST' | 'LOWEST' | 'AS_SAID';
}

/** Behind "ventas", these words mean the deals of the board and not the money that was sold. */
const asDeals =
  '(?:(?:que )?(?:se |hemos |han |estan |siguen )?(?:abiertas?|perd(?:id[oa]s?|imos|ieron|io|emos)|en (?:riesgo|curso)|por cerrar|cierran)|(?:that )?(?:have |did |have been |were )?(?:we )?(?:lose|lost))';

/** Messages of customers with a sentiment, by its words in Spanish and in English. */
const felt = (spanish: string, english: string): string =>
  `mensajes?(?: \\S+){0,3}? (?:${spanish})(?: (?:recibidos?|recibimos|llegaron|entraron))?|sentimientos? (?:${spanish})|(?:${english}) (?:sentiments?|messages?(?:(?: \\S+){0,3}? (?:received?|came in))?)`;

/** "Quién perdió más ventas" asks for the deals of the board too. */
const lostMost = '(?:perd(?:io|ieron|ido)|pierden?|lost|loses?) (?:mas|menos|(?:the )?(?:most|least|fewest))';

const leads = (places: string): string =>
  `(?:quien(?:es)?|who|vendedor(?:es|a|as)?|sellers?)(?: (?:que|es|son|esta|estan|va|van|viene|vienen|lleva|is|are)){1,3} (?:${places})`;

export const figures: Meaning<Figure>[] = [
  {
    words: leads(
      'ganando|(?:en |de )?primer(?:[oa]s?)?(?: lugar)?|adelante|(?:a la |en )?cabeza|liderando|la delantera|winning|leading|ahead|first|on top',
    ),
    means: { metric: 'WON_AMOUNT', grouping: 'SELLER', ranking: 'HIGHEST' },
  },
  {
    words: leads('perdiendo|(?:en |de )?ultim[oa]s?(?: lugar)?|atras|losing|behind|last'),
    means: { metric: 'WON_AMOUNT', grouping: 'SELLER', ranking: 'LOWEST' },
  },
  {
    words:
      '(?<=(?:cuant[oa]s|how many) (?!(?:ventas|leads?|negocios|clientes|vendedor(?:es|as)?|deals|sales|customers|sellers)\\b)(?:\\S+ ){1,3})(?:se |we |did we |hemos |he )?(?:vend(?:i|imos|ieron|io|ido)|sold|sell)',
    means: { metric: 'PRODUCTS_SOLD', grouping: 'PRODUCT' },
  },
  {
    words:
      '(?:productos?|articulos?|products?|items?)(?: \\S+){0,2}? (?:(?:nos|me) )?(?:deja|dejo|dejaron|dejan|genera|genero|generan|generaron|da|dan|dio|dieron|trae|traen|trajo|trajeron|aporta|aportan|produce|producen|brings?|brought|makes?|made|earns?|generates?)(?: in)? (?:(?:us|the) )?(?:mas|menos|most|least|more) (?:plata|dinero|ingresos?|ventas|money|revenue|income|sales|lana|guita)|(?:ingresos?|facturacion|facturado|monto|plata|dinero|revenue|income|money|earnings)(?: \\S+){0,2}? (?:por|by|per|de cada|cada|each) (?:cada )?(?:producto|articulo|product|item)s?',
    means: { metric: 'PRODUCTS_AMOUNT', grouping: 'PRODUCT', ranking: 'AS_SAID' },
  },
  {
    words:
      '(?:productos?|articulos?|mercancias?|referencias|products?|items)(?: \\S+){0,4}? (?:(?:mas|menos|mejor|peor|most|least|best|worst) )?(?:vend\\w+|sold|sells?|selling)(?: (?:mas|menos|mejor|peor|the most|the least|most|least|best|worst))?|(?:best|top|worst|most|least) ?(?:selling|sold)(?: products?| items?)?(?! (?:sales\\w*|seller|rep|agent|person|team|hour|day|week|month|channel))|(?:ventas|vend\\w+|sales|sold)(?: \\S+){0,3}? (?:por|by|per|cada|each)(?: cada)? (?:producto|articulo|product|item)s?|(?<!(?:por|dia|dias|mes|semana|hora|ano|vendedor|vendedora|vendedores|persona|el|la|los|las) )que (?:es )?(?:lo que )?(?:mas |menos )?se (?:nos )?(?:ha )?vend\\w+(?: mas| menos| mejor)?|lo (?:mas|menos|mejor|peor) vendido|unidades(?: \\S+){0,5}? vend\\w+|vend\\w+(?: \\S+){0,2}? unidades|units(?: \\S+){0,3}? (?:sold|sell)|(?:productos?|articulos?)(?: que)? (?:mas|menos) (?:salen?|salieron|se mueven?|rotan?)|(?:producto|articulo) estrella|star (?:product|item)|what (?:sells|sold)(?: (?:the )?(?:most|best|least|worst))?',
    means: { metric: 'PRODUCTS_SOLD', grouping: 'PRODUCT', ranking: 'AS_SAID' },
  },
  {
    words:
      '(?:por que|porque|why)(?: \\S+){0,3}? (?:perd\\w+|pierd\\w+|los[te]|losing|lose|ca(?:en?|yo|yeron)(?: l[ao]s?)?)(?: (?:las )?ventas)?|(?:motivos?|razon(?:es)?|causas?)(?: de(?:l)?| por)?(?: l[ao]s?)?(?: que)?(?: se)? ?(?:perdid\\w+|perdemos|perdimos|cierre|no compra\\w*)?|(?:loss|lost|losing) reasons?|reasons? (?:for|of|we) (?:loss|losing|lost|lose)\\w*',
    means: { metric: 'LOST_OPPORTUNITIES', grouping: 'REASON' },
  },
  {
    words: `(?:cuantas|numero de|cantidad de) ventas(?! ${asDeals})|ventas cerradas|how many (?:sales(?! ${asDeals})|deals(?: \\S+){0,3}? (?:won|closed|close|win))|number of sales|leads? (?:ganados?|convertidos?|cerrados?|won|converted|closed)|(?:won|converted) leads?|(?:leads?|prospectos|prospects)(?: \\S+){0,3}? (?:(?:se )?(?:convirtieron|volvieron|hicieron|convierten)(?: en)?|(?:became|become|turned into))(?: clientes| customers)?|(?:cuantos|how many) (?:leads?|prospectos|prospects)(?: \\S+){0,3}? (?:ganamos|ganaron|gano|convertimos|cerramos|won|convert\\w*|close\\w*)`,
    means: { metric: 'LEADS_WON' },
  },
  {
    words:
      '(?:(?:ha|han) )?(?:cerr|gan)(?:a|an|o|aron|ado) (?:mas|menos) (?:ventas|negocios|tratos|oportunidades|leads)|(?:has |have )?(?:closed?|closes|won|wins?) (?:the )?(?:most|least)(?: (?:deals|sales|opportunities|leads))?',
    means: { metric: 'LEADS_WON', grouping: 'SELLER', ranking: 'AS_SAID' },
  },
  {
    words:
      '(?:respond|contest|atiend)\\w+ (?:mas rapido|mejor|antes)|(?:respond|repl|answer)\\w+ (?:the )?(?:fastest|quickest|faster)|(?:mas rapid[oa]s?|fastest|quickest)(?: (?:en|para|to|at) (?:respond|contest|repl|answer)\\w+)?',
    means: { metric: 'FIRST_RESPONSE_SECONDS', ranking: 'LOWEST' },
  },
  {
    words:
      '(?:respond|contest|atiend)\\w+ (?:mas (?:lento|tarde)|peor)|(?:demora|tarda)n? mas(?: \\S+){0,2}? (?:respond|contest|atend)\\w+|(?:respond|repl|answer)\\w+ (?:the )?slow(?:est|er)|(?:mas lent[oa]s?|slowest)',
    means: { metric: 'FIRST_RESPONSE_SECONDS', ranking: 'HIGHEST' },
  },
  {
    words:
      '(?:tiempo|demora|velocidad)(?: promedio| medio| media)?(?: de)?(?: la)?(?: primera)? (?:respuesta|contestar|responder)|cuanto (?:nos |se )?(?:tarda\\w*|demora\\w*|tardo|demoro)(?: \\S+){0,2}? (?:en|para) (?:(?:dar|mandar) (?:la )?primera respuesta|(?:responder|contestar|atender)(?:les?|los)?)(?: (?:por|la) primera vez)?|(?:(?:average|avg|mean) )?(?:first )?(?:response|reply|answer) times?|how long (?:do|does|did)(?: \\S+){1,4} wait for (?:(?:our|an?|the) )?(?:first )?(?:answer|reply|response|message)|(?:(?:average|avg|mean) )?time (?:to|until|before|till)(?: (?:the|our|a))? (?:first )?(?:answer|reply|response)|tiempo (?:promedio |medio )?(?:para|en) (?:(?:dar )?la primera respuesta|(?:responder|contestar)(?:les?)?)|how (?:long|fast|quick\\w*)(?: \\S+){0,4}? (?:reply|respond|answer)\\w*|que tan rapido(?: \\S+){0,3}? (?:respond\\w+|contest\\w+)|primera respuesta|first response',
    means: { metric: 'FIRST_RESPONSE_SECONDS' },
  },
  {
    words:
      '(?:resuelve|resolvio|resuelto|resueltas|resueltos|resolucion|atiende|atendio)(?: \\S+){0,3}? (?:solo|sola|solit[oa]|bot|agente|asistente|ia|robot|autonom\\w+|sin (?:una )?(?:persona|humano|ayuda))(?: el (?:bot|agente|robot))?(?: sin ayuda(?: de nadie)?)?|resolucion autonoma|(?:bot|agente|asistente|ia|robot)(?: \\S+){0,2}? (?:resuelve|resolvio|atiende|atendio)(?: solo| sola)?|(?:solved|resolved|handled|answered)(?: \\S+){0,3}? (?:bot|agent|ai|alone|itself)|(?:autonomous|bot|ai)(?: resolution)? rate|tasa de resolucion|(?:bot|agent|ai)(?: \\S+){0,4}? (?:solv|resolv|handl)\\w+(?: (?:things? )?on its own| alone| by itself)?',
    means: { metric: 'AUTONOMOUS_RESOLUTION_RATE' },
  },
  {
    words:
      'seguimientos?(?: \\S+){0,10}? (?:respond\\w+|contest\\w+|exitos\\w+)|follow ?-?ups?(?: \\S+){0,3}? answer\\w*|answered follow ?-?ups?|tasa de (?:respuesta de )?(?:los )?seguimientos?',
    means: { metric: 'FOLLOW_UPS_ANSWERED_RATE' },
  },
  {
    words:
      'escal(?:ad[ao]s?|amientos?|aciones|amos|aron|ated|ations?)|(?:pasadas?|pasaron|pasamos|pasar(?:le|lo|la|les)?|paso|derivad[ao]s?|derivo|derivaron|transfir\\w+)(?: \\S+){0,4}? (?:humanos?|personas?|vendedor(?:es)?|agentes?)|hand(?:ed)? ?(?:-?over|offs?)(?: to (?:a )?(?:person|human|people))?',
    means: { metric: 'ESCALATIONS' },
  },
  { words: 'casos reabiertos|reabiert[ao]s|reopened(?: cases)?|cases reopened', means: { metric: 'CASES_REOPENED' } },
  {
    words:
      'satisfaccion(?: de(?: los)? clientes?)?|csat|(?:customer )?satisfaction|que tan (?:content|satisfech)[oa]s(?: estan)?(?: los clientes)?',
    means: { metric: 'SATISFACTION' },
  },
  {
    words:
      'pronosticos?(?: de ventas?)?|prevision(?: de ventas?)?|proyeccion(?:es)?(?: de ventas?)?|(?:sales )?forecast|cuanto(?: \\S+){0,3}? (?:vamos a|podriamos|esperamos) (?:vender|facturar|cerrar|ingresar)|how much (?:will|are) we (?:going to )?(?:sell|close)|expected (?:sales|revenue)|ventas esperadas',
    means: { metric: 'FORECAST', grouping: 'MONTH' },
  },
  {
    words:
      '(?:valor|monto|dinero|plata)(?: \\S+){0,3}? (?:abiert[oa]s?|en curso|en juego|pipeline|embudo|tablero|oportunidad(?:es)?|negociacion(?:es)?|negocios)(?: abiert[oa]s| en curso)?|(?:en )?cuanto (?:hay|tenemos|tengo|tienen?|llevan?|esta|vale\\w*|suma\\w*)(?: \\S+){0,2}? (?:pipeline|embudo|tablero|juego|oportunidad(?:es)?|negocios|negociacion(?:es)?)(?: abiert[oa]s)?|(?:pipeline|open) (?:value|amount|deals value)|open pipeline|value of(?: \\S+){0,2}? (?:pipeline|deals|opportunities|funnel)|how much is (?:\\S+ ){0,3}(?:pipeline|funnel) worth|how much is in(?: \\S+){0,2}? (?:pipeline|funnel)',
    means: { metric: 'OPEN_VALUE', grouping: 'STAGE' },
  },
  {
    words:
      '(?:oportunidades|negocios|tratos|deals|opportunities|embudo|pipeline|tablero)(?: \\S+){0,3}? (?:por|en|de|by|in|per)(?: each| cada)? (?:etapas?|stages?)|embudo(?: de ventas?)?|(?:sales )?funnel|como (?:va|esta) (?:el|mi|nuestro) (?:pipeline|tablero|embudo)',
    means: { metric: 'OPEN_OPPORTUNITIES', grouping: 'STAGE' },
  },
  {
    words:
      'clientes(?: \\S+){0,3}? (?:por|segun) segmentos?|segmentos?(?: de)?(?: los)?(?: clientes)?|customers?(?: \\S+){0,2}? (?:by|per) segments?|(?:customer )?segments?',
    means: { metric: 'CUSTOMERS', grouping: 'SEGMENT' },
  },
  {
    words:
      'recompra\\w*|(?:vuelven|volvieron|regresan|regresaron) a comprar|(?:clientes que )?(?:vuelven|regresan|repiten)|retencion(?: de clientes)?|cohortes?|repeat (?:customers?|buyers?|purchases?)|(?:customer )?retention|cohorts?|(?:customers )?(?:come|came|buy|bought) (?:back|again)',
    means: { metric: 'CUSTOMERS_AGAIN', grouping: 'COHORT' },
  },
  {
    words: felt('negativ[oa]s?|molest[oa]s?|enojad[oa]s?', 'negative|angry|upset'),
    means: { metric: 'MESSAGES_NEGATIVE' },
  },
  { words: felt('positiv[oa]s?', 'positive'), means: { metric: 'MESSAGES_POSITIVE' } },
  { words: felt('neutr[oa]s?|neutral(?:es)?', 'neutral'), means: { metric: 'MESSAGES_NEUTRAL' } },
  {
    words:
      'mensajes?(?: \\S+){0,2}? (?:enviados?|enviamos|mandados?|mandamos|salientes|salen|enviaron|envi[oe]|mandaron|mand[oe])|(?:enviamos|mandamos|enviaron)(?: \\S+){0,2}? mensajes|messages?(?: \\S+){0,3}? (?:sent|send|outgoing)|(?:sent|outgoing) messages?',
    means: { metric: 'MESSAGES_OUT' },
  },
  {
    words:
      'mensajes?(?: \\S+){0,2}? (?:recibidos?|recibimos|entrantes|llegan|llegaron|entran|entraron)|(?:recibimos|llegaron|entraron)(?: \\S+){0,2}? mensajes|mensajes?|(?:messages?(?: \\S+){0,3}? (?:received|receive|incoming|came in))|(?:received|incoming) messages?|messages?|(?:nos )?(?:estan )?escrib(?:en|ieron|iendo|io)(?: mas)?|write to us|wrote to us',
    means: { metric: 'MESSAGES_IN' },
  },
  {
    words: `vend(?:e|en|i|io|ido|ieron|imos|emos|iendo)|factur(?:a|amos|aron|o|ado|acion|e)|ingres(?:os?|aron|amos|ado)|(?<!${lostMost} )ventas?(?! ${asDeals})|(?<!${lostMost} )sales?(?! ${asDeals})|sell(?:s|ing)?|sold|(?:won|sold) (?:amounts?|value)|(?:monto|valor|importe) (?:ganad|vendid)[oa]|amounts? (?:won|sold)|revenue|turnover|income|earnings|billed|monto|plata|dinero|money|lana|guita|billete|caja|como (?:nos|les|me) (?:fue|ha ido|va|vamos|fuimos)|como (?:vamos|venimos|vamos con las ventas)|how (?:did|are) (?:we|i) (?:do|doing)`,
    means: { metric: 'WON_AMOUNT' },
  },
];

/** The names of lists. */
export const listWords: Meaning<ListName>[] = [
  {
    words:
      'campanas?|difusion(?:es)?|envios? masivos?|mensajes? masivos?|campaigns?|broadcasts?|bulk (?:messages?|sends?)|mass (?:messages?|mailings?)',
    means: 'CAMPAIGNS',
  },
  {
    words:
      '(?:(?:cuant[oa]|que)(?: dinero| plata)? )?(?:(?:nos|me) (?:pagaron|han pagado)|(?:hemos|he|se ha|llevamos) (?:cobrado|recaudado)|cobramos|cobre|se cobro|recaudamos|se recaudo)|cobros? (?:recibidos?|hechos?)|cobranza|recaudacion|(?:pagos|abonos)(?: recibidos| que (?:recibimos|entraron|llegaron))?|(?:how much|what)(?: money)? (?:did|have|has) (?:we|i|they) (?:collect(?:ed)?|been paid)|payments(?: received)?|collections',
    means: 'PAYMENTS',
  },
  {
    words:
      '(?:por|de|desde|en|a traves de) (?:que|cual(?:es)?) (?:canal(?:es)?|medios?|red(?:es)?(?: sociale?s?)?|fuentes?)(?= (?:[^ |]+ ){0,3}(?:lleg|vien|entr|contact)\\w+(?: mas| menos)? (?:(?:los|las|nuestros|mis) )?(?:clientes|personas|gente|contactos|interesados))|(?:de|por) donde (?:vienen|llegan|salen|vino|nos (?:encuentran|conocen|llegan))|(?:(?:por|segun|de|que|cual) (?:cada )?(?:canal|fuente|origen|medio|red social)|by (?:channel|source))(?= .*(?:leads?|prospectos|prospects))|(?:leads?|prospectos|prospects)(?= (?:[^ |]+ ){0,3}?(?:(?:por|segun|de) (?:cada )?(?:canal|fuente|origen|medio|red social)|(?:by|per) (?:channel|source)|come from)(?= ))|origen(?:es)? de(?: l[oa]s)? (?:leads|prospectos)|fuentes? de(?: l[oa]s)? (?:leads|prospectos)|lead sources?',
    means: 'SOURCES',
  },
  {
    words:
      'leads?|leeds?|lids?|contactos? nuev[oa]s?|nuev[oa]s contactos?|new contacts?|prospectos?|interesad[oa]s|potenciales(?: clientes)?|clientes potenciales|prospects?',
    means: 'LEADS',
  },
  {
    words:
      'clientes?|clientas?|customers?|clients?|compradores|buyers|(?:quien(?:es)?|who)(?= (?:(?:me|nos|no|mas|menos|ha|han|he|se|es|son|el|la|los|las|que|hace|has|have|hasnt|havent|the|most) ){0,5}(?:compr\\w+|bought|buys?))',
    means: 'CUSTOMERS',
  },
  {
    words:
      '(?:carritos?|carros?)(?: de compras?)?(?: (?:abandonad|tirad|olvidad)[oa]s?)?|(?:abandoned )?(?:shopping )?carts?|(?:dej|abandon)\\w+ (?:la |su )?compra(?: a medias| tirada)?',
    means: 'CARTS',
  },
  {
    words: `oportunidad(?:es)?|negocios?|tratos?|deals?|opportunit(?:y|ies)|tarjetas|(?:ventas?|sales?)(?= ${asDeals})|(?<=${lostMost} )(?:ventas?|sales?)`,
    means: 'OPPORTUNITIES',
  },
  { words: 'conversacion(?:es)?|consultas?|chats?|conversations?|bandeja|inbox', means: 'CONVERSATIONS' },
  { words: '(?:ordenes|orden)(?: de compra)?|pedidos?|encargos|(?:purchase )?orders?|compras', means: 'ORDERS' },
  { words: 'tareas?|pendientes|tasks?|to dos?|todo list|my todos?|por hacer', means: 'TASKS' },
  {
    words: 'citas?|agenda|reuniones|visitas?|agendad[oa]s?|appointments?|meetings?|calendario|calendar',
    means: 'APPOINTMENTS',
  },
  {
    words:
      'cuanto (?:me |nos )?(?:cuesta|vale|sale)n?(?! (?:\\S+ ){0,3}(?:pipeline|embudo|tablero|negocios?|oportunidad(?:es)?))|(?:a |que |cual es el )?precios?(?: de(?:l)?| tienen?)?|prices? (?:of|for)|how much (?:does|do|is)(?= .* costs?)|productos?|articulos|catalogo|inventario|existencias|stock|products?|items|unidades(?= (?:me |nos )?(?:quedan?|hay|tengo|tenemos))',
    means: 'PRODUCTS',
  },
  { words: 'contactos?|contacts?', means: 'CONTACTS' },
  { words: 'casos?|reclamos?|tickets?|cases?|complaints?|quejas?', means: 'CASES' },
];

/** What the name of a seller stood behind: "pedidos del vendedor Luis". The mark is left by the name. */
export const sellersWord =
  '(?:del?|por|by|of|from)(?: (?:el|la|los|the))? (?:vendedor(?:es|as?)?|asesor(?:es|as?)?|sellers?|reps?)(?= \\|)';
/** Who sold or took something. */
export const soldBy =
  '(?:que )?(?:(?:ha|han|he|hemos|has|have|was|were) )?(?:vend(?:io|ieron|i|imos)|vendid[oa]s?(?: por)?|tom(?:o|aron)|tomad[oa]s? por|sold(?: by)?|taken by)';

/** What is the user's own, with verbs in the first person and without them. */
export const ownWords = 'mis|mi|mi[oa]s?|yo|conmigo|my|mine|i|tengo|he|vendi|llevo|for me|to me|para mi|a mi';
export const ownPronouns = 'for me|to me|para mi|a mi|mis|mi|mi[oa]s?|yo|conmigo|my|mine|i';
