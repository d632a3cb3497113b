/** An article on deliveries may also mention carrying things upstairs, or extra kilometres. Those prices are not the delivery fee. */
export const notOfDelivery =
  /\b(?:pisos?|escaleras?|elevador|ascensor|floors?|stairs|kilometro adicional|por (?:cada )?(?:km|kilometro))\b/u;
/** "Nos llevamos el viejo por $150". */
export const takesAway =
  /\b(?:llevamos|retiramos|recogemos|take away|haul away)\b[^.]{0,25}\b(?:viej[oa]s?|usad[oa]s?|anterior(?:es)?|old|used)\b/u;
/** "Las tortas de más de 20 porciones van en auto: S/ 5 adicionales": what comes on top of the fee of a delivery. */
export const onTop =
  /\bse (?:les? )?(?:aumenta|suma|agrega|anade)n?\b[^.;]{0,30}\d[^.;]{0,12}\bpor cada\b|\d ?(?:(?!(?:o|or|y|and) )\p{L}+ )?(?:adicional(?:es)?|extras?|additional|(?:de )?mas)\W*$|^\W*(?:entregas?|envios?|delivery|deliveries|reparto) (?:en |los |el |de |on |por la )?(?:sabados?|domingos?|feriados?|festivos?|noche|madrugada|saturdays?|sundays?|holidays?)[^.;\d+]{0,20}\+ ?[^\s\d]{0,4} ?\d/u;
/** The price of a visit is not a delivery fee. */
export const visit =
  /\b(?:visitas?|asesorias?|consultas?|diseno|instalacion(?:es)?|revision(?:es)?|visits?|consultations?|installations?)\b/u;
/** "Instalar grama cuesta $6.000 por metro", in an article on work at the customer's. */
export const work =
  /^\W*(?:(?:la|el|por|for)\s)?(?:instalar\w*|armar\w*|montar\w*|sembrar\w*|podar\w*|pintar\w*|limpiar\w*|reparar\w*|colocar\w*|mano de obra|montaje|armado|siembra|colocacion|labor|assembly|mounting)\b/u;
/** "Cuesta 850 y se entrega en 2 días" says when the work is ready, not that it is delivered to the customer. */
export const ready =
  /\b(?:(?:se|l[oae]s?|te) )*entreg\p{L}+(?: (?:l[oa]s?|su|tu|el|listo|lista|reparad[oa]|terminad[oa]|equipo|trabajo|pedido))*(?: (?:en|a|al|dentro|despues|de|el|los|las|un|una|unos|mismo|maximo|aproximadamente))* (?:\d+|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince|dia|mismo)?(?: (?:a|o|y) \d+)? ?(?:dias?|horas?|semanas?|mes(?:es)?|minutos?)\b/gu;
/** "Se entregan llenos y se devuelven llenos": in which state something is handed over, to be given back. */
export const handedOver =
  /\b(?:se )?entreg(?:a|an|amos|ad[oa]s?)(?: \p{L}+){0,2} (?:llen|limpi|vaci|carg|con (?:el|la|su) (?:estanque|tanque|combustible|gasolina|bencina|carga))\p{L}*|\bse entregan?\b(?=[^.;]*\b(?:se )?(?:devuelv|regres|retorn)\p{L}*)/gu;
/** "$1.500 por litro": what is paid by what is used up or by time, and not by the delivery. */
export const byUse =
  /^\s?(?:(?:pesos|soles|colones|quetzales|lempiras|dolares) )?(?:por|el|cada|al|per)\s(?:litro|galon|hora|dia|noche|minuto|semana|mes|liter|gallon|hour|day|night|minute|week|month)\b/u;
/** "En campaña no hay envío gratis": nothing is free, and nothing else is stated. */
export const deniesFree = (folded: string): boolean =>
  !/\d/u.test(folded) &&
  /\bno (?:hay|tenemos|hacemos|damos) (?:el |los )?(?:envios?|entregas?|fletes?|repartos?|despachos?|domicilios?) (?:gratis|sin costo)\b|\bno free (?:delivery|shipping)\b/u.test(
    folded,
  );
