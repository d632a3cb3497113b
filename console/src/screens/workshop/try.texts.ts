import { defineTexts } from '../../app/intl';

export const tryTexts = defineTexts({
  message: { es: 'Mensaje de un cliente', en: 'Customer message' },
  hint: { es: 'Escriba como escribiría un cliente…', en: 'Write as a customer would…' },
  run: { es: 'Probar', en: 'Test' },
  again: { es: 'Probar otra vez', en: 'Test again' },
  nothingSent: { es: 'No se envía ni se guarda nada.', en: 'Nothing is sent or saved.' },
  agent: { es: 'Agente', en: 'Agent' },
  emptyTitle: { es: 'Vea qué entiende y qué respondería', en: 'See what it understands and how it would answer' },
  emptyBody: {
    es: 'Escriba un mensaje o elija uno: verá la intención con su confianza, el ánimo, el puntaje con sus partes, y la respuesta con sus fuentes.',
    en: 'Write a message or choose one: you’ll see the intent and its confidence, the mood, the score and its parts, and the answer with its sources.',
  },
  sample1: { es: 'Hola, ¿cuánto cuesta el taladro?', en: 'Hi, how much is the drill?' },
  sample2: {
    es: 'Necesito 20 sacos de cemento para mañana, soy el encargado de compras',
    en: 'I need 20 bags of cement for tomorrow, I am the head of purchasing',
  },
  sample3: {
    es: 'Llevo tres días esperando y nadie me contesta, pésimo servicio',
    en: 'I’ve been waiting three days and no one answers, terrible service',
  },
  sample4: { es: '¿Qué garantía tienen?', en: 'What warranty do you offer?' },
  answer: { es: 'La respuesta', en: 'The answer' },
  noAnswer: { es: 'No respondería: lo atiende una persona.', en: 'It wouldn’t answer: a person takes over.' },
  sources: { es: 'Fuentes', en: 'Sources' },
  noSources: { es: 'Ningún producto ni artículo.', en: 'No products or articles.' },
  PRODUCT: { es: 'Producto', en: 'Product' },
  ARTICLE: { es: 'Artículo', en: 'Article' },
  wants: { es: 'Qué quiere', en: 'What they want' },
  also: { es: 'También', en: 'Also' },
  rest: { es: 'otra cosa', en: 'something else' },
  own: { es: 'Intención propia', en: 'Custom intent' },
  OUT_OF_SCOPE: { es: 'Ninguna de las propias', en: 'None of your own' },
  names: { es: 'Datos que menciona', en: 'Details mentioned' },
  mood: { es: 'Ánimo', en: 'Mood' },
  moodScore: { es: '{score} (de −1 a 1)', en: '{score} (−1 to 1)' },
  churn: { es: 'Riesgo de perder al cliente', en: 'Churn risk' },
  haste: { es: 'Urgencia', en: 'Urgency' },
  score: { es: 'Puntaje', en: 'Score' },
  next: { es: 'Siguiente paso', en: 'Next step' },
  legal: { es: 'Menciona asuntos legales', en: 'Mentions legal action' },
  wantsHuman: { es: 'Pide hablar con una persona', en: 'Asks for a person' },
  by: { es: '{provider} · {model} · {ms} ms', en: '{provider} · {model} · {ms} ms' },
});

export const actionTexts = defineTexts({
  ANSWER: { es: 'Responde', en: 'Answers' },
  NOT_KNOWN: { es: 'No lo sabe', en: 'Doesn’t know' },
  CONFIRM_ORDER: { es: 'Pide confirmar el pedido', en: 'Asks to confirm the order' },
  PLACE_ORDER: { es: 'Hace el pedido', en: 'Places the order' },
  REQUEST_VISIT: { es: 'Pide una visita', en: 'Asks for a visit' },
  HAND_OVER: { es: 'Lo pasa a una persona', en: 'Hands over to a person' },
});

export const urgencyTexts = defineTexts({
  CRITICAL: { es: 'Ahora mismo', en: 'Right now' },
  HIGH: { es: 'En una hora', en: 'Within the hour' },
  MEDIUM: { es: 'Hoy', en: 'Today' },
  LOW: { es: 'Puede esperar', en: 'Can wait' },
});

export const emotionTexts = defineTexts({
  anger: { es: 'Enojo', en: 'Anger' },
  frustration: { es: 'Frustración', en: 'Frustration' },
  disappointment: { es: 'Decepción', en: 'Disappointment' },
  worry: { es: 'Preocupación', en: 'Worry' },
  joy: { es: 'Alegría', en: 'Joy' },
  gratitude: { es: 'Gratitud', en: 'Gratitude' },
});

export const entityTexts = defineTexts({
  products: { es: 'Productos', en: 'Products' },
  catalogue: { es: 'Del catálogo', en: 'From the catalog' },
  quantities: { es: 'Cantidades', en: 'Quantities' },
  money: { es: 'Dinero', en: 'Money' },
  days: { es: 'Días', en: 'Days' },
  phones: { es: 'Teléfonos', en: 'Phones' },
  emails: { es: 'Correos', en: 'Emails' },
  addresses: { es: 'Lugares', en: 'Places' },
  machines: { es: 'Equipos', en: 'Machines' },
});
