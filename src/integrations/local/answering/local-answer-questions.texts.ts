import { defineWordings } from '../../../domain/shared/translations.js';

/** What stands before or instead of what the texts of the business say, and what the agent asks back. */
export const questionWordings = defineWordings('local-answer-questions', {
  unknown: {
    es: [
      'No tengo ese dato y prefiero no inventarlo.',
      'Esa información no la tengo a mano.',
      'Eso no lo sé con certeza.',
    ],
    en: [
      "I don't have that information and would rather not guess.",
      "I don't have that detail at hand.",
      "I'm not certain about that one.",
    ],
  },
  partUnknown: {
    es: ['Sobre «{said}» no tengo el dato.', 'Lo que no sé con certeza es «{said}».'],
    en: ['On “{said}” I have no information.', 'What I do not know for sure is “{said}”.'],
  },
  saidBefore: {
    es: ['Como le decía: {text}', 'Le confirmo: {text}', 'Le repito el dato: {text}', 'Lo mismo de antes: {text}'],
    en: ['As I said: {text}', 'To confirm: {text}', 'Once more: {text}', 'The same as before: {text}'],
  },
  asFarAsKnown: {
    es: [
      'Lo que tengo indicado es esto: {text}',
      'Sobre eso, lo que dice nuestra información: {text}',
      'Lo único que tengo sobre eso: {text}',
    ],
    en: ['What I have on that: {text}', 'Our information says: {text}', 'All that I have on it: {text}'],
  },
  yesOf: { es: ['Sí: {text}', 'Así es: {text}'], en: ['Yes: {text}', 'Yes, indeed: {text}'] },
  noOf: { es: ['No: {text}', 'Todavía no: {text}'], en: ['No: {text}', 'Not yet: {text}'] },
  hasNot: { es: ['No: {text}'], en: ['No: {text}'] },
  noBy: {
    es: ['No: {text}', 'No, lo siento: {text}', 'No se puede: {text}'],
    en: ['No: {text}', 'No, sorry: {text}', "That isn't possible: {text}"],
  },
  aboveLimit: {
    es: ['Eso pasa de lo que incluye: {text}', 'Es más de lo que cubre: {text}'],
    en: ['That is above what it covers: {text}', 'It is more than this is for: {text}'],
  },
  notThat: {
    es: ['Eso no lo ofrecemos; lo que hay es: {text}', 'Para eso no; lo que tenemos es: {text}'],
    en: ["We don't offer that; what there is: {text}", 'Not for that; what we have: {text}'],
  },
  openThen: {
    es: ['Sí, está abierto: {text}', 'Sí: {text}'],
    en: ['Yes, we are open then: {text}', 'Yes, open then: {text}'],
  },
  closedThen: {
    es: ['No, está cerrado: {text}', 'No abrimos en ese momento: {text}'],
    en: ['No, we are closed then: {text}', 'No, closed then: {text}'],
  },
  whichDoubt: {
    es: ['Claro que sí. ¿Qué le gustaría saber?', 'Claro, dígame: ¿qué duda tiene?'],
    en: ['Of course. What would you like to know?', 'Sure, what is your question?'],
  },
  whichDoubtOf: {
    es: ['Claro que sí. ¿Qué le gustaría saber de {product}?', 'Claro, dígame: ¿qué duda tiene sobre {product}?'],
    en: ['Of course. What would you like to know about {product}?', 'Sure, what is your question about {product}?'],
  },
  faultNeeds: {
    es: ['Para resolverlo necesito el nombre o el número de su pedido y, si se puede ver, una foto.'],
    en: ['To put it right I need the name or number of your order and, if it can be seen, a photo.'],
  },
  askOrderNumber: {
    es: ['¿Me comparte su número de pedido o el nombre con que lo hizo?', '¿A qué nombre o número está su pedido?'],
    en: ['Could you share your order number or the name on the order?', 'What name or number is the order under?'],
  },
  askDefect: {
    es: [
      '¿Me cuenta qué falla presenta y la fecha de compra?',
      '¿Qué le ocurre al producto y tiene el comprobante de compra?',
    ],
    en: [
      'What is it doing, and when did you buy it?',
      'Could you tell me what fails and whether you have the receipt?',
    ],
  },
  askSupport: {
    es: [
      '¿Me indica qué equipo o servicio es y qué mensaje le aparece?',
      '¿Con qué producto o servicio le ocurre y desde cuándo?',
    ],
    en: ['Which product or service is it, and what message do you see?', 'Which product is affected, and since when?'],
  },
  askRefund: {
    es: ['¿Me comparte el número de pedido o factura?', '¿Con qué número de pedido o factura se hizo el pago?'],
    en: ['Could you share the order or invoice number?', 'Which order or invoice number was it?'],
  },
  askPartner: {
    es: ['¿Me cuenta de su empresa y de lo que propone?', '¿De qué empresa nos escribe y qué nos propone?'],
    en: [
      'Could you tell me about your company and your proposal?',
      'Which company are you with, and what do you propose?',
    ],
  },
  askComplaint: {
    es: ['¿Me cuenta qué pasó, con la fecha o el número de pedido?', '¿Me da el detalle de lo que ocurrió?'],
    en: [
      'Could you tell me what happened, with the date or order number?',
      'Could you give me the details of what happened?',
    ],
  },
});
