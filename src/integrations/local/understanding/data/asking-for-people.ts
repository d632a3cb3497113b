/** Training messages that ask for a person, in many wordings, and those that decline one or only sound so. */
export const askingForPeople = `
# gen 0 C es h
persona
agente
humano por favor
operador
quiero hablar
asesor
me llama?
llámame
háblame por teléfono
¿me marcas?
deme un toque cuando llegue a la oficina
¿puedo hablar con alguien?
con una persona de verdad
no quiero máquina, quiero gente
que me hable el encargado
páseme al dueño
¿está don Carlos?
dígale a la licenciada Rocío que se comunique conmigo
¿quién me atiende? quiero hablar con un vendedor
necesito que alguien se comunique conmigo
me urge que me llamen
llámenme al 8888 1212
mi número es 55 3344 9090, espero su llamada
este es mi cel, márquenme por favor
¿a qué número los llamo para hablar con alguien?
¿tienen un teléfono donde llamar y que contesten?
conéctame con un ejecutivo
transfiérame a soporte con alguien
quiero que me atienda un ser humano
¿me podrían contactar por teléfono?
deseo conversar con un representante
¿sería posible agendar una llamada?
agendemos una llamada mañana
¿podemos hablar por zoom?
prefiero hablar, es largo de explicar
es complicado por mensaje, ¿me llaman?
mejor me llama y le cuento
no sé leer bien, ¿me pueden llamar?
quiero hablar con la muchacha que me atendió ayer
me comunica con Fernanda porfa
¿Anda Luis por ahí?
necesito al supervisor
póngame con el área de reclamos
pásame a un compa de ventas
che, ¿hay alguien de carne y hueso?
oiga, ¿me pasa con el ingeniero?
¿con quién tengo que hablar para que me resuelvan?
¿hay un humano que lea esto?
ya hablé con el robot, ahora quiero con ustedes
no me sirve este menú, comuníqueme
quiero dejar de hablar con la máquina
salir del bot
0
necesito atención personalizada de un asesor
¿me regala una llamadita?
que me telefonee el gerente
atención al cliente humana, gracias
¿me atiende alguien?
hola, ¿me puede atender una persona?
# gen 0 C en h
agent
person please
human
representative please
real person
operator pls
talk to someone
call me
ring me
phone me back
give us a shout on this number
can somebody call
I'd like a callback
could I get a call back today
my number is 555 0134, call any time after 4
best to reach me on my mobile, please call
is there someone I can speak to
let me speak to whoever's in charge
is the owner about? I need to speak to her
get me the manager
transfer me
put me on to a rep
I want a live agent
live chat with a human please
enough of the bot, someone real
stop the auto replies, I need a person
could you have Priya reach out to me
please ask Mr. Dunn to telephone me
can we hop on a call
let's jump on a quick call tomorrow
schedule a call with me
can we talk this through over the phone
easier to explain by phone, can you ring
I don't do typing, ring me
what number can I call to get a person
is there a phone line with people on it
who can I talk to about this
may I have a word with your accountant
I would like to speak with a supervisor
connect with customer care executive
Kindly arrange a call back from concerned department
Please make me talk to your senior
can you escalate me to someone with authority? I want to talk to them
anyone there? not a bot
are you a real person? if not get me one
need to chat to sales on the phone
please have somebody from claims contact me by phone
I'd rather speak than type
speak to advisor
customer service rep
# inf 0 W es h
antes de decidir quiero que me llame un asesor y me explique los planes
tengo varias dudas del crédito, ¿me puede llamar un ejecutivo?
¿me llaman para explicarme cómo funciona el curso?
# inf 0 W en h
could someone ring me to explain the difference between the plans
questions about the villa, can I talk to the agent who listed it
# prc 0 W es h
llámeme y me dice cuánto sale
¿un vendedor me puede cotizar por teléfono?
# prc 0 W en h
have a rep call me with pricing
can someone phone me a quote
# buy 0 H es h
quiero comprar hoy pero necesito hablar con un vendedor primero, llámeme ya
es un pedido grande y urgente, que me llame su gerente comercial, tengo el presupuesto
# buy 0 H en h
ready to buy today, just get a salesperson on the phone with me
big order, money's there, have your sales lead call me within the hour
# buy 0 W es h
me interesa la casa, ¿me llama la agente para coordinar la visita?
# buy 0 W en h
keen on the membership, can someone call me next week
# sup 0 C es h
no entiendo el manual, ¿me ayuda alguien por teléfono?
sigue fallando, que me atienda un técnico de verdad
# sup 0 C en h
tried all the steps, I need a technician to talk me through it
can tech support phone me while I'm in front of the machine
# trk 0 C es h
¿me da el número del chofer? quiero hablar con él
necesito hablar con alguien de envíos por mi paquete
# trk 0 C en h
can I talk to the driver directly
have dispatch call me about the truck
# ref 0 C es h
quiero que me llame alguien de facturación por el cobro doble
# ref 0 C en h
need someone in billing to call me about this charge being reversed
# war 0 C es h
salió mala la bomba, páseme con el encargado de garantías
# war 0 C en h
dead on arrival, let me talk to the warranty department
# par 0 W es h
quiero proponerles una distribución, ¿con quién hablo por teléfono?
¿me comunica con el gerente de compras? les traigo una propuesta de suministro
# par 0 W en h
who handles partnerships? would like a call with them
# cmp - C es h
esto es inaceptable, quiero al gerente al teléfono
harta del robot inútil, pásenme con alguien
quiero poner la queja con una persona, no con una máquina
¿es que no hay un humano en esa empresa? qué falta de respeto
exijo que me llame el director, no un asistente
# cmp - C en h
your bot is useless, get me a human being
I demand to speak to the manager about yesterday
no more canned replies! have a person call me
how hard is it to talk to a human at this company??
put your boss on, this is outrageous
# gen 0 C es
no me llamen, por mensaje está bien
prefiero que no me hable nadie por teléfono, gracias
no necesito hablar con nadie
no puedo recibir llamadas ahorita, escríbame
sin llamadas por favor
¿tengo que llamar o puedo por aquí?
ya hablé con la persona, gracias
ayer me llamaron, ya todo bien
¿quién me llamó de este número?
perdón, se me marcó sin querer
me llamo Andrea
¿cómo se llama el local?
soy la persona que escribió ayer
mi asesor ya me contestó, gracias
¿cuántas personas trabajan ahí?
¿ustedes atienden público o solo en línea?
¿el bot contesta también de noche?
# gen 0 C en
no need to call, text is fine
please don't phone, I'm in meetings all day
I don't want to talk to anyone, just give me the address
someone already called me, all sorted
who called me from this number?
sorry, pocket dialled you
I'm the person from yesterday
they call me Junior haha
is your call centre in Manila?
how many people work there
only by email please, I can't take calls
you rang?
# inf 0 W es
¿es para una persona o para dos?
¿un asesor incluye visitas en el plan?
no me llamen, solo quiero saber si hay en talla 6
¿El teléfono trae cargador?
¿el plan incluye llamadas ilimitadas?
busco un robot aspiradora, ¿cuál tienen?
# inf 0 W en
how many people does the tent sleep
does the phone plan include international calls
is a personal trainer included
does the robot vacuum map rooms
text only please, do you stock AA batteries
# buy 0 W es
que venga un técnico a ver la cocina para cotizar un mueble nuevo
quiero contratar un agente de viajes para el crucero
mesa para una persona mañana
# buy 0 W en
could a surveyor come to the house and measure up for blinds
I need to hire a real estate agent
table for one person
`;
