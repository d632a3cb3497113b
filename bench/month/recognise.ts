import type { Left } from './record.js';

/** The kind of a message from the shop, recognised by its words only. */
export type Sort =
  | 'confirmation'
  | 'notice'
  | 'noted'
  | 'value'
  | 'urgency'
  | 'last chance'
  | 'is it solved'
  | 'rating'
  | 'thanks for rating'
  | 'cart reminder'
  | 'cart help'
  | 'cart goodbye'
  | 'invoice'
  | 'invoice again'
  | 'invoice last'
  | 'news'
  | 'ordered'
  | 'campaign'
  | 'answer';

/** By the agent, or by the notice that also says when. */
export const aPersonComes =
  /persona de nuestro equipo|person of our team|persona del equipo(?:, que sigue| toma)|person on our team(?:, who goes| takes)|Suele responder en|An answer usually takes|Ahora no hay nadie|Nobody is here|no hay nadie libre|Nobody is free/;

const sorts: [Sort, RegExp][] = [
  ['campaign', /^campana: /],
  [
    'confirmation',
    /no le escribiremos más|will not write to you again|podemos volver a escribirle|may write to you again/,
  ],
  ['rating', /Califíquenos del 1|Please rate us from 1/],
  ['thanks for rating', /Gracias por decírnoslo|Thank you for telling us/],
  ['is it solved', /¿Quedó resuelto lo que necesitaba|Is everything solved that you needed/],
  ['notice', aPersonComes],
  [
    'ordered',
    /pedido n\.º \d+ quedó hecho|¡Hecho! Pedido n\.º|Registré su pedido|order no\. \d+ is placed, |All set! Order no\.|noted your order no\./,
  ],
  ['cart reminder', /Tengo anotado lo que eligió|I have noted what you chose/],
  ['cart help', /¿Seguimos con su pedido de|Shall we go on with your order of/],
  ['cart goodbye', /último mensaje sobre su pedido|last message about your order/],
  ['invoice', /Le recuerdo la factura|A reminder of invoice/],
  ['invoice again', /¿Pudo revisar la factura|a chance to look at invoice/],
  ['invoice last', /último recordatorio de la factura|last reminder of invoice/],
  [
    'news',
    /por el que preguntó: bajó de|you asked about: it went down|Ya tenemos de nuevo|again, at|Nos llegó algo|Something has come in|Pensé que esto le puede servir|I thought that this may be useful/,
  ],
  ['noted', /Queda anotado para la persona|It is noted for the person/],
  ['last chance', /Este es mi último mensaje|This is my last message/],
  [
    'urgency',
    /¿Quiere que avancemos\?|Shall we go ahead\?|¿Le busco algo parecido\?|Shall I look for something similar\?|¿Seguimos con su consulta\?|Shall we go on with your question\?/,
  ],
  [
    'value',
    /Quedó pendiente lo que preguntó|Your question is still open|¿Le quedó alguna duda sobre|Is anything still open about|¿Le muestro algo parecido\?|Shall I show you something similar\?|¿Pudo ver lo que conversamos\?|Did you have a chance to look/,
  ],
];

export const sortOf = ({ text }: Left): Sort => sorts.find(([, words]) => words.test(text))?.[0] ?? 'answer';

export const followUps: readonly Sort[] = ['value', 'urgency', 'last chance'];
export const cartReminders: readonly Sort[] = ['cart reminder', 'cart help', 'cart goodbye'];
export const invoiceReminders: readonly Sort[] = ['invoice', 'invoice again', 'invoice last'];
/** The kinds that are sent without a request, at any time. */
export const unasked: readonly Sort[] = [
  ...followUps,
  ...cartReminders,
  ...invoiceReminders,
  'news',
  'is it solved',
  'rating',
];

const months: readonly RegExp[] = [
  /enero|january/i,
  /febrero|february/i,
  /marzo|march/i,
  /abril|april/i,
  /mayo|may/i,
  /junio|june/i,
  /julio|july/i,
  /agosto|august/i,
  /septiembre|setiembre|september/i,
  /octubre|october/i,
  /noviembre|november/i,
  /diciembre|december/i,
];
const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
/** Every amount that a text may mean, in minor units of a currency with two decimals. */
const minorOf = (text: string): readonly string[] => [digitsOf(text), `${digitsOf(text)}00`];

/** Returns the invoice that a reminder names, the start of the day on which it was due (in Central America), and what it says is owed. */
export function invoiceOf(
  text: string,
  year: number,
): { number: string; dayStartsAt: number; amounts: readonly string[] } | null {
  const number = /(?:factura|invoice) (\S+?),? ?(?:, |\? |que|which)/.exec(text)?.[1];
  const day = /(?:vencía el|due on) (.+?)(?::|,| y quedan)/i.exec(text)?.[1];
  const owed = /quedan (.+?) por pagar|[:,] (?:and )?(?=\D{0,4}\d)([^:]+?) is still to be paid/.exec(text);
  const month = months.findIndex(each => each.test(day ?? ''));
  if (!number || !day || !owed || month < 0) return null;
  return {
    number,
    dayStartsAt: Date.UTC(year, month, Number(digitsOf(day)), 6),
    amounts: minorOf(owed[1] ?? owed[2] ?? ''),
  };
}

/** Returns the two prices of the news that a price went down; null for other news. */
export function pricesOf(text: string): { before: number; now: number } | null {
  const [, before, now] = /(?:bajó de|went down from) (.+?) (?:a|to) (.+?)\. /.exec(text) ?? [];
  return before && now ? { before: Number(digitsOf(before)), now: Number(digitsOf(now)) } : null;
}
