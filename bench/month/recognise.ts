import type { Left } from './record.js';

/** The kind of a message from the shop, recognised by its words only. */
export type Sort =
  | 'confirmation'
  | 'notice'
  | 'value'
  | 'urgency'
  | 'last chance'
  | 'is it solved'
  | 'rating'
  | 'thanks for rating'
  | 'campaign'
  | 'answer';

const sorts: [Sort, RegExp][] = [
  ['campaign', /^campana: /],
  [
    'confirmation',
    /no le escribiremos más|will not write to you again|podemos volver a escribirle|may write to you again/,
  ],
  ['rating', /Califíquenos del 1|Please rate us from 1/],
  ['thanks for rating', /Gracias por decírnoslo|Thank you for telling us/],
  ['is it solved', /¿Quedó resuelto lo que necesitaba|Is everything solved that you needed/],
  ['notice', /persona de nuestro equipo|person of our team/],
  ['last chance', /Este es mi último mensaje|This is my last message/],
  [
    'urgency',
    /¿Quiere que avancemos\?|Shall we go ahead\?|¿Le busco algo parecido\?|Shall I look for something similar\?|¿Seguimos con su consulta\?|Shall we go on with your question\?/,
  ],
  [
    'value',
    /¿Le quedó alguna duda sobre|Is anything still open about|¿Pudo ver lo que conversamos\?|Did you have a chance to look/,
  ],
];

export const sortOf = ({ text }: Left): Sort => sorts.find(([, words]) => words.test(text))?.[0] ?? 'answer';

export const followUps: readonly Sort[] = ['value', 'urgency', 'last chance'];
/** The kinds that are sent without a request, at any time. */
export const unasked: readonly Sort[] = [...followUps, 'is it solved', 'rating'];
