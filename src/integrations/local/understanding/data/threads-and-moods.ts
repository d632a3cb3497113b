/** Training messages from the middle of a thread (answers, follow-ups, updates) and posts of a mood that no business is to blame for. */
export const threadsAndMoods = `
# gen - C es
hoy me siento fatal
qué día tan pesado, ya quiero dormir
estoy triste, se murió mi gatito
me duele la cabeza horrible, luego les escribo
perdí el bus, qué mala suerte la mía
no puedo más con tanto trabajo
me robaron en el centro, estoy temblando
qué lunes tan feo
me dejó mi novia, jaja estoy destruido
ando con gripe y de mal humor
reprobé el examen, qué tristeza
mi equipo perdió otra vez, estoy que lloro
# gen - C en
worst day ever and it's only 10am
my dog died yesterday, can't stop crying
ugh mondays
I'm so stressed with this move
missed my train and it's pouring, brilliant
feeling really low today
failed my driving test again, gutted
sick in bed and bored out of my mind
can't sleep, too anxious
my team lost in the last minute, I'm in pieces
# gen + C es
hoy es un gran día, me gradué 🎓
qué feliz estoy, nació mi sobrina
amo los viernes
por fin vacaciones, qué alegría!!
mi mamá cumple 70 y está como un roble, felicidad total
ganó mi equipo, qué emoción
qué bonito amaneció hoy ☀️
te quiero mucho amiga, gracias por todo
orgullosa de mi hijo, sacó diez
hoy cumplimos 10 años de casados, dichosos
# gen + C en
best day ever, I got the job!!
so happy, my niece was born this morning 💕
friday feeling 🎉
finally on holiday, bliss
my mum beat cancer, I'm crying happy tears
we won!!! what a game
the sun is out and life is good
so proud of my girl, straight As
ten years married today and still my favourite person
feeling blessed and grateful
# gen 0 C en
yes I did that
I sent it already
done, what now
it's under my wife's name
my email is anna@mail.net
order name is Collins
12 Willow Close, BS3
Tuesday works for me
either is fine
will you be there at 5
I'll wait for your message
see attached
here is the photo
that's the one
it was last Thursday
yes, both of them
no, just the one
ok I've followed you, please DM
haven't decided yet
let me check and come back to you
# gen 0 C es
sí, ya hice eso
ya se lo mandé
listo, ¿y ahora?
está a nombre de mi esposa
mi correo es ana@correo.net
el martes me sirve
cualquiera de los dos
quedo a la espera
ahí le va la foto
ese mismo
fue el jueves pasado
sí, los dos
no, solo uno
ya los sigo, escríbanme
déjeme revisar y le digo
calle 8, casa 14
mi cédula es 1-1111-0222
a las 3 está bien
voy llegando
ya pregunté y me dijeron que sí
# sup 0 C en
tried that, still the same
@AppNest it's an iPhone 11 on the newest version, same problem
restarted twice, no change
that link doesn't open
the code you gave me didn't work
@TuneBox yes logged out and in, still skipping
cleared cache, deleted the app, nothing helps
step 3 isn't there on my screen
@FibreNow lights: power green, internet red
it works on wifi but not on data
I get the same message each time
@GameHub username is fox_91, still locked out
now it says "something went wrong"
any fix for this yet?
is there a workaround?
has anyone got this working on Windows?
@AppNest how long until a fix comes out
it only happens when I open the camera
happens on both my laptops
# sup 0 C es
ya probé eso y sigue igual
lo reinicié dos veces y nada
el enlace que mandaron no abre
el código que me dieron no sirvió
@AppNest es un iPhone 12 con la última versión, mismo problema
borré la app, la instalé otra vez y sigue
ese botón no me aparece
las luces: power verde, internet roja
con wifi sí, con datos no
me sale el mismo aviso siempre
@GameHub mi usuario es lobo77, sigo bloqueado
ahora dice "algo salió mal"
¿ya hay solución para eso?
¿cuánto se tarda en arreglarse la falla?
solo pasa cuando abro la cámara
me pasa en las dos computadoras
ya seguí los pasos del video, el foco sigue rojo
# trk 0 C en
it's still in Memphis according to the map
no update since Sunday
@ParcelMan number is 99201LK, thanks
and today? is it coming today?
so it didn't come yesterday either, when then
which day then
it was meant for the 14th
do I need to be home for it
eta on this please
any movement on this?
did it leave China yet
still showing label created
how come it went back to the depot
# trk 0 C es
sigue en Memphis según el mapa
no se actualiza desde el domingo
la guía es 99201LK, gracias
¿y hoy sí llega?
ayer tampoco vino, ¿entonces cuándo?
¿qué día entonces?
era para el 14
¿tengo que estar en la casa para recibirlo?
¿algún avance con eso?
¿ya salió de China?
todavía dice etiqueta creada
¿por qué volvió a la bodega?
tienen novedades del encargo?
# ref 0 C en
it hasn't shown up on my card yet
the bank says nothing is pending from you
how many days does the money take
I sent the form, when will it be paid back
you said 5 to 7 days, it's day 12
was it approved?
I only got half back
it's for the cancelled one, not the other
can it go to PayPal instead
# ref 0 C es
todavía no me cae a la tarjeta
el banco dice que no hay nada pendiente de ustedes
¿en cuántos días cae el dinero?
ya mandé el formulario, ¿cuándo me lo pagan?
dijeron 5 a 7 días y ya van 12
¿la aprobaron?
solo me regresaron la mitad
es por la que cancelé, la otra no
¿me lo pueden pasar por sinpe mejor?
# war 0 C en
photos of the crack attached, what's next
it's the left speaker that's gone, bought 3 months back
serial is 88-1203, it won't switch on since Tuesday, still in guarantee
when will the replacement be sent for the broken one
do I bring the faulty one in or do you collect
it was like this out of the box
# war 0 C es
adjunto fotos de la grieta, ¿qué sigue?
es el parlante izquierdo el que murió, tiene 3 meses
la serie es 88-1203, no enciende desde el martes y está en garantía
¿cuándo mandan el reemplazo del que vino roto?
¿llevo el dañado o ustedes lo recogen?
así venía de la caja
# cmp - C en
@TelcoOne I've sent several private messages and no one answers, as usual
@SkyJet nobody at the desk. typical
@AppNest still broken. day 20. do you even care
@Emporium your reply is a copy and paste of the last one
I keep repeating myself to you people
this is the third agent and none of you read the notes
@FirstOak empty apologies every time
"we're sorry to hear that" isn't a solution
@FoodDash so you just ignore tweets now
and still nothing. unreal
no one has called, no one has written, no one cares
you promised a reply within 24h, that was last week
closing my ticket without an answer is insulting
@TelcoOne don't bother with the bot reply
@ParcelMan lost parcel number four, congratulations
I've been polite so far but this is taking the mickey
honestly what do I pay you for
you've had my details three times already
# cmp - C es
@TelcoAmigo mandé varios mensajes y nadie contesta, como siempre
@AeroAndes ni un alma en el mostrador, típico
@AppNest veinte días y sigue igual, ¿les importa algo?
su respuesta es un copiar y pegar de la anterior
siempre lo mismo con ustedes, uno repite y repite
tercer agente y ninguno lee lo que uno escribe
puras disculpas y cero soluciones
"lamentamos lo sucedido" no arregla nada
@RapiComida ahora también ignoran los tuits
y nada. increíble
ni llaman, ni escriben, ni les importa
prometieron contestar en 24 horas, eso fue la semana pasada
cerrarme el caso sin respuesta es una burla
no me manden otra respuesta automática
@CargoExpress paquete perdido número cuatro, felicidades
he sido educado pero ya se están pasando
de verdad, ¿para qué les pago?
ya les di mis datos tres veces
# buy 0 W en
I think I'll go with the grey one
do you have an appointment free in the morning
can I come and try it on
I'd like the second option
what do I need to do to join
put my name down for the waiting list
how do I order
would love one of those
I could use two of these for the hallway
my sister wants one too
is it possible to book for the 20th
# buy 0 W es
creo que me voy por el gris
¿tienen cita libre en la mañana?
¿puedo ir a probármelo?
me gusta más la segunda opción
¿qué tengo que hacer para inscribirme?
póngame en la lista
¿cómo hago el pedido?
me encantaría tener uno de esos
ocuparía dos para el corredor
mi hermana también quiere uno
¿se puede reservar para el 20?
# buy 0 H en
yes, go ahead and book it, paying now
confirmed, take the deposit from the card
perfect, we'll have the 40, deliver Tuesday, invoice attached details
deal. what's the account number
ok do it, start tomorrow
# buy 0 H es
sí, resérvelo, pago ya
confirmado, cobre el depósito de la tarjeta
perfecto, queremos los 40, entréguelos el martes, le paso datos de factura
trato hecho, ¿número de cuenta?
ok hágale, empiece mañana
# prc 0 W en
and with the discount?
so 40 each or 40 in total
is VAT on top
what if I take two
does that include fitting? or is it extra money
could you do 300
and the monthly one, how much is that
# prc 0 W es
¿y con el descuento?
¿40 cada uno o los dos?
¿más IVA?
¿y si llevo dos en cuánto?
¿ese precio ya es instalado o va aparte?
¿me lo deja en 300?
¿y el mensual cuánto es?
# inf 0 W en
and does it come in white
what about the other one, is it bigger
is it for indoors only
so it's the same but with a lid?
when will you have more
which is better for a small dog
and for kids, anything?
# inf 0 W es
¿y en blanco lo hay?
¿y el otro es más grande?
¿es solo para interior?
¿o sea es el mismo pero con tapa?
¿cuándo les vuelve a entrar?
¿cuál es mejor para perro pequeño?
¿y para niños tienen algo?
`;
