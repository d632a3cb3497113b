import { defineTexts } from '../../app/intl';

export const notificationsTexts = defineTexts({
  title: { es: 'Avisos', en: 'Notifications' },
  show: { es: 'Mostrar', en: 'Show' },
  everything: { es: 'Todos', en: 'All' },
  unread: { es: 'Sin leer', en: 'Unread' },
  type: { es: 'Tipo', en: 'Type' },
  everyType: { es: 'Todos los tipos', en: 'All types' },
  markAll: { es: 'Marcar todo como leído', en: 'Mark all as read' },
  markRead: { es: 'Marcar como leído', en: 'Mark as read' },
  settings: { es: 'Configurar avisos', en: 'Notification settings' },
  emptyTitle: { es: 'Nada nuevo', en: 'Nothing new' },
  emptyBody: {
    es: 'Aquí llega lo que debe saber al momento: leads calientes o que le asignan, clientes que llevan una hora esperando, tareas que vencen, casos, ventas ganadas. Cada aviso se guarda una semana.',
    en: 'What you need to know right away appears here: hot leads, leads given to you, customers waiting for an hour, tasks due, cases, deals won. Each notification is kept for a week.',
  },
  noneBody: { es: 'Quite el filtro para ver los demás.', en: 'Remove the filter to see the rest.' },
  more: { es: 'Ver anteriores', en: 'Show earlier' },
  keys: { es: 'j k recorrer · Enter abrir · m leído', en: 'j k navigate · Enter open · m mark as read' },
  list: { es: 'Lista de avisos', en: 'Notification list' },
  isUnread: { es: 'Sin leer', en: 'Unread' },
  gone: {
    es: 'Ya no existe o usted no tiene acceso.',
    en: 'You don’t have access to this, or it no longer exists.',
  },
});

export const typeTexts = defineTexts({
  HOT_LEAD: { es: 'Lead caliente', en: 'Hot lead' },
  LEAD_GIVEN: { es: 'Lead nuevo para usted', en: 'New lead for you' },
  UNANSWERED: { es: 'Sin responder', en: 'Unanswered' },
  FOLLOW_UP: { es: 'Seguimiento', en: 'Follow-up' },
  ESCALATION: { es: 'Hace falta una persona', en: 'A person is needed' },
  ALERT: { es: 'Alerta', en: 'Alert' },
  PERFORMANCE: { es: 'Resultados', en: 'Results' },
  PROJECT_READY: { es: 'Proyecto listo', en: 'Project ready' },
  APPOINTMENT: { es: 'Cita', en: 'Appointment' },
});

export const settingsTexts = defineTexts({
  title: { es: 'Configurar avisos', en: 'Notification settings' },
  types: { es: 'Qué avisos recibo', en: 'What I’m notified about' },
  email: { es: 'Correo a las 8:00 con lo que no leí', en: 'Email at 8:00 with what I haven’t read' },
  quiet: { es: 'Horas de silencio', en: 'Quiet hours' },
  quietHint: {
    es: 'Durante ellas no se envía nada al navegador ni al correo; llega al terminar, si sigue pendiente.',
    en: 'Nothing is sent to your browser or email during these hours; it arrives afterwards if still pending.',
  },
  from: { es: 'Desde', en: 'From' },
  to: { es: 'Hasta', en: 'To' },
  push: { es: 'Avisar a mis navegadores', en: 'Send to my browsers' },
  pushHint: { es: 'También con la consola cerrada.', en: 'Even when the console is closed.' },
  thisBrowser: { es: 'Este navegador', en: 'This browser' },
  register: { es: 'Activar en este navegador', en: 'Turn on in this browser' },
  registered: { es: 'Activado: los avisos llegan aquí.', en: 'On: notifications arrive here.' },
  denied: {
    es: 'El navegador bloquea los avisos de esta página: permítalos en el candado de la barra de direcciones y recargue.',
    en: 'Your browser is blocking notifications for this page: allow them from the lock icon in the address bar, then reload.',
  },
  unsupported: {
    es: 'Este navegador no recibe avisos con la página cerrada.',
    en: 'This browser can’t receive notifications while the page is closed.',
  },
  failed: {
    es: 'El navegador no pudo activar los avisos: revise la conexión e inténtelo de nuevo.',
    en: 'Your browser couldn’t turn on notifications: check your connection and try again.',
  },
  save: { es: 'Guardar', en: 'Save' },
  saved: { es: 'Guardado.', en: 'Saved.' },
});
