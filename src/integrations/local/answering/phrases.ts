import type { CatalogueItem } from '../../../domain/assistant/language-model.port.js';

export type Phrases = {
  [Key in
    | 'hello'
    | 'helloAgent'
    | 'greetingAsk'
    | 'thanks'
    | 'praise'
    | 'sorry'
    | 'found'
    | 'foundMany'
    | 'unknown'
    | 'media'
    | 'askOrder'
    | 'askDetail'
    | 'askWhich'
    | 'askOrderNumber'
    | 'askDefect'
    | 'askSupport'
    | 'askRefund'
    | 'askPartner'
    | 'askComplaint'
    | 'askNeed'
    | 'askFurther'
    | 'outOfStock'
    | 'colleague']: readonly string[];
};

/** What the local model says, in the polite form of each language. `{name}`, `{agent}`, `{business}` are filled. No phrase holds a price, a day or a promise. */
export const phrases: Record<'es' | 'en', Phrases> = {
  es: {
    hello: ['¡Hola{name}!', '¡Hola{name}! Gracias por escribirnos.', 'Hola{name}, con gusto le ayudo.'],
    helloAgent: ['¡Hola{name}! Le atiende {agent}.', '¡Hola{name}! Soy {agent}, mucho gusto.'],
    greetingAsk: ['¿En qué le puedo ayudar?', '¿Qué está buscando?', 'Cuénteme, ¿qué necesita?'],
    thanks: [
      '¡Con mucho gusto{name}! Aquí estamos para lo que necesite.',
      '¡A usted{name}! Cualquier otra consulta, nos escribe.',
    ],
    praise: [
      '¡Muchas gracias por sus palabras{name}! Se las comparto al equipo.',
      '¡Qué alegría leerlo{name}! Gracias por contárnoslo.',
    ],
    sorry: [
      'Lamento mucho lo sucedido{name}.',
      'Siento mucho el inconveniente{name}.',
      'Le pido una disculpa por lo ocurrido{name}.',
    ],
    found: ['Sí, tenemos esta opción:', 'Esto es lo que tenemos:', 'Le comparto el detalle:'],
    foundMany: ['Tenemos estas opciones:', 'Estas son las opciones que encontré:', 'Le comparto lo que tenemos:'],
    unknown: [
      'No tengo ese dato y prefiero no inventarlo.',
      'Esa información no la tengo a mano.',
      'Eso no lo sé con certeza.',
    ],
    media: [
      'Recibí su archivo, pero no puedo ver imágenes ni escuchar audios.',
      'Me llegó su archivo; por ahora solo puedo leer texto.',
    ],
    askOrder: ['¿Cuántas unidades necesita y para cuándo?', '¿Qué cantidad necesita y dónde la recibiría?'],
    askDetail: [
      '¿Para qué uso lo necesita?',
      '¿Le gustaría que le ayude con el pedido?',
      '¿Qué más le gustaría saber?',
    ],
    askWhich: ['¿Cuál le interesa?', '¿Cuál de estas opciones prefiere?'],
    askOrderNumber: [
      '¿Me comparte su número de pedido o el nombre con que lo hizo?',
      '¿A qué nombre o número está su pedido?',
    ],
    askDefect: [
      '¿Me cuenta qué falla presenta y la fecha de compra?',
      '¿Qué le ocurre al producto y tiene el comprobante de compra?',
    ],
    askSupport: [
      '¿Me indica qué equipo o servicio es y qué mensaje le aparece?',
      '¿Con qué producto o servicio le ocurre y desde cuándo?',
    ],
    askRefund: ['¿Me comparte el número de pedido o factura?', '¿Con qué número de pedido o factura se hizo el pago?'],
    askPartner: ['¿Me cuenta de su empresa y de lo que propone?', '¿De qué empresa nos escribe y qué nos propone?'],
    askComplaint: ['¿Me cuenta qué pasó, con la fecha o el número de pedido?', '¿Me da el detalle de lo que ocurrió?'],
    askNeed: ['¿Qué producto o servicio le interesa?', '¿Me da un poco más de detalle de lo que busca?'],
    askFurther: ['¿Hay algo más en lo que le pueda ayudar?', '¿Le puedo ayudar con algo más?'],
    outOfStock: ['¿Quiere que busquemos otra opción?', '¿Le muestro una alternativa?'],
    colleague: [
      'Si gusta, le paso con una persona del equipo que le puede responder.',
      'Puedo pasarle con un compañero para que se lo confirme.',
    ],
  },
  en: {
    hello: ['Hello{name}!', 'Hi{name}! Thanks for your message.', 'Hello{name}, happy to help.'],
    helloAgent: ['Hello{name}! This is {agent}.', "Hi{name}! I'm {agent}, nice to meet you."],
    greetingAsk: ['How can I help you?', 'What are you looking for?', 'What can I do for you?'],
    thanks: [
      "You're very welcome{name}! We're here if you need anything else.",
      'My pleasure{name}! Write to us any time.',
    ],
    praise: [
      "Thank you so much for your kind words{name}! I'll share them with the team.",
      'That is lovely to read{name}, thank you!',
    ],
    sorry: [
      "I'm very sorry about this{name}.",
      'I apologise for the trouble{name}.',
      "I'm sorry to hear what happened{name}.",
    ],
    found: ['Yes, here is what we have:', 'This is what we have:', 'Here are the details:'],
    foundMany: ['We have these options:', 'Here are the options I found:', 'This is what we have:'],
    unknown: [
      "I don't have that information and would rather not guess.",
      "I don't have that detail at hand.",
      "I'm not certain about that one.",
    ],
    media: [
      "I received your file, but I can't see pictures or listen to audio.",
      'Your file arrived; for now I can only read text.',
    ],
    askOrder: ['How many do you need, and by when?', 'What quantity do you need and where should it go?'],
    askDetail: [
      'What will you use it for?',
      'Would you like help placing an order?',
      'What else would you like to know?',
    ],
    askWhich: ['Which one interests you?', 'Which of these do you prefer?'],
    askOrderNumber: [
      'Could you share your order number or the name on the order?',
      'What name or number is the order under?',
    ],
    askDefect: [
      'What is it doing, and when did you buy it?',
      'Could you tell me what fails and whether you have the receipt?',
    ],
    askSupport: [
      'Which product or service is it, and what message do you see?',
      'Which product is affected, and since when?',
    ],
    askRefund: ['Could you share the order or invoice number?', 'Which order or invoice number was it?'],
    askPartner: [
      'Could you tell me about your company and your proposal?',
      'Which company are you with, and what do you propose?',
    ],
    askComplaint: [
      'Could you tell me what happened, with the date or order number?',
      'Could you give me the details of what happened?',
    ],
    askNeed: [
      'Which product or service are you interested in?',
      'Could you tell me a little more about what you need?',
    ],
    askFurther: ['Is there anything else I can help you with?', 'Can I help you with anything else?'],
    outOfStock: ['Shall we look for another option?', 'Would you like to see an alternative?'],
    colleague: [
      'If you like, I can pass you to a person on our team who can answer.',
      'I can hand you over to a colleague to confirm it.',
    ],
  },
};

export const buttons = {
  es: {
    person: 'Hablar con alguien',
    order: 'Hacer un pedido',
    more: 'Ver más opciones',
    catalogue: 'Ver productos',
    price: 'Precios',
    hours: 'Horario',
  },
  en: {
    person: 'Talk to someone',
    order: 'Place an order',
    more: 'See more options',
    catalogue: 'See products',
    price: 'Prices',
    hours: 'Opening hours',
  },
} as const;

/** One item in a line: name, price as given, unit, stock where it is kept. */
export function itemLine(item: CatalogueItem, language: 'es' | 'en'): string {
  const price = item.price === null ? (language === 'es' ? 'precio a consultar' : 'price on request') : item.price;
  const per =
    item.price === null || item.unit === null ? '' : language === 'es' ? ` por ${item.unit}` : ` per ${item.unit}`;
  const stock =
    item.inStock === null
      ? ''
      : item.inStock
        ? language === 'es'
          ? ', disponible'
          : ', in stock'
        : language === 'es'
          ? ', agotado por el momento'
          : ', out of stock at the moment';
  return `${item.name}: ${price}${per}${stock}`;
}
