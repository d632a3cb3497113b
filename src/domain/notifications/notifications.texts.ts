import { defineTexts } from '../shared/translations.js';

export const notificationTexts = defineTexts('notifications', {
  somebody: { es: 'Alguien sin nombre', en: 'Somebody without a name' },
  hotLead: { es: 'Lead caliente: {name}', en: 'Hot lead: {name}' },
  hotLeadBody: {
    es: 'Su puntaje es {score} de 100. Es buen momento para escribirle.',
    en: 'Its score is {score} of 100. It is a good time to write.',
  },
  leadGiven: { es: 'Lead nuevo para usted: {name}', en: 'A new lead for you: {name}' },
  leadGivenBody: { es: 'Ahora usted lo atiende.', en: 'It is yours now.' },
  leadsGiven: {
    es: '{count, plural, one {Un lead nuevo para usted} other {# leads nuevos para usted}}',
    en: '{count, plural, one {A new lead for you} other {# new leads for you}}',
  },
  leadsGivenBody: { es: 'Están en su lista de leads.', en: 'They are in your list of leads.' },
  caseOpen: { es: 'Caso {number}: {name}', en: 'Case {number}: {name}' },
  caseOpenBody: { es: 'Hace falta una persona en esta conversación.', en: 'This conversation needs a person.' },
  escalation: { es: 'Hace falta una persona: {name}', en: 'A person is needed: {name}' },
  alert: { es: 'Alerta', en: 'Alert' },
  alertAbout: { es: 'Alerta: {name}', en: 'Alert: {name}' },
  followUp: { es: 'Tarea para ahora', en: 'A task is due' },
  unpaid: { es: 'Factura {number} sin pagar: {name}', en: 'Invoice {number} is unpaid: {name}' },
  unpaidBody: {
    es: 'Venció el {day} y todavía no está pagada por completo.',
    en: 'It was due on {day} and is not fully paid yet.',
  },
  unanswered: { es: '{name} espera respuesta', en: '{name} is waiting for an answer' },
  unansweredBody: {
    es: 'Su mensaje lleva más de una hora sin respuesta.',
    en: 'Nobody has answered for more than an hour.',
  },
  stillUnanswered: { es: '{name} sigue sin respuesta', en: '{name} is still waiting for an answer' },
  stillUnansweredBody: {
    es: 'Su mensaje lleva más de {hours} horas de trabajo sin respuesta.',
    en: 'Nobody has answered for more than {hours} working hours.',
  },
  projectReady: { es: 'Proyecto listo: {title}', en: 'Project ready: {title}' },
  projectReadyBody: {
    es: '{name} aceptó y la venta está ganada. Ya se puede empezar.',
    en: '{name} accepted and the sale is won. Work can begin.',
  },
  projectReadyBodyUnnamed: {
    es: 'La venta está ganada. Ya se puede empezar.',
    en: 'The sale is won. Work can begin.',
  },
  appointment: {
    es: '{happened, select, cancelled {Cita cancelada} moved {Cita cambiada} other {Cita nueva}}: {name}',
    en: '{happened, select, cancelled {Appointment cancelled} moved {Appointment moved} other {New appointment}}: {name}',
  },
  appointmentBody: { es: '{at}', en: '{at}' },
  highVolume: {
    es: 'Muchos avisos: una persona recibió {count, plural, one {uno} other {#}} en una hora',
    en: 'Many notifications: one person received {count, plural, one {one} other {#}} in an hour',
  },
  digestSubject: {
    es: '{tenant}: {count, plural, one {# aviso sin leer} other {# avisos sin leer}}',
    en: '{tenant}: {count, plural, one {# unread notification} other {# unread notifications}}',
  },
  digestGreeting: { es: 'Hola, {firstName}: esto le espera.', en: 'Hello {firstName}, this is waiting for you.' },
  digestMore: {
    es: '{count, plural, one {Y # aviso más.} other {Y # avisos más.}}',
    en: '{count, plural, one {And # more.} other {And # more.}}',
  },
  digestHowToStop: {
    es: 'Este resumen llega a las 8:00. Para dejar de recibirlo, apague el correo en sus avisos.',
    en: 'This summary comes at 8:00. To stop it, turn e-mail off in your notification settings.',
  },
});
