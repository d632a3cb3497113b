import type { CalculatedPart, Calculation, FaultyStep, StepFault } from '../calculation/steps.js';
import {
  type PricedList,
  sourceLines,
  type ToolCall,
  type ToolProblem,
  type ToolResult,
} from '../tools/agent-tools.js';
import { clipped } from './fence.js';
import { itemLine } from './shop-lines.es.js';

const maxSentenceLength = 400;
const maxNameLength = 200;
const maxDescriptionLength = 600;
const maxPassageLength = 1200;
/** A search that found few products tells all that is written of them. */
const mostUncut = 6;
const longestUncut = 3000;

/** Why a tool did nothing, as a hosted model is told, with what it may say or do instead. */
const problemWhys: Record<ToolProblem, string> = {
  UNKNOWN_PRODUCT: 'no hay un producto con ese nombre exacto en el catálogo',
  ON_REQUEST: 'algo de la lista no tiene precio: se cotiza',
  NOT_ENOUGH: 'no hay tanto en existencia',
  TWO_CURRENCIES: 'los precios están en dos monedas y no se suman',
  PART_OF_UNIT: 'se vende por unidades enteras: pregunta cuántas quiere',
  BY_PERSON: 'algo lo ofrece solo un texto: puedes decir estos montos; si lo pide, ponlo con set_cart',
  EMPTY_CART: 'el carrito está vacío: usa set_cart',
  NOT_CONFIRMED:
    'en ninguna respuesta anterior leyó el cliente un total de este carrito: muéstralo y pide que lo confirme',
  CHANGED: 'el carrito o un precio ha cambiado: muestra el total de ahora y pide que lo confirme',
  NO_ORDER: 'el cliente no tiene un pedido así',
  NO_TERMS: 'los artículos no dicen una condición para esta suma',
  NOT_PROVEN: 'hay pasos sin comprobar',
  NO_APPOINTMENT: 'el cliente no tiene una cita así, o no hay una hora mostrada que aceptar',
  NO_PICTURE: 'no hay foto de eso',
  TOO_MANY_ROUNDS: 'ya no quedan rondas',
  REFUSED: 'aquí no se puede',
};

/** Why a step is not proven, as a hosted model is told, with what it should do. `what` stands before it. */
const faultWhys: Record<StepFault, string> = {
  NO_PRODUCT: 'falta product',
  UNKNOWN_PRODUCT: 'no hay un producto con ese nombre exacto en el catálogo',
  ON_REQUEST: 'no tiene precio en el catálogo: se cotiza, salvo que un texto lo diga (amount con su cita)',
  PART_OF_UNIT: 'se vende por unidades enteras: usa ceil o floor',
  TWO_CURRENCIES: 'está en otra moneda que el resto: no se suman',
  QUANTITY_UNREADABLE: 'quantity no es una cuenta válida, mayor que cero y con tres decimales a lo sumo',
  QUANTITY_UNFOUNDED: 'ese número no lo dijo el cliente ni está en la cita: dedúcelo de números que sí, o pregunta',
  NO_AMOUNT: 'amount falta o no es un monto en esta moneda',
  NO_PERCENT: 'percent falta o no va de 0 a 100',
  NO_QUOTE: 'falta la cita que lo contiene',
  QUOTE_TOO_SHORT: 'la cita es muy corta: copia la frase',
  QUOTE_NOT_FOUND: 'esa cita no está en ningún texto del negocio: cópiala letra por letra, sin unir trozos',
  QUOTE_OF_ANOTHER_PRODUCT: 'la cita es del texto de otro producto que los de esa cuenta',
  AMOUNT_NOT_IN_QUOTE: 'ese monto no está en la cita',
  PERCENT_NOT_IN_QUOTE: 'ese porcentaje no está en la cita',
  NO_RATE: 'la cita no dice a cuánto se recibe el dólar, o los precios ya están en dólares',
  WRONG_BASE: 'of debe nombrar una vez cada línea de la suma (productos, montos, porcentajes), anteriores a este paso',
  BASE_UNCLEAR: 'hay productos y otros montos antes: di en of de qué líneas es el porcentaje',
  NEGATIVE: 'la cuenta queda por debajo de cero',
  TOO_LARGE: 'el monto es demasiado grande',
};

/** What a model stated: its earlier calls are not shown to it otherwise. */
const statedIn = (call: ToolCall, step: number): string => {
  const stated = Object.entries(call.steps?.[step - 1] ?? {}).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return clipped(JSON.stringify(Object.fromEntries(stated)), maxSentenceLength * 2);
};

const faultLine = ({ step, fault, what }: FaultyStep): string =>
  `- paso ${step}, ${what === '' ? '' : `"${clipped(what, maxNameLength)}": `}${faultWhys[fault]}`;

const faultLines = ({ call, faults = [] }: ToolResult): string[] =>
  faults.length === 0
    ? []
    : [
        ...(call.steps ?? []).map((_, index) => `- enviaste el paso ${index + 1}: ${statedIn(call, index + 1)}`),
        ...faults.map(faultLine),
      ];

