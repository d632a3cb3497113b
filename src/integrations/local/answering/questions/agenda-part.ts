import type { AgendaView } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { lastAnswer } from '../said/last-answer.js';
import { questionsIn } from '../said/questions-in.js';
import type { Talk } from '../talk.js';

export const saysWhenPattern =
  /\b(?:\d{1,2}(?::\d{2})?(?: ?[ap]m)?|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana|pasado|tarde|noche|mediodia|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|morning|afternoon|evening)\b/u;

const appointment = /\b(?:citas?|visitas?|reserva(?:cion)?|appointments?|booking|reservation)\b/u;
const cancelling = /\b(?:cancel\w*|anul\w+|ya no (?:puedo|voy|ire)|call off)\b/u;
const moving =
  /\b(?:cambi\w+|mover|mueva\w*|reprogram\w+|reagend\w+|pasar\w*|otra hora|otro dia|resched\w+|move|another (?:time|day))\b/u;
/** "A esa hora no puedo": wants another time than the one that was just spoken of. */
const cannotThen =
  /\b(?:a esa hora|ese dia|es[ae]|entonces) no (?:puedo|podemos|me (?:sirve|queda))\b|\bno (?:puedo|podre|podemos|voy a poder|me da tiempo de) (?:ir|llegar|asistir)\b|\bno me (?:sirve|queda)(?: bien)? (?:a )?(?:esa hora|ese dia)\b|\bcan(?:'t|not| not) make (?:it|that)\b|\bthat (?:time|day) (?:doesn't|does not) (?:work|suit)\b/u;
/** "¿Me da otra hora para el viernes?" */
const asksOther =
  /\b(?:me|nos) (?:da|dan|das|puede[ns]? dar|podria[ns]? dar|agendan?|apartan?|consigue[ns]?) (?:otra (?:hora|cita)|otro (?:dia|turno|espacio|campo))\b|\b(?:give me|have|get) (?:another|a different|a new) (?:time|day|slot|appointment)\b/u;
const missed =
  /\b(?:se me (?:olvido|paso)|no (?:pude|pudimos|alcance a|logre) (?:ir|llegar|asistir)|falte|me perdi)\b.*\b(?:citas?|visitas?)\b|\b(?:missed|forgot(?: about)?|could(?:n't| not) (?:make|come to)) (?:my|the|our) (?:appointment|visit)\b/u;
/** Whether the customer says that they did not come to an appointment. */
export const missedVisit = (folded: string): boolean => missed.test(folded);

/** "¿A qué hora era mi cita?": wants to be told, and no other time. */
const asksOwn =
  /\b(?:a que horas?|cuando|que dia|para cuando|what time|when|what day)(?:'s)? (?:es|era|fue|quedo|tengo|tenia|is|was|do i have|did i have) (?:mi|la|nuestra|una|my|the|our|an) (?:citas?|visitas?|appointments?|visits?)\b/u;

/**
 * Handles an appointment from the free hours to the customer's yes; `wantsVisit` is for messages that want one without a word for it.
 * Returns false if the message is not about one. The server books only what was asked for and confirmed.
 */
export function answerAgenda(talk: Talk, wantsVisit = talk.acts.books): boolean {
  const { state, acts, voice, tools, text } = talk;
  const { folded } = acts;
  const pending = talk.input.dialogue.agenda;
  const saysWhen = saysWhenPattern.test(folded);
  const isAsked = state.asked === 'APPOINTMENT' && pending?.chosen;
  if (isAsked && !saysWhen && acts.agrees) return agreed(talk, pending.act);
  if (isAsked && !saysWhen && acts.refuses && pending.act === 'CANCEL') {
    talk.add(voice.say('hourKept'));
    talk.asks(null);
    return true;
  }
  const speaksOfIt = state.asked === 'HOUR' || state.asked === 'APPOINTMENT' || state.asked === 'WHEN';
  if (cancelling.test(folded) && (appointment.test(folded) || speaksOfIt)) {
    const { problem, agenda } = tools.use('cancel_visit');
    if (problem === 'NO_APPOINTMENT') talk.add(voice.say('noAppointment'));
    if (agenda?.chosen) talk.add(voice.say('cancelHour', { hour: agenda.chosen.label }));
    return true;
  }
  if (asksOwn.test(folded)) {
    const { problem, agenda } = tools.use('free_hours', { query: '' });
    if (agenda?.appointment) talk.add(voice.say('yourHour', { hour: agenda.appointment.label }));
    else if (problem !== 'TOO_MANY_ROUNDS') talk.unknown(voice.say('noAppointment'));
    if (agenda?.appointment) talk.asks(null);
    return true;
  }
  if (missedVisit(folded)) {
    talk.add(voice.say('missedVisit'));
    offer(
      talk,
      questionsIn(text)
        .filter(part => part.includes('?'))
        .join(' ')
        .slice(0, 300),
    );
    return true;
  }
  // A yes to several hours chooses none: the first one is proposed.
  const [first] = pending?.hours ?? [];
  if (state.asked === 'HOUR' && acts.onlyAgrees && first) {
    offer(talk, first.label);
    return true;
  }
  const place = pending && acts.place !== null ? pending.hours.at(acts.place) : undefined;
  const refuses = isAsked && acts.refuses;
  const ofVisit = appointment.test(folded) || appointment.test(foldName(lastAnswer(talk.input)));
  const wants =
    wantsVisit ||
    (moving.test(folded) && appointment.test(folded)) ||
    asksOther.test(folded) ||
    (cannotThen.test(folded) && ofVisit);
  if (!wants && !refuses && !(speaksOfIt && (saysWhen || place))) return false;
  offer(talk, place?.label ?? text.slice(0, 300));
  return true;
}

function offer(talk: Talk, query: string): void {
  const { voice, tools } = talk;
  const { agenda, problem } = tools.use('free_hours', { query });
  if (agenda?.chosen) {
    const { chosen, appointment: before } = agenda;
    const hour = chosen.label;
    talk.add(before ? voice.say('moveHour', { hour, before: before.label }) : voice.say('bookHour', { hour }));
    talk.asks('APPOINTMENT');
  } else if (agenda && agenda.hours.length > 0) offerHours(talk, agenda);
  else if (problem !== 'TOO_MANY_ROUNDS') {
    // Nobody is free; a person may find a solution.
    tools.use('request_visit', { query: talk.text.slice(0, 300) });
    talk.add(voice.say('visitNoted'));
    talk.asks(null);
  }
}

function offerHours(talk: Talk, { hours }: AgendaView): void {
  talk.add(talk.voice.say('hoursFree', { hours: hours.map(({ label }) => label).join('; ') }));
  talk.asks('HOUR');
}

function agreed(talk: Talk, act: AgendaView['act']): boolean {
  const { voice, tools, input } = talk;
  const { agenda, problem } = tools.use(act === 'CANCEL' ? 'cancel_visit' : 'book_hour');
  const hour = agenda?.chosen?.label ?? '';
  if (agenda?.done === 'CANCELLED') talk.add(voice.say('hourCancelled', { hour }));
  else if (agenda?.done) talk.add(voice.say(agenda.done === 'MOVED' ? 'hourMoved' : 'hourBooked', { hour }));
  else if (problem !== 'TOO_MANY_ROUNDS') {
    // Somebody else has booked that hour meanwhile.
    talk.add(voice.say('hourTaken'));
    offer(talk, input.dialogue.agenda?.chosen?.label ?? '');
    return true;
  }
  Object.assign(talk.state, { asked: null, goal: 'NONE' });
  return true;
}
