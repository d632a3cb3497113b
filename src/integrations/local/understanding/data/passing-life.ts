/**
 * Training messages: what people post or chat about their own day, which no business is asked for. They teach that a statement
 * without an ask is not a complaint, and that a feeling may have nothing to do with the reader.
 */
export const passingLife = `
# gen 0 C en
the game starts at eight tonight
reading the second book now, it's about a lighthouse keeper
my cousin lives near there
they announced the lineup this morning: https://t.co/a8Kd
he said he'll think about it
watching the news with dad
on the bus, home in ten
new episode drops on Friday
she plays for the under 18s
Monday again, coffee first
apparently it's going to rain all week
the mayor gives a talk at the library tomorrow at six
I think it was 2014, not sure
found this old photo while cleaning the garage
how to tie a bowline in three steps: https://t.co/kk1
who's going to the fair this weekend?
just posted a video of the hike
we moved the meeting to Thursday
that song has been in my head all day
my brother is the tall one on the left
currently learning to juggle
what did you all think of the finale?
can't decide between the blue one and the green one
depends on the weather I guess
does anybody know what this bird is called?
the election results come out on Sunday night
"the best time to plant a tree was twenty years ago"
haha true, I do that as well
it's 3 am and I'm googling whether penguins have knees
more than 200 people came to the town meeting
according to the paper the bridge opens in May
my flatmate is making soup
he's from Ohio originally
so I told her maybe next year
tomorrow I have two exams and a dentist appointment
listening to the radio while I paint the fence
the shop on the corner became a barber's
live now: two economists talk about wages
I might dye my hair
not even close lol
ok but who put the spoon in the freezer
just me and the dog tonight
top ten goals of the season, number four is mine
the study looked at 1,200 teachers over five years
# gen + C en
I got the job!!! still shaking
my baby sister took her first steps today 🥹
what a beautiful morning
love this band so much
so proud of my team right now
best birthday ever, thank you everyone
happy anniversary to my favourite person
she said yes ❤️
can't stop smiling
finally finished my degree, feels amazing
had the loveliest walk by the river
that win!!! what a match, unbelievable scenes
it's good to be home
so grateful for my friends
congrats on the new house, you deserve it
this cake is heavenly
good luck tomorrow, you'll smash it
weekend at last, yay
nothing beats mum's cooking
I adore this man's voice
today was a good day
thanks for always being there
cannot wait for Christmas 🎄
made it to the top, the view is stunning
you're the sweetest
feeling lucky
great interview, learned a lot
love you, goodnight
a brilliant film, see it if you can
he's such a gentleman
# gen - C en
I miss my grandad so much
worst headache of my life
so tired of people lying to my face
lost the final in the last minute, heartbroken
my car got towed and it's raining, perfect
I hate Mondays
can't sleep again and I have work at six
this country is going backwards
feeling really low today
people who chew with their mouth open, why
politicians are all the same, thieves the lot of them
he ruined the whole evening
rip to a legend, I'm in tears
failed my driving test. again.
nobody even noticed I left
what an awful thing to say to someone
the referee was a disgrace
sick of this weather
I'm so stressed I could scream
she cheated on him, poor guy
my phone died right at the best part, ugh
that's disgusting behaviour from a grown man
I can't believe they killed her off, I'm devastated 😭
everything hurts
scared to read the results
they should all resign, shameful
broke, cold and hungry, hi January
it's not fair
my team is an embarrassment
wasted two hours on that terrible film
# gen 0 C es
ahorita salgo para la casa
el partido es a las ocho
mi hermana estudia en la Nacional
estoy leyendo el segundo tomo
mañana me toca madrugar
ya casi son las seis
¿quién va al concierto el sábado?
pues yo creo que fue en el 2012
jajaja yo también hago eso
acá lloviendo, como siempre
dicen que abren el puente en mayo
subí un video de la caminata
mi primo es el de la camisa roja
la ministra habla hoy a las cinco en la tele
entre el rojo y el negro, ¿cuál?
no sé si pintarme el pelo
toca estudiar, examen el lunes
en la tarde vamos donde mi abuela
me quedé dormido viendo la serie
haciendo fila para votar
él es de Cali pero vive en Quito
al final no fuimos, quedó para el otro mes
"el que madruga encuentra todo cerrado"
¿alguien sabe cómo se llama esta canción?
tomando café y viendo llover
el perro se durmió encima del teclado
según el periódico fueron 200 personas
se viene diciembre
yo digo que gana el local
es que ella vive cerquita
ando en clases, te escribo luego
me corté el cabello
así somos los de pueblo jaja
te cuento mañana con calma
qué será de la vida de Mario
hoy toca limpiar la casa
eso depende de cómo amanezca
los pasos para armar una cometa: https://t.co/9sX
lo vi en el noticiero
mi jefe tiene la misma taza
vamos 2 a 1, segundo tiempo
cuando era chico jugaba ahí todas las tardes
solo digo que el gato me mira raro
nos juntamos el domingo, cada quien lleva algo
es un gordo bueno, como decía mi tía
tengo ganas de comer ceviche
# gen + C es
me dieron la beca!!! no lo puedo creer
qué lindo día hace hoy
feliz cumpleaños al mejor papá del mundo
te quiero muchísimo, amiga
por fin vacaciones, qué alegría
amo esta canción con todo mi ser
orgullosísima de mi hijo, ya se graduó 🎓
ganamos, carajo, ganamos!!! 🏆
gracias a todos por los mensajes, los adoro
se comprometió mi hermana, estoy feliz
buenísima la película, me encantó
qué bonito es volver a casa
los tamales de mi mamá son lo máximo
éxitos en tu nuevo trabajo, te lo mereces
hoy amanecí de buenas
un abrazo enorme, guapa
jajaja eres lo mejor, me haces el día
qué golazo, por Dios
bendecida y agradecida
está precioso tu bebé, felicidades
qué ilusión el viaje, ya quiero que sea viernes
cómo disfruté esa tarde con ustedes
ese actor es un genio
no sabes cuánto me alegro por ti
al fin pude abrazar a mi abuela ❤️
extraordinario concierto el de anoche
los amigos son lo más lindo de la vida
dale que se puede, fuerza
me río sola de lo contenta que estoy
# gen - C es
extraño a mi perrito, se me parte el alma
odio los lunes
me duele la cabeza horrible
qué tristeza lo del terremoto
perdimos otra vez, qué desastre de equipo
ya no aguanto este calor
reprobé mate, me quiero morir
la gente está muy falsa últimamente
no puedo dormir y mañana trabajo, qué bajón
estos políticos son todos unos corruptos
me tiene podrida el vecino con su música
estoy cansado de todo
qué feo que te traten así, pobrecita
se me cayó el celular y se rompió, mi suerte
da miedo salir a la calle ya
me siento súper sola
qué asco de gobierno
lloré toda la película, qué final tan triste
otra vez enferma, no puede ser
el árbitro nos robó el partido
qué flojera trabajar en domingo
me dejó en visto, como siempre
qué rabia me da la gente impuntual
estoy hecha polvo, menudo día
vaya mierda de semana
se murió mi cantante favorito, no lo supero
nadie me entiende
qué pena me da ver el parque así, abandonado
tengo un estrés que no puedo con él
me arruinaron el domingo
`;
