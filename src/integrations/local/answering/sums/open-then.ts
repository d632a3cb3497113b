import { isOpen, momentOf, sentencesOf, weekOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { inFocus } from '../meant/referents.js';
import type { Talk } from '../talk.js';

const byAppointment =
  /\b(?:citas?|turnos?|reserva\w*|previa|emergencias?|urgencias?|sol[oa]|solamente|unicamente|only|agenda\w*|con aviso|emergency|emergencies|appointments?|bookings?|reservations?)\b/u;

/**
 * "Domingos solo con cita", "solo emergencias": returns the sentence that says so of one of the days; null if none does, or if the day has
 * hours.
 */
export function onlyByAppointment(body: string, days: readonly number[]): string | null {
  const week = weekOf(body);
  const left = days.filter(day => !week.has(day));
  return (
    sentencesOf(body).find(
      sentence => byAppointment.test(foldName(sentence)) && left.some(day => momentOf(sentence).days.includes(day)),
    ) ?? null
  );
}

const lastStart =
  /\b(?:ultim[oa]s? (?:turnos?|citas?|sesion|clase|hora|ingreso|entrada|servicio|consulta|atencion|reserva)|last (?:appointment|session|class|entry|slot|booking))\b/u;

/**
 * Returns the sentence of the opening hours by which nobody is received at the hour that a message names: the shop is closed then, or the
 * last appointment is before it. Null if the texts do not say so.
 */
export function notThatHour(talk: Talk): string | null {
  const { days, times } = momentOf(talk.text, talk.input.now);
  if (times.length === 0) return null;
  // "Nado libre de 12:00 a 15:00" is not at eight in the evening, although the pool is open then.
  const own = sentencesOf(inFocus(talk)?.description ?? '').find(each => weekOf(each).size > 0);
  if (own !== undefined) {
    const isNever = times.every(time => isOpen(weekOf(own), { days, times: [time] }) === false);
    return isNever ? own : null;
  }
  for (const { body, titled } of talk.tools.articles(talk.label('hoursAsked'))) {
    const week = weekOf(body);
    if (!titled || week.size === 0 || onlyByAppointment(body, days) !== null) continue;
    const sentences = sentencesOf(body);
    const last = sentences.find(sentence => lastStart.test(foldName(sentence)));
    const [until] = last === undefined ? [] : momentOf(`a las ${/\d{1,2}(?::\d{2})?.*$/u.exec(last)?.[0] ?? ''}`).times;
    const open = times.filter(time => isOpen(week, { days, times: [time] }) !== false);
    if (open.length === 0) {
      const told = sentences.filter(sentence => {
        const own = weekOf(sentence);
        return days.length === 0 ? own.size > 0 : days.some(day => own.has(day));
      });
      return told.length > 0 ? told.join(' ') : null;
    }
    return last !== undefined && until !== undefined && open.every(time => time > until) ? last : null;
  }
  return null;
}
