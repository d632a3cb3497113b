import { defineTexts } from '../../app/intl';

export const newCustomerTexts = defineTexts({
  title: { es: 'Nuevo cliente', en: 'New customer' },
  make: { es: 'Crear el cliente', en: 'Create customer' },
  nameHint: { es: 'De la persona o de la empresa.', en: 'The person’s or the company’s.' },
  reachHint: { es: 'Teléfono o correo, al menos uno.', en: 'At least a phone or an email.' },
});

export const orderTexts = defineTexts({
  title: { es: 'Nuevo pedido', en: 'New order' },
  placeFor: { es: 'Hacer un pedido', en: 'Place an order' },
  product: { es: 'Agregar producto', en: 'Add product' },
  productHint: {
    es: 'Busque por nombre o código, entre lo que está a la venta.',
    en: 'Search products for sale by name or SKU.',
  },
  found: { es: 'Productos encontrados', en: 'Products found' },
  noneFound: { es: 'Sin resultados.', en: 'No products found.' },
  onRequest: { es: 'precio a consultar', en: 'price on request' },
  stock: { es: 'hay {count}', en: '{count} in stock' },
  quantityOf: { es: 'Cantidad de {name}', en: 'Quantity of {name}' },
  remove: { es: 'Quitar {name}', en: 'Remove {name}' },
  lines: { es: 'Productos del pedido', en: 'Order items' },
  total: { es: 'Total', en: 'Total' },
  place: { es: 'Hacer el pedido', en: 'Place the order' },
  needPerson: { es: 'Elija quién hace el pedido.', en: 'Choose who is ordering.' },
  needLine: { es: 'Agregue al menos un producto.', en: 'Add at least one product.' },
  whole: { es: 'Escriba una cantidad, como 3.', en: 'Enter a quantity, such as 3.' },
  pricesChanged: {
    es: 'Los precios cambiaron desde que los vio. Revise el total y haga el pedido.',
    en: 'Prices have changed since you saw them. Check the total and place the order.',
  },
  cartChanged: {
    es: 'El carrito cambió desde que lo abrió: así está ahora. Revíselo y haga el pedido.',
    en: 'The cart has changed since you opened it. This is how it is now: check it and place the order.',
  },
  wasCart: {
    es: 'Empieza con lo que ya tenía en el carrito.',
    en: 'Starts with what was already in their cart.',
  },
  placed: { es: 'Pedido {number} hecho.', en: 'Order {number} placed.' },
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
