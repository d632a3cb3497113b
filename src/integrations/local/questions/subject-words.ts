import type { ListName } from '../../../domain/questions/index.js';

/**
 * Business figures that this product does not know. A question about one is unclear; otherwise a similar figure would be given as the
 * answer.
 */
export const otherFigures =
  /^(?:margen(?:es)?|ganancias?|utilidad(?:es)?|costos?|costes?|gastos?|gast\w+|comision(?:es)?|impuestos?|iva|sueldos?|salarios?|nomina|presupuestos?|roi|deudas?|llover|llueve|lluvia|clima|weather|rain\\w*|competencia|competidor(?:es)?|competitors?|competition|margins?|profits?|costs?|expenses?|spend\w*|spent|commissions?|tax(?:es)?|salar(?:y|ies)|budgets?|debts?)$/;

/** What invoices that are not paid do anyway. */
export const invoiceWords = [
  'facturas?|invoices?',
  '(?:que )?(?:se )?(?:vencen?|vencer|vencieron|vencio|vence|due)',
  '(?:y )?(?:que )?(?:siguen?|estan?) (?:sin|por) (?:pagar|cobrar)',
];
/** What is counted by source, and the source. */
export const sourceWords = [
  'leads?|prospectos|prospects',
  '(?:por|segun|de) (?:cada )?(?:canal|fuente|origen|medio|red social)|(?:by|per) (?:channel|source)|come from',
  '(?:clientes|personas|gente|contactos|interesados)(?: nuev[oa]s)?',
];
/** Lists without a figure over time. */
export const figureless: readonly ListName[] = ['INVOICES', 'CARTS', 'CONTACTS', 'SOURCES', 'CAMPAIGNS', 'PAYMENTS'];
