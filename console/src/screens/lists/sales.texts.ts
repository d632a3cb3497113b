import { defineTexts } from '../../app/intl';

export const newCustomerTexts = defineTexts({
  title: { es: 'Nuevo cliente', en: 'New customer' },
  make: { es: 'Crear el cliente', en: 'Create the customer' },
  nameHint: { es: 'De una persona, o de la empresa.', en: 'Of a person, or of the company.' },
  reachHint: { es: 'Teléfono o correo, al menos uno.', en: 'A phone or an e-mail, at least one.' },
});

export const orderTexts = defineTexts({
  title: { es: 'Nuevo pedido', en: 'New order' },
  placeFor: { es: 'Hacer un pedido', en: 'Place an order' },
  product: { es: 'Agregar producto', en: 'Add a product' },
  productHint: { es: 'Por nombre o código, de lo que se vende.', en: 'By name or code, of what is sold.' },
  found: { es: 'Productos encontrados', en: 'Products found' },
  noneFound: { es: 'Nada se llama así.', en: 'Nothing is called so.' },
  onRequest: { es: 'precio a consultar', en: 'price on request' },
  stock: { es: 'hay {count}', en: '{count} left' },
  quantityOf: { es: 'Cuántos de {name}', en: 'How many of {name}' },
  remove: { es: 'Quitar {name}', en: 'Remove {name}' },
  lines: { es: 'Lo que se pide', en: 'What is ordered' },
  total: { es: 'Total', en: 'Total' },
  place: { es: 'Hacer el pedido', en: 'Place the order' },
  needPerson: { es: 'Elija quién lo pide.', en: 'Choose who orders.' },
  needLine: { es: 'Agregue al menos un producto.', en: 'Add at least one product.' },
  whole: { es: 'Escriba cuántos, como 3.', en: 'Write how many, such as 3.' },
  pricesChanged: {
    es: 'Los precios cambiaron desde que los vio. Revise el total y haga el pedido.',
    en: 'Prices have changed since you saw them. Check the total and place the order.',
  },
  wasCart: {
    es: 'Empieza con lo que ya tenía en el carrito.',
    en: 'It begins with what was in their cart already.',
  },
  placed: { es: 'Pedido {number} hecho.', en: 'Order {number} was placed.' },
});

export const paymentTexts = defineTexts({
  record: { es: 'Registrar un pago', en: 'Record a payment' },
  title: { es: 'Pago del pedido {number}', en: 'Payment of order {number}' },
  due: { es: 'Falta {amount}', en: '{amount} due' },
  amount: { es: 'Cuánto, en {currency}', en: 'How much, in {currency}' },
  method: { es: 'Cómo', en: 'How' },
  cash: { es: 'Efectivo', en: 'Cash' },
  transfer: { es: 'Transferencia', en: 'Transfer' },
  card: { es: 'Tarjeta', en: 'Card' },
  paidAt: { es: 'Qué día', en: 'On which day' },
  save: { es: 'Registrar el pago', en: 'Record the payment' },
  saved: { es: 'Pago registrado.', en: 'The payment was recorded.' },
});
