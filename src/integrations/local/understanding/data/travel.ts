/** Training messages to airlines, hotels, tour operators, bus companies and rental cars, public tweets among them. */
export const travel = `
# trk 0 C en
@SkyJet is flight SJ221 on time?
@SkyJet my bag didn't make it to Denver, file ref DENSJ1182, any update?
@CoachLine is the 8.15 to Bristol running today
what gate are we going from, the screen's blank
has the shuttle left the airport yet? we're outside door 3
@SkyJet does anyone know when we'll take off? been on the tarmac a while
any news on my lost suitcase? blue samsonite
is the rental car ready, landing in half an hour
hi our transfer was for 6am and there's no driver here
@RailGo is the train to Porto delayed or cancelled?
Our visa application was handed in on the 2nd. Any movement?
@SkyJet when will the standby list clear
where do I find out whether my bags were put on the next flight
# trk - C en
@SkyJet two days without my luggage, wearing the same clothes, where is it???
@RailGo stuck outside Reading for an hour and not one announcement. When do we move
@CoachLine 50 mins late and your tracker says "arriving". sure it is. where's the bus
the driver never came and we're going to miss the flight, where is he?!
# cmp - C en
@SkyJet what a mess. no staff at the desk, no info, no water
@SkyJet worst airline I've ever had the misfortune of flying
@SkyJet gate agent was beyond rude to an elderly passenger just now
@SkyJet you sold my seat. I paid extra for that seat.
@RailGo standing room only for three hours, lovely
@SkyJet delayed again. shocker
@SkyJet we've missed our connection and nobody cares
The room smelled of mould and the sheets had hair on them
Breakfast was a joke, toast and warm juice for $25
Your guide spent the entire tour on his phone
@SkyJet I've flown 80k miles with you this year and you treat me like cattle
air con broken, lift broken, spirit broken. cheers for the anniversary
pictures on the website are from another century
@CarGo charged me for a scratch that was in the checkout photos. shady
cockroach in the bathtub on our honeymoon, enough said
@SkyJet so much for priority boarding
They put us next to the generator and shrugged when we asked to move
@SkyJet why do you even have a twitter if you don't reply
@SkyJet another cancelled flight, another night on the airport floor
honestly expected better from a four star place
@SkyJet crew were nice, everything else was a shambles
@SkyJet in-flight wifi didn't work on a 9 hour flight but you still took my 20 bucks
# cmp - C en x
@SkyJet last time I fly with you, Delta from now on
@SkyJet you just lost a platinum member
we will not be back, and our friends have cancelled as well
# cmp - C en f
@SkyJet YOU ARE A DISGRACE!!! SHAME ON YOU
@SkyJet wtf is wrong with you people, absolute scum
# cmp - C en l
@SkyJet DOT complaint submitted. EU261 says otherwise
My solicitor has the photos of my wife's injury by your pool
you'll be getting papers from our attorney about the food poisoning
# cmp - W en x
We book about 200 nights a year for our crews with you. After last week I'm talking to another chain.
# ref 0 C en
@SkyJet how do I claim for a cancelled flight, I'd rather have money than miles
@SkyJet refund status for ticket 0164478? it's been 7 weeks
Hotel closed due to the hurricane, please refund the booking
I paid for a checked bag twice, can one be returned
our trip is off because of illness, could we get the deposit back
@CarGo still waiting for the hold to be released to my card
do I get compensated for a 5 hour delay? how do i file
can you refund the seat fee, you moved us from 4A to 29E
My daughter got double booked, please reverse one
# ref - C en
@SkyJet 9 months chasing a refund. you're a bank now? give me my money
@SkyJet you changed the flight by a day and refuse to refund. unbelievable, I want it all back
Awful stay, we left after one night and I expect the other four to be refunded
# sup 0 C en
@SkyJet can't check in online, says "see agent"
@SkyJet how do I add my known traveler number to a booking
my name is spelled wrong on the ticket, how do i fix that
how do I use a voucher from last year on the website
We need to change our dates from the 4th to the 11th, same room
the safe in 412 is locked and we can't get it open
@SkyJet app keeps logging me out when I go to my boarding pass
key card stopped working again
how do i get a receipt for expenses
Could you add a cot to our reservation under Bell?
how does the pickup kiosk work, it wants a pin
@SkyJet my miles from the March trip never posted, can you add them
the tv in room 9 has no sound
I need wheelchair assistance added for my mother on SJ88
rental car shows a tyre warning, what do i do
# sup - C en
@SkyJet website crashes at payment for the 5th time. fix it pls, fares going up while I try!!
no hot water in our room for the second day, come and sort it please
# inf 0 W en
@SkyJet what are the carry on dimensions
does the double room have a balcony
Is breakfast part of the rate?
@SkyJet do you fly direct from Boston to Lisbon in winter
is the tour suitable for a 4 year old
do you have an airport shuttle
can we store bags after checkout
is there a pool and is it heated
@SkyJet are emotional support dogs ok in the cabin
Do you have adjoining rooms for a family of six?
What time is check in and can it be earlier?
@CarGo do you need to be 25 to rent
whats the cancellation policy for june
is there a minimum stay over christmas
# prc 0 W en
how much per night for two in august
what's the group rate for 12 on the volcano tour
@SkyJet how much is an extra bag
rate for a week in a compact, full insurance?
is there a AAA discount
why is the return fare triple what it was yesterday
how much would it be to upgrade to business
# prc - W en
@SkyJet $75 for a bag?! are you having a laugh
# buy 0 W en
looking to book a cabin for four sometime in october
interested in the whale tour for next season
we'd like to hold a small wedding at the hotel, 40ish people
want to rent a van for a road trip
could I reserve a sea view room for the 9th to the 12th
# buy 0 H en
book us the suite tonight, two nights, card on file
we're 30 people landing tomorrow, need two coaches confirmed now, our company pays by wire
I'll take the 7am slot for six, sending payment now
# gen 0 C en
@SkyJet what terminal are you in at JFK
whats the hotel address for the taxi
can I pay in euros
found an ipad in seat 14C
@SkyJet DM'd you the record locator
do you have jobs for seasonal guides
# gen + C en
@SkyJet Captain Reyes made our kid's day letting him see the cockpit 💙
best flight ever, crew on SJ10 was amazing
@SkyJet thank you for getting me home for my mum's birthday, love you guys
What a view, what a breakfast, what a team. We'll treasure it.
@SkyJet kudos to the agent in Houston who rebooked me, lifesaver!
# gen 0 C en h
@SkyJet can someone please call me, I've been on hold 3 hours
is there a desk number where a human picks up
can you get the duty manager to phone my room
# par 0 W en
I'm a travel blogger with 60k on insta, would you host me for two nights for a reel?
we run a surf school down the beach, want to send guests to each other?
Our agency sells Costa Rica packages in Germany and we would like net rates
@SkyJet who do I contact about in-flight snack supply? we make granola bars
# trk 0 C es
@AeroAndes ¿el vuelo 455 a Quito está confirmado?
mi maleta no llegó a Panamá, tengo el PIR, ¿saben algo?
¿ya salió la buseta del aeropuerto? estamos en la puerta 2
oiga el chofer quedó a las 5 y no está
@BusNorte a qué hora pasa el de las 9 por Puriscal
¿tienen noticias de la maleta verde que se quedó en Bogotá?
¿Ya está lista la habitación? llegamos hace rato
@AeroAndes a qué hora embarcamos, no anuncian nada
¿en qué quedó mi solicitud de visa?
# trk - C es
@AeroAndes cinco horas en el aeropuerto con un bebé y nadie informa, ¿a qué hora salimos?
@AeroAndes mi equipaje lleva 4 días perdido, ¡dónde está! tengo hasta las medicinas ahí
# cmp - C es
@AeroAndes sobrevenden los vuelos y se lavan las manos
@AeroAndes pésima experiencia, nunca había volado tan mal
nos dieron un cuarto junto a la planta eléctrica, no pegamos el ojo
El guía ni sabía la historia del lugar
Las sábanas manchadas y la ducha con agua helada, qué asco
@AeroAndes me bajaron del avión como si fuera delincuente
@BusNorte el chofer iba manejando y viendo el celular todo el viaje
en la foto era playa, en la realidad un charco
@AeroAndes ni un vaso de agua en seis horas de retraso
el todo incluido incluye hacer fila para todo
Qué decepción de luna de miel
@AeroAndes cobran hasta por respirar
nos cambiaron el tour a última hora sin avisar
el de recepción ni levantó la mirada
@AeroAndes felicidades por arruinar mis vacaciones otra vez
# cmp - C es x
@AeroAndes nunca más, prefiero ir en bus
Para el otro año buscamos otro hotel, así de simple
# cmp - C es f
@AeroAndes MALDITOS, ME DEJARON TIRADO OTRA VEZ
# cmp - C es l
@AeroAndes ya puse el reclamo en Indecopi por denegación de embarque
Mi esposo se cayó por el piso mojado sin señal, nuestros abogados los contactarán
# ref 0 C es
@AeroAndes ¿cómo pido el reembolso de un vuelo cancelado?
llevo 60 días esperando la devolución de los boletos
por el huracán no pudimos ir, ¿nos regresan el anticipo?
me cobraron la maleta dos veces, quiero uno de vuelta
La renta del carro quedó retenida en mi tarjeta, ¿cuándo la liberan?
# ref - C es
@AeroAndes un año pidiendo mi plata, ya basta de tanta burla
nos salimos la primera noche por las chinches, exijo el reembolso de las otras tres
# sup 0 C es
@AeroAndes no puedo hacer check in, me sale error con el pasaporte
¿cómo cambio la fecha de mi vuelo?
mi apellido salió mal en el boleto, ¿qué hago?
las millas de mi viaje a Lima no aparecen, ¿cómo las reclamo?
No sirve el control del aire del 208
¿Dónde descargo la factura de mi hospedaje?
dejé la tarjeta adentro del cuarto, ¿quién me abre?
queremos mover la reserva de Semana Santa para mayo
el carro rentado prendió un testigo amarillo, ¿sigo manejando?
# inf 0 W es
¿el tour incluye almuerzo y transporte?
@AeroAndes cuánto pesa la maleta de mano permitida
¿La cabaña tiene cocina?
¿Aceptan niños o es solo adultos?
¿hay que llevar zapatos cerrados para el canopy?
¿tienen habitaciones para discapacitados?
¿la playa queda caminando?
¿el bus tiene baño y wifi?
¿Se puede llegar en carro sedán o necesito 4x4?
¿Piden visa para hacer escala?
# prc 0 W es
¿cuánto la noche para dos adultos y un niño?
¿En cuánto sale el tour al volcán para 8?
precio de ida y vuelta a Bocas
¿tienen tarifa para residentes?
¿cuánto cobran por llegar más temprano?
¿hay precio especial entre semana?
# buy 0 W es
queremos pasar fin de año por allá, somos seis
quisiera apartar una cabaña para julio
ando buscando hotel para la luna de miel
nos gustaría hacer la fiesta de la empresa en su salón
# buy 0 H es
resérveme dos noches desde hoy, le paso la tarjeta
Somos 45 del colegio, salimos este viernes, ya está el dinero, confirme buses
ya deposité, apárteme los cuatro cupos del tour de mañana
# gen 0 C es
@AeroAndes en qué terminal están en Barajas
¿me manda la ubicación del hotel?
se me quedaron unos lentes en el 305
¿Contratan guías bilingües?
# gen + C es
Regresamos encantados, la señora Marta cocina como los ángeles
@AeroAndes gracias por cuidar tan bien a mi abuelita en el vuelo ❤️
El mejor fin de semana en años, qué lugar tan mágico
# gen 0 C es h
@AeroAndes que alguien me atienda por teléfono, la página no ayuda
me comunica con la recepción del hotel por favor
# spm 0 C es
Viaja a Cancún 5 días gratis, solo paga impuestos aquí: viajes-gratis.top
# spm 0 C en
Congratulations, you have been chosen for a free cruise, press 1 to claim
`;
