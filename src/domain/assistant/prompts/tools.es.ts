import type { HostedTool } from '../tools/agent-tools.js';

/** Description of each tool, as a hosted model is told. */
export const toolUses: Record<HostedTool, string> = {
  search_products: 'Busca en el catálogo. query: lo que se busca, con sus palabras.',
  search_knowledge: 'Busca en los artículos del negocio. query: la pregunta.',
  price_list:
    'Precios, suma y existencias de items: producto por su nombre exacto del catálogo, y cantidad, que puede ser 1.5 de lo que se vende por kilo, litro o metro. query: "entre 8" da además el total dividido entre 8.',
  calculate:
    'Toda suma con una condición (envío, descuento, recargo, anticipo, extra, paquete, otro precio, por persona, cuotas, vuelto, dólares). Das la cuenta en steps y el servidor la comprueba y la hace. Sus steps, en orden: product (product exacto, quantity; amount solo si un texto le da otro precio: de "dos por $14", 4 son quantity "4/2", amount 14), amount y amount_off (amount por quantity, más o menos), percent_on y percent_off (percent de las líneas of, más o menos), deposit (percent o amount que se paga antes; da el resto), each (el total entre quantity), dollars (el total en dólares; amount es lo que vale un dólar según la cita) y difference (cuánto difiere el total de product por quantity, o de amount: ahorro, vuelto, lo que falta). quantity es una cuenta con números que dijo el cliente o la cita: "3", "2*3", "(6-4)*2", "ceil(20/1.92)", y de "500 g" 0.5 si se vende por kilo; of son números de pasos, [] es todo lo anterior; quotes copia letra por letra la frase que contiene el monto o el porcentaje. Ejemplo, 3 mesas al contado con envío: {kind: product, product: "Mesa", quantity: "3"}, {kind: percent_off, percent: 5, of: [1], quotes: ["5 % de descuento al contado"]}, {kind: amount, amount: 80, quantity: "1", quotes: ["envío en la ciudad $80"]}; lo que no se usa va en null, "" o []. Si un paso no queda comprobado, se te dice por qué: corrígelo y llama otra vez.',
  send_pictures:
    'Manda con tu respuesta las fotos de items, hasta tres, con su nombre y precio, cuando el cliente pide verlos. Solo hay foto de los productos que dicen "foto: sí"; de los demás dilo y cuenta lo que sabes. Nunca escribas el enlace de una foto.',
  show_cart: 'Muestra el carrito del cliente.',
  set_cart:
    'Pone items en el carrito, en lugar de lo que tenía: también las tallas y los tipos que están en el catálogo con su propio precio, y partes de lo que se vende por kilo, litro o metro (1.5). Su suma es de precios de lista: con envío, descuento, un precio que solo dice un texto u otra condición muestra el total de calculate para esos mismos items. Después pide confirmación.',
  place_order:
    'Hace el pedido del carrito. Solo cuando el cliente acaba de confirmar un total de ese carrito que se le mostró en una respuesta anterior. query: ese total y lo que dijo de entrega, día, pago o color; queda como nota del pedido.',
  order_status: 'Estado de los pedidos del cliente. query: el número, si lo dijo.',
  lead_fields: 'Guarda lo que el cliente dice de sí mismo. fields: [{field: name, city o company, value}].',
  request_visit: 'Avisa a una persona que el cliente pide una cita o visita. query: qué y cuándo.',
  free_hours:
    'Horas libres para una cita, o para cambiar la que tiene. query: el día y la hora que dijo el cliente, o la hora ofrecida que eligió. Escribe las horas tal como vienen y pregunta si la reservas.',
  book_hour: 'Reserva la hora, o cambia la cita, que se le mostró al cliente. Solo cuando acaba de decir que sí.',
  cancel_visit:
    'La próxima cita del cliente, para preguntarle si la cancelas; la cancela cuando acaba de decir que sí.',
  hand_over: 'Pasa la conversación a una persona. query: el motivo.',
};
