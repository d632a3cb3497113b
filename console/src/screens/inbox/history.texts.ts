import { defineTexts } from '../../app/intl';

export const timelineTexts = defineTexts({
  LEAD: { es: 'Nuevo lead', en: 'New lead' },
  MESSAGE: { es: 'Mensaje', en: 'Message' },
  INTERACTION: { es: 'Interacción', en: 'Interaction' },
  STAGE_CHANGE: { es: 'Etapa', en: 'Stage' },
  ORDER: { es: 'Pedido', en: 'Order' },
  DECISION: { es: 'Decisión de la IA', en: 'AI decision' },
  CONSENT: { es: 'Consentimiento', en: 'Consent' },
  FIELD_CHANGE: { es: 'Cambio', en: 'Change' },
});

export const decisionTexts = defineTexts({
  ROUTE: { es: 'Decidió quién atiende', en: 'Decided who responds' },
  ANSWER: { es: 'Respondió', en: 'Replied' },
});

/** What the timeline tells of a consent. */
export const consentChangeTexts = defineTexts({
  OPTED_IN: { es: 'Acepta mensajes', en: 'Opted in' },
  OPTED_OUT: { es: 'No quiere mensajes', en: 'Opted out' },
  MARKETING_OPTED_IN: { es: 'Acepta publicidad', en: 'Opted in to marketing' },
  MARKETING_OPTED_OUT: { es: 'No quiere publicidad', en: 'Opted out of marketing' },
});

export const historyTexts = defineTexts({
  timeline: { es: 'Actividad', en: 'Activity' },
  none: { es: 'Todavía no hay nada.', en: 'Nothing yet.' },
  order: { es: 'Pedido {number}', en: 'Order {number}' },
  stage: { es: '{title}: {from} → {to}', en: '{title}: {from} → {to}' },
  firstStage: { es: '{title}: {to}', en: '{title}: {to}' },
});

export const noteTexts = defineTexts({
  open: { es: 'Anotar…', en: 'Add a note…' },
  title: { es: 'Anotar algo de este cliente', en: 'Note something about this customer' },
  notes: { es: 'Qué pasó', en: 'What happened' },
  type: { es: 'Tipo', en: 'Type' },
  followUp: { es: 'Seguir el', en: 'Follow up on' },
  save: { es: 'Anotar', en: 'Save note' },
  saved: { es: 'Anotado.', en: 'Noted.' },
});

/**
 * The types of interactions that a new business begins with. The business's own label is in its language; these are for readers of the
 * other one.
 */
export const interactionTexts = defineTexts({
  call: { es: 'Llamada', en: 'Call' },
  whatsapp: { es: 'WhatsApp', en: 'WhatsApp' },
  email: { es: 'Correo', en: 'Email' },
  meeting: { es: 'Reunión', en: 'Meeting' },
  note: { es: 'Nota', en: 'Note' },
  site_visit: { es: 'Visita a planta', en: 'Site visit' },
  commissioning: { es: 'Puesta en marcha', en: 'Commissioning' },
  maintenance: { es: 'Mantenimiento', en: 'Maintenance' },
  warranty: { es: 'Garantía', en: 'Warranty' },
  viewing: { es: 'Visita a propiedad', en: 'Viewing' },
  appraisal: { es: 'Avalúo', en: 'Appraisal' },
  signing: { es: 'Firma', en: 'Signing' },
  reservation: { es: 'Reserva', en: 'Reservation' },
  visit: { es: 'Visita', en: 'Visit' },
  delivery_order: { es: 'Pedido a domicilio', en: 'Delivery order' },
  feedback: { es: 'Opinión', en: 'Feedback' },
  store_visit: { es: 'Visita a la tienda', en: 'Store visit' },
  purchase: { es: 'Compra', en: 'Purchase' },
  return: { es: 'Cambio o devolución', en: 'Exchange or return' },
  consultation: { es: 'Asesoría', en: 'Consultation' },
  service_delivered: { es: 'Servicio prestado', en: 'Service delivered' },
  review: { es: 'Revisión de resultados', en: 'Review of results' },
});
