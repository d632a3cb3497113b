import type { Bilingual } from './story-words.js';

/** Appointments that are asked for, chosen, then kept, moved or cancelled, with the hours between the messages. */
export const visits: Bilingual = {
  es: [
    [
      [0, 'Quiero agendar una cita para el jueves'],
      [0.5, 'La primera'],
      [1, 'Sí'],
    ],
    [
      [0, '¿Puedo pasar mañana a las 10?'],
      [0.5, 'Sí'],
      [4, 'Mejor el viernes a las 3'],
      [4.5, 'Sí, por favor'],
    ],
    [
      [0, 'Quiero una cita para el viernes a las 9'],
      [0.5, 'Sí'],
      [20, 'Tengo que cancelar la cita'],
      [20.5, 'Sí'],
    ],
    [
      [0, 'Necesito que me visite un técnico'],
      [0.5, 'El martes en la mañana'],
      [1, 'a las 10'],
      [1.5, 'Sí, gracias'],
      [30, '¿A qué hora era mi cita?'],
    ],
  ],
  en: [
    [
      [0, 'I want to book an appointment for Thursday'],
      [0.5, 'The first one'],
      [1, 'Yes'],
    ],
    [
      [0, 'Can I come tomorrow at 10?'],
      [0.5, 'Yes'],
      [4, 'Friday at 3 is better'],
      [4.5, 'Yes please'],
    ],
    [
      [0, 'I need an appointment on Friday at 9'],
      [0.5, 'Yes'],
      [20, 'I have to cancel the appointment'],
      [20.5, 'Yes'],
    ],
  ],
};

/** Appointments to which nobody comes, and what the customer writes afterwards. */
export const misses: Bilingual = {
  es: [
    [
      [0, 'Quiero una cita para mañana a las 10'],
      [0.5, 'Sí'],
      [52, 'Perdón, ayer no pude llegar a la cita'],
      [52.5, '¿Me da otra hora para el viernes?'],
      [53, 'La primera'],
      [53.5, 'Sí'],
    ],
    [
      [0, '¿Me agenda una cita para mañana en la tarde?'],
      [0.5, 'La primera'],
      [1, 'Sí'],
      [54, 'Se me olvidó la cita, ¿puedo ir hoy?'],
      [54.5, 'Sí, por favor'],
    ],
    [
      [0, 'Quiero agendar una cita para mañana'],
      [0.5, 'La primera'],
      [1, 'Sí'],
    ],
  ],
  en: [
    [
      [0, 'I want an appointment tomorrow at 10'],
      [0.5, 'Yes'],
      [52, 'Sorry, I missed my appointment yesterday'],
      [52.5, 'Can I come on Friday at 10?'],
      [53, 'Yes'],
    ],
  ],
};

/** Appointments that the team moves to another hour meanwhile. */
export const moved: Bilingual = {
  es: [
    [
      [0, 'Quiero una cita para el viernes a las 9'],
      [0.5, 'Sí'],
      [8, '¿A qué hora es mi cita?'],
    ],
    [
      [0, 'Quiero agendar una cita para el jueves'],
      [0.5, 'La segunda'],
      [1, 'Sí'],
      [8, 'A esa hora no puedo, mejor a las 11'],
      [8.5, 'Sí'],
    ],
    [
      [0, '¿Tienen campo el miércoles a las 2?'],
      [0.5, 'Sí, por favor'],
      [8, 'Ok, gracias'],
    ],
  ],
  en: [
    [
      [0, 'I need an appointment on Friday at 9'],
      [0.5, 'Yes'],
      [8, 'What time is my appointment?'],
    ],
  ],
};
