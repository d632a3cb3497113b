import { defineTexts } from '../../app/intl';

export const rulesTexts = defineTexts({
  sending: { es: 'Mensajes que nadie pidió', en: 'Messages nobody asked for' },
  sendingWhat: {
    es: 'Rige para campañas, flujos y lo que el equipo escribe por su cuenta. Las respuestas a quien escribió salen siempre.',
    en: 'Applies to campaigns, flows and what the team writes first. Answers to people who wrote always go out.',
  },
  comments: { es: 'Comentarios en redes', en: 'Comments on social networks' },
  commentsWhat: {
    es: 'El agente responde los comentarios de las publicaciones de Facebook e Instagram. Lo que no está claro queda para una persona.',
    en: 'The agent answers comments below Facebook and Instagram posts. What is unclear is left to a person.',
  },
  commentsEnabled: { es: 'Responder', en: 'Answer' },
  comments_public: { es: 'Responder en público', en: 'Reply in public' },
  comments_publicWhat: {
    es: 'Una línea breve debajo del comentario, sin precios.',
    en: 'A short line below the comment, without prices.',
  },
  comments_private: { es: 'Escribir en privado', en: 'Write in private' },
  comments_privateWhat: {
    es: 'Un mensaje con la respuesta a quien pregunta, una vez por comentario.',
    en: 'One message with the answer to whoever asks, once for each comment.',
  },
  comments_publicPrices: { es: 'Precios a la vista de todos', en: 'Prices in public' },
  comments_publicPricesWhat: {
    es: 'La respuesta pública puede ser la respuesta completa, con sus precios.',
    en: 'The public reply may be the whole answer, with its prices.',
  },
  comments_hide: { es: 'Ocultar spam e insultos', en: 'Hide spam and insults' },
  comments_hideWhat: {
    es: 'Solo los siguen viendo su autor y sus amistades.',
    en: 'Only their authors and the authors’ friends still see them.',
  },
  commentsPerDay: { es: 'Mensajes privados por persona', en: 'Private messages per person' },
  commentsPerDayHint: { es: 'Máximo en 24 horas', en: 'At most in 24 hours' },
  quietHours: { es: 'Horas de silencio', en: 'Quiet hours' },
  noQuietHours: {
    es: 'Sin horas de silencio: los mensajes salen a cualquier hora, también de noche.',
    en: 'No quiet hours: messages go out at any time, also at night.',
  },
  quietFrom: { es: 'Silencio desde las', en: 'Quiet from' },
  quietTo: { es: 'Silencio hasta las', en: 'Quiet until' },
  quietHint: { es: 'En la hora de cada contacto.', en: 'In each contact’s local time.' },
  perContactDay: { es: 'Mensajes por persona en 24 horas', en: 'Messages per person in 24 hours' },
  perContactDayHint: {
    es: 'Entre todos los canales. Vacío: sin límite.',
    en: 'Across all channels. Leave empty for no limit.',
  },

  reports: { es: 'Informes', en: 'Reports' },
  reportsWhat: {
    es: 'Se envían a las 8:00 ({zone}).',
    en: 'Sent at 8:00 ({zone}).',
  },
  daily: { es: 'Cifras del día anterior', en: 'Figures of the day before' },
  dailyWhat: {
    es: 'Cada mañana a Dirección, por correo y como aviso.',
    en: 'Every morning to CEOs, by email and as a notification.',
  },
  weekly: { es: 'Cifras de la semana', en: 'Figures of the week' },
  weeklyWhat: {
    es: 'Los lunes a Dirección y Administración, por correo.',
    en: 'On Mondays to CEOs and admins, by email.',
  },

  orders: { es: 'Pedidos y facturas', en: 'Orders and invoices' },
  ordersWhat: {
    es: 'Vale para los pedidos nuevos, los haga el agente o una persona.',
    en: 'For new orders, placed by the agent or a person.',
  },
  confirmAbove: {
    es: 'Confirmar los pedidos de más de, en {currency}',
    en: 'Confirm orders above, in {currency}',
  },
  confirmAboveHint: {
    es: 'Esperan a Dirección o Administración. Vacío: ninguno espera.',
    en: 'They wait for a CEO or an admin. Leave empty so that none waits.',
  },
  paymentDays: { es: 'Días para pagar una factura', en: 'Days to pay an invoice' },
  paymentDaysHint: { es: 'Desde que se emite hasta que vence.', en: 'From the invoice’s date until it’s due.' },

  risk: { es: 'Quién está en riesgo', en: 'Who is at risk' },
  riskWhat: {
    es: 'Con esto se marcan las ventas en riesgo y se clasifica a los clientes.',
    en: 'Decides which deals are marked at risk and how customers are grouped.',
  },
  silentAfterDays: { es: 'Venta sin contacto, en días', en: 'Deal without contact, in days' },
  silentAfterDaysHint: { es: 'Vacío: el silencio no cuenta.', en: 'Leave empty so that silence doesn’t count.' },
  frequentPurchases: { es: 'Compras de un cliente frecuente', en: 'Purchases of a frequent customer' },
  withinDays: { es: 'Dentro de cuántos días', en: 'Within how many days' },
  inactiveAfterDays: { es: 'Cliente inactivo tras, en días', en: 'Customer inactive after, in days' },
});
