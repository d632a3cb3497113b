import { defineTexts } from '../../app/intl';

export const newCustomerTexts = defineTexts({
  title: { es: 'Nuevo cliente', en: 'New customer' },
  make: { es: 'Crear el cliente', en: 'Create customer' },
  nameHint: { es: 'De la persona o de la empresa.', en: 'The person’s or the company’s.' },
  reachHint: { es: 'Teléfono o correo, al menos uno.', en: 'At least a phone or an email.' },
});

export const paymentTexts = defineTexts({
  payments: { es: 'Pagos', en: 'Payments' },
  remove: { es: 'Quitar el pago de {amount}', en: 'Remove the payment of {amount}' },
  removeTitle: { es: '¿Quitar el pago de {amount}?', en: 'Remove the payment of {amount}?' },
  removeWhat: {
    es: 'Solo si se registró por error: la factura vuelve a deber ese monto. La auditoría lo conserva.',
    en: 'Only if it was recorded by mistake: the invoice owes that amount again. The audit log keeps it.',
  },
  removeYes: { es: 'Quitar el pago', en: 'Remove payment' },
  removed: { es: 'Pago quitado.', en: 'Payment removed.' },
  record: { es: 'Registrar un pago', en: 'Record a payment' },
  title: { es: 'Pago del pedido {number}', en: 'Payment for order {number}' },
  due: { es: 'Saldo: {amount}', en: '{amount} due' },
  dueOn: { es: 'vence el {day}', en: 'by {day}' },
  overdueSince: { es: 'vencida desde el {day}', en: 'overdue since {day}' },
  amount: { es: 'Monto en {currency}', en: 'Amount in {currency}' },
  method: { es: 'Forma de pago', en: 'Payment method' },
  cash: { es: 'Efectivo', en: 'Cash' },
  transfer: { es: 'Transferencia', en: 'Bank transfer' },
  card: { es: 'Tarjeta', en: 'Card' },
  paidAt: { es: 'Fecha de pago', en: 'Payment date' },
  save: { es: 'Registrar el pago', en: 'Record payment' },
  saved: { es: 'Pago registrado.', en: 'Payment recorded.' },
});

/** The list of all payments. */
export const paidTexts = defineTexts({
  amount: { es: 'Monto', en: 'Amount' },
  method: { es: 'Forma de pago', en: 'Payment method' },
  paidAt: { es: 'Fecha', en: 'Date' },
  sum: {
    es: 'en {count, plural, one {# pago} other {# pagos}}',
    en: 'in {count, plural, one {# payment} other {# payments}}',
  },
  ofWhom: { es: '¿Los pagos de quién?', en: 'Whose payments?' },
  ofAll: { es: 'Los de todos', en: 'Everyone’s' },
});
