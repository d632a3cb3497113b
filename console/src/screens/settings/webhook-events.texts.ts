import { defineTexts } from '../../app/intl';

/**
 * The events that endpoints can receive, by their API names with a slash instead of the dot, which would nest them. A spec checks that
 * none is missing.
 */
export const webhookEventTexts = defineTexts({
  'lead/created': { es: 'Lead creado', en: 'Lead created' },
  'lead/classified': { es: 'Lead evaluado', en: 'Lead scored' },
  'lead/turned-hot': { es: 'Lead caliente', en: 'Lead turned hot' },
  'lead/assigned': { es: 'Lead asignado', en: 'Lead assigned' },
  'lead/updated': { es: 'Lead cambiado', en: 'Lead changed' },
  'lead/converted': { es: 'Lead convertido en cliente', en: 'Lead became a customer' },
  'conversation/updated': { es: 'Conversación cambiada', en: 'Conversation changed' },
  'conversation/left': { es: 'Conversación pasada a otro vendedor', en: 'Conversation went to another seller' },
  'conversation/handed-over': { es: 'Conversación espera a una persona', en: 'Conversation waits for a person' },
  'conversation/handed-back': { es: 'Conversación devuelta al agente', en: 'Conversation given back to the agent' },
  'case/opened': { es: 'Caso abierto', en: 'Case opened' },
  'case/assigned': { es: 'Caso asignado', en: 'Case assigned' },
  'case/closed': { es: 'Caso cerrado', en: 'Case closed' },
  'appointment/booked': { es: 'Cita reservada', en: 'Appointment booked' },
  'appointment/rescheduled': { es: 'Cita reprogramada', en: 'Appointment rescheduled' },
  'appointment/no-show': { es: 'No vino a la cita', en: 'Appointment missed' },
  'appointment/cancelled': { es: 'Cita cancelada', en: 'Appointment cancelled' },
  'message/added': { es: 'Mensaje nuevo', en: 'New message' },
  'message/updated': { es: 'Mensaje entregado, leído o cambiado', en: 'Message delivered, read or changed' },
  'message/failed': { es: 'Mensaje no enviado', en: 'Message not sent' },
  'customer/created': { es: 'Cliente creado', en: 'Customer created' },
  'contact/erased': { es: 'Contacto eliminado por privacidad', en: 'Contact erased for privacy' },
  'interaction/logged': { es: 'Interacción anotada', en: 'Interaction noted' },
  'opportunity/created': { es: 'Venta creada', en: 'Deal created' },
  'opportunity/updated': { es: 'Venta cambiada', en: 'Deal changed' },
  'opportunity/moved': { es: 'Venta movida de etapa', en: 'Deal moved to a stage' },
  'opportunity/left': { es: 'Venta pasada a otro vendedor', en: 'Deal went to another seller' },
  'opportunity/deleted': { es: 'Venta eliminada', en: 'Deal deleted' },
  'order/placed': { es: 'Pedido hecho', en: 'Order placed' },
  'order/updated': { es: 'Pedido o pago cambiado', en: 'Order or payment changed' },
  'campaign/ended': { es: 'Campaña terminada', en: 'Campaign ended' },
  'import/updated': { es: 'Importación avanzada o terminada', en: 'Import progressed or ended' },
  'alert/raised': { es: 'Alerta nueva', en: 'Alert raised' },
  'comment/updated': { es: 'Comentario público nuevo o cambiado', en: 'Public comment new or changed' },
  'notification/added': { es: 'Aviso nuevo', en: 'Notification added' },
  'notification/read': { es: 'Aviso leído', en: 'Notification read' },
  'notification/removed': { es: 'Aviso retirado', en: 'Notification removed' },
});
type EventKey = keyof typeof webhookEventTexts;

const keyOf = (event: string): string => event.replace('.', '/');
export const webhookEvents = Object.keys(webhookEventTexts).map(key => key.replace('/', '.'));
/** Returns the key of an event's text; null for an event that a newer server has. */
export const eventKeyOf = (event: string): EventKey | null =>
  Object.hasOwn(webhookEventTexts, keyOf(event)) ? (keyOf(event) as EventKey) : null;
