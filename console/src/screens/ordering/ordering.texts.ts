import { defineTexts } from '../../app/intl';

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
