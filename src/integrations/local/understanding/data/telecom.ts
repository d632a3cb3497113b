/** Training messages to telephone, internet and television companies, public tweets among them. */
export const telecom = `
# sup 0 C en
@GlobalTel my 5G has dropped to one bar since last night, anything going on in Leeds?
@FibreNow router lights are all orange after the storm, what now
@SkyCast anyone else unable to open the guide on channel 4? help
no dial tone on the landline again, can you test the line from your end
hi, how do I turn on wifi calling on a Pixel
@GlobalTel is there an outage in 60614? calls go straight to voicemail
How do I stop the roaming messages popping up every hour?
my texts aren't going through to one number only, everything else works
the set top box keeps asking for a code I never set
@FibreNow speeds crawl every evening, 3 down, 1 up. can you check my line please
I changed handset and voicemail is in German now
Where do I see how much data I have left?
can't pair the new remote, tried holding home and back
please help me unlock my phone for another network
eSIM QR says already used. can you send me another?
@TelcoOne can you check your DMs please, still no service
@TelcoOne I've DMed my details. The number port is stuck at "pending"
can you turn off parental controls on my account
how can i get my puk code
My hotspot connects but nothing loads
keeps saying "emergency calls only" wherever I go
@SkyCast app crashes the second I hit live on my Samsung
what's the process to transfer my contract to my sister
broadband goes off each time the phone rings, any idea why
I'd like to change the name on the bill
Is the service down? Third call has dropped
@GlobalTel can I keep my number if I go abroad for a year? how do I set that up
Please bar international calls on line ending 220.
# sup - C en
@GlobalTel 5 days without broadband and each agent reads the same script. fix the line!!
@FibreNow working from my car because your internet is dead again. get it back up please, I'm losing my mind
@TelcoOne I have reset this box nine times. NINE. It is not me, it is your network, sort it
@SkyCast the football is on in ten minutes and your app won't open, sort it out 😡
fed up of buffering, what do i need to do to get the speed i pay for
still no signal, still no answer, honestly so frustrating, can someone please look at it
# cmp - C en
@GlobalTel you're useless, honestly
@GlobalTel my nan gets better reception with a coat hanger
@FibreNow "ultra fast" lol. more like ultra farce
@TelcoOne why advertise 24/7 support if nobody picks up after 6
@TelcoOne worst customer service in the country and I've tried them all
@SkyCast another price hike letter, happy new year to you too
Engineer was meant to come between 8 and 1. Took a day off for nothing.
Your agent hung up on me mid sentence
@GlobalTel thanks for the 2 hour hold, really made my Sunday
I pay for 500 and get 40, and you say that's "within range". Please.
@TelcoOne so coverage map says excellent and I'm stood in the garden waving my phone about
@FibreNow I see you've broken it again
Four transfers, three different stories, zero solutions
Not impressed with how you dealt with my late father's account
The technician left holes in my wall and a mess on the carpet
@SkyCast you replaced a channel I liked with shopping. brilliant
still nobody has got back to me, it's been nine days
so disappointed in the way this has been handled
# cmp - C en x
@GlobalTel contract's up in March and I'm off, counting the days
@TelcoOne give me my PAC code, I've had enough of you lot
Been with you since 2009, moving to your rival this weekend
@FibreNow cancelled. never again
# cmp - C en f
@TelcoOne ARE YOU KIDDING ME RIGHT NOW. AGAIN?! YOU CLOWNS
@GlobalTel absolute robbing bastards the lot of you
# cmp - C en l
@GlobalTel I've raised this with Ofcom, let's see what they say
@TelcoOne FCC complaint filed this morning, ticket attached
Selling my number to marketers is a privacy breach and I am reporting it to the regulator
# ref 0 C en
@GlobalTel I returned the router in June and am still being billed, please reverse it
Why is there a $60 activation charge? I was told it'd be waived. Please take it off.
I cancelled within the 14 days, when do I get the first month back
topped up the wrong number by mistake, can I have the credit back
@TelcoOne out for six days, I want credit on my bill for that
you billed both the old and new plan this month, please refund the difference
# ref - C en
@SkyCast charged me for a film I never rented, AGAIN. Money back please and stop doing it
@TelcoOne 3 months overcharged, 5 calls, still not refunded. thieves
# prc 0 W en
What's the cheapest sim only with 20GB
how much extra is the sports add on
@FibreNow what does the gigabit cost after the first year
Is there any loyalty discount for renewing
why did my bill go from 45 to 62
@GlobalTel how come new customers pay half of what I do
what's the early exit fee on a two year plan
how much to add a second line for my kid
# inf 0 W en
@FibreNow when will fibre reach Oak Lane?
Do your prepaid plans include calls to Mexico?
is it possible to get a plan without a credit check
Does the 100GB plan allow tethering
Do you cover rural postcodes, mine's LL57
@SkyCast is the final going to be on your app or only on tv
what phones do you have in that do dual sim
do I need a landline for the basic broadband
Would I be able to keep my current number if I joined?
# buy 0 W en
thinking of moving my whole family over to you, five lines
@FibreNow neighbour says you're good, might sign up when my contract ends
I'd like to upgrade my phone please
looking for a business line with two extensions
# buy 0 H en
sign me up for the 1 gig, install whenever, card details ready
need 15 sims activated for our drivers by tomorrow, company account, go ahead
@TelcoOne upgrade due today and I want the new iPhone in black, where do I pay
# trk 0 C en
@GlobalTel has my handset been dispatched yet? order GT-55291
engineer due this afternoon, is he still coming
where's my replacement router got to
how long until my number ports across, requested on Friday
New sim hasn't shown up, posted 10 days ago apparently
# trk - C en
@FibreNow engineer no show AGAIN, third rebooking. When is somebody actually going to turn up
# war 0 C en
phone you sold me in April won't charge any more, it's still under warranty right
the modem you supplied is faulty, please swap it
@SkyCast box makes a clicking sound and dies, only had it 6 weeks, I'd like a working one
# gen 0 C en
@GlobalTel what time does the high street shop shut
can I pay my bill in cash somewhere
@TelcoOne are you hiring in Austin?
@FibreNow ok thanks, will try that
@SkyCast DM sent
# gen + C en
@GlobalTel shout out to Marcus on chat, sorted me in 5 minutes flat 👏
@FibreNow internet's been rock solid since the new box, cheers!
Just had the loveliest engineer round, spotless job, thank you
# gen 0 C en h
@TelcoOne is there a number I can ring that isn't a robot
I need to speak with billing, can you connect me
can an agent call me back on my other number please
# sup 0 C es
@MovilSur sin señal en Ñuñoa desde las 7, ¿saben algo?
@CableMax se congela la imagen en todos los canales HD, ya reinicié
No me llegan los SMS del banco a este chip, ¿qué puede ser?
¿Cómo activo el buzón de voz?
cambié el módem de cuarto y ya no levanta el wifi
@RedClara buenas tardes, problemas con el internet en Envigado? lleva horas intermitente
ya mandé DM con mis datos, sigo sin línea
¿cómo comparto saldo con otro número?
No entran llamadas, solo salen
se me bloqueó el chip y me pide PUK
me robaron el celular, ¿cómo bloqueo la línea?
el decodificador dice error 17 en la tele de la sala
¿Cómo cambio la clave del wifi? los vecinos se están colgando
¿Dónde veo mi consumo de datos?
quiero cambiar la fecha de corte de mi plan, ¿cómo se hace?
Viajo a Miami el viernes, ¿cómo prendo el roaming?
La app no me deja pagar la factura, dice "intente más tarde"
en mi casa agarra el internet en la sala nomás, en los cuartos nada
@MovilSur no puedo hacer la portabilidad, me sale que el NIP venció
el teléfono fijo suena con un zumbido que no deja oír
¿Me ayudan a configurar el correo de la empresa en el celular nuevo?
se cayó un poste y quedamos sin cable, manden a alguien a reconectar por favor
# sup - C es
@RedClara cuatro días sin internet, mi hija perdió un examen por su culpa, arréglenlo ya
@CableMax otra vez lo mismo, cada lluvia se va, ¿cuándo van a cambiar ese cable?
@MovilSur llevo 3 horas sin datos y en el 611 ni contestan, hagan algo
ya me cansé de reiniciar el bendito router, mándenme a alguien que sepa
Trabajo desde casa y el internet es un desastre, por favor revisen mi línea de una vez
# cmp - C es
@MovilSur qué servicio tan mediocre, de verdad
@CableMax 45 minutos escuchando musiquita para que me cuelguen
@RedClara prometen fibra y entregan paja
@MovilSur ustedes sí saben perder la paciencia de la gente
nunca cumplen la visita técnica, uno pide permiso en el trabajo para nada
El asesor me afilió a un plan que yo no pedí
Suben la tarifa cada enero y la velocidad sigue igual de mala
qué bueno que para cobrar sí son puntuales
@CableMax ¿300 canales y nada que ver? bravo
tres tickets cerrados sin resolver nada
@RedClara se les volvió costumbre dejarnos incomunicados
Me hicieron ir dos veces a la tienda para decirme que era por teléfono
lento, caro y encima mal educados
La señorita me trató como ignorante por no saber qué es un APN
@MovilSur qué ladilla con su publicidad por SMS todo el día
no hay quien les entienda, cada uno me dice una cosa diferente
# cmp - C es x
@MovilSur ya inicié la portabilidad, adiós
@CableMax vengan por su cajita que yo no sigo ni un mes más
Con ustedes no sigo, quince años de cliente y así me pagan
# cmp - C es f
@RedClara INEPTOS DE PORQUERÍA, ME TIENEN PODRIDO
@MovilSur son una bola de rateros desgraciados!!!!
# cmp - C es l
@CableMax ya metí la queja al IFT, ahí nos vemos
@RedClara los reporté ante la SUTEL, expediente en trámite
Voy a radicar la queja en la Superintendencia porque me reportaron en centrales de riesgo sin deber nada
@MovilSur osiptel ya tiene mi reclamo, a ver si con multa entienden
# ref 0 C es
me cobraron un servicio de horóscopos que nunca pedí, quiten ese cargo y devuélvanlo
Recargué 200 y no me cayó, ¿me los regresan?
ya no tengo el plan y me siguen debitando, necesito el reverso
@CableMax estuve 8 días sin servicio, corresponde el descuento en la factura
pagué dos veces el recibo de julio, quiero que me devuelvan uno
# ref - C es
@MovilSur me robaron el saldo otra vez, regrésenlo, abusivos
@RedClara dos meses prometiéndome la nota de crédito y nada, qué descaro
# prc 0 W es
¿en cuánto queda el plan de 30 gigas?
cuánto vale el internet solo, sin tele
¿Cobran la instalación de la fibra?
¿qué penalidad pago si cancelo antes del año?
¿Por qué mi recibo pasó de 18 a 25 mil?
a cómo el equipo si renuevo por 24 meses
¿cuánto más por agregar los canales de fútbol?
# inf 0 W es
¿ya hay cobertura de fibra en Alajuelita?
¿El plan trae redes sociales ilimitadas?
@MovilSur ¿venden el teléfono liberado?
¿qué velocidad de subida tiene el plan de 200?
@CableMax ¿van a pasar el partido de la sele?
si contrato, ¿el módem es propio o prestado?
¿Qué documentos piden para sacar una línea pospago?
¿El chip de turista sirve para llamadas también?
# buy 0 W es
quisiera contratar internet para mi casa en Soacha
estoy viendo pasarme con ustedes cuando se me acabe el contrato
necesito otra línea para mi hijo
me interesa el combo de tele e internet
# buy 0 H es
quiero portarme hoy mismo con el plan de 40 gigas, ya tengo el NIP
Ocupo internet en la oficina nueva para el lunes, somos 20 personas, mándeme el contrato para firmarlo ya
deme la línea y el equipo de contado, ¿a dónde transfiero?
# trk 0 C es
¿Ya salió el técnico para mi casa? orden 99123
@RedClara cuándo me activan, pagué el lunes la instalación
el chip que pedí por la página no me ha llegado
¿en qué va mi solicitud de traslado de línea?
# trk - C es
@CableMax quedaron de instalar el jueves, hoy es martes. ¿Vienen este año o el otro?
# war 0 C es
El celular que saqué con ustedes en mayo se reinicia solo, quiero hacer válida la garantía
el módem nuevo vino malo, me lo cambian?
se le quemó el puerto al decodificador a la semana
# gen 0 C es
¿A qué hora abre la agencia del centro?
@MovilSur listo, ya les escribí al privado
se puede pagar el recibo en el súper?
# gen + C es
@RedClara por fin volvió, gracias por la rapidez, son unos duros 💪
Qué buena gente el técnico Wilmer, dejó todo volando
# gen 0 C es h
¿no hay un teléfono donde conteste una persona?
páseme con retenciones por favor
@MovilSur que me marque alguien del área técnica, ya les pasé mi número
# spm 0 C es
CableMax: ganaste 3 meses gratis, confirma tu tarjeta en cablemax-premios.site
Tu línea será suspendida hoy, valida tus datos aquí: movil-sur.validar.info
# spm 0 C en
GlobalTel: your last payment was declined, update billing now at gt-secure-billing.net
You are the lucky customer of the day! free phone waiting, confirm shipping here
`;
