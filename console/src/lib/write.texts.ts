import { defineTexts } from '../app/intl';

export const writeTexts = defineTexts({
  offline: {
    es: 'No hay conexión con el servidor. Lo escrito sigue aquí: inténtelo de nuevo cuando vuelva.',
    en: 'The server cannot be reached. What you wrote is still here: try again when it is back.',
  },
  busy: {
    es: 'Demasiadas peticiones. Espere un minuto e inténtelo de nuevo.',
    en: 'Too many requests. Wait a minute and try again.',
  },
  away: {
    es: 'El servidor está ocupado. Inténtelo de nuevo en unos segundos.',
    en: 'The server is busy. Try again in a few seconds.',
  },
  forbidden: {
    es: 'Su rol no lo permite. Pídaselo a un administrador.',
    en: 'Your role does not allow this. Ask an administrator.',
  },
  signedOut: { es: 'La sesión terminó. Entre de nuevo.', en: 'The session has ended. Sign in again.' },
  stale: {
    es: 'Otra persona lo cambió mientras tanto, y su cambio no se guardó. Cárguelo de nuevo y hágalo otra vez.',
    en: 'Somebody else has changed this meanwhile, and your change was not saved. Load it again and make it anew.',
  },
  loadAnew: { es: 'Cargar de nuevo', en: 'Load again' },
  internal: {
    es: 'Algo falló de nuestro lado. Si se repite, reporte el código {id}.',
    en: 'Something failed on our side. If it happens again, report the code {id}.',
  },
});
