import { defineTexts } from '../shared/translations.js';

/** The sentences of answers. */
export const answerTexts = defineTexts('question-answers', {
  figure: { es: '{metric}{of}{when}: {value}.', en: '{metric}{of}{when}: {value}.' },
  noFigure: { es: '{metric}{of}{when}: no hay datos.', en: '{metric}{of}{when}: there is no data.' },
  before: { es: '{when}: {value}{change}.', en: '{when}: {value}{change}.' },
  nothingBefore: { es: '{when}: no hay datos.', en: '{when}: there is no data.' },
  change: { es: ' ({change} %)', en: ' ({change}%)' },
  points: {
    es: ' ({change} {one, select, true {punto porcentual} other {puntos porcentuales}})',
    en: ' ({change} percentage {one, select, true {point} other {points}})',
  },
  grouped: { es: '{metric}{of} {by}{when}.', en: '{metric}{of} {by}{when}.' },
  total: { es: 'En total: {value}.', en: 'In total: {value}.' },
  highest: { es: 'Lo más alto: {group}, con {value}.', en: 'The highest: {group}, with {value}.' },
  lowest: { es: 'Lo más bajo: {group}, con {value}.', en: 'The lowest: {group}, with {value}.' },
  of: { es: ' de {name}', en: ' of {name}' },
  ofYours: { es: ' de usted', en: ' of yours' },
  inPipeline: { es: ' en {name}', en: ' in {name}' },
  byField: { es: ', por «{name}»', en: ', by “{name}”' },
  owed: { es: 'Falta por cobrar: {amount}.', en: 'Still owed: {amount}.' },
  sum: { es: 'Suman {amount}.', en: 'They come to {amount}.' },
  overview: { es: 'Resumen{when}: {lines}.', en: 'Overview{when}: {lines}.' },
  there: { es: 'Hay {what}.', en: 'There are {what}.' },
  thereIsOne: { es: 'Hay {what}.', en: 'There is {what}.' },
  CREATED: { es: 'fecha de creación: {when}', en: 'created: {when}' },
  CLOSED: { es: 'fecha de cierre: {when}', en: 'closed: {when}' },
  DUE: { es: 'fecha prevista: {when}', en: 'due: {when}' },
  BOUGHT: { es: 'compraron: {when}', en: 'bought: {when}' },
  STAGE_ENTERED: { es: 'entraron en su etapa: {when}', en: 'entered their stage: {when}' },
  notBought: { es: 'no compraron: {when}', en: 'did not buy: {when}' },
  none: { es: 'No hay filas que coincidan.', en: 'There are no matching rows.' },
  shown: {
    es: '{count, plural, one {Se muestra # fila: la de {order}.} other {Se muestran # filas: primero las de {order}.}}',
    en: '{count, plural, one {# row is shown: the one with the {order}.} other {# rows are shown: those with the {order} first.}}',
  },
  soldByOrders: {
    es: 'Eso cuenta las ventas ganadas de los embudos, y los embudos no tienen ninguna venta. De los pedidos hechos{when}, los que ya están pagados suman {amount} ({count, plural, one {# pedido} other {# pedidos}}).',
    en: 'That counts deals won, and there are no deals. Of the orders placed{when}, those that are paid by now come to {amount} ({count, plural, one {# order} other {# orders}}).',
  },
  forbidden: {
    es: 'Su rol no permite ver eso. Pregúntele a quien administra la empresa.',
    en: 'Your role may not see that. Ask whoever manages the business.',
  },
  onlyYours: { es: 'Cuenta lo que usted puede ver.', en: 'It counts what you may see.' },
  ignored: { es: 'No entendí {words}, y no lo tuve en cuenta.', en: 'I did not understand {words}, and left it out.' },
  RANGE: {
    es: 'Esto no se puede limitar a esa fecha: muestra el estado actual.',
    en: 'This cannot be limited to that date: it shows the current state.',
  },
  SELLER: { es: 'Esto no se puede limitar a un vendedor.', en: 'This cannot be limited to a seller.' },
  SELLERS: {
    es: 'Varios vendedores tienen ese nombre, así que esto no se limita a ninguno de ellos.',
    en: 'Several sellers have that name, so this is not limited to any of them.',
  },
  STAGE: {
    es: 'Esto no se puede limitar a ese embudo o a esa etapa.',
    en: 'This cannot be limited to that pipeline or stage.',
  },
  CONDITION: {
    es: 'No todas las condiciones se pueden aplicar aquí; esas se dejaron fuera.',
    en: 'Not every condition can be applied here, so those were left out.',
  },
  COMPARE: { es: 'Esto no se puede comparar con antes.', en: 'This cannot be compared with an earlier period.' },
  GROUPING: { es: 'Esto no se puede agrupar así.', en: 'This cannot be grouped like that.' },
  unreal: {
    es: 'Esa fecha no existe en el calendario. Dígame qué día quiere y lo busco.',
    en: 'There is no such date in the calendar. Tell me which day you want and I will look it up.',
  },
  unclear: {
    es: 'No entendí qué quiere saber. Puedo decirle cifras (ventas, leads, mensajes, tiempo de respuesta…), mostrarle listas (leads, clientes, ventas abiertas, pedidos, tareas…) y explicarle cómo se hace algo.',
    en: 'I did not understand what you want to know. I can give you figures (sales, leads, messages, response time…), show lists (leads, customers, deals, orders, tasks…) and explain how to do something.',
  },
  hours: { es: '{hours, number, ::.#} h', en: '{hours, number, ::.#} h' },
  minutes: { es: '{minutes, number, ::.#} min', en: '{minutes, number, ::.#} min' },
  seconds: { es: '{seconds, number, ::.} s', en: '{seconds, number, ::.} s' },
});
