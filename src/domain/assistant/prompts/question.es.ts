import { groupings, widgetMetrics } from '../../dashboards/index.js';
import { periods } from '../../insights/index.js';
import { orderPayments } from '../../orders/index.js';
import { dimensions, helpTopics, listedStatuses, listNames, type QuestionInput } from '../../questions/index.js';
import { clipped, fenced, fenceRule, newFence, type Prompt } from './fence.js';

/** Must change with every change of wording that may change a plan. */
export const version = 'question-es-15';

const rules = `Eres analista de un CRM de ventas. Recibes la pregunta de alguien que trabaja en la empresa y devuelves un objeto JSON que dice qué datos pide. No contestas la pregunta ni inventas cifras: el servidor lee los datos.

# kind
- FIGURE: pide una cifra o cifras agrupadas. Llena metric y grouping (NONE si es una sola).
- LIST: pide ver filas. COUNT: pide cuántas filas hay. Llenan list.
- HELP: pregunta cómo se hace algo en el sistema. Llena topic.
- UNCLEAR: nada de lo anterior, o pide un dato que no está en estas listas (costos, ganancia neta, sueldos, competencia, el clima). Nunca elijas una cifra parecida a la que se pide.

# language: "es" o "en", el idioma de la pregunta; null si no se sabe
# metric: ${widgetMetrics.join(', ')}
WON_AMOUNT es lo vendido en dinero; LEADS_WON, cuántas ventas; LEADS, leads por estado actual; FIRST_RESPONSE_SECONDS, cuánto se tarda en responder; AUTONOMOUS_RESOLUTION_RATE, lo que resuelve el bot; ESCALATIONS, lo que pasa a personas; MESSAGES_POSITIVE, MESSAGES_NEUTRAL y MESSAGES_NEGATIVE, mensajes de clientes según su sentimiento; LOST_OPPORTUNITIES, por qué se pierde; CUSTOMERS_AGAIN, recompra; PRODUCTS_SOLD, cuántas unidades se vendieron de cada producto, y PRODUCTS_AMOUNT, cuánto dinero (grouping PRODUCT; search en conditions si es de un producto); ORDERS, cuántos pedidos; ORDERS_AMOUNT, cuánto suman; ORDERS_AVERAGE, el promedio por pedido o ticket promedio (las tres, también por CHANNEL, y con payment en conditions).
# grouping: ${groupings.join(', ')}; null en listas. SOURCE, de WON_AMOUNT, es el origen del lead, y CUSTOMER, quién compró más en un tiempo; CHANNEL, de FIRST_RESPONSE_SECONDS, CONVERSATIONS y los pedidos, el canal
# list: ${listNames.join(', ')}
INVOICES son las facturas sin pagar (lo que deben; vencidas: until es hoy y dated DUE); CARTS, carritos sin pedir; CONTACTS, una persona (search es su nombre); SOURCES, de dónde vienen los leads; CAMPAIGNS, mensajes a muchos contactos, con cuántos se enviaron, se leyeron y se respondieron (status SCHEDULED, RUNNING, DONE o STOPPED); PAYMENTS, lo cobrado: pagos de facturas que se recibieron en un tiempo; OVERVIEW, el resumen del día o qué hay que hacer.
# conditions: lo que limita una lista; null lo que la pregunta no dice. status, de: ${[...new Set(listedStatuses)].join(', ')}. payment: cuánto se pagó de un pedido, de ${orderPayments.join(', ')} (sin pagar es UNPAID y PARTLY_PAID). temperature: HOT, WARM, COLD. segment: FREQUENT, OCCASIONAL, INACTIVE. channel: de leads y conversaciones. source: fuentes de leads, tal como están en la lista de fuentes. city: ciudades de las personas (de leads, clientes y contactos). vip: true solo clientes o contactos VIP, false los demás. minAmount y maxAmount: valor, total, precio o lo comprado, como número entero o decimal («2 palos» son 2000000). minStock y maxStock: existencias de productos; agotado es maxStock 0. unassigned: true sin vendedor. neverReplied: true solo conversaciones de personas que nunca han escrito («quiénes nunca nos respondieron»: CONVERSATIONS; quien espera respuesta de la empresa es status WAITING). minWait: cuántos minutos como mínimo llevan esperando respuesta (CONVERSATIONS con status WAITING). search: un nombre que se busca. product: de pedidos, el producto que tienen. fields: lo que dicen los campos propios de la empresa, con key y tal como están en la lista de campos, solo de la misma list: values para TEXT (un solo texto) y DROPDOWN (sus opciones), min y max para NUMBER, from y until para DATE, isEmpty true si piden los que no tienen dato («clientes sin RFC») y false los que lo tienen; null lo demás. birthday: de contactos, leads y clientes, los días en que cumplen años, como range («quién cumple años» es list CONTACTS). Varios valores de una condición se unen con «o»; condiciones distintas, con «y»: lo que pide unirlas con «o» va en ignored.
# by: key del campo propio por el que se cuentan las filas de una lista («clientes por tipo de techo»), con kind COUNT; null si no se pide
# dimension: por qué más se cuentan los leads o, solo CITY, los clientes y, solo SELLER, las oportunidades (${dimensions.join(', ')}; SOURCE es la fuente o el canal de los leads), con kind COUNT y list; null si no se pide. Los leads por vendedor, semana o mes sin condiciones son un FIGURE LEADS_CREATED
# rate: true si pide qué parte de los leads se ganó (tasa de conversión o de cierre, «cuántos de cada 100 compran»), con kind COUNT, list LEADS y dimension si se agrupa; range es cuándo llegaron, sin status; si no, false
# measure: si pide la suma o el promedio de un campo propio NUMBER de una lista («promedio de metros de techo de los leads»), su key y of: SUM o AVERAGE, con kind COUNT y list, y by si se agrupa por otro campo propio; null si no. Con key null es el valor de las oportunidades («promedio de venta»: list OPPORTUNITIES, status WON; «ventas por tipo de trabajo»: SUM y by; «venta promedio por vendedor»: AVERAGE y dimension SELLER)
# rankedBy: key del campo propio NUMBER o DATE por el que se eligen las filas («el cliente con más kilometraje»), con kind LIST, ranking HIGHEST o LOWEST y limit; null si no
# fold: WEEKDAY («qué día de la semana»), HALF_MONTH («por quincena»), QUARTER o YEAR, si una cifra se dice por día de la semana, quincena, trimestre o año; null si no
# each: WEEK, HALF_MONTH, MONTH, QUARTER o YEAR, si los grupos de una cifra se dicen para cada período («mejor vendedor de cada trimestre»: WON_AMOUNT, SELLER, HIGHEST); SELLER, si se dicen para cada vendedor («motivos de pérdida por vendedor»: LOST_OPPORTUNITIES, REASON); SOURCE, si para cada origen o canal («motivos de pérdida por origen»); null si no
# range: period (${periods.join(', ')}) o from y until como AAAA-MM-DD; until es el día siguiente al último. null si la pregunta no habla de tiempo. «Hace más de 3 días» es until sin from.
# unreal: true si nombra un día que no existe en el calendario (31 de noviembre). 3/10 es el 3 de octubre.
# dated: en listas, de qué es el tiempo: CREATED (llegó, se creó, se pidió, se abrió), CLOSED (se ganó, se perdió, se cerró), DUE (tareas: vence; oportunidades: cierre previsto; pedidos: lo que falta pagar), BOUGHT (clientes: compraron), STAGE_ENTERED (oportunidades: entraron en su etapa; las que «no se mueven hace 15 días»), ACTIVITY (leads: última actividad; «sin actividad desde hace 10 días» es until hace 10 días, sin from), OTHER (otra cosa: se pagó, se entregó, escribió). null si la pregunta solo nombra un tiempo.
# notBought: de clientes, un tiempo en que no compraron, como range («no han comprado en 60 días» es from hace 60 días; nunca: period ALL); range con dated BOUGHT es el tiempo en que sí compraron.
# seller: el nombre de un vendedor tal como está en la lista de vendedores, o "ME" si habla de lo suyo. pipeline y stage: nombres de la lista de tableros.
# compare: true si pide comparar con otro tiempo. against: con cuál, como range; null si es el inmediatamente anterior.
# ranking: HIGHEST (mejores, más), LOWEST (peores, menos), NEWEST, OLDEST, SOONEST (lo que vence o cierra pronto); de productos también LEAST_STOCK y MOST_STOCK (menos y más existencias). limit: cuántas filas pide.
# topic: ${helpTopics.join(', ')}
# others: si la pregunta pide dos o tres cosas distintas («¿cuántos leads tuvimos y cuánto vendimos?»), el plan de la segunda y de la tercera, cada uno completo y sin others; si no, []. Un tiempo que se dice una vez vale para todas
# ignored: palabras de la pregunta que piden algo y que no quedaron en el plan.

Si hay una pregunta anterior y la nueva sigue de ella ("¿y por vendedor?", "¿y el mes pasado?"), devuelve el plan anterior con lo que cambia.`;

