/** Training messages to makers of software, devices, games and streaming, public tweets among them. */
export const software = `
# sup 0 C en
@AppNest after the latest update my battery drains in 3 hours, help
@AppNest why does my keyboard type A [?] instead of i
@AppNest phone stuck on the logo screen since this morning
@TuneBox songs keep pausing after 10 seconds, reinstalled already
@TuneBox can't add songs to my playlist, greyed out
@GameHub servers down? can't sign in on console
@GameHub my account got hacked, email changed, how do I get it back
@AppNest my photos won't sync to the cloud, storage isn't full
@DeskSuite Excel import fails with code 0x80, what does it mean
how do i invite a teammate to the workspace
where do we change the currency on invoices
the API returns 403 since we rotated keys
Webhooks stopped firing around 14:00 UTC, anything on your side?
Two-factor codes don't match, clock is right. What else can I try?
can I merge two accounts into one
trying to import contacts from a spreadsheet, columns don't map
printer app can't see the printer though they're on one network
@GameHub bought coins, they never showed in game
@TuneBox it says I'm offline but everything else loads fine
I get a white page after logging in on Firefox
how can I restore a file I deleted last week
@AppNest headphones connect but no audio on calls
cannot update, says not enough space, there are 20 GB left
my smartwatch shows the wrong time zone after a flight
which port do I plug the subwoofer into
The dashboard hasn't refreshed since Sunday, could you look into it?
How do I turn off the marketing emails?
does anyone know why my mic doesn't work in party chat @GameHub
@AppNest ios update turned my wifi button grey
reset link says expired the moment I open it
Kindly help, my licence key is showing invalid after formatting the PC
@TuneBox how do I change my username??
how to share my screen in the meeting
is there a way to export the whole chat history
we switched domains, what DNS records do you need from us
kid locked the tablet with a passcode none of us knows
@AppNest @AppNestHelp autocorrect keeps changing "it" to "I.T" pls fix
# sup - C en
@AppNest your update turned my phone into a brick, thanks a lot. fix this
@AppNest seriously what have you done to my phone?? everything lags, how do I go back
@GameHub kicked from ranked AGAIN and lost points, third time today, fix your servers
@DeskSuite our whole team can't work because your login is broken. Second time this week!! help
@TuneBox deleted my 2000 liked songs, I'm devastated, how do I get them back
your software ate my report an hour before the deadline, please tell me it's recoverable
# cmp - C en
@AppNest the new update is trash
@AppNest who designed this? did a toddler do it
@AppNest every year pricier, every year worse
@GameHub matchmaking is a joke, gold vs bronze every round
@TuneBox so now I get ads on the paid plan? love that for me
@TuneBox your shuffle plays the same 10 songs. Call it repeat
@DeskSuite I miss the old version. This one takes six clicks to do anything
support replied after 11 days to tell me to clear my cache
@GameHub you've killed this game
@AppNest I swear you slow down old phones on purpose
half the features on your sales page don't exist
demo was slick, product is a mess
Your onboarding was a waste of three hours of my team's time
@TuneBox removed my favourite album without a word, nice
the docs are wrong, the forum is dead and chat is asleep
@AppNest "it just works" they said
so many bugs i could open a zoo
@GameHub you banned me for no reason and your appeal form is a copy paste bot
# cmp - C en x
@TuneBox deleting the app, your rival has better playlists anyway
Our subscription ends in June and we are migrating off your platform
@AppNest first thing I'm doing is switching to android
uninstalled
# cmp - W en x
We pay for 140 seats and nobody answers our tickets. Renewal is in May and right now the answer is no.
# cmp - C en f
@GameHub I HATE THIS GAME AND I HATE YOU
@AppNest what a bunch of greedy lying scumbags
# cmp - C en l
@AppNest class action incoming, count me in
You processed our employees' data without a contract, our DPO has notified the authority
# ref 0 C en
@GameHub my son bought 200 in gems without asking, can I get it back
charged for annual when I picked monthly, please undo it
I cancelled the trial yesterday and was billed today
@TuneBox double charged this month, can you look
we removed 12 seats in March but were invoiced for them, kindly issue a credit
bought the game twice by mistake, how do i refund one copy
the course isn't what I expected, still within 30 days, refund pls
# ref - C en
@GameHub refund my preorder, the game doesn't even start. Scam
@AppNest 3 chats, 2 calls, no refund. I'm so done, give it back
# inf 0 W en
Does it integrate with QuickBooks?
is there an on premise version
@AppNest does the new watch measure blood oxygen
@GameHub is it coming to Switch?
Do you have SSO on the team plan
is there an api limit on the starter tier
@TuneBox when will lossless be available in Brazil
can two people be logged in at once
are you GDPR compliant, where's the data hosted
does the laptop have an SD slot
Do you support right-to-left languages?
what's different from the 2023 model
is there a Linux client
how many users come with the basic plan
do you offer a demo account
# prc 0 W en
how much is the pro plan per user
discount for nonprofits?
what happens to the price after the first 12 months
is there a lifetime deal
@TuneBox how much is duo
could you quote for 25 seats
@AppNest how much for a battery replacement out of warranty
why's my renewal dearer than last year's
# prc 0 H en
CFO gave the nod, send your best annual price for 80 seats before end of day and we'll sign
# buy 0 W en
we're evaluating three CRMs, you're one of them, could we see a demo next month
I'd like to try the team plan
thinking of getting the tablet for my mum
our clinic wants scheduling software, who do we talk to by mail
# buy 0 H en
Please upgrade us to enterprise today, PO is signed
we'll take 30 laptops, same spec as last year, invoice to head office, deliver by the 12th
take my money, want the preorder now, where's checkout
# trk 0 C en
@AppNest my preorder says "processing", will it ship by release day
is the repaired phone ready for collection, repair id 5520
@GameHub where's the code I paid for this morning
when does the data migration you started finish
# war 0 C en
the left earbud won't charge, bought in January, can I get it swapped
laptop hinge snapped, 8 months old, covered?
@AppNest my screen cracked by itself in the box, brand new
console overheats and shuts off, second month of use, please repair it under guarantee
monitor arrived with three dead pixels, want another one
# war - C en
@AppNest second faulty phone in a row, do you even test these? replace it
# gen 0 C en
@AppNest what time does the Fifth Avenue store open
do you have an office in Madrid
@GameHub ok it's working now, ty
are there openings for QA testers
@TuneBox who sings the song in your advert
# gen + C en
@AppNest loving the new camera, night shots are unreal 😍
@GameHub this expansion is a masterpiece, bravo devs
@TuneBox my year in review made me cry happy tears lol thank you
Moved our whole ops to your tool, best decision of the year!
support fixed it in two minutes, you rock
# gen 0 C en h
can I book a call with an engineer, chat is going in circles
connect me to tier 2 support please, a person not the assistant
we'd like our account manager to ring us
# par 0 W en
we build Shopify plugins and want to list one in your marketplace
is there an affiliate programme for tutorials on YouTube
I stream to 3k viewers nightly, would you sponsor a headset giveaway
our consultancy implements CRMs in Mexico, do you certify partners?
# spm 0 C en
@AppNest users get free iCloud keys here >> key-drop.pw
Hello sir, we are leading app development company from India, 15 dollar hour, shall we discuss
Your Microsoft licence expires today, renew: ms-renewals.support
Buy 5 star reviews for your app, 100% safe
# sup 0 C es
@AppNest se me quedó la manzanita fija en la pantalla, ¿qué hago?
@GameHub no me deja entrar al servidor, ¿está caído?
@TuneBox se me borraron las canciones descargadas
¿cómo agrego otro usuario al sistema?
el programa no me genera el XML de la factura
no puedo abrir el reporte, me dice que no tengo permiso
¿Dónde cambio el logo de mis recibos?
@AppNest la actualización me dejó el celular súper lento, ¿cómo vuelvo a la anterior?
me hackearon la cuenta, ¿cómo la recupero?
compré los diamantes y no me aparecieron en el juego
El lector de código de barras no lo reconoce la caja
¿se puede respaldar la base de datos en otra compu?
el correo de confirmación nunca me llega
Necesito pasar mis contactos del programa viejo al nuevo
no sé cómo cancelar la suscripción, no encuentro el botón
¿por qué los audífonos se escuchan solo en llamadas y en música no?
la tablet pide contraseña y mi hijo no se la acuerda
Me sale pantalla negra después del logo
el certificado digital venció y no sé cómo instalar el nuevo
¿Cómo quito las notificaciones?
El inventario me sale en negativo, ¿qué hice mal?
# sup - C es
@AppNest me arruinaron el celular con su actualización, arréglenlo
@DeskSuite perdí el trabajo de toda la tarde, no guarda nada este sistema, ayuda por favor
@GameHub me desconecta en cada partida, qué rabia, solucionen
no podemos facturar desde ayer y hay gente esperando, esto es un caos, resuelvan
# cmp - C es
@AppNest cada actualización peor que la otra
@TuneBox más anuncios que música, qué fastidio
@GameHub juego roto, puro tramposo y ustedes bien gracias
la capacitación fue una pérdida de tiempo
el soporte responde con plantillas, ni leen
Nos vendieron maravillas y la mitad no funciona
@DeskSuite se cae más que borracho en bajada
qué sistema tan enredado, para todo son veinte clics
@AppNest tan caros y tan desechables
@GameHub me banearon sin motivo y nadie explica
# cmp - C es x
@TuneBox me borro, la otra app suena mejor y es más barata
Al terminar el contrato migramos a otro ERP
# ref 0 C es
@GameHub mi hijo compró monedas sin permiso, ¿se puede devolver?
Me cobraron el plan anual y yo quería mensual, reversen por favor
cancelé la prueba y aun así me cobraron
compré la licencia equivocada, ¿me devuelven y compro la otra?
# inf 0 W es
¿se conecta con la factura electrónica de Hacienda?
¿sirve sin internet?
¿la laptop trae Windows original?
¿cuántos usuarios permite el plan básico?
¿tienen versión para Mac?
@GameHub ¿va a salir en español latino?
¿Guardan los datos en la nube o en mi servidor?
¿el reloj sirve con Android?
¿dan capacitación al contratar?
# prc 0 W es
¿cuánto sale al mes por usuario?
¿hay precio para estudiantes?
precio de la licencia perpetua
¿cuánto cobran por migrar los datos?
¿en cuánto está el cambio de batería?
¿por qué me aumentaron la suscripción?
# buy 0 W es
me gustaría ver una demostración para mi ferretería
estamos viendo cambiar el punto de venta en enero
quiero una compu para diseño, ¿cuál me llevo?
# buy 0 H es
actívenme ya el plan empresarial, ya pagué con la tarjeta de la compañía
son 18 computadoras para la escuela, presupuesto aprobado, las necesito antes del 20
# war 0 C es
los audífonos dejaron de sonar del lado derecho, tienen un mes
la compu nueva se apaga cuando la muevo, quiero que me la cambien
la consola hace un ruido horrible y tiene 4 meses, ¿la revisan por garantía?
# trk 0 C es
¿ya está lista mi laptop? la dejé a reparar el lunes
@AppNest ¿mi pedido sale esta semana? sigue en "preparando"
# gen 0 C es
¿tienen tienda física en Cali?
@TuneBox ya quedó, era mi internet
¿buscan programadores junior?
# gen + C es
@GameHub el mejor juego que he probado, felicidades al equipo 🙌
nos cambió la vida el sistema, ya cerramos caja en diez minutos, gracias
# gen 0 C es h
¿me puede llamar un técnico? por escrito no le entiendo
quiero hablar con mi ejecutivo de cuenta
# spm 0 C es
Seguidores, likes y comentarios reales, entrega inmediata, escribe PRECIO
Se vende Netflix, Disney y Spotify de por vida por 3 dólares
`;
