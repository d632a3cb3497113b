/** Training messages on orders, claims and money in many plain wordings, beyond the usual key words: tracking, refund, warranty and support side by side. */
export const whatHappensNext = `
# trk 0 C en
has anybody got eyes on my crate
it left Tuesday, should I be worried
nothing in the mailbox so far
is my stuff at customs still
what's the hold up with job 5512
did someone sign for it, and who
can you tell the courier to use the back gate
is the boat with our container in yet
my sister sent me a parcel through you, has it reached the branch
are the flowers on their way to my mum
could you swap the drop-off to Friday
will it make it before the weekend
estimated arrival?
I had a slot between 10 and 2
are you the ones bringing the skip today
when do the fitters get to us
the site says dispatched but where from
where can I see how far it is
does the 40 kg sack come in the same truck as the rest
let me know when it's ready to collect
has my prescription been filled yet
is my passport back from the embassy
my certificate was due in May, any sign
any progress on the planning application you're doing for us
can I get the carrier's name and number for order 1123
I moved, please send the order to the new house
is it on the lorry yet
please tell me my delivery has not been forgotten
the tree hasn't come. tomorrow is Christmas
one of my three suitcases is still missing
what day will you bring the sample boards
did the replacement go out
delivery tomorrow, morning or afternoon?
please leave it under the porch
who do I ask about a shipment that came short by two boxes, are they following?
# trk 0 C es
¿alguien sabe de mi caja?
salió el martes, ¿me preocupo?
en el buzón no hay nada todavía
¿mis cosas siguen en aduana?
¿por qué se detuvo el trabajo 5512?
¿quién firmó de recibido?
dígale al chofer que entre por atrás
¿ya atracó el barco con nuestro contenedor?
mi hermana me mandó una encomienda, ¿ya está en la sucursal?
¿ya van las flores para mi mamá?
¿me cambian la entrega para el viernes?
¿alcanza a llegar antes del fin de semana?
tenía turno de 10 a 2
¿ustedes son los que traen hoy la góndola de escombros?
¿cuándo llegan los instaladores?
¿desde dónde lo despacharon?
¿dónde veo qué tan lejos está?
avísenme cuando pueda pasar por él
¿ya prepararon mi receta?
¿volvió mi pasaporte de la embajada?
mi certificado era para mayo, ¿se sabe algo?
¿qué ha dicho la municipalidad del permiso que ustedes llevan?
me mudé, manden la compra a la casa nueva por favor
¿ya lo subieron al camión?
díganme que no se olvidaron de mi entrega
no ha llegado el arbolito y mañana es Navidad
de tres maletas falta una
¿qué día traen las muestras?
¿ya salió la reposición?
mañana entregan, ¿en la mañana o en la tarde?
déjelo debajo del corredor por favor
venían cinco bultos y recibí tres, ¿los demás vienen después?
¿a cuántas paradas está?
quedaron de pasar por la tarde, sigo aquí
¿lo mandan por bus o por courier?, lo pedí ayer
# trk - C en
you lot have had my order for a month. when, just when?
if that van doesn't come in the next hour I'll scream. where is it
lost it again have you? find my parcel
three days off work waiting for a bed that doesn't come. tell me when
# trk - C es
tienen mi pedido hace un mes. ¿cuándo? solo díganme cuándo
¿otra vez lo perdieron? busquen mi paquete, qué desorden
tres permisos en el trabajo esperando una cama que no llega, ¿cuándo, por Dios?
si en una hora no está aquí el camión me da algo, ¿dónde viene?
# ref 0 C en
the till rang it up twice
you've taken the wrong amount
I got charged the adult price for my kid
I'm owed 15 from the last bill
changed my mind about the armchair, it's still wrapped
can you put it back on the gift card
could you reverse yesterday's top up
the ticket machine ate a tenner
I was told I'd get my deposit within a week of moving out
pls cancel and credit me
wasn't as advertised so I'm sending it back
the lesson didn't happen, what about my fee
how do I claim back the shipping
exchange isn't possible so I'd want the cash
please take the tip off, it was a mistake
we returned the tiles last week, awaiting the credit
where do I post the dress to get my money
you charged the card I deleted
are returns free, I want to send two of the three back
do I need the box to return it? I'm bringing it Saturday
the event moved to a date I can't make, I want out of the tickets
paid for express, came standard, difference back please
insurance premium taken after I cancelled
my card shows a payment to you that I never made
I'd like to withdraw from the contract within the 14 days and have the payment returned
# ref 0 C es
pasaron el producto dos veces en caja
me cobraron un monto que no es
le cobraron precio de adulto al niño
me deben 15 mil de la factura pasada
ya no quiero el sillón, está empacado todavía
¿me lo ponen otra vez en la gift card?
anulen la recarga de ayer por favor
la máquina se comió un billete de 10 mil
me dijeron que en una semana me daban el depósito
cancele y acredíteme
no es lo que anunciaban, lo estoy mandando de vuelta
la clase no se dio, ¿y lo que pagué?
¿cómo recupero el costo del envío?
si no hay cambio entonces el efectivo
quítenme la propina, fue un error
entregamos la cerámica sobrante, falta el crédito
¿a dónde mando el vestido para que me devuelvan?
cobraron en la tarjeta que ya había borrado
quiero devolver dos de las tres
¿ocupo la caja para devolverlo? voy el sábado
cambiaron la fecha y no puedo ir, ¿me recogen las entradas?
pagué exprés y llegó normal, devuelvan la diferencia
siguieron cobrando el seguro después de cancelarlo
en mi tarjeta aparece un pago a ustedes que yo no hice
quiero ejercer el retracto y que me reintegren
no fui al evento porque lo suspendieron, ¿cómo me pagan de vuelta?
# ref - C en
stop giving me vouchers and give me MY money
it's been "processing" for six weeks, that's theft, pay me back
you've charged me for a year of nothing, refund it all, I'm disgusted
# ref - C es
no quiero más cupones, quiero MI plata
seis semanas "en proceso", eso es robo, páguenme
me cobraron un año de nada, devuélvanlo todo, qué asco
# war 0 C en
two weeks in and the zip has gone
the screen has lines across it, I've had it since spring
keys stick on the new keyboard, can it be exchanged
lid doesn't close on the one I got
one leg is shorter than the others
came with a dent down the side
the remote that came with it does nothing
stitching's undone after one wash
charger gets so hot it melted, it's new
it's leaking from the bottom, fitted by you in March
the colour rubbed off on day two, I'd like another
still makes the noise you supposedly fixed
my watch loses ten minutes a day, bought here in June
picture frames arrived with smashed glass
sole came away from the shoe after a month
the app says the sensor is dead, unit is four months old
how do I get a new one, this one's faulty
received the wrong part and it's cracked, please send the right one
paint on the gate you installed is bubbling
the sofa's frame snapped, we've had it since last year, it has 5 years cover
pump seized after 30 hours, we expect a replacement under the terms
# war 0 C es
a las dos semanas se fue el zíper
la pantalla trae rayas, la tengo desde abril
se pegan las teclas del teclado nuevo, ¿lo cambian?
la tapa no cierra
una pata es más corta que las otras
vino golpeado de un lado
el control que traía no hace nada
se descosió con una lavada
el cargador se calienta hasta derretirse, es nuevo
gotea por debajo, ustedes lo pusieron en marzo
destiñó al segundo día, quiero otro
sigue con el ruido que supuestamente arreglaron
el reloj se atrasa diez minutos al día, es de ahí, de junio
los cuadros llegaron con el vidrio roto
se despegó la suela al mes
el sensor murió, la unidad tiene cuatro meses
¿cómo hago para que me den otro? este salió malo
mandaron la pieza equivocada y rajada, envíen la correcta
la pintura del portón que instalaron está con burbujas
se partió la estructura del sillón, tiene cobertura de 5 años
la bomba se pegó a las 30 horas, esperamos reposición según contrato
el colchón se hundió en el centro
el juguete no sonó nunca
la batería dura diez minutos y está nueva
# war - C en
seriously, a week. It lasted a week. Replace this piece of junk
you "repaired" it and it's worse than before, put it right
# war - C es
en serio, una semana. Duró una semana. Cámbienme esta porquería
lo "repararon" y quedó peor que antes, arréglenlo bien
# sup 0 C en
how do I get the lid off
what does the triangle mean
no hot water upstairs, what should I check
can I put it in the dishwasher
where's the serial number on it
how much bleach do I use on the pool you set up
I deleted the invoice by mistake, can it be recovered
there's no sound
it won't let me continue without a tax ID
I need to swap my Monday session for Tuesday
our intern can't see the shared folder
how can I make the font bigger
the blue cable or the red one first
which setting for wool
alarm went off for no reason, how do I see why
do I need to water the new lawn every day
what's the code for the gate again
it logs me out every five minutes
bank feed stopped importing yesterday
could you resend the link to the webinar
help, I locked the safe with the key inside
the door code you sent doesn't open it
where do I enter the promo code
can't hear the other person on calls
my points are missing
I typed the wrong address in my profile, how do I fix it
need to reprint last month's payslips
the tablet won't turn the page
is it normal that it hums at night
how often do I have to descale it
please add my daughter to the pickup list
could someone walk me through the first login
# sup 0 C es
¿cómo le quito la tapa?
¿qué significa el triángulo?
¿se puede meter al lavaplatos?
¿dónde trae el número de serie?
¿cuánto cloro le echo a la piscina que hicieron?
borré una factura sin querer, ¿se recupera?
no se oye nada
no me deja seguir sin el número de cédula
necesito cambiar mi sesión del lunes al martes
la pasante no ve la carpeta compartida
¿cómo agrando la letra?
¿primero el cable azul o el rojo?
¿en qué ciclo va la lana?
sonó la alarma sola, ¿cómo veo por qué?
¿tengo que regar el zacate todos los días?
¿cuál era el código del portón?
me saca a cada cinco minutos
el banco dejó de importar movimientos ayer
¿me reenvían el enlace de la clase?
cerré la caja fuerte con la llave adentro, ¿qué hago?
el código que mandaron no abre la puerta
¿dónde pongo el cupón?
no escucho a la otra persona en las llamadas
no me aparecen los puntos
puse mal mi dirección en el perfil, ¿cómo la arreglo?
necesito reimprimir los comprobantes del mes pasado
la tablet no pasa de página
¿es normal que zumbe en la noche?
¿cada cuánto se le saca el sarro?
agreguen a mi hija a la lista de recogida por favor
¿alguien me guía con el primer ingreso?
¿con qué jabón lavo la alfombra que les compré?
no me llegó el correo para activar
¿cómo bajo el recibo?
`;
