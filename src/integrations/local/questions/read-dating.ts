import type { ListName, QuestionPlan } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';

/** Returns which date of a list's rows the time refers to, if the words say so. */
export function readDating(text: QuestionText, list: ListName | null): QuestionPlan['dated'] {
  // "Las que cierran este mes" are expected to close then; they are not won yet.
  if (
    list === 'OPPORTUNITIES' &&
    text.take(
      '(?:que )?(?:se )?(?:(?:expected|due) (?:to )?)?(?:cierran?|cerrar(?:an?|se)?|cierre|vencen?|closing|close|due|expected)',
    )
  )
    return 'DUE';
  if (list === 'TASKS') text.take('(?:que |para )?(?:vencen?|venzan?|vencer|tocan?)|due');
  // When a task was done differs from when it was due.
  if (list === 'TASKS') return text.has('hech[oa]s?|hicimos|complet\\w+|termin\\w+|done|finished') ? 'OTHER' : 'DUE';
  if (list === 'CUSTOMERS') return text.take(arriving) ? 'CREATED' : null;
  return text.has('cread[oa]s?|crearon|created') ? 'CREATED' : null;
}
const arriving =
  'nuev[oa]s?|lleg(?:o|aron|amos)|gan(?:e|o|amos|aron)|consegui\\w*|entr(?:o|aron)|registr\\w+|sum(?:amos|aron)|inscri\\w+|matricul\\w+|afili\\w+|suscri\\w+|enrol\\w+|agreg\\w+|cread[oa]s?|crearon|tenemos de|new|joined|signed up|gained|acquired|added|registered|created|came in';
