/** Training messages: what people write back to brands in public threads: details, jokes, relief, second thoughts, and the next grievance. */
export const answersToBrands = `
# sup 0 C en
@FoneHut it started right after the upgrade, before that it was fine
@FoneHut model is the 12 mini, latest software
@CloudPad happens only with big folders
@HomeNet cable is plugged in, rebooted, same lights
@GameVault controller disconnects every few minutes on the new firmware
@FirstOak it says my session expired as soon as I type the pin
@PrintPal error 40 on the display and the paper tray is fine
@PrintPal ink light stays on with a full cartridge, model 220
@FoneHut any fix for the keyboard lag?
@CloudPad is there a known issue with sharing links today?
@StreamCube can't hear anything through my speaker since this morning, other apps are ok
@SkyJet how do I get my seat back after the app crashed
@SkyJet the page won't take my passport number
@SkyJet I was told to fill in a form, which one?
@MetroLine my refund form gives "invalid ticket"
@HomeNet could you check my line please, it drops at night
@SkyJet I need the receipt for my bag, where do I find it?
# sup - C en
@FoneHut still broken after your fix, this is driving me mad, help
@CloudPad third day locked out of my own work. somebody please do something
@StreamCube tried the lot and it still won't play, so annoying
@GameVault keeps kicking me out mid match, ugh, please sort it
# cmp - C en
@FoneHut apps crash, calls drop, wifi forgets itself. And I pay for this
omg @FoneHut what did you do to my phone
@StreamCube ads louder than the show, on purpose I bet
@HomeNet no internet and your bot tells me to look it up online 🤡
@HomeNet I work from home, I can't lose a day every week
@FirstOak twenty minutes of security questions to be told you're closed
@SkyJet that reply was an insult
@SkyJet so nobody at your company can read a calendar?
@SkyJet we had to buy clothes for a funeral because you lost the case
@SkyJet you lied to us at the counter
@SkyJet twelve hours, one biscuit
@SkyJet my 80 year old mum had to sit on the floor
@SkyJet never seen such chaos at a check in
@SkyJet and you wonder why people leave
@SkyJet then you should have told us before we drove three hours
@SkyJet same excuse every time
@SkyJet fix your app
@SkyJet I will make sure everyone hears about this
@SkyJet still waiting, still no one
@MetroLine you moved the problem, you didn't solve it
@QuickBite sorry doesn't fill my stomach
@Parcelry your "we value you" email made me laugh, bitterly
you should be ashamed of how you treat people
stop hiding behind "policy"
empty words, as always
guess I don't matter
this is the opposite of help
does it take a tweet to get an answer?
customer for fifteen years and this is what I get
# gen 0 C en
@SkyJet yes please
@SkyJet no thanks, we drove
@SkyJet which terminal though?
@SkyJet I'll wait for your message
@SkyJet sent!
@SkyJet it's in the app now
@SkyJet the one at noon
@SkyJet ok I'll try that tomorrow
@SkyJet depends, how big is it?
@SkyJet see you in Boston
@SkyJet @MetroLine you two should talk
@SkyJet flew with my cat, he slept
@SkyJet is that photo from Oslo?
@SkyJet that was last year I think
@SkyJet never mind, found it
@SkyJet I meant Thursday, sorry
@SkyJet the sky looks like cotton today https://t.co/ab1
@FoneHut ok will report back
@StreamCube what's the track in the advert?
@GroGro just wondering who picks the music in store
@FirstOak is it true you're merging?
@HotelNova we stayed in 2012, different owners then
haha nice one @GroGro
RT @HotelNova: our rooftop opens in June
I used to work there, long story
# gen + C en
@FoneHut all working again, you're amazing 😀
@FoneHut fixed in one go, in love with my phone again
@StreamCube that did it! thank you thank you
@StreamCube perfect, cheers, have a great day 😊
@SkyJet you answered faster than my own family, love it
@SkyJet my flight got moved and it turned out even better, thanks for the care
@SkyJet cancelled, rebooked, home for dinner. Hats off to your people
@SkyJet lost and found reunited me with my hat, so happy
@SkyJet your crew sang happy birthday to my son, I cried
@SkyJet thanks for making a long day lighter
@SkyJet Sam at the gate was wonderful with the kids during the delay
@SkyJet the only airline for me
@SkyJet so comfy, slept like a baby
@SkyJet that was super fast, thanks!!
@SkyJet you just won a customer for life
@SkyJet still my favourite, even when it snows
@SkyJet oh you remembered me, how sweet
@SkyJet looking good with the new paint ✈️😍
@SkyJet the view at sunrise, wow
@MetroLine thanks, that's really helpful
@GroGro you legend, found the last one for me
@FirstOak spoke to a lovely lady who fixed it all
@HomeNet back online before the kettle boiled. Superb
@HotelNova so pretty, I want to move in
@GameVault thank you for the quick patch, you rock
@CloudPad nicest support chat ever
yes!! finally!! thank you!!
aw thank you, that's lovely
you guys have the best replies lol
big love to the night shift
that made me laugh, thanks
# trk 0 C en
@SkyJet is 212 delayed or already gone?
@SkyJet do we know when 40 leaves?
@SkyJet any idea when my bag gets to Leeds?
@GroGro is the van on its way?
# trk - C en
@SkyJet day three, still no bag and no call, where is it
# ref 0 C en
@HomeNet can I get credit for the lost days?
@QuickBite half the order missing, can I have that part back?
# ref - C en
@HotelNova want the money for night two back, it was uninhabitable
# inf 0 C en
@SkyJet is there hand luggage only fare?
@StreamCube does the family plan work abroad?
@MetroLine does a bike need a ticket?
# buy 0 W en
@TickNow want two for Saturday but the page won't let me pay
# prc 0 W en
@FoneHut what's the monthly price without a handset?
# sup 0 C es
@AppGo empezó después de actualizar, antes iba bien
@AppGo es un Moto G, con la última versión
@TeleSol ya lo apagué y prendí, mismas luces
@JuegoTotal se desconecta el control cada rato
@BancoNorte dice sesión vencida apenas pongo la clave
@SuperMax la página se queda pegada al pagar
@TeleSol ¿me revisan la línea? se cae en las noches
@AeroPacífico ¿dónde bajo la factura de la maleta?
@AeroPacífico la página no acepta mi pasaporte
# sup - C es
@AppGo sigue fallando después de su arreglo, me vuelvo loca, ayuda
@BancoNorte tercer día sin poder entrar, hagan algo por favor
# cmp - C es
@AppGo cada actualización rompe algo nuevo
@TeleSol sin internet y el bot me manda a una página web 🤡
@TeleSol trabajo desde la casa, no puedo perder un día por semana
@AeroPacífico esa respuesta es un insulto
@AeroPacífico mi mamá de 80 años sentada en el piso
@AeroPacífico doce horas y una galleta
@AeroPacífico nos mintieron en el mostrador
@AeroPacífico siempre la misma excusa
@AeroPacífico sigo esperando y nada
@PidoYa con un "lo sentimos" no se come
@HotelBrisas eso no se parece en nada a las fotos
dejen de esconderse detrás de las políticas
palabras vacías, como siempre
quince años de cliente y así me pagan
¿hay que quejarse en público para que contesten?
deberían darles vergüenza
# gen 0 C es
@AeroPacífico sí, por favor
@AeroPacífico no gracias, fuimos en carro
@AeroPacífico ¿cuál terminal?
@AeroPacífico enviado
@AeroPacífico el de mediodía
@AeroPacífico olvídenlo, ya lo encontré
@AeroPacífico quise decir jueves
@AeroPacífico esa foto es de Cusco?
@SuperMax jaja buena esa
@CineTop ¿cómo se llama la canción del anuncio?
@HotelBrisas estuvimos en el 2012, eran otros dueños
trabajé ahí, larga historia
# gen + C es
@AppGo quedó perfecto, son lo máximo 😀
@AppGo eso era! gracias gracias
@AeroPacífico contestan más rápido que mi familia, me encanta
@AeroPacífico me cambiaron el vuelo y salió hasta mejor, gracias por el cuidado
@AeroPacífico apareció mi sombrero, qué felicidad
@AeroPacífico le cantaron cumpleaños a mi hijo, lloré
@AeroPacífico qué amanecer desde la ventana, wow
@AeroPacífico mis preferidos, aunque llueva
@TeleSol volvió antes de que hirviera el agua, excelente
@BancoNorte una señora encantadora me resolvió todo
@HotelBrisas qué belleza, me quiero mudar ahí
@JuegoTotal gracias por el parche tan rápido, cracks
sí!! por fin!! gracias!!
ay qué lindos, gracias
un beso a los del turno de noche
me hicieron reír, gracias
# trk 0 C es
@AeroPacífico ¿el 212 está retrasado o ya salió?
@SuperMax ¿ya viene la camioneta?
# ref 0 C es
@TeleSol ¿me acreditan los días sin servicio?
@PidoYa faltó la mitad, ¿me devuelven esa parte?
# ref - C es
@HotelBrisas quiero que me devuelvan la segunda noche, era inhabitable
`;