function partLine(part: CalculatedPart): string {
  switch (part.kind) {
    case 'deposit':
      return `anticipo${part.percent === null ? '' : ` de ${part.percent} %`}: ${part.sum}; resto: ${part.rest}`;
    case 'each':
      return `entre ${part.count}: ${part.sum} cada parte${part.isRounded ? ' (redondeado)' : ''}`;
    case 'dollars':
      return `en dólares, a ${part.rate} por dólar: ${part.sum}`;
    case 'difference': {
      const than = part.other === null ? 'el monto del cliente, que no repites' : part.other;
      return `diferencia: ${part.sum}; el total es ${part.isMore ? 'mayor' : 'menor o igual'} que ${than}`;
    }
  }
}

const calculationLines = ({
  lines,
  subtotal,
  total,
  parts,
  isByPerson = false,
  short = [],
  said = [],
}: Calculation): string[] => [
  ...lines.map(({ step, product, quantity, price, percent, base, sum }) =>
    percent === null
      ? `- paso ${step}: ${quantity} × ${product === null ? '' : `${clipped(product, maxNameLength)} a `}${price} = ${sum}`
      : `- paso ${step}: ${percent} % de ${base} = ${sum}`,
  ),
  ...(subtotal === null ? [] : [`- productos: ${subtotal}`]),
  `- total: ${total}`,
  ...parts.map(part => `- paso ${part.step}: ${partLine(part)}`),
  ...(isByPerson ? ['- algo de esto lo ofrece solo un texto: si lo pide, ponlo con set_cart'] : []),
  ...short.map(({ product, left }) => `- de ${clipped(product, maxNameLength)} solo quedan ${left}`),
  ...said.map(sentence => `- ten en cuenta: ${clipped(sentence, maxSentenceLength)}`),
];

const listLines = ({ lines, total, each, breaks = [], byHand = [], least = [] }: PricedList): string[] => [
  ...lines.map(({ product, quantity, wanted, unit, price, sum, left, near }) =>
    (near
      ? [
          `- ${clipped(product, maxNameLength)}: nada se llama así`,
          ...(near.length === 0 ? [] : [`se parece a: ${near.map(name => clipped(name, maxNameLength)).join('; ')}`]),
        ]
      : [
          `- ${quantity} × ${clipped(product, maxNameLength)}${wanted === undefined ? '' : ` (pidió ${wanted})`}`,
          price === null ? 'precio: se cotiza' : `precio: ${price}${unit === null ? '' : ` por ${unit}`}`,
          ...(sum === null ? [] : [`suma: ${sum}`]),
          ...(left === null ? [] : [`solo quedan ${left}`]),
        ]
    ).join(' | '),
  ),
  ...(total === null ? [] : [`- total: ${total}`]),
  ...(each === undefined ? [] : [`- cada parte: ${each}`]),
  ...breaks.map(sentence => `- el pedido no cumple: ${clipped(sentence, maxSentenceLength)}`),
  ...least.map(sentence => `- se cobra lo mínimo: ${clipped(sentence, maxSentenceLength)}`),
  ...byHand.map(sentence => `- lo cotiza una persona: ${clipped(sentence, maxSentenceLength)}`),
];

const waitsForPerson = 'anotado; falta que una persona del equipo lo confirme, díselo al cliente';

function resultText(result: ToolResult): string {
  const { call, problem, items, articles, orders, pictures } = result;
  const longest = items.length <= mostUncut ? longestUncut : maxDescriptionLength;
  const found = [
    ...items.map(item => itemLine(item, { showsPictures: false, longest })),
    ...articles.map(
      ({ title, passage }) => `- ${clipped(title, maxNameLength)}: ${clipped(passage, maxPassageLength)}`,
    ),
    ...orders.flatMap(({ number, waits }) => (waits ? [`- pedido ${number}: ${waitsForPerson}`] : [])),
    ...(pictures?.sent ?? []).map(name => `- ${clipped(name, maxNameLength)} | la foto va con tu respuesta`),
    ...(pictures?.missing ?? []).map(name => `- ${clipped(name, maxNameLength)} | no hay foto`),
    ...amountLines(result),
  ];
  const asked = call.query ? ` "${clipped(call.query, maxNameLength)}"` : '';
  if (problem) return [`${call.tool}${asked} (no se hizo, ${problem}: ${problemWhys[problem]})`, ...found].join('\n');
  const nothing = call.tool.startsWith('search_') ? '(nada)' : '(hecho)';
  return [`${call.tool}${asked}`, ...(found.length > 0 ? found : [nothing])].join('\n');
}

/** Returns what the tools returned, as a hosted model reads it. */
export const resultsOf = (results: readonly ToolResult[]): string =>
  results.length === 0 ? '(ninguno)' : results.map(resultText).join('\n');

/** Returns what the result of a tool says in amounts, one line each, with what every amount is. */
export function amountLines(result: ToolResult): string[] {
  const { list, calculation, ...rest } = result;
  return [
    ...(list ? listLines(list) : []),
    ...(calculation ? calculationLines(calculation) : []),
    ...faultLines(result),
    // The amounts stand behind the sentence of a line, which may be long.
    ...sourceLines([{ ...rest, list: null }]).map(
      line => `- ${clipped(line.split(/\n+/).filter(Boolean).join(' | '), maxSentenceLength * 2)}`,
    ),
  ];
}
