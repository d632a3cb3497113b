/** Training messages to restaurants, bakeries, caterers and to those who supply them with food, drink, packaging and equipment. */
export const foodAndSuppliers = `
# buy 0 H es
don Chepe mándeme 3 cajas de tomate y 2 de cebolla pa mañana a las 5
lo mismo de todos los lunes pero con dos arrobas más de queso
se nos dañó el horno en plena temporada, necesito uno industrial entregado hoy, pago contra entrega
anótame 80 kilos de picaña para el sábado, ya te mando la orden de compra
Confirmamos el catering para 120 personas el viernes, adjunto comprobante del anticipo
Guárdeme toda la corvina que le entre hoy
necesitamos 5 mil vasos con logo antes del festival, la dueña ya dio el sí
Cierro con ustedes el café de la cadena, 300 libras al mes desde ya, ¿quién me manda el contrato?
me quedé sin gas en medio servicio, dos cilindros ya por favor
quiero la torta de tres pisos para este domingo, ¿dónde pago el abono?
# buy 0 H en
two extra kegs for tonight please, usual account
we need 40 dozen eggs by 6am, regular guy didn't deliver, cash at the door
confirming the wedding cake, paying the balance today
order for Thai Basil Kitchen: 10 cases coconut milk, 4 jasmine rice, tomorrow with the first truck
fryer died mid service, I need a double basket unit delivered today, whatever it costs
book us the private room for 25 tomorrow night, here's the card for the deposit
# buy 0 W es
estoy por montar una pizzería y busco quien me venda el queso
quiero probar su café en mi restaurante, ¿me traen una muestra?
mesa para seis el día de la madre
me interesa una torta para el baby shower, es en dos meses
andamos cotizando refrigeradores para la panadería, todavía sin decidir
¿me agendan una degustación para el menú de la boda?
queremos cambiar de proveedor de pan
Quisiera encargar unos tamales para diciembre
# buy 0 W en
might need a caterer for a christening in spring
can we get a table outside sunday lunch, 5 of us
starting a food truck, need someone for buns
we'd love to have your sourdough in our deli at some point
looking for a used dough mixer
# inf 0 W es
¿el menú del día qué trae hoy?
¿la masa tiene huevo? soy alérgica
¿el queso es pasteurizado?
¿cuánto dura la carne al vacío en refri?
¿Entregan de madrugada?
¿la salsa pica mucho?
¿tienen permiso sanitario y registro del producto?
¿el horno es de convección o de piedra?
¿De qué finca viene el café y a qué altura?
¿manejan presentación de galón?
la freidora es trifásica?
¿los empaques aguantan microondas?
¿con cuánto tiempo hay que encargar la torta?
¿Hay opción sin azúcar para diabéticos?
¿el salón permite llevar el licor?
# inf 0 W en
is the broth vegetarian
do you do nut free cakes
what's the shelf life on the salsa
can the oven run on single phase
any kosher options
is your packaging compostable
do you have high chairs
how spicy is the green curry
whats on tap this week
do you bring plates and cutlery or only the food
# prc 0 W es
¿a cómo el quintal de frijol?
¿cuánto por cabeza el buffet?
precio del cartón de huevos por 50 cartones
¿en cuánto las empanadas por ciento?
¿qué cuesta el descorche?
cuánto me cobra por una torta de 30 porciones
¿me sostiene el precio por tres meses?
y el aceite a qué precio anda ahora?
¿por qué el pollo subió otra vez?
el combo familiar cuánto vale
# prc 0 W en
price per case on avocados this week?
how much is the tasting menu w wine
what would 60 box lunches cost
corkage fee?
do you knock anything off for weekly orders
flour's gone up again, why?
# prc 0 H es
para cerrar hoy: ¿su último precio por 2 toneladas de azúcar puestas en planta?
# cmp - C es
el pescado llegó oliendo a bodega
pedí término medio y me trajeron una suela
nos cobraron una botella que nunca abrimos
la pizza parecía cartón mojado
el mesero se burló de mi acento
las verduras de esta semana venían para botar
se creen de cinco estrellas y ni servilletas ponen
había un mosquito en la sopa y me dijeron "es perejil"
La torta decía "Felis cumpleaños". Felis.
uno madruga a recibirles y ustedes llegan a mediodía como si nada
el café sabe a trapo
nunca vi un baño tan cochino en un restaurante
el pan de hoy venía duro, mis clientes me reclamaron a mí
# cmp - C en
chicken was pink. I'm a chef, I know what pink is
waited an hour then told the kitchen was closed
a hair. in my soup. on our anniversary
your driver dumps crates in front of my fire exit every single week
portions shrink, prices grow
the host gave our table away while we parked
lettuce came frozen solid again
not one apology after spilling wine on my mother
decor lovely, food bland, bill shocking
# cmp - W es x
les compro 200 kilos semanales y me mandan lo que nadie quiere, ya estoy pidiendo muestras a otro
# cmp - W en x
three short deliveries this month. I've got another dairy quoting me as we speak
# cmp - C es l
nos intoxicamos seis personas, ya hay denuncia en Sanidad
# cmp - C en l
reported you to environmental health, hope they enjoy the rats
# trk 0 C es
¿ya viene el de la verdura?
¿a qué hora sale el camión de los refrescos para Liberia?
¿dónde viene mi pedido? abro en una hora
el horno que encargamos a China, ¿ya zarpó?
me faltó una caja de servilletas, ¿viene en la otra ruta?
# trk 0 C en
milk's not here yet, is the van close?
has the walk-in cooler left the factory
where's our lunch order, people are getting hungry
# trk - C es
abro en 20 minutos y no tengo pan, ¿¿dónde está el repartidor??
# sup 0 C es
la máquina de espresso no calienta el grupo dos, ¿qué reviso?
¿cómo descongelo la masa que les compré?
¿Cómo se calibra la balanza?
el congelador que nos vendieron pita y marca E3
¿cada cuánto cambio el filtro de la cafetera?
necesito cambiar la hora de mi reserva de las 7 a las 8
# sup 0 C en
ice maker from you shows a red drop icon, meaning?
how do I reheat the lasagne trays
can we add two people to tonight's booking
what oil do I use on the slicer
# sup 0 W es
se nos dañó el cuarto frío, no es de ustedes, ¿lo reparan?
# war 0 C es
la licuadora industrial se quemó a la semana de uso normal, ¿me la reponen?
20 latas venían infladas, necesito cambio
el termo no cierra bien desde nuevo
# war 0 C en
dishwasher you installed leaks from the door, it's 3 months old
half the plates arrived chipped, can you send a new set
# ref 0 C es
canceló el evento la novia, ¿qué parte del anticipo nos regresan?
les pagué dos veces la factura 881, apliquen nota de crédito
mandaron queso vencido, no quiero cambio, quiero que me lo rebajen de la factura
# ref 0 C en
we were billed for 12 cases, got 9, please credit the three
party's off, can we get the deposit back
# ref - C es
el buffet fue un desastre y no pienso pagarlo completo, quiero que me devuelvan la mitad
# gen 0 C es
¿abren en Jueves Santo?
¿tienen parqueo?
¿reciben pago con criptomoneda? ¿o solo tarjeta?
¿ocupan ayudante de cocina?
provecho jaja
# gen 0 C en
are you dog friendly outside
last orders what time?
i left my umbrella there last night
# gen + C es
qué banquete, los invitados todavía hablan del asado 👏👏
el mejor ceviche de mi vida, no exagero
# gen + C en
that brisket, oh my days. we'll dream about it
# gen 0 C es h
dígale al chef que me llame para ver el menú
# par 0 W es
cultivamos hongos ostra y queremos venderle a su restaurante
somos agencia de turismo, ¿dan comisión por llevar grupos a comer?
hago quesos artesanales en Turrialba, le dejo degustación sin compromiso
tengo canal de recetas, ¿les muevo la marca a cambio de producto?
proponemos un festival gastronómico entre los locales de la cuadra
buscamos distribuidores de nuestra cerveza en la costa
# par 0 W en
we make hot sauce and would love shelf space at your deli
I do brunch pop-ups, could I use your kitchen on Mondays for a share
our spice company would like to become your supplier, samples on request
fancy doing a burger together for the street food fest?
# par 0 H en
Importer here with 300 stores: we want your full sauce range from April 1, first order two containers, free for a call tomorrow?
# spm 0 C es
Distribuimos reseñas 5 estrellas en Google Maps para restaurantes, paquete de 50
gane en apuestas deportivas, picks 100% seguros, canal vip
`;
