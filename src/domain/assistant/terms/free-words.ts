/** Words for a delivery that costs nothing. */
export const free =
  /\b(?:gratis|(?:va|es|sale) (?:de regalo|por nuestra cuenta)|gratuit[oa]|sin (?:costo|cargo)|free|bonificad[oa]|cortesia|no (?:se )?(?:cobr\w+|pag\w+) (?:el |la )?(?:envio|flete|domicilio|delivery|reparto|entrega))\b/u;
