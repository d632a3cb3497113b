import { defineTexts } from '../../shared/translations.js';

/**
 * Messages to a customer who did not pursue a question about buying. `price` and `stock` are the values at the time of sending. No text
 * promises word when a product is back, because nobody would send it.
 */
export const followUpTexts = defineTexts('follow-up', {
  value: {
    es: '¿Le quedó alguna duda sobre {product}? {hasPrice, select, yes {Hoy cuesta {price}{stock, select, yes { y tenemos disponible} other {}}.} other {Con gusto le preparo un precio.}} Puedo ayudarle con cantidades o con la entrega.',
    en: 'Is anything still open about {product}? {hasPrice, select, yes {It costs {price} today{stock, select, yes { and is in stock} other {}}.} other {I can prepare a price for you.}} I can help with quantities or delivery.',
  },
  valueSoldOut: {
    es: 'Sobre {product}: {hasPrice, select, yes {hoy cuesta {price}, pero } other {}}por ahora no hay existencias. ¿Le muestro algo parecido?',
    en: 'About {product}: it {hasPrice, select, yes {costs {price} today, but } other {}}is out of stock for now. Shall I show you something similar?',
  },
  valueUnnamed: {
    es: '¿Pudo ver lo que conversamos? Si le quedó alguna duda sobre productos, precios o entrega, aquí estoy para ayudarle.',
    en: 'Did you have a chance to look at what we talked about? I can help with any question about products, prices or delivery.',
  },
  unanswered: {
    es: 'Quedó pendiente lo que preguntó, porque yo no tenía ese dato. ¿Quiere que le pase con una persona del equipo?',
    en: 'Your question is still open, because I did not have that information. Shall I pass you to a colleague?',
  },
  urgency: {
    es: 'Le escribo por {product}: {hasPrice, select, yes {el precio de hoy es {price}} other {puedo confirmarle precio}}{stock, select, yes { y hay existencias} no {; por ahora no hay existencias} other {}}. {stock, select, no {¿Le busco algo parecido?} other {¿Quiere que avancemos?}}',
    en: 'I am writing about {product}: {hasPrice, select, yes {today’s price is {price}} other {I can confirm a price}}{stock, select, yes { and it is in stock} no {; it is out of stock for now} other {}}. {stock, select, no {Shall I look for something similar?} other {Shall we go ahead?}}',
  },
  urgencyUnnamed: {
    es: '¿Seguimos con su consulta? Si ya no la necesita, me lo dice y no le escribo más por este tema.',
    en: 'Shall we go on with your question? If you no longer need it, tell me and I will not write about it again.',
  },
  lastChance: {
    es: 'Este es mi último mensaje sobre {product}. Si más adelante le interesa, escríbame y lo retomamos donde quedamos.',
    en: 'This is my last message about {product}. Write to me whenever it suits you, and we will pick it up where we left off.',
  },
  lastChanceUnnamed: {
    es: 'Este es mi último mensaje sobre su consulta. Si más adelante le interesa, escríbame y la retomamos donde quedamos.',
    en: 'This is my last message about your question. Write to me whenever it suits you, and we will pick it up where we left off.',
  },
});