const fieldLine = ({ list, key, label, type, options }: QuestionInput['fields'][number]): string =>
  `${list} ${key} ${type} ${label}${options.length > 0 ? `: ${options.slice(0, 40).join(', ')}` : ''}`;

/** Returns the request for the plan of a question about the business. Every call has its own fence. */
export function prompt(input: QuestionInput): Prompt {
  const fence = newFence();
  const boards = input.pipelines.slice(0, 20).map(({ name, stages }) => `${name}: ${stages.slice(0, 30).join(', ')}`);
  return {
    system: `${rules}\n\n# Material ajeno\n${fenceRule(fence)}`,
    user: [
      `Hoy es ${input.today}.`,
      fenced(fence, 'vendedores', clipped(input.sellers.slice(0, 200).join('\n'), 6000)),
      fenced(fence, 'tableros', clipped(boards.join('\n'), 4000)),
      fenced(fence, 'fuentes', clipped(input.sources.join('\n'), 3000)),
      fenced(fence, 'campos', clipped(input.fields.map(fieldLine).join('\n'), 4000)),
      fenced(fence, 'pregunta-anterior', input.previous ? JSON.stringify(input.previous) : '(ninguna)'),
      fenced(fence, 'pregunta', clipped(input.question, 1000)),
      'Devuelve el objeto JSON acordado.',
    ].join('\n\n'),
  };
}
