import { defineTexts } from '../../app/intl';

export const personTexts = defineTexts({
  close: { es: 'Cerrar el panel', en: 'Close panel' },
  tabs: { es: 'De la persona', en: 'About this person' },
  now: { es: 'Ahora', en: 'Now' },
  history: { es: 'Historial', en: 'History' },
  customer: { es: 'Cliente', en: 'Customer' },
  spent: { es: 'Ha comprado {amount}', en: 'Has spent {amount}' },
  askNumber: { es: 'Pedir su número', en: 'Ask for number' },
  askNumberMessage: { es: 'Mensaje', en: 'Message' },
  askNumberHint: {
    es: 'Esta persona oculta su número en WhatsApp. El mensaje lleva un botón con el que lo comparte; con Twilio va solo el texto.',
    en: 'This person hides their number on WhatsApp. The message has a button to share it; with Twilio, only the text is sent.',
  },
  askNumberText: {
    es: 'Para poder atenderle mejor, ¿nos comparte su número de teléfono?',
    en: 'So that we can help you better, could you share your phone number?',
  },
  askNumberSend: { es: 'Enviar', en: 'Send' },
  askedNumber: {
    es: 'Se envió. Su número aparecerá aquí cuando lo comparta.',
    en: 'Sent. Their number will appear here once they share it.',
  },
  askToGive: {
    es: 'Para pasarlo a un colega, pídaselo a quien administra la empresa.',
    en: 'To hand it to a colleague, ask whoever manages the company.',
  },
  score: { es: 'Puntaje', en: 'Score' },
  noScore: {
    es: 'Todavía sin puntaje: aparece cuando se entienda su primer mensaje.',
    en: 'No score yet: it appears once a first message is understood.',
  },
  urgency: { es: 'Urgencia', en: 'Urgency' },
  decisionPower: { es: 'Poder de decisión', en: 'Decision power' },
  budget: { es: 'Presupuesto', en: 'Budget' },
  fit: { es: 'Afinidad', en: 'Fit' },
  of: { es: '{value} de {max}', en: '{value} of {max}' },
  HOT: { es: 'Caliente', en: 'Hot' },
  WARM: { es: 'Tibio', en: 'Warm' },
  COLD: { es: 'Frío', en: 'Cold' },
  chance: { es: 'Probabilidad de cierre {chance}', en: '{chance} chance to close' },
  why: { es: 'Por qué', en: 'Why' },
  next: { es: 'Siguiente paso', en: 'Next step' },
  routed: { es: 'Por qué se asignó así', en: 'Why it was routed this way' },
  priority: { es: 'prioridad {priority}', en: 'priority {priority}' },
  judgedBy: { es: 'Evaluado por {model}', en: 'Scored by {model}' },
  wants: { es: 'Qué quiere', en: 'What they want' },
  mood: { es: 'Ánimo', en: 'Mood' },
  moodOver: {
    es: 'Ánimo de {count, plural, one {# mensaje} other {# mensajes}}; el último: {last}',
    en: 'Mood over {count, plural, one {# message} other {# messages}}; latest: {last}',
  },
  correct: { es: 'Corregir: {what}', en: 'Correct: {what}' },
  corrected: { es: 'corregido por una persona', en: 'corrected by a person' },
  sure: { es: 'confianza {confidence}', en: 'confidence {confidence}' },
  thanks: { es: 'Corregido. El modelo aprende de esto.', en: 'Corrected. The model learns from this.' },
  POSITIVE: { es: 'Contento', en: 'Happy' },
  NEUTRAL: { es: 'Neutral', en: 'Neutral' },
  NEGATIVE: { es: 'Molesto', en: 'Upset' },
  notUnderstood: { es: 'Todavía no se entiende ningún mensaje.', en: 'No messages understood yet.' },
  lead: { es: 'Lead', en: 'Lead' },
  status: { es: 'Estado', en: 'Status' },
  source: { es: 'Origen', en: 'Source' },
  since: { es: 'Creado', en: 'Created' },
  seller: { es: 'Vendedor', en: 'Seller' },
  nobody: { es: 'Sin asignar', en: 'Unassigned' },
  best: { es: 'El más indicado', en: 'Whoever fits best' },
  load: { es: '{name} ({load} de {capacity})', en: '{name} ({load} of {capacity})' },
  away: { es: '{name} (ausente)', en: '{name} (away)' },
  given: { es: 'Ahora es de {name}.', en: 'Now with {name}.' },
  noLead: { es: 'Todavía no es lead.', en: 'Not a lead yet.' },
  orders: { es: 'Pedidos', en: 'Orders' },
  payments: { es: 'Ver los pagos', en: 'Show payments' },
  noOrders: { es: 'Todavía no hay pedidos.', en: 'No orders yet.' },
  order: { es: 'Pedido {number}', en: 'Order {number}' },
  signals: { es: 'Señales', en: 'Signals' },
});

