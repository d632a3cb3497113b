import {
  article,
  bySegment,
  choice,
  field,
  type IndustryTemplate,
  lineOfBusiness,
  message,
  pipeline,
  stage,
  widget,
  words,
} from './template.js';

const event = words('Evento', 'Event');

export const restaurant: IndustryTemplate = lineOfBusiness({
  industry: 'restaurant',
  pipelines: [
    pipeline(
      words('Eventos y grupos', 'Events and groups'),
      words('Reservas de grupos, banquetes y comidas de empresa.', 'Group bookings, banquets and company meals.'),
      [
        stage(words('Solicitud', 'Request'), 20, 1, words('Confirmar fecha y personas', 'Confirm date and guests')),
        stage(words('Menú propuesto', 'Menu proposed'), 45, 3, words('Enviar menú y precio', 'Send menu and price')),
        stage(words('Degustación', 'Tasting'), 65, 5, words('Agendar degustación', 'Book the tasting')),
        stage(
          words('Depósito pendiente', 'Awaiting deposit'),
          85,
          3,
          words('Pedir el depósito', 'Ask for the deposit'),
        ),
      ],
      words('Reservado', 'Booked'),
    ),
  ],
  fields: [
    field('LEAD', 'eventDate', words('Fecha', 'Date'), 'DATE', event),
    field('LEAD', 'guests', words('Personas', 'Guests'), 'NUMBER', event),
    choice(
      'OPPORTUNITY',
      'occasion',
      words('Ocasión', 'Occasion'),
      [words('Cumpleaños', 'Birthday'), words('Boda', 'Wedding'), words('Empresa', 'Company'), words('Otra', 'Other')],
      event,
    ),
    field('CUSTOMER', 'dietaryNotes', words('Alergias y preferencias', 'Allergies and preferences'), 'TEXT'),
  ],
  interactions: [
    { key: 'reservation', label: words('Reserva', 'Reservation') },
    { key: 'visit', label: words('Visita', 'Visit') },
    { key: 'delivery_order', label: words('Pedido a domicilio', 'Delivery order') },
    { key: 'feedback', label: words('Opinión', 'Feedback') },
  ],
  dashboard: [
    widget(words('Conversaciones de hoy por hora', 'Conversations of today by hour'), {
      metric: 'CONVERSATIONS',
      grouping: 'HOUR',
      range: 'TODAY',
      chart: 'BAR',
    }),
    widget(words('Satisfacción', 'Satisfaction'), {
      metric: 'SATISFACTION',
      range: 'LAST_30_DAYS',
      chart: 'NUMBER',
      alert: { below: 3.5 },
    }),
    bySegment,
  ],
  knowledge: [
    article(
      words('Reservas y grupos', 'Bookings and groups'),
      words(
        '¿Desde cuántas personas se reserva? ¿Piden depósito? ¿Hasta cuándo se puede cancelar?',
        'From how many guests do people book? Do you ask for a deposit? Until when can they cancel?',
      ),
    ),
    article(
      words('Menú, alergias y entregas', 'Menu, allergies and delivery'),
      words(
        '¿Qué opciones hay para alergias y dietas? ¿Entregan a domicilio?',
        'What is there for allergies and diets? Do you deliver?',
      ),
    ),
  ],
  messages: [
    message(
      'booking_reminder',
      'UTILITY',
      words(
        'Hola {{1}}, le esperamos el {{2}} con su reserva para {{3}} personas. ¿La confirma?',
        'Hello {{1}}, we expect you on {{2}} with your booking for {{3}}. Can you confirm it?',
      ),
    ),
  ],
  segments: { frequentPurchases: 3, withinDays: 60, inactiveAfterDays: 90 },
  silentAfterDays: 5,
});
