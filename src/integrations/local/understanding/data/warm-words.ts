/** Training messages of thanks, delight and affection, and of their cool look-alikes, in public posts and private messages. */
export const warmWords = `
# gen + C en
@SkyJet big thank you to the cabin crew on tonight's flight, you were superb
@AppNest the new watch face is so good, well done
@TuneBox you get me. this mix is everything
@Emporium your staff in Reading are lovely
@FirstOak sorted in one call, thank you so much
@GlobalTel credit where it's due, the engineer was excellent
@FoodDash okay that was the best delivery ever
@RideNow my driver was so sweet he waited till I got in safely
thanks for going the extra mile for us
really appreciate your patience with me today
Y'all made my mama's birthday so special
service with a smile, every single time
very happy customer here!
this made me smile
I'm really pleased with it
delighted with the result
just perfect
so comfy!
tastes like my grandma's
a big hug to the whole team
finally someone who listens. thank you
hands down the best barber in town
how beautiful is this!
good job guys
great stuff
nice one, mate
I was treated with such respect
you've restored my faith in customer service
excellent experience from start to finish
I feel so welcome here
glad I found you
it fits like a dream
I smile each time I look at it
my skin has never looked better, thank you
you guys rock
thank you, thank you, thank you
what lovely people
five stars from us
I'm so grateful for your help
what an experience, we're still buzzing
you deserve all the success
can't wait to come back!
proud to be your customer
it's a joy to use
super happy with my purchase, arrived early too
you handled it like pros
bless you all
everything was on point
the kids had a blast
top marks
thank you for the quick fix, you're brilliant
absolutely stunning work on the tiles
keep up the good work
that's so kind of you
I'm speechless, it's gorgeous
you turned a bad day into a good one
the refund came through, thank you so much for sorting it
parcel arrived safe and sound, really happy
got it working, you're a genius
the meal was divine
# gen + C es
@AeroAndes mil gracias a la tripulación de anoche, qué calidad humana
@AppNest la nueva cámara es una belleza, felicidades
@TuneBox esta mezcla es todo, gracias
@BancoAndino me resolvieron en una llamada, muchas gracias, qué eficiencia
@MovilSur al César lo que es del César, el técnico excelente
@RapiComida la mejor entrega de la vida
@TaxiFacil el señor me esperó hasta que entré a la casa, qué lindo gesto
gracias por dar la milla extra
aprecio muchísimo la paciencia que me tuvieron
le alegraron el cumpleaños a mi mamá
siempre con una sonrisa, así da gusto
clienta feliz por aquí
quedé muy contento
encantada con el resultado
simplemente perfecto
qué cómodo está
sabe a la comida de mi abuela
un abrazo grande para todo el equipo
por fin alguien que escucha, gracias
el mejor barbero de la ciudad, lejos
qué belleza de trabajo
buen trabajo muchachos
me trataron con tanto respeto
me devolvieron la fe en el servicio al cliente
excelente experiencia de principio a fin
me siento como en casa ahí
qué dicha haberlos encontrado
me queda soñado
cada vez que lo veo sonrío
mi piel nunca estuvo mejor, gracias
ustedes son lo máximo muchachos
gracias, gracias y mil veces gracias
qué gente tan linda
cinco estrellas de mi parte
muy agradecida con su ayuda
qué experiencia, seguimos emocionados
se merecen todo el éxito
no veo la hora de volver
orgulloso de ser su cliente
es un gusto usarlo
feliz con mi compra, llegó antes
lo manejaron como profesionales
Dios los bendiga
todo estuvo en su punto
los chiquitos la pasaron increíble
nota diez
gracias por arreglarlo tan rápido, son geniales
quedó espectacular la cerámica
sigan así
qué amables de verdad
sin palabras, está precioso
me cambiaron el día
ya me cayó el reembolso, mil gracias por resolverlo
llegó sano y salvo el paquete, feliz
ya funciona, es usted un genio
la cena estuvo divina
os habéis portado genial, gracias
sois los mejores
son unos fenómenos
re contenta con el sillón
me encantó, quedó re lindo
bien ahí, excelente atención
pulenta el servicio
la hicieron de oro
# gen 0 C en
thanks for the info
ok thank you, bye
great, see you then
good to know
fine by me
perfect, I'll be there at 4
thanks, I'll check it
nice to meet you
thanks in advance
ok great thanks
appreciate the reply
received, many thanks
sounds good
cool, talk later
have a good one
# gen 0 C es
gracias por la información
ok gracias, hasta luego
buenísimo, nos vemos entonces
qué bueno saberlo
por mí está bien
perfecto, llego a las 4
gracias, ya lo reviso
mucho gusto
gracias de antemano
ok genial gracias
gracias por responder
recibido, muchas gracias
suena bien
que tenga buen día
vale, perfecto, hablamos
excelente, quedo atento
# trk + C en
you've been wonderful so far! when will the cot be here, we're so excited
can't wait!! has it shipped yet? 😍
# trk + C es
qué ilusión!! ¿ya salió mi paquete? 😍
han sido un amor, ¿cuándo llega la cuna? estamos felices
# sup + C en
love the app, how do I turn on dark mode?
amazing blender, thanks! do I wash the blades by hand?
# sup + C es
me encanta la app, ¿cómo pongo el modo oscuro?
la licuadora es una maravilla, gracias, ¿las cuchillas se lavan a mano?
# inf + W en
your cakes look incredible!! do you make gluten free ones?
that dress is stunning, do you have it in a 12? 😍
# inf + W es
qué tortas tan divinas!! ¿hacen sin gluten?
está bellísimo ese vestido, ¿lo tienen en talla 12? 😍
# prc + W en
beautiful work! how much would a portrait be?
# prc + W es
qué trabajo tan hermoso! ¿cuánto costaría un retrato?
# buy + W en
I adore these mugs, I'd like a set of four please 💛
# buy + W es
amo esas tazas, quiero un juego de cuatro 💛
# par + W en
we adore your pastries and would be thrilled to sell them in our cafe
# par + W es
nos encantan sus postres y nos haría mucha ilusión venderlos en nuestra cafetería
# inf 0 W en
is there space for a double pram in the cafe
does the spa take walk ins
which days is the market class
are the rooms air conditioned
do the shoes come in half sizes
is it okay for outdoor use
does the tour stop for lunch
is there a student version
do you have it without sugar
how many pages is the planner
# inf 0 W es
¿se puede entrar al spa sin cita?
¿qué días es la clase del mercado?
¿los cuartos tienen aire?
¿hay medios números en zapatos?
¿sirve para afuera?
¿el tour para a almorzar?
¿hay versión para estudiantes?
¿lo tienen sin azúcar?
¿cuántas páginas tiene la agenda?
¿cabe un coche doble en la cafetería?
`;
