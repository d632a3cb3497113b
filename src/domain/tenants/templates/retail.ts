import {
  article,
  bySegment,
  choice,
  field,
  type IndustryTemplate,
  lineOfBusiness,
  message,
  pipeline,
  stage,
  widget,
  words,
} from './template.js';

const buying = words('Compra', 'Purchase');

export const retail: IndustryTemplate = lineOfBusiness({
  industry: 'retail',
  pipelines: [
    pipeline(
      words('Ventas de tienda', 'Shop sales'),
      words('Consultas que terminan en una compra.', 'Inquiries that end in a purchase.'),
      [
        stage(words('Consulta', 'Inquiry'), 15, 1, words('Confirmar existencias y precio', 'Confirm stock and price')),
        stage(words('Cotizado', 'Quoted'), 40, 3, words('Enviar cotización', 'Send the quote')),
        stage(
          words('Pedido apartado', 'Order set aside'),
          70,
          2,
          words('Apartar el producto', 'Set the product aside'),
        ),
        stage(
          words('Pago pendiente', 'Awaiting payment'),
          85,
          2,
          words('Enviar datos de pago', 'Send payment details'),
        ),
      ],
      words('Vendido', 'Sold'),
    ),
    pipeline(
      words('Mayoreo', 'Wholesale'),
      words('Compras por volumen de empresas.', 'Bulk purchases of companies.'),
      [
        stage(words('Solicitud', 'Request'), 20, 2, words('Pedir lista y cantidades', 'Ask for list and amounts')),
        stage(
          words('Cotización por volumen', 'Volume quote'),
          45,
          5,
          words('Calcular descuento', 'Work out the discount'),
        ),
        stage(words('Orden de compra', 'Purchase order'), 80, 5, words('Revisar crédito', 'Check credit')),
      ],
      words('Facturado', 'Invoiced'),
    ),
  ],
  fields: [
    field('LEAD', 'productInterest', words('Producto de interés', 'Product of interest'), 'TEXT', buying),
    field('LEAD', 'quantity', words('Cantidad', 'Quantity'), 'NUMBER', buying),
    choice(
      'CUSTOMER',
      'customerKind',
      words('Tipo de cliente', 'Kind of customer'),
      [words('Particular', 'Individual'), words('Empresa', 'Company'), words('Mayorista', 'Wholesaler')],
      buying,
    ),
    choice(
      'OPPORTUNITY',
      'delivery',
      words('Entrega', 'Delivery'),
      [words('Retira en tienda', 'Picks up'), words('A domicilio', 'Home delivery')],
      buying,
    ),
  ],
  interactions: [
    { key: 'store_visit', label: words('Visita a la tienda', 'Visit to the shop') },
    { key: 'purchase', label: words('Compra', 'Purchase') },
    { key: 'return', label: words('Cambio o devolución', 'Exchange or return') },
  ],
  dashboard: [
    widget(words('Vendido por semana', 'Sold by week'), {
      metric: 'WON_AMOUNT',
      grouping: 'WEEK',
      range: 'LAST_90_DAYS',
      chart: 'LINE',
    }),
    bySegment,
    widget(words('Vendido por persona este mes', 'Sold by person this month'), {
      metric: 'WON_AMOUNT',
      grouping: 'SELLER',
      range: 'THIS_MONTH',
      chart: 'BAR',
    }),
  ],
  knowledge: [
    article(
      words('Entregas y envíos', 'Delivery'),
      words(
        '¿A dónde entregan, en cuánto tiempo y a qué costo? ¿Se puede retirar en la tienda?',
        'Where do you deliver, how fast and at what cost? Can customers pick up?',
      ),
    ),
    article(
      words('Cambios, devoluciones y garantía', 'Exchanges, returns and warranty'),
      words(
        '¿En cuántos días se puede cambiar un producto y en qué estado? ¿Qué garantía tiene?',
        'Within how many days can a product be exchanged, and in what state? What warranty does it have?',
      ),
    ),
  ],
  messages: [
    message(
      'order_ready',
      'UTILITY',
      words(
        'Hola {{1}}, su pedido {{2}} está listo para retirar.',
        'Hello {{1}}, your order {{2}} is ready to be picked up.',
      ),
    ),
  ],
  segments: { frequentPurchases: 4, withinDays: 90, inactiveAfterDays: 120 },
  silentAfterDays: 7,
});
