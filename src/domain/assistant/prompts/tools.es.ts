import type { ToolName } from '../tools/agent-tools.js';

/** Description of each tool, as a model is told. */
export const toolUses: Record<ToolName, string> = {
  search_products: 'Busca en el catálogo. query: lo que se busca, con sus palabras.',
  search_knowledge: 'Busca en los artículos del negocio. query: la pregunta.',
  price_list:
    'Precios, suma y existencias de items: producto por su nombre exacto del catálogo, y cantidad, que puede ser 1.5 de lo que se vende por kilo, litro o metro. query: "entre 8" da además el total dividido entre 8.',
  sum_with_terms:
    'Total con envío, otros servicios, descuento, anticipo, meses, cambio o mínimo según los artículos. items como en price_list (sin items, el pedido en curso); query: la pregunta del cliente. Di de qué artículo sale cada condición.',
  send_pictures:
    'Manda con tu respuesta las fotos de items, hasta tres, con su nombre y precio, cuando el cliente pide verlos. Solo hay foto de los productos que dicen "foto: sí"; de los demás dilo y cuenta lo que sabes. Nunca escribas el enlace de una foto.',
  show_cart: 'Muestra el carrito del cliente.',
  set_cart:
    'Pone items en el carrito, en lugar de lo que tenía, en cantidades enteras; una parte de kilo, litro o metro la anota una persona. Después hay que mostrar el total y pedir confirmación.',
  place_order:
    'Hace el pedido del carrito. Solo cuando el cliente acaba de confirmar un total de ese carrito que se le mostró en una respuesta anterior. query: ese total y lo que dijo de entrega, día, pago o color; queda como nota del pedido.',
  order_status: 'Estado de los pedidos del cliente. query: el número, si lo dijo.',
  lead_fields: 'Guarda lo que el cliente dice de sí mismo. fields: name, city o company.',
  request_visit: 'Avisa a una persona que el cliente pide una cita o visita. query: qué y cuándo.',
  free_hours:
    'Horas libres para una cita, o para cambiar la que tiene. query: el día y la hora que dijo el cliente, o la hora ofrecida que eligió. Escribe las horas tal como vienen y pregunta si la reservas.',
  book_hour: 'Reserva la hora, o cambia la cita, que se le mostró al cliente. Solo cuando acaba de decir que sí.',
  cancel_visit:
    'La próxima cita del cliente, para preguntarle si la cancelas; la cancela cuando acaba de decir que sí.',
  hand_over: 'Pasa la conversación a una persona. query: el motivo.',
};
