import type { ListName, QuestionPlan, Ranking } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';

/** Returns which date of a list's rows the time refers to, if the words say so. `ranking` has taken "due" and "vencen pronto" already. */
export function readDating(text: QuestionText, list: ListName | null, ranking: Ranking | null): QuestionPlan['dated'] {
  if (list === 'OPPORTUNITIES' || list === 'ORDERS') {
    const isDue = text.take(list === 'ORDERS' ? payable : closing) !== null;
    if (isDue || ranking === 'SOONEST') return 'DUE';
  }
  if (list === 'TASKS') text.take('(?:que |para )?(?:vencen?|venzan?|vencer|tocan?)|due');
  // When a task was done differs from when it was due.
  if (list === 'TASKS') return text.has('hech[oa]s?|hicimos|complet\\w+|termin\\w+|done|finished') ? 'OTHER' : 'DUE';
  if (list === 'CUSTOMERS') return text.take(arriving) ? 'CREATED' : null;
  // A lead that is won or lost closed at another time than it came.
  if (list === 'LEADS' && text.has('(?:que )?(?:lleg|entr)(?:o|aron)|came in')) return 'CREATED';
  return text.has('cread[oa]s?|crearon|created') ? 'CREATED' : null;
}

/** "Las que cierran este mes" are expected to close then; they are not won yet. */
const closing =
  '(?:que )?(?:se )?(?:(?:expected|due) (?:to )?)?(?:cierran?|cerrar(?:an?|se)?|cierre|vencen?|closing|close|due|expected)';
/** "Que vencen esta semana", "due tomorrow": when what is left to pay is due. */
const payable =
  '(?:(?:cuyo|con|que tienen) (?:el )?pago |(?:que )?(?:se )?)?(?:que )?(?:vencen?|venzan?|vencer|hay que (?:pagar|cobrar))|(?:with (?:a )?|whose )?(?:payments? )?(?:(?:are|is|falls?|falling) )?due';
const arriving =
  'nuev[oa]s?|lleg(?:o|aron|amos)|gan(?:e|o|amos|aron)|consegui\\w*|entr(?:o|aron)|registr\\w+|sum(?:amos|aron)|inscri\\w+|matricul\\w+|afili\\w+|suscri\\w+|enrol\\w+|agreg\\w+|cread[oa]s?|crearon|tenemos de|new|joined|signed up|gained|acquired|added|registered|created|came in';
