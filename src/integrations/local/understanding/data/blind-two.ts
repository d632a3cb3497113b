/**
 * The second blind test: other trades, dialects and situations than in `blind.ts`, written before any model had judged a line of it.
 * Single mistakes here have not been read and are not to be: what is mended is mended from messages left out and from public sets
 * (docs/local-models.md). It trains and tunes nothing.
 */
export const blindTwo = `
# buy 0 H es
Buenas, ocupo un montacargas de 2.5 toneladas para el lunes, ya tengo la orden de compra firmada
vecino apartame las dos llantas 205/55 que paso ahorita en la tarde a pagarlas
Somos una panadería en Heredia, mándenos otra vez los 40 sacos de harina como el mes pasado, pago contra entrega
Ya hablé con mi socio y nos vamos con ustedes para la contabilidad, ¿dónde firmo?
parce listo, me quedo con la moto, ¿a qué cuenta le giro la inicial?
Quiero inscribir a mis dos hijos en el curso de natación que arranca este sábado, ya hice la transferencia
Pana, necesito el grupo electrógeno alquilado desde mañana hasta el domingo, el dueño del evento soy yo
dale, cerramos el alquiler del galpón, mañana llevo el depósito
Agéndeme la esterilización de la perrita para este jueves, por favor
# buy 0 W es
Andamos viendo cambiar los ascensores del edificio el otro año y nos gustaría que vinieran a hacer una visita
me interesaría tomar clases de violín, soy principiante
Estoy buscando quien me lleve la planilla y los impuestos de un negocito de uñas
Quisiera alquilar un escritorio en el coworking cuando vuelva de vacaciones
ando viendo lo de unos lentes progresivos, a ver si paso un día de estos
tengo ganas de hacerme un tatuaje en la espalda
# buy 0 H en
We'd like to go ahead with the 30 kVA chiller, board signed off this morning, please send the pro forma
two tickets for tonight's 9pm show pls, paying by card now
Can you book my labrador in for boarding from the 22nd to the 29th? Happy to leave a deposit today
I'll take the corner unit. Where do I wire the first month?
Need a crane with operator on site by Wednesday 7am, PO to follow in the hour
Hi, same as last quarter please: 12 drums of degreaser, deliver to bay 3
sign my mum up for the Tuesday pilates, she's keen to start this week
Count us in for the stall at Saturday's market, who do I pay?
# buy 0 W en
we are a two person startup looking for someone to do our books from next year
Thinking of getting the pool resurfaced at some point, would love someone to come have a look
I'd quite like to adopt one of the kittens once we've moved house
interested in leasing a photocopier for the parish office
after a decent second hand lathe if you ever get one in
# inf 0 W es
¿El compresor de tornillo trae secador incluido o se compra aparte?
disculpá, ¿el plan familiar del gym incluye la piscina?
¿Manejan manguera hidráulica de media pulgada con terminales JIC?
¿la vacuna de la rabia la ponen también a gatos?
Hola, ¿el café viene en grano o molido?
¿Hacen tarjetas de presentación con barniz a registro? Ando averiguando
qué diferencia hay entre la bomba centrífuga y la sumergible que tienen publicadas
oe causa, ¿ese depa acepta mascotas?
¿Siguen teniendo cupo en la maestría virtual?
Si compro la caldera con ustedes, ¿qué garantía me dan?
¿Puedo devolver el vestido si no me queda? Pregunto antes de comprarlo
¿Trabajan con régimen simplificado o solo con empresas grandes?
che, ¿la bici esa rodado 29 viene con frenos hidráulicos?
¿Ustedes arman el mueble o lo entregan en caja?
¿tienen leche deslactosada por galón?
# inf 0 W en
Does the CNC router handle aluminium or only wood?
is the studio flat furnished, and is water included?
what's in the deluxe hamper exactly?
Do your alarm panels work without a landline?
Which of your two accounting plans covers payroll?
How noisy is the 20 kW generator at idle?
Any vegan options on the catering menu?
do u stock size 13 steel toe boots
What's the lead time on a custom labelling machine?
Would the roof rack fit a 2016 Hilux?
can the water softener be installed outdoors
is there parking at the clinic / do you take kids under 5?
if it doesnt suit me can i bring it back within the month? havent bought yet
# prc 0 W es
¿A cómo está el metro cúbico de concreto puesto en Alajuela?
cuánto me sale tapizar un juego de sala de tres piezas
¿Qué costo tiene la consulta con el nutriólogo?
bro en cuánto dejas las placas de yeso si te llevo 50
me pasás presupuesto para pintar un depto de dos ambientes?
¿Cuánto cobran por la declaración anual de una persona física?
¿El precio de la empacadora ya lleva IVA?
¿Se puede pagar en tres cuotas sin interés?
Y eso en cuánto sale mensual
¿Por qué este mes me subieron el mantenimiento del ascensor?
kiero saber el presio del corte y barba
¿Hay descuento para adultos mayores en los anteojos?
Regáleme una cotización de 200 camisetas estampadas a dos tintas
# prc 0 H es
Necesito cotización formal de 3 montacargas eléctricos hoy mismo, mañana se adjudica y yo decido
pásame ya el total con envío a Tepic que te transfiero en cuanto me lo des
# prc 0 W en
how much to rewire a three bed terrace?
Ballpark for 500 printed tote bags?
what do you charge for grooming a standard poodle
Is the quoted figure for the boiler before or after VAT?
Can you do any better than 4,200 on the skid steer?
your hourly rate for notary work pls
what are the fees if I pay monthly rather than yearly
Any deal if I bring both cars in for tyres?
Why has my hosting renewal gone from 60 to 95?
# prc 0 H en
send me your best price on 10 pallets of shrink wrap, I'm ordering before 3pm today
Budget's approved, I just need the number for the two forklifts with chargers
# cmp - C es
Pésima la atención en la recepción, uno paga y lo tratan como si pidiera limosna
Tres veces les he dicho que no me pongan cebolla y tres veces me la ponen, increíble
la neta su app es una burla, se cae justo cuando hay que pagar
El instructor llegó tarde y encima de mala gana, así no da ganas de volver
Me cobraron un estacionamiento que ni usé y la cajera riéndose
wn llevan un mes con la calle rota y el polvo entra hasta la cocina
Qué falta de respeto dejar a los abuelitos haciendo fila al sol
Bravo, otra vez sin agua caliente en el gimnasio, para eso suben la mensualidad
Quedé muy desilusionada con el ramo, nada que ver con la foto
El albañil dejó todo hecho un chiquero y se fue
Uno les manda correos y es como hablarle a la pared
# cmp - C en
Your valet scratched nothing this time, but he moved my seat, ate my mints and was rude about it
The choir room was freezing again and nobody seems to care
honestly the worst sandwich I've ever paid nine quid for
Third accountant in a year and this one doesn't reply either. Shambles.
gym's been filthy for weeks, hair in every drain, gross
lovely, another price rise and still no hot water in the changing rooms 🙄
We waited forty minutes to be seated while staff chatted by the till.
The rep talked down to my wife the whole visit. Not on.
your app logs me out every. single. time. so fed up
My nan cried after the way your clerk spoke to her
printing came out purple instead of navy and the guy just shrugged
# cmp - W en
We spend 30k a year with you and still can't get a callback from our account manager. Reconsidering for the next contract.
# cmp - W es
Llevamos cinco años comprándoles y nadie avisa que cambiaron de agente; así la verdad uno busca otro proveedor para el pedido de enero
# sup 0 C es
¿Cómo se programa el temporizador del riego? Ya leí el manual y nada
la máquina de coser que les compré hace tres años se traba, ¿la reparan?
No me deja entrar a la plataforma del curso, dice usuario inactivo
¿Cada cuánto se le cambia el aceite al compresor?
Se me olvidó el PIN de la alarma, ¿cómo lo cambio?
el aire bota agua para adentro, quién me lo puede revisar
¿Qué champú le puedo echar al perro después de la cirugía?
Ayuda, borré sin querer la factura en el sistema que ustedes nos instalaron
la caldera marca error E04 y no arranca, qué hago mientras
A la impresora fiscal no le agarra el papel, me urge porque estoy abierta al público
¿Me ayudan a cambiar el correo de mi cuenta? El que tengo ya no lo uso
che no puedo vincular el posnet al wifi
Necesito que me expliquen otra vez cómo subir las facturas al portal
se me desprogramó el portón eléctrico con el apagón
# sup 0 C en
How do I bleed the radiators on the system you fitted last year?
my membership card won't open the turnstile
pls can someone reset the login for our warehouse scanner
The forklift beeps three times and won't lift. It's out of warranty, we'd pay for a technician.
what should i feed the orchid i got from you
Can't find where to download my tax certificate on your portal
The POS froze mid-sale and now the drawer won't open
How long do I keep the bandage on after the tattoo?
dishwasher you installed is tripping the breaker, any ideas?
Could you move my dad's physio from 10 to 11?
app keeps asking for a code that never arrives
hey how do you descale this coffee machine
# war 0 C es
La bomba que instalaron en marzo ya no levanta presión y está en garantía, ¿cuándo la ven?
Compré unos lentes hace dos semanas y se les cayó el tornillo solos, quiero que los arreglen sin costo
el colchón se hundió y según la póliza son diez años, ¿cómo hago válido eso?
La lavadora vino con el tambor torcido de fábrica, favor cambiarla
Se despegó la suela a los quince días de uso, ¿me los cambian por otros?
el generador salió malo, apenas tiene un mes, ocupo que me lo repongan
¿La garantía cubre el motor quemado del portón? lo pusieron ustedes en febrero
# war 0 C en
Bracelet clasp snapped after nine days, I'd like it replaced under the guarantee
The laminate you fitted in May is lifting, when can you come make it good?
New tyre has a bulge in the sidewall. Still covered, I assume? Please swap it
battery on the e-bike died in 4 months, there's a 2 year warranty on the box
Our labeller's sensor failed and it's 6 months old, we need the free part you promised
Glasses frame cracked by itself, can you exchange them
# war - C en
Second replacement kettle and this one leaks as well. Ridiculous. Sort me a proper one under warranty
# war - C es
Es la tercera vez que la secadora vuelve del taller de garantía igual de dañada, ya cámbienmela por una nueva, qué cansancio
# trk 0 C es
¿Ya salió de aduana la prensa que pedimos?
buenas, ¿por dónde viene el camión del concreto?
la señora de la limpieza quedó en llegar a las 9, ¿viene?
¿Para cuándo tienen listas las invitaciones que mandé a imprimir?
me dijeron 48 horas para el uniforme del colegio y ya van cinco días, ¿saben algo?
¿Cómo va lo de mi pasaporte? el trámite lo lleva la licenciada Rojas
Mejor entréguenlo en la casa de mi mamá, que yo salgo de viaje
¿a qué hora pasan a recoger los escombros?
¿Ya están mis lentes?
veci y el gas pa' cuándo
# trk 0 C en
has my repaired laptop left your workshop yet?
When does the skip get picked up?
Any update on the visa paperwork your office filed for me?
is the plumber on his way or should I go out
Our container shows "discharged" for four days, when will you deliver it?
could you leave the parcel with no. 14, I'm on a night shift
are the prints ready for pickup
What's the new date for the kitchen worktop?
# trk - C en
You said Tuesday, then Friday, now radio silence. Where on earth is my wardrobe?
# trk - C es
Me tienen esperando el técnico desde las ocho y nadie avisa nada, ya perdí el día, ¿va a venir o no?
# ref 0 C es
Cancelé el curso antes de empezar, ¿cuándo me devuelven la matrícula?
Me hicieron dos veces el débito de la mensualidad, por favor reversen uno
Quiero regresar los zapatos que compré ayer, no le quedaron a mi hijo
¿Qué estado tiene la nota de crédito de las cajas que devolvimos?
el concierto se pospuso y ya no puedo ir, cómo pido la plata de vuelta
Anularon mi cita, necesito que me reintegren el adelanto
Les pagué de más por error, fueron 15 mil colones, ¿me los pueden regresar?
# ref - C es
Devuélvanme lo que pagué por ese masaje tan malo, salí peor de la espalda
Son unos frescos, el sillón llegó manchado y no me quieren reintegrar el dinero, háganlo ya
# ref 0 C en
Hi, I returned the drill on the 3rd, when does the money hit my account?
class was cancelled, please put the 25 back on my card
I was billed for the annual plan instead of monthly, can you reverse that?
I'd like to send back two of the four chairs, what's the procedure?
Deposit back please, we've decided not to take the hall
Overpaid invoice 2231 by 310, kindly credit it
# ref - C en
Give me my money back, that haircut is a disgrace
Six weeks chasing a refund for a trip YOU cancelled. Pay up.
# par 0 W es
Fabricamos empaques de cartón en Cartago y quisiéramos ser proveedores de su planta
Tengo un canal de recetas con 80 mil seguidores, ¿les interesa un intercambio?
Somos un despacho de arquitectos, ¿dan comisión por cliente referido?
¿Cómo hago para poner una franquicia de ustedes en David, Chiriquí?
La asociación de vecinos busca patrocinador para la carrera de los 5k
Distribuyo repuestos de bombas en el Eje Cafetero y me gustaría llevar su marca
Soy fotógrafo de bodas, podríamos recomendarnos clientes mutuamente con el salón
# par 0 H es
Tenemos 12 sucursales y queremos distribuir su línea desde el 1 de febrero, el volumen sería de 300 equipos al año, ¿nos reunimos el martes?
# par 0 W en
We roast coffee in Boquete and would love to be on your shelves
Are you open to white labelling your scheduling software for vets?
I run a moving company, happy to send clients your way for a referral fee
Our school is looking for a sponsor for the robotics team
Would you consider stocking our handmade soaps on consignment?
Photographer here, want to trade headshots for a few months of coworking?
# par 0 H en
We're opening 6 dealerships in March and want exclusive rights to your compressors in Panama, 150 units committed in year one
# gen 0 C es
¿Abren el 25 de diciembre?
¿Dónde queda la sucursal de Liberia?
Muchas gracias, quedo pendiente
disculpe me equivoqué de número
¿Reciben Sinpe o solo tarjeta?
Soy egresado de mecánica industrial, ¿a dónde mando el currículum?
Buenas buenas
¿Ustedes son los mismos que estaban frente al parque?
Cambié de celular, este es mi número nuevo, soy Marta la de la ferretería
¿Se puede entrar con coche de bebé?
estoy haciendo mi tesis sobre pymes, ¿me responderían una encuesta?
jajaja qué risa con el gatito de su historia
Ok enterado
¿tienen parqueo para motos?
# gen 0 C en
what time do you shut on bank holidays?
sorry, meant to text my sister
Do you accept Amex at the counter?
ok cool ttyl
Is this still the number for Dr. Patel's surgery?
I'm a uni student writing about small breweries, may I ask you a few questions?
are you hiring drivers at the moment?
howdy, happy Thursday
Which bus stops outside your shop?
I've changed my surname, please update your records
right, got it
hi there, quick question
# gen + C es
Ay qué belleza quedó el jardín, mil gracias a los muchachos, son unos duros
Los felicito por los 30 años, toda la vida comprándoles
el doctor es un amor con los animalitos, Dios lo bendiga
Quedamos encantados con la boda, todo divino 😍
De verdad gracias por la paciencia con mi papá, se nota el cariño
pura vida, quedó tuanis el rótulo, me encanta
# gen + C en
just wanted to say the new receptionist is an absolute gem
My daughter passed her grade 5 piano, we owe it all to Mr Lowe, thank you!!
best tacos in town, no contest 🌮🔥
So grateful to the team who found my dog last night ❤️
you guys nailed the logo, I'm over the moon
Thoroughly enjoyed the tour, our guide was brilliant
# gen 0 C es h
Comuníqueme con don Ernesto por favor
prefiero que me llame alguien, escribiendo no me doy a entender
¿hay alguien ahí o solo contesta la máquina?
páseme con el encargado de bodega
Me puede marcar la licenciada cuando tenga un espacio?
# gen 0 C en h
could somebody give me a ring on this number please
I need to talk to Susan in accounts
is there a real human I can chat with
switchboard please
put me through to the workshop
# cmp - C es h
Ya me cansé de este robot, quiero que me atienda una persona de verdad
Nadie resuelve, exijo que me llame el gerente hoy
# cmp - C en h
This bot is useless. Get me a manager on the phone.
Fed up of going round in circles with a machine, let me speak to someone
# sup 0 C es h
No pude configurar la cámara, ¿me puede llamar un técnico y me va guiando?
# sup 0 C en h
Tried the steps twice with no luck, can an engineer phone me?
# prc 0 W es h
¿Me llama un asesor para ver precios del plan empresarial?
# buy 0 H en h
Ready to order 40 chairs today, have a salesperson call me before noon
# inf 0 W es
No hace falta que me llamen, con que me pasen la ficha técnica por aquí está bien
# prc 0 W en
please don't ring, just text me the price list
# cmp - C es l
Voy a poner la denuncia en la Profeco por publicidad engañosa, ya tengo los anuncios guardados
Si mañana no aparece el contrato los veo en los tribunales
Mi abogada les va a mandar la carta notarial por lo del derrame en mi casa
Esto lo llevo a la Superintendencia, ya estuvo bueno
Presentaré queja ante la Agencia de Protección de Datos por pasar mi número a terceros
# ref - C es l
Si no me reintegran la prima esta semana presento la denuncia en la ACODECO
# cmp - C en l
You will be hearing from my attorney about the damage your movers did
I'm filing with the state Attorney General, this is bait and switch
Reported you to the data protection office for the spam calls, enjoy
# ref - C en l
Refund the hall deposit by Friday or I see you in small claims court
# trk - C en l
Ten weeks for a stairlift. If there's no delivery date by tonight my solicitor takes over
# war - C es l
O me cambian el motor en garantía o interpongo demanda, ustedes dirán
# inf 0 W es
Necesito un abogado que demande a mi arrendador, ¿ustedes llevan esos casos?
# inf 0 W en
do your lawyers handle small claims against airlines?
# cmp - C en
not going to sue anyone over a cold soup but honestly, poor show
# spm 0 C es
GANA $500 DIARIOS desde tu celular!! cupos limitados escribe YO al +1 829 555 0101
Felicidades! su línea fue seleccionada en el sorteo de aniversario, confirme sus datos en premio-linea.top
Préstamo inmediato sin buró sin aval, solo con tu INE, responde SI
Su cuenta será bloqueada hoy. Verifique su identidad aquí http://banco-seguro.xyz
Reenvía este mensaje a 15 contactos y mañana recibirás una gran noticia, no rompas la cadena
Hola amor, soy Katia, vi tu perfil y me gustaste mucho, escríbeme a mi otro número
Posicionamos su página en el primer lugar de Google garantizado, más visitas más ventas
Invierta en criptomonedas con nuestro robot y duplique en 7 días
# spm 0 C en
URGENT: your parcel is held, pay 1.99 customs at post-fee.click
Make $3k a week from home, no experience, DM "START"
We can rank your website #1 on Google, 10,000 backlinks for $49
Dear beneficiary, the sum of 4.5 million dollars awaits your claim
Hi dear, I am lonely widow seeking trusted friend, write me on telegram
Pre-approved loan up to 50,000 regardless of credit score, reply YES
Your account has been suspended!! log in now to avoid closure secure-verify.top
free iphone for the first 100 people who tap this link bit.ly/zz19
`;
