import { defineTexts } from '../../app/intl';

export const notificationsTexts = defineTexts({
  title: { es: 'Avisos', en: 'Notifications' },
  show: { es: 'Qué se muestra', en: 'What is shown' },
  everything: { es: 'Todos', en: 'All' },
  unread: { es: 'Sin leer', en: 'Unread' },
  type: { es: 'Tipo', en: 'Type' },
  everyType: { es: 'Todos los tipos', en: 'Every type' },
  markAll: { es: 'Marcar todo como leído', en: 'Mark all as read' },
  markRead: { es: 'Marcar como leído', en: 'Mark as read' },
  settings: { es: 'Configurar avisos', en: 'Notification settings' },
  emptyTitle: { es: 'Nada nuevo', en: 'Nothing new' },
  emptyBody: {
    es: 'Aquí llega lo que debe saber ahora: leads calientes, clientes que esperan una hora, tareas que vencen, casos, ventas ganadas. Cada aviso se queda una semana.',
    en: 'What you should know now comes here: hot leads, customers who have waited for an hour, tasks that are due, cases, sales that are won. Each stays for a week.',
  },
  noneBody: { es: 'Quite el filtro para ver los demás.', en: 'Remove the filter to see the others.' },
  more: { es: 'Ver anteriores', en: 'Show earlier ones' },
  keys: { es: 'j k recorrer · Enter abrir · m leído', en: 'j k walk · Enter open · m read' },
  list: { es: 'Lista de avisos', en: 'List of notifications' },
  isUnread: { es: 'Sin leer', en: 'Unread' },
  gone: {
    es: 'Ese lead todavía no tiene conversación que abrir.',
    en: 'That lead has no conversation to open yet.',
  },
});

export const typeTexts = defineTexts({
  HOT_LEAD: { es: 'Lead caliente', en: 'Hot lead' },
  UNANSWERED: { es: 'Sin responder', en: 'Unanswered' },
  FOLLOW_UP: { es: 'Seguimiento', en: 'Follow-up' },
  ESCALATION: { es: 'Hace falta una persona', en: 'A person is needed' },
  ALERT: { es: 'Alerta', en: 'Alert' },
  PERFORMANCE: { es: 'Resultados del día', en: 'Figures of the day' },
  PROJECT_READY: { es: 'Proyecto listo', en: 'Project ready' },
});

export const settingsTexts = defineTexts({
  title: { es: 'Configurar avisos', en: 'Notification settings' },
  types: { es: 'De qué me avisan', en: 'What I am told of' },
  email: { es: 'Correo a las 8:00 con lo que no leí', en: 'An e-mail at 8:00 with what I have not read' },
  quiet: { es: 'Horas de silencio', en: 'Quiet hours' },
  quietHint: {
    es: 'Entonces no llega nada al navegador ni al correo; llega al terminar, si sigue pendiente.',
    en: 'Nothing is pushed or mailed then; it comes when they end, if it still stands.',
  },
  from: { es: 'Desde', en: 'From' },
  to: { es: 'Hasta', en: 'Until' },
  push: { es: 'Avisar a mis navegadores', en: 'Push to my browsers' },
  pushHint: { es: 'También con la consola cerrada.', en: 'Also while no console is open.' },
  thisBrowser: { es: 'Este navegador', en: 'This browser' },
  register: { es: 'Activar en este navegador', en: 'Turn on in this browser' },
  registered: { es: 'Activado: aquí llegan los avisos.', en: 'On: notifications come here.' },
  denied: {
    es: 'El navegador los tiene bloqueados para esta página: permítalos en el candado de la dirección y recargue.',
    en: 'The browser blocks them for this page: allow them at the lock beside the address, and reload.',
  },
  unsupported: {
    es: 'Este navegador no recibe avisos con la página cerrada.',
    en: 'This browser takes no notifications while the page is closed.',
  },
  failed: {
    es: 'El navegador no dio una suscripción: revise la conexión e inténtelo de nuevo.',
    en: 'The browser gave no subscription: check the connection and try again.',
  },
  save: { es: 'Guardar', en: 'Save' },
  saved: { es: 'Guardado.', en: 'Saved.' },
});
