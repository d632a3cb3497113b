import { defineTexts } from '../../app/intl';

export const tryTexts = defineTexts({
  message: { es: 'Mensaje de un cliente', en: 'A customer’s message' },
  hint: { es: 'Escriba como escribiría un cliente…', en: 'Write as a customer would…' },
  run: { es: 'Probar', en: 'Try' },
  again: { es: 'Probar otra vez', en: 'Try again' },
  nothingSent: { es: 'No se envía ni se guarda nada.', en: 'Nothing is sent or stored.' },
  agent: { es: 'Agente', en: 'Agent' },
  emptyTitle: { es: 'Vea qué entiende y qué respondería', en: 'See what it understands and would answer' },
  emptyBody: {
    es: 'Escriba un mensaje o elija uno: aparece la intención con su seguridad, el ánimo, el puntaje con sus partes, y la respuesta con sus fuentes.',
    en: 'Write a message or choose one: you see what it asks for and how sure that is, the mood, the score with its parts, and the answer with its sources.',
  },
  sample1: { es: 'Hola, ¿cuánto cuesta el taladro?', en: 'Hi, how much is the drill?' },
  sample2: {
    es: 'Necesito 20 sacos de cemento para mañana, soy el encargado de compras',
    en: 'I need 20 bags of cement for tomorrow, I am the head of purchasing',
  },
  sample3: {
    es: 'Llevo tres días esperando y nadie me contesta, pésimo servicio',
    en: 'I have waited three days and nobody answers, terrible service',
  },
  sample4: { es: '¿Qué garantía tienen?', en: 'What warranty do you give?' },
  answer: { es: 'Lo que respondería', en: 'What it would answer' },
  noAnswer: { es: 'No escribiría nada: lo toma una persona.', en: 'It would write nothing: a person takes it.' },
  sources: { es: 'De dónde lo saca', en: 'What it rests on' },
  noSources: { es: 'De ningún producto ni artículo.', en: 'On no product and no article.' },
  PRODUCT: { es: 'Producto', en: 'Product' },
  ARTICLE: { es: 'Artículo', en: 'Article' },
  wants: { es: 'Qué quiere', en: 'What they want' },
  also: { es: 'También', en: 'Also' },
  rest: { es: 'otra cosa', en: 'something else' },
  own: { es: 'Intención propia', en: 'Own intent' },
  OUT_OF_SCOPE: { es: 'ninguna de las propias', en: 'none of your own' },
  names: { es: 'Qué nombra', en: 'What it names' },
  mood: { es: 'Ánimo', en: 'Mood' },
  moodScore: { es: '{score} de −1 a 1', en: '{score} from −1 to 1' },
  churn: { es: 'Riesgo de perderlo', en: 'Risk of losing them' },
  haste: { es: 'Prisa', en: 'Haste' },
  score: { es: 'Puntaje', en: 'Score' },
  next: { es: 'Siguiente paso', en: 'Next step' },
  legal: { es: 'Habla de asuntos legales', en: 'Speaks of legal steps' },
  wantsHuman: { es: 'Pide una persona', en: 'Asks for a person' },
  by: { es: '{provider} · {model} · {ms} ms', en: '{provider} · {model} · {ms} ms' },
});

export const actionTexts = defineTexts({
  ANSWER: { es: 'Responde', en: 'Answers' },
  NOT_KNOWN: { es: 'No lo sabe', en: 'Does not know' },
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
  catalogue: { es: 'Del catálogo', en: 'Of the catalogue' },
  quantities: { es: 'Cantidades', en: 'Quantities' },
  money: { es: 'Dinero', en: 'Money' },
  days: { es: 'Días', en: 'Days' },
  phones: { es: 'Teléfonos', en: 'Phones' },
  emails: { es: 'Correos', en: 'E-mails' },
  addresses: { es: 'Lugares', en: 'Places' },
  machines: { es: 'Equipos', en: 'Machines' },
});
