import { foldName } from '../../shared/fold.js';

const ofTime =
  /(?<!\p{L})(?:hoy|manana|ahora|ahorita|ayer|noche|tarde|abiert[oa]s?|abr(?:e|en|ir|iran)|cierr(?:a|an)|cerrad[oa]s?|cerrar|horarios?|(?:a |hasta )?q(?:ue)? hora|cuando|lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin de semana|finde|semana|todavia|aun|today|tonight|tomorrow|now|open|close[sd]?|hours?|when|still|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|week)(?!\p{L})/u;

/**
 * Whether the answer to a message may depend on the day and the hour: "¿están abiertos?", "¿abren mañana?". Only then is a hosted model
 * shown the time, because answers that depend on it cannot be kept for equal questions.
 */
export const asksTime = (text: string): boolean => ofTime.test(foldName(text));
