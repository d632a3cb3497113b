/** Training messages: more public posts, one event each, in as many trades as there are posts; the feeling is often in what happened, not in a word for it. */
export const postsInPassing = `
# cmp - C en
@SkyJet second delay today and now they say the crew timed out
@SkyJet we've been in this queue since dawn, two agents for four hundred people
@SkyJet my wheelchair never made it onto the plane
@SkyJet you rebooked me through three cities to save yourselves money
@SkyJet so the bag fee costs more than the ticket, wow
@SkyJet that's the third time this month I miss a connection because of you
@SkyJet no power, no wifi, no food on an eleven hour flight
@SkyJet "weather" they say, under a clear blue sky
@SkyJet my seat belt was broken and they told me to hold on
@SkyJet I could have walked there by now
@SkyJet I've spent more time on hold than in the air
@SkyJet gave my seat away while I stood at the gate with a boarding pass
@SkyJet slept on the airport floor because of you, where's the decency
@SkyJet why do I pay for priority if everybody boards first
@SkyJet your website says on time, your gate says delayed, your staff says nothing
@SkyJet you need to train your people
@SkyJet you don't get to call that customer service
do better @SkyJet
@SkyJet is it your policy to ignore emails or is it just mine?
@SkyJet way to treat loyal customers
@SkyJet thanks for nothing
@SkyJet and still no answer...
not cool @SkyJet
get it together @SkyJet
#neveragain @SkyJet
@SkyJet unreal
come on @MetroLine, people have jobs
@MetroLine heating on full in July, well thought through
@MetroLine the replacement bus left half of us at the kerb
@MetroLine doors shut on my daughter's arm, guard laughed
@MetroLine ticket machine ate a tenner and the office is closed
@FoneHut paid off my handset in June, still being billed for it
@FoneHut transferred seven times, then cut off
@FoneHut took a day off work for an engineer who rang the wrong house
@FoneHut your coverage map is a work of fiction
@FoneHut 3 bars and nothing loads
@HomeNet speed test shows 2 out of the 200 I pay for
@HomeNet box restarts itself mid meeting every day
@HomeNet promised a call back Monday. It's Thursday.
@StreamCube adverts on a paid plan? no.
@StreamCube subtitles three seconds behind, unwatchable
@CloudPad the sync bug has been open for two years now
@CloudPad latest version broke my keyboard, great testing
@CloudPad why fix what wasn't broken
since the update my phone gets hot enough to fry an egg
my screen flickers, the speaker crackles and they call it a flagship
@GameVault banned for no reason and the appeal is a robot
@GameVault pay to win garbage
@GroGro rotten avocados for the third week running
@GroGro someone sneezed on the bread and the manager shrugged
@GroGro I waited in all day and the van never came
@QuickBite paid for extra cheese. Counted it. There were four strands.
@QuickBite found a hair, sent a photo, got an emoji back
@QuickBite driver ate half and delivered the rest
@HotelNova bedbugs. Actual bedbugs.
@HotelNova the lift was out and we were on the ninth floor with a pram
@HotelNova wedding party next door until five and the night porter did nothing
@PowerCo estimated bill again, my meter is right by the door
@PowerCo moved house in March and they still can't spell my name
@FirstOak locked me out while abroad and the helpline is office hours only
@FirstOak charged for a card I never asked for
@FirstOak branch told me to call, call told me to go to the branch
@StyleBarn the coat shed all over my wedding guests
@StyleBarn order cancelled after three weeks without a word
@TickNow my "front row" seat was behind a pillar
@GymBox they keep your money when the pool is closed, every time
@Parcelry left in the recycling bin, collected with the recycling
@Parcelry it says I refused the parcel. I was at the window waving
@CarShare app unlocked the car but the engine wouldn't start, stranded at midnight
guess who gets to sit at the station for two more hours
I have never felt so unwelcome in a shop
they said ten minutes, forty minutes ago
three emails, two calls, one chat. no answer to any of them
you had one job
your competitor answered in five minutes, just saying
nobody at the desk, nobody on the phone, nobody cares
what happened to you, you used to be good
so you take the money straight away but refunds take a month, ok
can someone explain why I'm paying for this?
I want to like this app but it makes it hard
is anyone even working there today
this is getting old
the food was cold, the music loud, and the waiter lost
# gen 0 C en
@SkyJet boarding now, row 22
@SkyJet I did, they told me to message you here
@SkyJet it was flight 88 on Tuesday
@SkyJet ok, confirmation is KJ7PQ2
@SkyJet thanks, I'll check with them
@SkyJet no, it was the evening one
@SkyJet following back so you can message me
@SkyJet who handles lost property in Dublin?
@SkyJet what's the number for group bookings?
@SkyJet is the lounge in Oslo open on Sundays?
@MetroLine which platform for the 5:40?
@SkyJet 22 new planes by 2030, says the report https://t.co/Qq2
how I spend layovers: people watching
first time on a night train, wish me luck
@HotelNova we arrive around nine
@GroGro what time do you close tonight?
@FirstOak is the branch in Mill Street open Saturday?
@GameVault any job openings for artists?
@StreamCube watching it now
@FoneHut that's the one, yes
@CloudPad done, see screenshot https://t.co/zz8
off to the airport ✈️
you can see my house from seat 4F
@SkyJet @HotelNova package deal would be a thing
# gen + C en
@SkyJet kudos to your team in Madrid, found my phone within the hour
@SkyJet loved the new seats, so much room
@SkyJet upgraded for my honeymoon, you legends 🥂
@SkyJet the pilot walked the cabin to apologise in person, that's class
@SkyJet your chat agent Dee was patient and funny, thank you
@SkyJet got home early, got my bag first, what is this sorcery
@SkyJet best crew in the sky ❤️
@SkyJet thanks for the quick response, much appreciated!
@SkyJet you turned a rough day around, thank you
@SkyJet so happy you fly to my town now
@SkyJet great service as always
@SkyJet I'm impressed, really
@SkyJet Thx for the help today!
@SkyJet that's why I keep coming back
appreciate you @SkyJet
@MetroLine conductor held the door for an old man with a cane, faith restored
@FoneHut moved my number in ten minutes flat, smooth
@HomeNet whole street back online, heroes in the rain
@GroGro the flowers lasted two weeks, thank you
@QuickBite extra sauce and a doodle on the bag, made my kid's night
@HotelNova staff remembered our names after two years!
@FirstOak approved in a day, our first home 😭❤️
@GameVault thanks for listening to the players
@StyleBarn fits like a dream
@GymBox coach Lena deserves a medal
@TickNow got them!!!!! see you in June
@CloudPad finally dark mode, bless you
best purchase this year, hands down
my kids won't stop talking about your farm day
five stars from me
this place never disappoints
@PowerCo polite, quick, tidy. Can't ask for more
# sup 0 C en
@SkyJet booking page shows an error at the last step
@SkyJet how do I add my frequent flyer number after booking?
@SkyJet can I change the name on a ticket?
@SkyJet app won't show my boarding pass
@SkyJet I need to move my Friday flight to Sunday, how?
@SkyJet left my tablet in the seat pocket, what do I do?
@SkyJet my miles from May never posted
@MetroLine forgot to tap out, how do I fix the fare?
@HotelNova need to change the date of my stay
@FirstOak can't add my card to the watch
@HomeNet new router, old password doesn't work
@GroGro how do I use two vouchers at once?
@StreamCube profile picture won't change
@CloudPad anyone from support around? licence says expired but it's paid
# trk 0 C en
@SkyJet will 1402 leave tonight with this snow?
@SkyJet what's the status of 77 out of Rome?
@SkyJet has the bag from 553 been found yet?
@MetroLine when's the next one to the coast?
# trk - C en
@SkyJet it's been 36 hours, where is my bag
# ref 0 C en
@HotelNova still no deposit back on my card
# ref - C en
@SkyJet I want my 80 back, your crew broke my case and nobody pays
# buy 0 H en
@SkyJet need two more seats on tonight's 9:40, can you add them? card in hand
# buy 0 W en
@SkyJet trying to book four seats for August, what's the best way
# inf 0 C en
@SkyJet are there plugs at the seats?
@SkyJet do you have nut free meals?
# cmp - C es
@AeroPacífico segunda reprogramación hoy y nadie da la cara
@AeroPacífico una fila eterna y dos mostradores abiertos
@AeroPacífico perdí la conexión, la boda y la paciencia
@AeroPacífico me mandan por tres ciudades para ahorrarse plata
@AeroPacífico la silla de ruedas de mi papá se quedó en Lima
@AeroPacífico cuelgan después de una hora de espera
@AeroPacífico dicen que es por clima y hay un sol que raja
@AeroPacífico dormimos en el piso con tres niños
@AeroPacífico el equipaje cuesta más que el pasaje
@AeroPacífico así no se trata a la gente
@AeroPacífico y sigo sin respuesta...
hagan algo @AeroPacífico
@MetroUrbano el bus pasó de largo con la parada llena
@MetroUrbano escaleras dañadas hace tres meses y ascensor también
@MetroUrbano subió el pasaje y bajó el servicio
@TeleSol me siguen cobrando una línea que cancelé en abril
@TeleSol quedó en venir el técnico y me dejó plantado
@TeleSol dos rayitas de señal en pleno centro
@TeleSol pago 200 megas y llegan cinco
@TeleSol prometieron llamar el lunes, ya es viernes
@BancoNorte me bloquearon la tarjeta estando de viaje
@BancoNorte en la sucursal dicen que llame, y cuando llamo que vaya a la sucursal
@BancoNorte me clavaron un seguro que nunca pedí
@PidoYa el repartidor se comió las papas
@PidoYa pedí sin cebolla, vino con doble cebolla
@PidoYa cancelaron el pedido a la hora y ni perdón
@SuperMax el precio de la góndola nunca es el de la caja
@SuperMax me vendieron yogur vencido
@LuzClara cobran lecturas inventadas, el medidor está a la vista
@LuzClara tres horas sin luz y la comida botada
@HotelBrisas cucarachas en el baño, y me ofrecieron un jugo
@HotelBrisas el aire goteaba sobre la cama
@ModaViva se le cayeron los botones el primer día
@ModaViva canceló mi pedido a las tres semanas
@CineTop media hora de anuncios y el aire al máximo
@JuegoTotal me banearon sin razón y contesta un robot
@Envialo dice que no había nadie y yo sentada en la puerta
@Envialo lo tiraron por encima del portón
llamé cuatro veces y siempre me pasan con otro
antes eran buenos, no sé qué les pasó
eso de responder con copia y pega ya cansa
la señora de la caja ni levantó la vista del celular
uno paga caro para que lo traten así
media hora esperando que alguien se digne a atender
me dijeron diez minutos hace una hora
ni una disculpa, ni una explicación
tan lindo el local y tan mala la comida
cero empatía con los clientes
para cobrar sí son rápidos
se lavan las manos y uno que se aguante
pagué por algo que nunca recibí y les da igual
hace un mes que me tienen dando vueltas
# gen 0 C es
@AeroPacífico abordando ya, fila 22
@AeroPacífico el código es KJ7PQ2
@AeroPacífico sí, fue el del martes
@AeroPacífico ya los sigo para que me escriban
@AeroPacífico ¿cuál es el teléfono de grupos?
@BancoNorte ¿abre los sábados la sucursal de Escazú?
@SuperMax ¿hasta qué hora hoy?
@TeleSol ese mismo, sí
@HotelBrisas llegamos como a las nueve
@CineTop ¿están contratando?
rumbo al aeropuerto ✈️
mi primera vez en tren nocturno
@MetroUrbano ¿de qué andén sale el de las 6?
# gen + C es
@AeroPacífico gracias por encontrar mi mochila, unos ángeles
@AeroPacífico qué cómodos los asientos nuevos
@AeroPacífico el piloto salió a despedirnos uno por uno, qué detalle
@MetroUrbano el chofer esperó a una señora mayor, así da gusto
@TeleSol en diez minutos me pasaron el número, excelente
@BancoNorte me aprobaron la casa, gracias totales 😭❤️
@PidoYa llegó antes y con un dibujito, me alegró la noche
@SuperMax las flores duraron dos semanas, lindas
@HotelBrisas se acordaban de nuestros nombres, qué calidez
@ModaViva me quedó pintado el vestido
@CineTop conseguí entradas!!! 🎉
@JuegoTotal gracias por escuchar a la comunidad
el profe de spinning se merece un monumento
siempre una experiencia linda, no fallan
cinco estrellas de mi parte
mis hijos no paran de hablar de la granja
mejor compra del año
qué buena onda la gente de la tienda
así da gusto ser cliente
# sup 0 C es
@AeroPacífico ¿cómo agrego mi número de viajero?
@AeroPacífico la app no me muestra el pase de abordar
@AeroPacífico ocupo pasar mi vuelo del viernes al domingo
@AeroPacífico dejé la tablet en el asiento, ¿qué hago?
@BancoNorte no puedo agregar la tarjeta al reloj
@TeleSol cambié de módem y la clave vieja no sirve
@HotelBrisas necesito cambiar la fecha de la reserva
# trk 0 C es
@AeroPacífico ¿en qué estado va el 77 desde Lima?
@Envialo ¿mi caja llega hoy o mañana?
# buy 0 W es
@AeroPacífico quiero comprar cuatro pasajes para agosto
`;
