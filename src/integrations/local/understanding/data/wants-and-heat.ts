/** Training messages on how warm a sender is: the same wish with and without a date, a budget, a decision, a volume; and asks that are no business. */
export const wantsAndHeat = `
# buy 0 W es
quiero comprar una laptop
quiero comprar 20 sillas
me gustaría contratar el servicio
necesito una bomba de agua
quisiera 50 camisetas con logo, ¿las hacen?
quiero rentar un salón para mi fiesta
estamos interesados en los paneles
pensamos remodelar el otro año
quiero comprar casa pero todavía no vendo la mía
me interesa, déjame pensarlo
lo hablo con mi esposa y le confirmo
cuando me paguen el aguinaldo la compro
voy a ver si junto y le escribo
algún día quiero un carro así
tal vez en diciembre me animo
quisiera hacer una cita cuando se pueda
necesito un plomero para unas llaves que gotean, sin apuro
vendemos comida y queremos sus empaques
quiero información para comprar por mayor
# buy 0 W en
want to buy a laptop
I need 20 chairs
would like to hire you
I need a water pump
50 shirts with our logo, can you make them
want to rent a hall for a party
we are interested in the panels
planning to remodel next year
I want a house but mine isn't sold yet
interested, let me think it over
I'll talk to my wife and get back to you
once my bonus comes I'll buy it
someday I'd love a car like that
maybe in December
need a plumber for some dripping taps, no hurry
we sell food and could use your packaging
I'd like to buy in bulk
# buy 0 H es
quiero comprar una laptop hoy, ya tengo el dinero
quiero comprar 20 sillas para el viernes
me urge contratar el servicio, ¿empiezan mañana?
necesito una bomba de agua ya, se inundó el sótano
50 camisetas con logo para el sábado, pago el 100% adelantado
quiero el salón este sábado, deposito ahora
soy el gerente, apruebo los paneles, mándeme el contrato
queremos 200 unidades mensuales fijas, ¿cuándo firmamos?
mi presupuesto de 40 mil ya está aprobado, quiero arrancar este mes
renovamos el contrato por dos años, mande la factura
el mismo pedido de siempre, pero el doble
voy saliendo para allá con el efectivo
ya hice la transferencia, confirme
tarjeta en mano, ¿cómo pago?
hoy cierro con alguien: si me lo entregan mañana, es suyo
nos llevamos los tres lotes
licitación adjudicada a ustedes, entreguen 300 pupitres antes del 30
la obra empieza el lunes y ocupo el material en sitio el domingo
# buy 0 H en
want to buy a laptop today, I have the money
20 chairs by Friday please
need you to start tomorrow, can you
pump needed right now, basement's flooding
50 shirts with logo by Saturday, paying up front
hall this Saturday, sending the deposit now
I'm the manager and I approve, send the contract
200 units a month ongoing, when do we sign
40k budget approved, want to begin this month
renewing for two years, send the invoice
same order as always but double
on my way with cash
transfer done, please confirm
card in hand, how do I pay
closing with somebody today, if you deliver tomorrow it's yours
we'll take all three plots
tender awarded to you, 300 desks by the 30th
site opens Monday, materials must be there Sunday
# inf 0 H es
¿tienen 40 pupitres hoy? si sí, paso a pagarlos ya
¿lo entregan mañana? tengo el pago listo y soy quien decide
si me confirman stock de 500 piezas les mando la orden de compra en una hora
¿puedo firmar hoy mismo por videollamada? ya quiero cerrar
¿Aceptan transferencia inmediata? quiero llevarme el carro esta tarde
# inf 0 H en
got 40 desks today? if so I'm coming to pay
can you deliver tomorrow? payment is ready and it's my decision
confirm stock of 500 and you'll have the PO within the hour
can I sign by video today, I want this done
do you take instant transfer? I want to drive it home this afternoon
# prc 0 H es
precio por 500 piezas, orden de compra hoy
¿cuánto es el total? pago ya
dígame el monto exacto para transferirle ahorita
¿cuánto por instalar mañana? ya está aprobado
¿cuál es el precio final con descuento? soy el dueño y firmo hoy
# prc 0 H en
price for 500 pieces, PO goes out today
what's the total? paying now
exact amount please so I can wire it right now
how much to install tomorrow? it's approved
final price with the discount? I own the place and sign today
# prc 0 W es
¿cuánto cuesta una laptop?
¿cuánto por 20 sillas?
¿cuánto cobran por el servicio?
cotización de 50 camisetas por favor
¿precio por mayoreo?
¿cuánto me costaría algo así para el otro año?
# prc 0 W en
how much is a laptop
price of 20 chairs
what do you charge for the service
quote for 50 shirts please
wholesale price?
how much would something like that be, for next year
# inf 0 C es
soy estudiante de ingeniería, ¿me regalan información para un proyecto?
¿cómo funciona una bomba? es para la tarea de mi hijo
mera curiosidad, ¿cuántos años tiene el edificio?
no vivo allá ni pienso comprar, solo quería saber cómo lo hacen
para un reportaje escolar, ¿de dónde viene el cacao?
busco datos del mercado para mi tesis, no compro
# inf 0 C en
engineering student here, any material for a project?
how does a pump work, it's for my son's homework
pure curiosity, how old is the building
I don't live there or plan to buy, I only wondered how you make it
for a school article, where does the cocoa come from
gathering market data for my dissertation, not a customer
# sup 0 W es
mi compu (no la compré ahí) está lentísima, ¿la revisan? pago el servicio
¿hacen cambio de batería de reloj?
¿me arreglan una fuga en el techo? ¿vienen a ver?
¿reparan zapatos?
necesito que le den mantenimiento a mi aire, ya le toca
se fue la luz en media casa, ¿me mandan un electricista?
se me tapó el fregadero, ¿vienen hoy?
ocupo servicio para el carro, le toca el de 50 mil
# sup 0 W en
my computer (not from you) is crawling, can you look at it, I'll pay
do you change watch batteries
roof leak, do you repair those
do you mend shoes
my boiler's due a service
half the house has no power, can you send an electrician
blocked sink, can somebody come today
car needs its 50k service
# war 0 C es
¿me cambian la laptop? salió mala
la silla que compré vino floja
# war 0 C en
laptop's faulty, will you swap it
the chair I bought came wobbly
# gen 0 C es
¿hay trabajo? tengo experiencia en ventas
dejo mi currículum, busco empleo
¿dan práctica profesional?
no me interesa, gracias
ya no me interesa
ya compré en otro lado
ya lo conseguí, gracias de todos modos
de momento no, gracias
me confundí de tienda
hola, solo quería saludar
# gen 0 C en
any work going? I've sales experience
leaving my CV, looking for a job
do you do internships
not interested, thanks
no longer interested
I already bought one elsewhere
sorted it, thanks anyway
not at the moment, thanks
wrong store, sorry
hi, just saying hello
# par 0 H es
compromiso de compra de 10 mil unidades al año por la distribución exclusiva, ¿nos vemos esta semana?
somos la cadena más grande del norte, queremos firmar la alianza antes del 15, hay presupuesto
# par 0 H en
10,000 units a year committed for exclusive distribution, can we meet this week
largest chain in the north, want to sign the alliance before the 15th, budget's there
`;
