const said =
  'casa domicilio total cuanto tienda todo eso esos esas ese esa donde usted ustedes cual favor cambio contado tarjeta efectivo transferencia linea persona cuotas regalo buscar recoger retirar traer verdad gratis costo home door store cost that this them stock advance cash bulk person general available charge extra';
const times =
  'hora horas dia dias hoy manana lunes martes miercoles jueves viernes sabado domingo tarde noche time day days hour hours today tomorrow monday tuesday wednesday thursday friday saturday sunday';
const words = new Set(`${said} ${times}`.split(' '));
/** Places that every town has, so they do not identify a fee. */
const ofEveryTown = new Set(
  'piso puerta centro ciudad pueblo barrio colonia zona oficina trabajo town city area downtown work office house place address direccion'.split(
    ' ',
  ),
);

/** Whether a folded word after "a", "en", "para" or "to" is certainly not a place: a time, a way to pay, a pronoun. */
export const isNoPlace = (word: string): boolean => words.has(word);

/** Whether a folded word does not name a town: it is no place at all, or one that every town has. */
export const namesNoTown = (word: string): boolean => words.has(word) || ofEveryTown.has(word);

/** Words of a fee for the shop's own surroundings that names no place: "local delivery is $20". */
export const surroundings =
  /\b(?:local(?:es|ly|mente)?|within (?:the |our )?(?:\d+ (?:miles?|km|kilometers?|minutes)|city|town|county|area)|in (?:town|the city|the area|our area)|nearby|metro area|(?:en|dentro de|por) (?:la|toda la|nuestra) (?:ciudad|zona)|en (?:el|nuestro) (?:municipio|canton|distrito)|(?:zona|perimetro|area|casco) (?:urban[oa]|metropolitan[oa])|a \d+ (?:km|kilometros|cuadras) a la redonda)\b/u;
