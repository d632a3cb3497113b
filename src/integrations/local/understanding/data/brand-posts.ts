/** Training messages: public posts to and about brands as people fire them off, most of them full of feeling, some plain. */
export const brandPosts = `
# cmp - C en
@MetroLine packed like sardines again this morning, one carriage short as usual
@MetroLine 20 mins stood at a red signal and the driver says nothing, cheers for that
@Parcelry your courier launched my box over the fence like a frisbee
so @Parcelry marked it delivered, photo shows someone else's porch. great job
@FoneHut two months of dropped calls and nobody there gives a toss
@FoneHut lol at "unlimited" data that stops at 20 gigs. what a con
@GroGro half my shop was substituted with rubbish and the milk expires today
the self checkouts at @GroGro are going to finish me off, unexpected item my foot
@StreamCube buffering every ten seconds, on a plan that costs more each month
@CloudPad lost my whole draft. Hours of work. Gone. Thanks a bunch.
been on the phone to @FirstOak since lunch, the hold music haunts me now
@FirstOak why even have branches if all of them are shut
@SkyJet six of us split across the plane after paying to sit together. #fail
@SkyJet you bumped us with no apology and a voucher for a sandwich
@SkyJet gate changed three times and not one announcement. Clueless bunch
@SkyJet charged me for a carry on that fits under the seat #greedy
@SkyJet that was the rudest crew I have met in years of flying
next time I'm taking the coach, @SkyJet lost me for good
never booking with @SkyJet again after tonight, never
this is why nobody trusts @HomeNet, every single evening the line dies
@HomeNet no point having an app that says "everything is fine" when it clearly isn't
@HomeNet engineer was a no show AGAIN. that's a day's pay gone
really @HomeNet? another outage? on match day?
@HotelNova paid for a sea view, got a view of the bins
@HotelNova our room smelled of smoke and the front desk laughed it off
@GameVault servers down on launch night, who could have guessed 🙄
@GameVault stop selling broken games at full price
the new update ruined everything, can't find a thing anymore @CloudPad
who designed this app @FirstOak, a raccoon?
@QuickBite cold fries, missing drink, upside down pizza. hat trick!
@QuickBite your rider ate my nuggets, I have the doorbell video
wow @QuickBite, an hour late and it's the wrong order. outstanding
@CarShare car was filthy, tank empty, and I still got fined. No thanks
@CarShare support is a wall of copy and paste. Does anybody read these?
is it too much to ask that @PowerCo answers an email this year?
@PowerCo triple the bill and zero explanation, you should be embarrassed
still nothing. no reply, no call, no nothing. pathetic @PowerCo
@StyleBarn jeans split on day one. never again
@StyleBarn your sizing is a joke and so is your chat
ugh @StyleBarn why advertise it if it's sold out everywhere
you people are the worst @TickNow, queue of 40,000 then it crashes
@TickNow 30 in fees on a 45 ticket. robbery
@GymBox broken showers for a month, same price though. funny that
I expected more from you @HotelNova
@MetroLine shambles. absolute shambles.
@Parcelry what is the point of you
@FoneHut not impressed
@GroGro seriously??
@HomeNet four hours and counting...
@SkyJet thanks for ruining our anniversary
@SkyJet oh great, delayed. What a surprise
bag turned up soaked and ripped, and staff just shrugged @SkyJet
worst airline, worst seats, worst everything
another day, another cancelled train #brilliant
if sarcasm were fuel @MetroLine would finally run on time
@FirstOak been passed between five departments and I'm back to the first one
@PowerCo it's freezing, I've a newborn, and you leave us in the dark with no info 😡
phone keeps freezing and the store says "wait for the next patch". ridiculous
@TickNow I could have driven to the venue and back by now
@StreamCube you removed my favourite show mid season, gutted
so much for "premium support" @CloudPad
@GameVault lost my save after 80 hours. I could cry 😭
# cmp - C en x
@FoneHut that's it, porting my number out tomorrow
@FirstOak closing my account this week, you've had your chances
cancelled my @StreamCube subscription and honestly it feels great
@SkyJet last time I give you a penny, hello competition
# cmp - C en f
@HomeNet I AM SO DONE WITH YOU ABSOLUTE CLOWNS FIX IT
@PowerCo what the hell is WRONG with you people
@SkyJet screw you and your useless bloody staff
# sup 0 C en
@CloudPad files not syncing since the weekend, tried reinstalling, any ideas?
@FoneHut no signal round the high street, is it just me?
@StreamCube app on the telly says error 12, what does that mean
@FirstOak the card reader on my app isn't letting me verify
@GameVault stuck on the loading screen after the patch, using the standard edition on PC
@SkyJet trying to check in online but it wants a code I don't have
@HomeNet lights on the box are red and blinking, already switched it off and on
@TickNow tickets not showing in my wallet, who do I message?
@MetroLine my travel card won't top up at the machine
@GroGro the site empties my basket whenever I pick a slot
@CloudPad it's the tablet, version 9.2, happens on wifi and on mobile
@FoneHut sent you a DM with the details
@PowerCo smart meter screen has been blank a few days, what now?
# sup - C en
@CloudPad please help, everything I do ends in the same stupid error
@FoneHut tried every step on your page and I'm still locked out, so frustrating
@TickNow site keeps crashing when I pay, can someone fix this please 😩
# trk 0 C en
@SkyJet is the evening flight to Porto on time?
@SkyJet any news on the delayed 318? gate screen is blank
@Parcelry status hasn't changed since Sunday, where's my parcel at?
@MetroLine are trains running past Northfield yet?
@GroGro how far away is my delivery?
# trk - C en
@SkyJet two days without my suitcase and your baggage line just rings out. Where is it??
@Parcelry nine days for a next day service. where is my stuff
# ref 0 C en
@TickNow show got called off, how do we get our money back?
@SkyJet can I get a refund for the wifi that didn't work?
# ref - C en
@QuickBite refund me for that slop
@SkyJet you cancelled, you refund. simple. stop sending vouchers
# inf 0 C en
@SkyJet do you allow a cello in the cabin?
@MetroLine does the weekend ticket cover the night bus?
@StreamCube will season two be in 4k?
@SkyJet do points expire if I don't fly for a year?
@GroGro is the oat milk back in the Harbour Road shop?
# inf 0 W en
@FoneHut will you stock the fold in green?
# gen 0 C en
@SkyJet will do
@SkyJet just did, check your inbox
@MetroLine seat 14, coach B
@FirstOak ok thanks, following you now
@HotelNova which entrance is open after midnight?
@GymBox are you open on Easter Monday?
@FoneHut cheers
@CloudPad no worries
@GameVault lol fair enough
RT @SkyJet: we now fly to Bergen every Tuesday
@StreamCube you and @CloudPad should do a crossover haha
@SkyJet I'm on the 7:15, seat by the window
anyone else at the @GroGro opening today?
@HotelNova asking for a friend 😂
two more sleeps till we fly @SkyJet
# gen + C en
@SkyJet big thanks to the lady at desk 9 in Leeds, she got us all home
@SkyJet smoothest landing ever, give that pilot a raise
thanks @SkyJet for sorting my seat so fast
@SkyJet you guys rock, see you next month!
shoutout to the whole night crew, you were lovely
@FoneHut Ravi in your chat fixed it in two minutes, what a star
@HomeNet credit where it's due, that was quick. Thank you so much
@GroGro your driver helped my gran up the stairs ❤️ lovely man
@MetroLine the announcements on the 8:02 made the entire coach laugh, best commute in ages
just landed, on time, with my bag. Miracles happen! Nice one @SkyJet
okay @CloudPad, the new search is really good
@StreamCube finale was perfect, I have no words
@FirstOak sorted, thank you, really appreciate the help
@HotelNova that upgrade made our trip. We'll be back
@GameVault best soundtrack in years, well done all
@QuickBite early AND hot? I'm impressed
@GymBox love the new class, I can't feel my legs and I'm happy about it
I take it all back @Parcelry, the new driver is wonderful
can't wait to fly with you again @SkyJet ✈️😊
@SkyJet thanks for the free coffee while we waited, classy
you made my week, thank you!!!
always a pleasure @HotelNova
yay, it works! thanks a lot
you're awesome, thanks 😀
brilliant, cheers!
thank you, that's very kind of you
glad I switched to @FoneHut, day and night
obsessed with this little shop
props to @PowerCo, lights back in twenty minutes
so excited for my trip with @SkyJet tomorrow!!
@TickNow front row!!! I'm screaming 🎉
# cmp - C es
@MetroUrbano otra vez parado el tren y nadie dice ni pío
@MetroUrbano pagamos cada vez más por ir como ganado
@Envialo ya me perdieron dos paquetes este año, récord
el repartidor de @Envialo dejó la caja bajo la lluvia, gracias totales
@TeleSol tres días sin internet y solo sale la grabación, un robo
@TeleSol qué vergüenza de empresa, en serio
@TeleSol cobran puntualito pero el servicio nunca llega
el wifi de @TeleSol es más lento que una tortuga con sueño
@SuperMax la carne venía verde, qué asco
@SuperMax doce cajas y dos abiertas, un sábado, genios
@BancoNorte dos horas en la fila para que se caiga el sistema
@BancoNorte su app no abre el día de pago, qué casualidad
@BancoNorte me rebotan de un ejecutivo a otro, ya hablé con siete
@AeroPacífico vuelo retrasado cuatro horas y ni un vaso de agua
@AeroPacífico me abrieron la maleta y falta ropa. Indignante
@AeroPacífico sobrevenden y después uno es el que paga, sinvergüenzas
qué mala onda @AeroPacífico, viajando con un bebé y ni un asiento juntos
nunca más vuelo con @AeroPacífico, lo juro
@PidoYa llegó todo frío y derramado 🤮
@PidoYa una hora y media para una arepa, ya ni hambre tengo
@PidoYa su soporte es un chiste, contestan cualquier cosa
@LuzClara cuarto apagón de la semana, se me dañó la nevera
@LuzClara y el recibo sube, eso sí no falla nunca 🙃
la verdad qué decepción @ModaViva, la tela parece papel
@ModaViva compré talla M y parece de muñeca
@HotelBrisas la piscina verde y el desayuno de antier
@CineTop sonido saturado, butacas rotas y carísimo todo
@JuegoTotal sacaron un juego roto y encima cobran el parche
@JuegoTotal perdí la partida por sus servidores, los odio 😡
la peor atención de mi vida, así tal cual
pésimo. cero estrellas si pudiera
de verdad ya me tienen harta
un mes esperando respuesta, ni un correo, ni una llamada, nada
@TeleSol "su llamada es importante para nosotros" JAJAJA mentirosos
ahora resulta que la culpa es mía, increíble @BancoNorte
@Envialo no sirven para nada
@MetroUrbano bravísimo, cerraron la estación sin avisar 👏👏
qué ganas de hacerle perder el día a la gente @BancoNorte
@AppGo la actualización dejó el celular inservible
me da una rabia que siempre pase lo mismo con ustedes
@LuzClara con 35 grados y sin luz, gracias por nada
@CineTop pagué dos veces por culpa de su página, una porquería
tan caro y tan malo, vaya combinación @HotelBrisas
che @TeleSol dan pena ajena, posta
weón @Envialo lleva una semana diciendo "en camino"
la neta @PidoYa cada día está peor
joder @AeroPacífico, otra huelga y nosotros tirados
qué pesadilla de trámite, dos meses y sigo igual
# cmp - C es x
@TeleSol mañana mismo me paso a la competencia
@BancoNorte saco mis ahorros y adiós
# cmp - C es f
@TeleSol SON UNA MIERDA DE COMPAÑÍA, LADRONES
@AeroPacífico váyanse al carajo con su voucher
# sup 0 C es
@AppGo desde ayer se cierra sola en Android 14, ¿qué hago?
@TeleSol ¿hay falla en Tibás? aquí no hay señal
@BancoNorte no me llega el código para entrar
@JuegoTotal me sale "cuenta en uso" y soy el único
@AppGo ya la borré y la volví a instalar, sigue igual
@CineTop no puedo descargar las entradas, da error
@TeleSol el módem tiene una luz roja fija
@LuzClara se fue la luz en mi cuadra, ¿a qué número se reporta?
les mandé los datos por interno
es un teléfono del 2022, con la última versión
# sup - C es
@AppGo ayuda por favor, nada de lo que dicen funciona, estoy desesperada
@BancoNorte llevo toda la mañana bloqueado y nadie me ayuda a entrar 😩
# trk 0 C es
@AeroPacífico ¿el de las 6 a Bogotá sale a tiempo?
@Envialo la guía no se mueve desde el jueves, ¿dónde está?
@PidoYa ¿en cuánto llega? dice 10 min hace rato
# trk - C es
@Envialo ¿DÓNDE está mi paquete? ocho días mintiéndome
@AeroPacífico tres días sin maleta y nadie contesta, ¿la van a encontrar o qué?
# ref 0 C es
@CineTop se canceló la función, ¿cómo me regresan lo pagado?
@AeroPacífico cambié de planes, ¿me devuelven el pasaje?
# ref - C es
@PidoYa devuélvanme el dinero de esa bazofia
# inf 0 W es
@JuegoTotal ¿sale también para consola?
# inf 0 C es
@MetroUrbano ¿la tarjeta sirve en el bus alimentador?
@AeroPacífico ¿puedo llevar un violín en cabina?
# gen 0 C es
@AeroPacífico listo, ya les escribí
@TeleSol ok, quedo atento
@SuperMax ¿abren el jueves santo?
@CineTop jajaja me mataron con ese meme
aquí en la fila del @SuperMax jaja
RT @AeroPacífico: nueva ruta a Cusco desde mayo
@HotelBrisas nos vemos el viernes
faltan tres días para el viaje
@ModaViva es en serio lo del concurso?
# gen + C es
@AeroPacífico mil gracias a la tripulación, un amor con mi abuelita
@AeroPacífico llegamos antes de hora, qué maravilla
@TeleSol el técnico Jairo, un crack, gracias
@SuperMax gracias por devolver mi billetera, hay gente linda
@PidoYa rapidísimo y calientito, así sí
@HotelBrisas ya queremos volver 🏖️❤️
@CineTop qué peliculón, salí llorando de emoción
@JuegoTotal qué juegazo se mandaron
ya me contestaron, muy amables, muchísimas gracias!!
se resolvió en cinco minutos, buenísima atención
qué felicidad, por fin llegó y está hermoso
@BancoNorte bien ahí con la app nueva, mucho mejor
me encanta este lugar, siempre salgo contenta
@ModaViva enamorada de la colección nueva 😍
los mejores, siempre cumplen
un abrazo a todo el equipo, se pasaron 🙌
qué chévere la sorpresa, gracias de corazón
la rompieron con el evento de anoche
jajaja los amo, gracias por la risa
@LuzClara en diez minutos ya había luz, felicitaciones
`;
