/**
 * Messages that judge the models and never train them, in rarer wordings than the training messages. The lexicon was once written with
 * them in view; phrases that stood in them and in no training message have been taken out, but they have been looked at often. They guard
 * against a fall, they do not measure new ground.
 * A header line (`# intent sentiment temperature language flags`) labels the lines below it; see training/corpus.ts.
 */
export const heldOut = `
# buy 0 H es
Aquí don Ramiro de la panadería, tráigame otros 40 quintales de harina el miércoles a más tardar
Vamos a cerrar: las dos bodegas, contado, escritura la semana entrante
ya hablé con mi socio y va, ¿dónde abono la reserva del local?
Oiga manden ya la factura de las 60 butacas que el banco me libera el pago hoy
Necesitamos que nos climaticen 3 aulas antes de que arranquen clases el lunes, hay plata del ministerio
póngame 200 bolsas de hielo pa esta noche, paso por ellas
# buy 0 H en
Put me down for both units, wiring the money this afternoon
We've got 45 guests on Saturday and our caterer just bailed, can you take the job? Whatever it costs
same as March: 90 cases, bill it to head office, delivery Tuesday
Let's do it. Send over the agreement and I'll sign tonight
# buy 0 W es
me gustó la cabañita que tienen en Boquete, a ver si la agarramos para las fiestas
quería ver si me podían hacer unas cortinas a la medida
Se me casa la hija en octubre y ando viendo salones
nos interesa llevar la planilla con ustedes
Tengo un terreno y estoy viendo quién me construya algo sencillo
ando en busca de un pediatra para mi bebé
# buy 0 W en
Could you put in a fence for us? Backyard, about 30 feet
hoping to find a dentist for my kids
we might need a bigger warehouse down the road, what do you have
After some garden furniture, nothing fancy
# buy + W es
Ay qué chulada de aretes, guárdame unos plis 💕
# inf 0 W es
el de 10 pies cabe en un pickup?
y ese viene con control remoto o aparte
¿La leche de almendras es sin azúcar?
Oigan, ¿la membresía me deja usar la piscina?
Qué tan ruidoso es el compresor?
Me explican la diferencia entre resina y porcelana para una muela
¿queda alguna unidad con vista al mar?
ustedes mismos ponen los vidrios o solo los venden
en caso de que se dañe, ¿responden ustedes o el fabricante?
Si lo pido hoy me lo podrían traer hasta Liberia?
# inf 0 W en
will this fit a 2014 Corolla
Is the oak table solid wood or veneer?
do you guys work with first-time home buyers
Can it run on 220 volts?
got anything smaller?
Are your cleaning products safe around cats
# inf 0 C es
profe nos dejó averiguar cómo se hace el queso, me ayudan con 5 preguntas?
# prc 0 W es
cuánto me cobrarían por pasar una cuerda de luz a la bodega
en cuánto me sale el galón si llevo el tambor entero
valor del curso?
me das el dato de lo que vale la pensión por noche
¿Y si pago todo junto me bajan algo?
Qué tarifa tienen los sábados?
¿Por qué el recibo trae 4 mil más que el mes anterior?
# prc 0 W en
ballpark for redoing a bathroom?
what's the damage for new brakes on a Civic
How come I'm paying 20 more this month?
do teachers get a lower rate
# prc 0 H es
Deme el número final por las 18 puertas ya con flete, si me cuadra deposito antes de las 5
# prc 0 H en
Need your number for 1,200 tiles by noon, my client already released the funds
# prc - W es
No manches, 900 por un cafecito con pan? Bájenle tantito
# cmp - C es
Fui el domingo y me atendieron con una cara... como si les estuviera pidiendo limosna
Se supone que son especialistas y me dejaron el pelo verde
Qué chasco de hotel, cucarachas en la ducha y nadie hizo nada
No se vale que uno pague puntual y ustedes ni se dignen a saludar
Ay sí, qué puntuales, solo tres horitas de retraso 😒
prometieron internet de 300 y apenas llega a 20, una tomadura de pelo
el muchacho que vino a fumigar me pisó las plantas y se rió
Todo bien con la pizza pero lo que hicieron con mi abuela en la fila no tiene nombre
# cmp - C en
Your nurse talked to my father like he was a child
Waited 50 minutes for cold soup. Lovely evening.
The carpet looks worse than before you cleaned it
I expected more from a place with your reputation
whoever answers your phones needs manners
# cmp - C es f
ME QUIEREN VER LA CARA DE TONTO, MANADA DE SINVERGÜENZAS, ESTOY QUE EXPLOTO
# cmp - C es fx
Váyanse al diablo, partida de mediocres, hoy mismo me paso a la otra compañía
# cmp - C en fx
Absolute clowns. I'm livid. Consider our account closed
# cmp - C es l
Mi licenciado ya está redactando la demanda por el daño en la tubería
esto lo va a saber la Superintendencia, ya armé el expediente
# cmp - C en l
I'm taking this to court, you ruined my hardwood floors
Expect a letter from our solicitors regarding your negligence
# cmp - W es x
Todos los meses les dejo 3 mil dólares y me tratan como basura; ya pedí cotización en otra distribuidora
# sup 0 C es
el portón eléctrico que me pusieron no abre con la llave nueva, cómo la programo
Me pide actualizar la firma digital y no sé qué darle
se me bloqueó el usuario
¿cada cuántas horas me cambio la gasa?
no logro que la balanza imprima etiquetas
de qué forma paso mis contactos al sistema
# sup 0 C en
the thermostat keeps blinking E4, what does that mean
How long should I wait before walking on the new floor?
which cable goes where on the alarm box you gave me
can't seem to upload my receipts to the site
# sup 0 W es
mi nevera vieja congela de más, ¿alguno de ustedes la podría ver? cobren lo normal
# sup 0 W en
my laptop took a coffee bath, do you fix those?
# sup - C es
Me tiene loco esta caja registradora, tercera vez hoy que se queda pegada, qué le hago
# war 0 C es
a la secadora le truena algo por dentro y apenas va para tres meses
La olla se le zafó el mango solita, ni un mes de uso, ¿me la reponen?
El tanque que nos pusieron ya tiene una fisura, según el papel cubre 5 años
al televisor le salió una raya vertical, traigo la factura, qué procede
# war 0 C en
Two of the six stools wobble right out of the box, I'd like proper ones
Sole came off the boots after three hikes, you cover that right?
The pump you fitted in June has quit, the paperwork says two years
# war - C es
Ya van dos técnicos y la lavadora nueva sigue botando agua, estoy hasta el copete, pónganme otra
# trk 0 C es
¿Será que hoy sí pasa el camión con los bloques?
el mensajero ya anda por aquí?
qué ha pasado con la inscripción de la sociedad que les encargué
Quedaron de dejarme la cama entre 9 y 12, ¿siguen en pie?
No estaré en casa, que lo reciba la señora del 4B
a mi hermana ya le llegó y a mí no, pedimos el mismo día
# trk 0 C en
did the courier get lost? I'm at the gate
Am I still on for the 3pm installation, is your guy en route
what's happening with my visa paperwork
Order says "processing" since Tuesday
# trk - C es
Qué desconsiderados, tengo a los albañiles parados porque el cemento no aparece, ¿a qué hora llega?
# ref 0 C es
me debitaron la cuota del gimnasio y yo ya me había salido, favor regresarla
los zapatos me aprietan, se los llevo y me dan mi efectivo?
sigue sin reflejarse en mi cuenta lo que me iban a abonar por la cancelación
al final no viajo, ¿me reintegran el hospedaje?
# ref 0 C en
please take the second payment off my Visa
Sending the jacket back, when do I see the cash?
Class was cancelled, I'd rather have the fee back than a credit
# ref - C es
Se quedaron con mi depósito y se hacen los locos, devuélvanlo, qué descaro
# ref - C en l
Either my deposit is back by Monday or a judge will decide
# par 0 W es
tengo un vivero y podría surtirles plantas cada semana, ¿a quién le escribo?
Manejo un grupo de 200 guías de turismo, ¿qué nos dan por cada huésped que les llevemos?
Me encantaría ser embajadora de su marca, subo reels de maternidad
Queremos poner su marca en Guatemala, ¿cómo trabajan con gente de afuera?
Organizamos la carrera 10K, ¿quieren poner su logo en las camisetas?
# par 0 W en
I run a yoga studio, maybe we could cross promote?
We bottle cold brew locally and think it'd sell well on your shelves
could your shop be a pickup point for our parcels? we pay per package
# par 0 H es
Somos 22 supermercados, queremos meter su salsa en todas las góndolas desde el 1 de julio, pedido inicial de 6 mil frascos
# gen 0 C es
buenas las tengan
ahí mañana trabajan?
¿En qué piso están?
puedo pagarles con cheque?
mi primo maneja camión, ¿no ocupan chofer?
Uy no, este no es el chat de mi tía, disculpen
va que va
no se preocupe
Oki doki
cómo se llama la dueña?
# gen 0 C en
yo
morning all
which bus stops near you
do you accept Apple Pay
found a wallet outside your store
never mind, sorted
k
# gen 0 C es h
está por ahí Mauricio?
póngame a alguien de carne y hueso
me timbras cuando puedas
# gen 0 C en h
is there an actual human I could chat with
ring me on +44 7700 900123
# gen + C es
Que Dios les pague, mi mamá salió caminando de la terapia 🥹
Quedó de lujo la terraza, se rifaron muchachos
# gen + C en
Hats off to Dana, she made our day
Couldn't be happier with the new kitchen, bravo
# spm 0 C es
Mi cuñada generó 2000 USD el mes pasado solo con su celular, pregúntame cómo
Netflix: su pago falló, regularice en netfIix-cobros.click
Efectivo al instante aunque estés en Datacrédito, mándame foto de tu cédula
Atención: el presidente regalará bonos, anótate aquí y pásalo a todos tus grupos
Aprovecha, correos verificados de 50 mil empresas por solo 30 dólares
# spm 0 C en
Your computer is infected, call Microsoft support now +1 888 000 1111
I turned 200 into 9,000 with this broker, ask me how
We build backlinks for businesses like yours, 50% off this week
Pay the outstanding toll today or face legal action: toll-pay.top
hi dear, are you single? I'm on vacation and bored
# buy 0 H es h
Quiero dejar separado el apartamento hoy, ¿quién me atiende por teléfono?
# cmp - C es h
Póngame al jefe, que esto del chat no sirve y yo ya estoy cabreado
# inf 0 W es
Mándeme la info por escrito nomás, llamadas no
# inf 0 W en
We defend people in court all day, do you have copiers that handle that volume?
# cmp - C en
I won't get lawyers involved but you should be ashamed of that paint job
# gen 0 C es
mi abogado los recomendó, ¿dónde quedan?
# gen 0 C en
No complaints at all, just checking if you're open Monday
`;
