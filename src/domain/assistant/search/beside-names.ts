/** Words that people put beside a product's name and that are not a property of it. */
export const noProperty = new Set(
  'mayor mayoreo menudeo detal rin rines aro aros talla tallas talle talles size sizes tamano tamanos medida medidas together juntos juntas disponible disponibles existencia stock barato barata baratos economico buen bueno buena buenos nuevo nueva nuevos urgente rapido favor mas otro otra otros otras alguno alguna algun algunos tipo tipos clase precio precios costo total entrega domicilio hoy ahora aqui ahi tambien ya casa cantidad unidad unidades pieza piezas saco sacos bag bags caja cajas orden ordenes order orders piece pieces pair pairs session sessions slice slices gallon gallons box boxes numero lleva llevan contiene trae plato platos paquete paquetes jarra jarras galon galones kilo kilos litro litros par pares sesion sesiones completo completa mismo misma cosa cosas cuanto cada nada available stock cheap good new please today sale price mujer hombre dama caballero sabado domingo lunes martes miercoles jueves viernes manana semana mes'.split(
    ' ',
  ),
);
/** Words about size or beauty, which no catalogue states for everything they apply to. */
export const relative = new Set(
  'chico chica chicos chicas chiquito chiquita chiquitos pequeno pequena pequenos grande grandes grandecito bonito bonita lindo linda small little big large nice'.split(
    ' ',
  ),
);
/** Words that may follow a name and say nothing about the thing: pronouns, adverbs, and what people are, have or do. */
export const noAttribute = new Set(
  'esos esas estos estas aquel aquella aquellos aquellas asi apenas solo somos soy eres estamos andamos vamos voy va vaya vuelva quede queda quedo sirva sirve sea sean fuera llega lleguen tiene tenga tengo digamos verdad osea pues uno dos tres cuatro cinco seis siete ocho nueve diez q k xq pq these those this that about then please thing things one ones come comes go goes get just only really cut use fit work need teach teaches give gives offer offers clean wash paint add adds adding uso usa usan usar usarlo aplico compro comprar escojo elijo ponerme cuota cuotas mensualidad mensualidades msi installments surtido surtida surtidos surtidas variado variada variados variadas mixtos mixtas assorted'.split(
    ' ',
  ),
);
/** Units of measure and of time. By themselves they name no product, however many names contain them. */
export const measures = new Set(
  'docena docenas dozen dozens ciento cientos millar millares pie pies metro metros mt mts cm mm m kg kilo kilos gr g gramo gramos ml litro litros lt lb libra libras oz onza onzas pulgada pulgadas pulg minuto minutos hora horas dia dias semana semanas mes meses ano anos feet foot inch inches meter meters liter liters minute minutes hour hours day days week weeks month months year years'.split(
    ' ',
  ),
);