export const leadStatusTexts = defineTexts({
  NEW: { es: 'Nuevo', en: 'New' },
  CONTACTED: { es: 'Contactado', en: 'Contacted' },
  QUALIFIED: { es: 'Calificado', en: 'Qualified' },
  QUOTED: { es: 'Cotizado', en: 'Quoted' },
  NURTURING: { es: 'En maduración', en: 'Nurturing' },
  WON: { es: 'Ganado', en: 'Won' },
  LOST: { es: 'Perdido', en: 'Lost' },
});

export const intentTexts = defineTexts({
  PURCHASE_INQUIRY: { es: 'Quiere comprar', en: 'Wants to buy' },
  PRICING_QUESTION: { es: 'Pregunta el precio', en: 'Asks for a price' },
  PRODUCT_INFO: { es: 'Pregunta por un producto', en: 'Asks about a product' },
  DELIVERY_TRACKING: { es: 'Sigue una entrega', en: 'Tracks a delivery' },
  SUPPORT_REQUEST: { es: 'Pide ayuda', en: 'Asks for help' },
  WARRANTY_CLAIM: { es: 'Reclama garantía', en: 'Makes a warranty claim' },
  REFUND_REQUEST: { es: 'Pide reembolso', en: 'Asks for a refund' },
  COMPLAINT: { es: 'Se queja', en: 'Complains' },
  PARTNERSHIP: { es: 'Propone una alianza', en: 'Proposes a partnership' },
  GENERAL_INQUIRY: { es: 'Consulta general', en: 'General inquiry' },
  SPAM: { es: 'Spam', en: 'Spam' },
});

export const destinationTexts = defineTexts({
  AUTO_REJECT: { es: 'Cerrada sin respuesta', en: 'Closed without a reply' },
  CHATBOT: { es: 'Al agente', en: 'To the agent' },
  HUMAN_AGENT: { es: 'A una persona', en: 'To a person' },
  RETENTION_SPECIALIST: { es: 'A retención', en: 'To retention' },
  SALES_TEAM: { es: 'A ventas', en: 'To sales' },
  SUPPORT_TEAM: { es: 'A soporte', en: 'To support' },
});

export const orderStatusTexts = defineTexts({
  PENDING: { es: 'Pendiente', en: 'Pending' },
  CONFIRMED: { es: 'Confirmado', en: 'Confirmed' },
  PAID: { es: 'Pagado', en: 'Paid' },
  FULFILLED: { es: 'Entregado', en: 'Fulfilled' },
  CANCELLED: { es: 'Cancelado', en: 'Cancelled' },
});

export const consentTexts = defineTexts({
  noMessages: { es: 'No quiere mensajes', en: 'Opted out' },
  noMessagesBy: { es: 'Sin mensajes por {channels}', en: 'Opted out on {channels}' },
  noMarketingBy: { es: 'Sin publicidad por {channels}', en: 'No marketing on {channels}' },
  noMarketingHint: {
    es: 'No quiere publicidad por {channels}. Sus mensajes sí se pueden contestar.',
    en: 'Wants no marketing on {channels}. You can still reply to their messages.',
  },
});

/** The fields of a person whose changes the timeline shows; custom fields have labels of their own. */
export const fieldTexts = defineTexts({
  name: { es: 'Nombre', en: 'Name' },
  firstName: { es: 'Nombre', en: 'First name' },
  lastName: { es: 'Apellido', en: 'Last name' },
  phone: { es: 'Teléfono', en: 'Phone' },
  email: { es: 'Correo', en: 'Email' },
  city: { es: 'Ciudad', en: 'City' },
  company: { es: 'Empresa', en: 'Company' },
  birthday: { es: 'Cumpleaños', en: 'Birthday' },
  language: { es: 'Idioma', en: 'Language' },
  timezone: { es: 'Zona horaria', en: 'Time zone' },
  vip: { es: 'VIP', en: 'VIP' },
  seller: { es: 'Vendedor', en: 'Seller' },
  status: { es: 'Estado', en: 'Status' },
  tags: { es: 'Etiquetas', en: 'Tags' },
  address: { es: 'Dirección', en: 'Address' },
  title: { es: 'Título', en: 'Title' },
  value: { es: 'Valor', en: 'Value' },
  expectedCloseDate: { es: 'Cierre esperado', en: 'Expected close' },
  source: { es: 'Origen', en: 'Source' },
  description: { es: 'Descripción', en: 'Description' },
});

export const changeTexts = defineTexts({
  line: { es: '{field}: {before} → {after}', en: '{field}: {before} → {after}' },
  lineBy: { es: '{field}: {before} → {after} · {who}', en: '{field}: {before} → {after} · {who}' },
  empty: { es: '(vacío)', en: '(empty)' },
  true: { es: 'sí', en: 'yes' },
  false: { es: 'no', en: 'no' },
  ACTIVE: { es: 'Activo', en: 'Active' },
  INACTIVE: { es: 'Inactivo', en: 'Inactive' },
});
