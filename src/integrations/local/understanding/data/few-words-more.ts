/** Training messages in short everyday wordings of buying now, offering, and mass mail, where a few words decide. */
export const fewWordsMore = `
# buy 0 H en
start right away, my boss signed it off
we want in, where's the contract
wire's gone through, ship it
need three electricians on site tomorrow, rate is fine
we need the marquee up by Thursday, pay you in full today
get me on the 6pm flight, any price
all approved: 200 hoodies for the 18th
cash buyer, want completion before the month's out
my kid starts Monday, I want to pay the fee today
our ice machine died, sell me one today
yes to the quote, book the crew for tomorrow morning
do it, the owner agreed
take both, collecting in an hour with cash
paying the invoice in five minutes, keep the last one for me
urgent: 60 litres of milk before noon, account customer
send me 500 more of the same, PO number 3391
order confirmed from our side, please proceed ASAP with dispatch of 12 machines
I've decided, I'm taking the red one today
# buy 0 H es
empiecen de una vez, el jefe ya firmó
nos apuntamos, ¿y el contrato?
ya salió la transferencia, despáchelo
ocupo tres electricistas mañana en obra, la tarifa está bien
el toldo para el jueves, le pago todo hoy
móntenme en el vuelo de las 6, al precio que sea
todo aprobado: 200 sudaderas para el 18
compro de contado y quiero cerrar antes de fin de mes
mi hijo entra el lunes, quiero pagar hoy la matrícula
se nos murió la máquina de hielo, véndame una hoy
sí a la cotización, mande la cuadrilla mañana
hágalo, el dueño ya aceptó
me llevo los dos, paso en una hora con el efectivo
le pago la factura en cinco minutos, guárdeme el último
urgente 60 litros de leche antes de mediodía, cuenta de crédito
mande 500 más de lo mismo, orden 3391
pedido confirmado de nuestra parte, proceder con despacho de 12 máquinas cuanto antes
ya lo decidí, hoy me llevo el rojo
me corre prisa: 30 cascos para mañana, pago al retirar
la gerencia aprobó, agende la instalación para el martes
compro 2 apartamentos, ¿cuándo firmamos?
ya hay plata, arranquemos con la piscina este mes
cierre conmigo el carro, en la tarde llego con el cheque
# par 0 W en
fancy stocking our chutney
we could send each other customers
I've got a warehouse near the port if you need storage, could be a deal for both
my students need placements and you need hands, shall we set something up
we're putting on a charity gala, would you donate a hamper
open to a joint stand at the trade show?
I'd sell your candles at my salon for a cut
can we be your supplier for gloves and masks
do you outsource installs? I have a crew of five
our magazine would like to feature your hotel in exchange for a stay
looking for a co-founder for a second shop, interested?
hotel group seeking a laundry partner
I represent artists and could hang work in your cafe
bulk terms for a retailer in Oman?
# par 0 W es
¿les gustaría tener nuestras mermeladas en su tienda?
nos podríamos mandar clientes
tengo bodega cerca del puerto por si ocupan, negocio para los dos
mis alumnos necesitan práctica y ustedes manos, ¿hacemos convenio?
hacemos una gala benéfica, ¿donan una canasta?
¿vamos juntos con un puesto en la expo?
vendería sus velas en mi salón por un porcentaje
¿podemos ser su proveedor de guantes?
¿subcontratan instalaciones? tengo cuadrilla de cinco
nuestra revista quiere sacar su hotel a cambio de una estadía
busco socio para una segunda tienda
hotel busca aliado de lavandería
represento artistas y podría colgar obra en su café
precios de mayorista para revender en Managua?
# spm 0 C en
Lose belly fat overnight, doctors stunned
your crypto wallet has been flagged, restore it here
Meet rich widows tonight
You are pre-approved!!! $25,000 reply ACCEPT
Work from phone, be paid daily, no interview
Hi, I noticed your website isn't mobile friendly, we fix that cheap
Lucky you! spin to win a new phone
Tax refund pending, enter bank details
hello my dear how is your day, I'm new in town
Last chance!!! 95% off designer bags
We provide data entry and virtual assistants at $4 an hour, reply for details
Get unlimited TV, 10,000 channels, $5
Share with 12 friends for good luck
Your toll balance is overdue, avoid a fine: pay-toll.xyz
grow your Instagram fast, real followers
# spm 0 C es
Quema grasa mientras duermes, médicos sorprendidos
tu billetera cripto fue marcada, recupérala aquí
conoce mujeres solteras esta noche
¡Preaprobado! 25 mil al instante, responde ACEPTO
Trabaja desde el celular, pago diario, sin entrevista
Hola, vi que su página no está optimizada, la arreglamos barato
gira la ruleta y gana un celular
Devolución de impuestos pendiente, ingresa tu cuenta
hola cariño cómo amaneces, soy nueva en la ciudad
¡Última oportunidad! bolsos de diseñador 95% menos
asistentes virtuales a 4 dólares la hora, responde para detalles
tele ilimitada, 10 mil canales, 5 dólares
compártelo con 12 amigos y tendrás suerte
tienes una multa pendiente, págala con descuento: multas-pago.xyz
haz crecer tu Instagram rápido, seguidores reales
# gen 0 C es h
deme con el encargado
¿me atiende alguien de ahí por llamada?
¿me puede contactar don Luis?
quiero conversar con ustedes por teléfono
¿hay quien me responda que no sea una máquina?
por favor que un asesor me escriba, no el bot
solicito que un humano revise mi caso
# gen 0 C en h
have someone get in touch with me by phone
I'd like a human to look at this
let me chat with one of your team, not the bot
who's on shift? I'd like to talk with them
could your manager contact me
is there a human who can review my case
patch me through to support
# cmp - C en l
my brother is a lawyer and we're taking this further
I'll report you to the licensing board
consumer affairs will be getting my file
you can explain it to the magistrate
filing charges tomorrow
HIPAA complaint on its way
I want it noted that I'm pursuing this through the courts
reporting you to trading standards and the council
# cmp - C es l
mi hermano es abogado y esto no se queda así
los reporto al colegio profesional
la Defensoría va a recibir mi expediente
explíqueselo al juez
mañana pongo cargos
voy con esto a la SUPERINTENDENCIA
los voy a denunciar por maltrato animal
voy a iniciar un proceso en su contra
tomaré medidas legales
pongo en conocimiento del MEIC esta práctica
`;
