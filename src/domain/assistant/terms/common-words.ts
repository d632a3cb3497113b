/** Words of a question for a sum that do not name a condition. */
export const commonWord =
  /^(?:pedidos?|encargo\w*|guard\w+|hora\w*|precios?|cuotas|tarjetas?|efectivo|paquetes?|trabajos?|sale|quiere|cuesta\w*|cobra\w*|total\w*|pag[aou]\w*|demor\w*|tard[ae]\w*|tiempos?|precio\w*|envi\w+|flete|entreg\w*|domicilio|descuento|tienda|casa|persona\w*|pedido|compra\w*|llev\w+|incluy\w+|qued\w+|donde|servicio|adicional|dias?|mes|meses|seria\w*|fuera[ns]?|fuese[ns]?)$/u;
