/** Training messages that mislead: keywords of another intent, negation, sarcasm, mixed feelings, statements that only imply the ask. */
export const traps = `
# trk 0 C es
no quiero reembolso, solo saber por dónde viene
no es reclamo, ¿a qué hora pasan a dejar la estufa?
ya pagué el precio completo, ahora díganme cuándo lo traen
la garantía ya la tengo, lo que falta es que me entreguen el equipo
en la casa hay alguien hasta las 5
mi dirección es la misma de la vez pasada, ¿ya salió?
compré el lunes y hoy es viernes
la página dice entregado
nadie ha tocado el timbre todavía
el camión iba a pasar a las nueve
prometieron que esta semana quedaba instalado
mi trámite sigue en revisión desde marzo
# trk 0 C en
not after a refund, just tell me where the box is
bought it Monday, it's Friday now
the page says delivered
nobody has knocked yet
you said this week for the fitting
my application has been "in review" since March
I'm home till five
no complaints so far, only checking when it gets here
the price was fine, the wait is less so, any ETA?
gate code is 4471, tell the driver
# ref 0 C es
no busco cambio ni vale, quiero el dinero de vuelta
la factura dice 80 y me cobraron 180
ese cargo no es mío
al final no fuimos al concierto por la lluvia que lo canceló
mi compra sigue cobrada aunque la cancelé
el precio que me rebajaron en caja no aparece en mi estado de cuenta
no quiero otro igual, ya me desanimé
pagué y nunca me dieron el servicio
sigue saliendo la cuota y yo ya no soy socia
# ref 0 C en
I don't want another one, I want what I paid
that charge isn't mine
receipt says 80, my bank says 180
show was cancelled, tickets still on my card
I'm no longer a member yet the fee keeps coming out
paid and never got the service
store credit is no use to me, I'd need it back on the card
the promised discount never came off my bill
# war 0 C es
no quiero que me devuelvan la plata, quiero una que sirva
la compré hace un mes y ya hace ruido
no pienso pagar por arreglar algo que me vendieron malo
recién instalado y ya gotea
vino sin el control remoto
está nuevo y no prende
trae la pantalla quebrada de la caja
a los 15 días se peló toda la pintura
# war 0 C en
don't want my money, want one that works
bought last month, grinding noise already
not paying to fix something you sold me broken
box was missing the charger
brand new, dead screen
fitted on Tuesday, dripping on Thursday
the coating flaked off within two weeks
it should have lasted five years according to your leaflet
# sup 0 C es
no está dañado, solo no sé usarlo
no es garantía porque lo boté yo, ¿cómo lo arreglo?
¿qué significa el bombillo naranja?
no sale agua caliente, ¿qué reviso primero?
se me cayó al agua el celular, ¿qué hago?
no me aparece la opción de pagar
mi hijo le cambió el idioma y ahora está en chino
después de la actualización no veo mis clientes
quiero darme de baja de los correos
el precio en el sistema sale mal y no sé cómo editarlo
no encuentro mi reserva en la app
# sup 0 C en
it's not broken, I just can't work it out
I dropped it so it isn't a warranty thing, what can I do
the little orange light, what is it
can't see the pay button
my kid switched it to Chinese
clients vanished after the update
price field in the system shows wrong, how do I edit it
how can I get it to stop beeping
my booking doesn't show in the app
locked myself out
# inf 0 W es
si sale malo, ¿ustedes responden?
¿y si no me gusta lo puedo devolver? lo pregunto antes de comprarlo
¿cuánto tardan en entregarlo si lo pido hoy?
¿reembolsan si cancelo el tour una semana antes? todavía no reservo
¿la garantía del nuevo modelo es de un año o dos?
no quiero precio, quiero saber si es original
mi vecina tiene uno y está contenta, ¿es el mismo modelo?
¿quién lo instala si se lo compro?
¿trabajan con empresas pequeñas?
¿hay que llevar algo para la cita de valoración?
la que vi ayer, ¿es la de 12 o la de 15 pies?
# inf 0 W en
if it fails do you stand behind it
can I send it back if it doesn't suit, haven't bought yet
if I ordered today how soon would it be here
would I get refunded if I cancel the trip a week before? not booked yet
don't need the price, need to know if it's genuine
the one I saw yesterday, was it the 12 or 15 foot
who fits it if I buy from you
do you work with small firms
is there a wait list
does the warranty transfer if I sell it on
what happens if it rains on the day
# prc 0 W es
no me interesa el catálogo, dígame cuánto
¿vale la pena el grande por la diferencia? ¿de cuánto es?
con envío y todo, ¿en cuánto me queda?
¿cuánto tengo que juntar para la prima?
vi que bajó, ¿a cuánto quedó?
el de la vitrina no tiene etiqueta, ¿cuánto vale?
me sale en 90 en otro lado, ¿ustedes?
¿y por transferencia me lo deja en menos?
hasta cuándo está la oferta y en cuánto
mi presupuesto anda por 200 mil, ¿alcanza?
# prc 0 W en
skip the brochure, what's the number
all in with delivery, what am I looking at
it's 90 elsewhere, can you match
no tag on the one in the window
what do I need to put down
how long is the offer on and how much off
my budget's around 2k, does that get me there
is the big one worth the extra? what is the extra
if I pay by transfer does it come down
# buy 0 W es
mi refri ya no da más, toca cambiarla
la abuela cumple 80 y queremos hacerle algo bonito
se nos casa el hijo en noviembre y no tenemos salón
el techo ya no aguanta otro invierno
estoy empezando un negocito de comidas y me falta todo
mis hijos ya no caben en el cuarto, hay que ampliar la casa
necesito que alguien me lleve los libros, yo no entiendo de eso
voy a ocupar carro para el trabajo
se me acabó el contrato con el otro proveedor
creo que ya es hora de cambiar de lentes
# buy 0 W en
fridge is on its last legs, time for a new one
gran turns 80 and we want to do something nice
we've outgrown our flat
roof won't take another winter
starting a small kitchen and need pretty much everything
my contract with the other lot is nearly up
I think it's time for new glasses
can't do my own books any more
the old car won't pass its next test, so I'm looking
# buy 0 H es
se nos fue la luz en la clínica y la planta murió, traigan una hoy, no importa cuánto
ya tengo el cheque en la mano, ¿hasta qué hora están?
abro mañana y el proveedor no llegó: 40 kilos de carne ya
la junta dijo que sí, ¿qué sigue?
mándeme los datos de la cuenta
ya no busco más, con ustedes cierro
mi esposa también dijo que sí, apártenos la casa
necesito 15 laptops, la plata del presupuesto vence este viernes
# buy 0 H en
cheque in hand, how late are you there
opening tomorrow and my supplier bailed: 40 kilos of beef, now
they all said yes, what's next
send me your bank details
I'm done looking, you've got the job
wife agreed too, hold the house for us
15 laptops, money expires Friday
the budget has to be spent by month end, ship the lot
# buy - H es
me han hecho esperar una semana para cobrarme, qué absurdo, quiero pagar los 20 pupitres hoy
por tercera vez: quiero contratar el servicio ya, ¿nadie quiere vender ahí?
# buy - H en
third time writing, I want to buy the damn boat today, does anybody work there
ridiculous that I have to beg you to take my order, 50 units, paying now
# buy + H es
¡me encantó todo! quiero las dos salas, ¿ya puedo pagar?
# buy + H en
absolutely love it, we'll take it, sending the deposit now!!
# par 0 W es
no vengo a comprar, vengo a ofrecerles mi café para su tienda
no es publicidad masiva, fabricamos sillas y su hotel queda a dos cuadras, ¿les interesa?
tengo clientes que buscan justo lo que ustedes venden
# par 0 W en
not buying, offering: we grow microgreens ten minutes from your kitchen
this isn't a mass mail, I walk past your showroom daily and we make the lamps you need
I have customers asking for exactly what you sell
# gen 0 C es
no es queja ni pregunta, solo avisar que dejaron la luz encendida
no quiero comprar nada, busco a mi hermano que trabaja ahí
¿el trabajo de cajero sigue disponible?
¿cuánto pagan por mes de vendedor?
¿reciben devoluciones de envases de vidrio?
hay un carro mal parqueado frente a su tienda
¿me presta el baño? jaja
¿puedo pagar en dos tarjetas?
¿aceptan cheques de gerencia?
se les cayó el rótulo con el viento
# gen 0 C en
not a complaint, you left the lights on
not buying, looking for my brother who works there
is the cashier job still available
what does the sales job pay
there's a car blocking your gate
can I split payment on two cards
do you take bottles back
your sign fell down in the wind
does the price of the job ad include tips lol
# cmp - C es
no quiero nada, solo decirles que lo hicieron pésimo
no pido reembolso, pido respeto
no es por el dinero, es por la forma
el producto bien, la entrega bien, la actitud del repartidor un asco
gracias por nada
gracias por hacerme perder el día
qué rapidez, solo mes y medio 🙃
súper la atención, nada más que nadie contesta
les doy un diez... sobre cien
me encanta cuando me cobran doble y se hacen los desentendidos
felicitaciones, lograron que hasta mi papá que nunca se enoja se enojara
buenísimo su internet, alcanza para ver un video al mes
bonito lugar, lástima la gente que atiende
todo iba bien hasta que llegó la cuenta con cosas que nadie pidió y el mesero se rió
yo solo quería un "disculpe" y ni eso
la comida rica, pero nos corrieron a las nueve para cerrar, qué grosería
# cmp - C en
don't want anything from you, just know it was dreadful
it's not about the money, it's how you treated us
not asking for a refund, asking for some respect
thanks for nothing
thanks for wasting my day
speedy service, only took six weeks 🙃
great support, shame nobody answers
ten out of ten... thousand
love being charged for things I didn't order, fantastic
well done, you made the calmest man alive lose it
lovely place, horrible people
product fine, delivery fine, attitude vile
all I wanted was a sorry
food was tasty but being rushed out at nine was insulting
sure, take your time, it's only my business going under
brilliant, another voucher for a shop I'll never set foot in again
# gen + C es
pensé que me iba a ir mal y al contrario, quedé encantada
nunca escribo reseñas pero ustedes se lo merecen
no tengo ninguna queja, todo perfecto
al principio dudé, hoy los recomiendo a ojos cerrados
se equivocaron con la talla pero lo arreglaron en una hora, qué servicio tan lindo
no podría estar más contenta
no me arrepiento ni un segundo de haberlos elegido
# gen + C en
thought it would go badly, quite the opposite, I'm thrilled
I never write reviews but you earned it
no complaints whatsoever, it was wonderful
had my doubts, now I recommend you blindly
wrong size came but you fixed it within the hour, what service!
couldn't be happier
don't regret choosing you for a second
# inf + W es
qué lindo trabajo hacen, ¿también hacen retratos de mascotas?
amo su marca, ¿van a sacar tallas grandes?
# inf + W en
love your work, do you do pet portraits as well?
adore the brand, any plans for larger sizes?
# sup + C es
la impresora es una maravilla, solo ¿cómo le cambio la tinta?
# sup + C en
the mixer is a dream, one question, how do I take the bowl off
# trk + C es
qué emoción, muero por estrenarlo, ¿ya viene en camino?
# trk + C en
so excited I can't sit still, is it on its way yet??
# prc + W es
me encanta esa cabaña!! ¿cuánto la noche?
# prc + W en
wow what a beauty, how much for that one?
# inf - W es
dos veces pregunté y nadie responde, ¿tienen o no tienen el repuesto?
ya me cansé de esperar respuesta, ¿hacen envíos a Panamá sí o no?
# inf - W en
asked twice and got silence, do you stock the part or not
for the third time, is it available or not? annoying
# prc - W es
qué abuso de precio, ¿no tienen algo razonable?
tres días esperando una cotización, qué lentos, ¿cuánto es?
# prc - W en
daylight robbery, any cheaper option?
three days waiting for a quote, so slow, what's the price?
# cmp - W es x
pensaba comprarles otra casa, pero así no
íbamos a equipar tres sucursales más con ustedes, después de esto lo veo difícil
# cmp - W en x
was going to order another ten but not after that
we had two more sites lined up for you. Had.
`;
