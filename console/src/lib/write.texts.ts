import { defineTexts } from '../app/intl';

export const writeTexts = defineTexts({
  offline: {
    es: 'No hay conexión con el servidor. Lo escrito sigue aquí: inténtelo de nuevo cuando vuelva.',
    en: 'Can’t reach the server. What you wrote is still here; try again when the connection is back.',
  },
  retried: {
    es: 'El servidor no responde. La consola lo sigue intentando sola.',
    en: 'The server isn’t responding. The console keeps trying by itself.',
  },
  busy: {
    es: 'Demasiadas solicitudes. Espere un minuto e inténtelo de nuevo.',
    en: 'Too many requests. Wait a minute and try again.',
  },
  away: {
    es: 'El servidor está ocupado. Inténtelo de nuevo en unos segundos.',
    en: 'The server is busy. Try again in a few seconds.',
  },
  forbidden: {
    es: 'Su rol no lo permite. Pídaselo a un administrador.',
    en: 'Your role doesn’t allow this. Ask an admin.',
  },
  signedOut: { es: 'La sesión terminó. Entre de nuevo.', en: 'Your session has ended. Sign in again.' },
  stale: {
    es: 'Otra persona lo cambió mientras tanto, y su cambio no se guardó. Cargue la versión nueva y repita el cambio.',
    en: 'Someone else changed this in the meantime, so your change wasn’t saved. Reload and make it again.',
  },
  changedMeanwhile: {
    es: 'Otra persona lo cambió a {value}; si guarda, queda lo que usted escribió.',
    en: 'Someone else changed this to {value}; saving replaces it with yours.',
  },
  loadAnew: { es: 'Cargar de nuevo', en: 'Reload' },
  internal: {
    es: 'Algo falló de nuestro lado. Si se repite, reporte el código {id}.',
    en: 'Something went wrong on our side. If it happens again, report code {id}.',
  },
});
