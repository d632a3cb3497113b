/** Training messages that ask to know before buying, and those that ask about the business itself: product, price and general side by side. */
export const askingToKnow = `
# inf 0 W en
can it go in the oven
are they sold as a pair
is the trial class with an instructor
do the tickets include the museum
what's in the starter pack
how long does the battery go for
is there one with a longer cable
what wood is it
what's the difference with last year's
is the honey raw
does the cottage have a bath
can a beginner manage it
do you make them left handed
does it play vinyl
is the cable long enough for a garage
who teaches the Thursday group
how many acres come with it
what's the youngest age for the camp
do you have anything for sensitive skin
could it take a 40 kg load
can I use it with my own domain
does the extended cover start straight away if I buy it
can you deliver on a Sunday if I order
what are the terms for returns, I'm thinking of ordering two sizes
is it heavy
anything in navy
is the deposit refundable if I book
what kind of oil does the spa use
does membership cover both sites
are pets allowed on the terrace
do you fit what you sell
are the seats together
how is it packed
would this suit a north facing room
is there a waiting list for the nursery
what's the wattage
are there stairs
do I have to sign for a year
which ones are dairy free
does it come with instructions in English
is it hard to clean
has the flat got double glazing
do you still have the red ones from the window
any ground floor units left
when's the next intake
will you be getting more of the lamps
tell me about the olive oil
what do you recommend for dry hair
do you have experience with churches
can the software print labels
what sort of guarantee comes with the work
# inf 0 W es
¿se puede meter al horno?
¿se venden por par?
¿la clase de prueba es con instructor?
¿las entradas incluyen el museo?
¿qué trae el paquete inicial?
¿cuánto dura la batería?
¿hay uno con cable más largo?
¿de qué madera es?
¿en qué se diferencia del año pasado?
¿la miel es cruda?
¿la cabaña tiene tina?
¿un principiante puede?
¿los hacen para zurdos?
¿quién da el grupo de los jueves?
¿cuántas manzanas tiene la finca?
¿desde qué edad es el campamento?
¿tienen algo para piel sensible?
¿aguanta 40 kilos?
¿lo puedo usar con mi propio dominio?
¿entregan domingos?
¿cómo son las devoluciones? pienso pedir dos tallas
¿pesa mucho?
¿hay algo en azul marino?
si reservo y no voy, ¿se pierde el depósito?
¿la membresía sirve en las dos sedes?
¿se permiten perros en la terraza?
¿ustedes instalan lo que venden?
¿los asientos van juntos?
¿en qué viene empacado?
¿hay lista de espera en el kínder?
¿de cuántos watts es?
¿tiene gradas?
¿hay que firmar por un año?
¿cuáles no tienen lactosa?
¿es difícil de limpiar?
¿les quedan de los rojos de la vitrina?
¿hay en planta baja?
¿cuándo empieza el próximo grupo?
¿van a traer más lámparas?
hábleme del aceite de oliva
¿qué me recomienda para pelo seco?
¿han trabajado con iglesias?
¿el sistema imprime etiquetas?
¿qué garantía dan por el trabajo?
¿y cuál rinde más?
¿el apartamento es ruidoso?
¿aceptan el bono de vivienda?
¿la oferta es para todos los colores o solo negro?
¿se puede pagar a la entrega si pido hoy?
¿hacen a la medida?
¿tienen servicio express?
¿es apto para celíacos?
# prc 0 W en
what's that going for
how many pounds for the lot
cost per head
what would you want for the old piano
is it dearer with delivery
do you charge by the hour or the job
half day rate?
any reduction for two
how much deposit
what's the damage gonna be
so what are we talking, roughly
price of a day pass
has the price come down on the table
what'd you do it for if I collect
is it cheaper midweek
why was my invoice higher than the quote
how come the subscription went up
what's the surcharge for
how much to rent it for the weekend
is there a cheaper one
how much a square foot
do OAPs pay less
what does it cost to join
send me the rates for the function room
how much does the extra insurance add
# prc 0 W es
¿en cuánto anda eso?
¿cuánto por todo el lote?
¿cuánto sale por persona?
¿cuánto quiere por el piano viejo?
¿con envío sale más?
¿cobran por hora o por trabajo?
¿y medio día?
¿algo menos si llevo dos?
¿cuánto es el depósito?
más o menos de cuánto hablamos
¿cuánto la entrada de un día?
¿ya bajó la mesa?
¿en cuánto me la deja si paso por ella?
¿entre semana es más barato?
¿por qué la factura salió más alta que la cotización?
¿por qué subió la suscripción?
¿de qué es ese recargo?
¿cuánto el alquiler por el fin de semana?
¿hay uno más económico?
¿a cuánto el metro?
¿los pensionados pagan menos?
¿cuánto cuesta afiliarse?
páseme las tarifas del salón
¿cuánto suma el seguro adicional?
a cuanto lo deja pue
¿qué precio me hace?
¿cuánto vale la inscripción?
oe cuánto tá
# gen 0 C en
how do I get to you by bus
do you have wifi
is there a lift for wheelchairs
which floor are you on
do you take contactless
can I pay by cheque
what's your postcode
are you the one next to the bakery
do you close for lunch
how late are you open on Thursdays
are you open over Easter
who is the director
is this the right number for the Oak St shop
is anyone there?
how long have you been in business
is the restroom for customers
do you have a Facebook page
are you hiring drivers
where do I send my CV
my daughter left her jacket
can you give me the number of the other branch
what's your tax ID
do you speak Spanish
what's the dress code at the office
are you busy right now
we met at the fair last week
please remove me from your list
happy birthday to the owner
any chance you're sponsoring visas for workers
is it raining over there
does bus 12 stop near you
which card terminals do you use
when is your anniversary sale? no just wondering when you were founded
do you celebrate Diwali, is the shop open
# gen 0 C es
¿cómo llego en bus?
¿tienen wifi?
¿hay rampa para silla de ruedas?
¿puedo pagar con tarjeta de otro banco?
¿reciben cheque?
¿cuál es el código postal?
¿ustedes son los de al lado de la panadería?
¿cierran a mediodía?
¿hasta qué hora atienden los jueves?
¿abren en Semana Santa?
¿quién es el director?
¿este es el número de la tienda de Cartago?
¿hay alguien?
¿cuántos años tienen de existir?
¿el baño es para clientes?
¿tienen página de Facebook?
¿contratan choferes?
¿a dónde mando el currículum?
mi hija dejó la chaqueta
¿me da el número de la otra sucursal?
¿cuál es su cédula jurídica?
¿hablan inglés?
¿están muy ocupados ahorita?
nos conocimos en la feria
bórrenme de su lista
feliz cumpleaños al dueño
¿está lloviendo por allá?
¿el bus de Sabana para cerca?
¿puedo pagar el recibo de mi mamá ahí?
¿aceptan Binance? o solo efectivo
¿atienden con mascarilla todavía?
¿son los mismos dueños de antes?
¿el local es propio o alquilado? curiosidad
# buy 0 W en
I'd love to come to the tasting
could I get measured for a suit
can I sign my mum up for the lunch club
we'd like our windows cleaned monthly
could you take on one more client
count me in for the next trip
I'm after some logs for the fire
I want to try the keto menu
do you have room for a dog over Easter? I'd like to book her in
hoping to rent a marquee
we want a quote and then probably go ahead
can I put a deposit down next week
I need glasses
can you make a cake like the one in the picture for my son
how soon could you start on a bathroom if we went with you
would like to see the flat
I want to join
please reserve me a copy
I'd take two if they come back in
looking for a long let
# buy 0 W es
me encantaría ir a la cata
¿me toman medidas para un traje?
quiero meter a mi mamá al club
queremos limpieza de ventanas cada mes
¿pueden llevar un cliente más?
cuenten conmigo para el próximo viaje
ando buscando leña
quiero probar el menú keto
¿tienen campo para mi perra en Semana Santa? la quiero dejar
quisiera alquilar un toldo
ocupo anteojos
¿me hacen una torta como la de la foto para mi hijo?
si nos decidimos, ¿cuándo podrían empezar el baño?
quisiera ver el apartamento
quiero afiliarme
resérveme un ejemplar
si vuelven a entrar me llevo dos
busco alquiler por largo plazo
quiero que me hagan las cejas
me gustaría agendar para depilación
necesito que me cosan unas cortinas
`;
