/** Training messages that state a fact calmly and leave the ask unsaid, and plain questions on goods, prices and the business, without the usual key words. */
export const plainStatements = `
# sup 0 C en
the oven door won't lock for the cleaning cycle
it beeps twice and stops
my card isn't recognised at the gate
there's a blank page where the report should be
sound only comes from one side on video calls
heating comes on at 3am by itself
the shower drains slowly in the flat I rent from you
can't get past the welcome screen
two employees don't appear in the payroll run
the printer prints everything in pink
I keep being asked to accept the terms
the pool pump you look after is tripping
the QR menu doesn't load for our guests
the form says my postcode is wrong
no picture on the baby monitor
my kid's login shows another class
we can't hear the intercom upstairs
it won't charge past 80, is that a setting
the map shows my shop in the wrong street
after washing, the jumper pills, how do I stop that
bills go to my old flat
bluetooth drops whenever I put the phone in my pocket
the subtitles are in French
lost the tiny key for the meter box
I'd like to pause my box for August
need an invoice with the company's name on it
my seat belt sign stays on, rented from you this morning
please add my partner to the policy
the scanner reads barcodes but no price comes up
emails from you land in spam
# sup 0 C es
la puerta del horno no se bloquea para la limpieza
pita dos veces y se para
la tarjeta no me la reconoce el torniquete
sale una página en blanco donde va el reporte
en las videollamadas solo se oye de un lado
la calefacción se prende sola a las 3
el desagüe del apto que les alquilo va lento
no paso de la pantalla de bienvenida
dos empleados no aparecen en la planilla
la impresora saca todo rosado
me pide aceptar los términos a cada rato
el menú QR no les abre a los clientes
el formulario dice que mi código postal está mal
el monitor del bebé no da imagen
a mi hijo le sale otra clase en la plataforma
arriba no se oye el intercomunicador
no carga más de 80, ¿es un ajuste?
el mapa pone mi tienda en otra calle
los recibos llegan a mi casa anterior
el bluetooth se corta cuando guardo el celular
los subtítulos salen en francés
perdí la llavecita del medidor
quisiera pausar mi caja de agosto
necesito factura a nombre de la compañía
agreguen a mi pareja a la póliza por favor
el lector lee pero no sale el precio
los correos de ustedes me caen en spam
me equivoqué de talla en el pedido, ¿la cambian antes de mandarlo?
la clase virtual me saca a los diez minutos
no me llega la señal del timbre al celular
# trk 0 C en
my neighbour's came, mine didn't
the status hasn't changed all week
they rang but I missed it, will they try again
only the lamp was in the box, the shade must be travelling separately?
it was going to be Tuesday
the curtains should be sewn by now
I was told the car would be ready at noon
nothing yet on my side
the seeds I ordered in March
are my documents back from the notary
a colleague said the pallet is at the wrong dock
the man with the ladder hasn't come
# trk 0 C es
a mi vecina le llegó, a mí no
toda la semana con el mismo estado
llamaron y no alcancé a contestar, ¿vuelven a pasar?
en la caja venía solo la lámpara, ¿la pantalla viene aparte?
iba a ser el martes
las cortinas ya deberían estar cosidas
me dijeron que el carro estaba a mediodía
de este lado nada todavía
las semillas que pedí en marzo
¿ya volvieron mis papeles del notario?
me dicen que la tarima está en otro muelle
no ha venido el señor de la escalera
# inf 0 W en
would two adults fit in that tent
the blue one, is it matt or glossy
are there evening slots for the swim class
what can I put on that grill
is there someone who speaks Portuguese at the clinic for consultations
is it the full version or the light one
what is the soil like on that plot
how do your boxes work
do you have a model for low ceilings
is the chain real silver
do you do half portions
what year is the building
will it hold up in salt air
which plan has weekend support
does the price list cover trade customers too? I mean do you serve trade
do they run small or large
can the desk be raised
what do people usually take for a week in the mountains
is the guide certified
anything similar but round
# inf 0 W es
¿caben dos adultos en esa carpa?
el azul, ¿es mate o brillante?
¿hay clase de natación en la noche?
¿qué se puede hacer en esa parrilla?
¿es la versión completa o la sencilla?
¿cómo es el suelo de ese lote?
¿cómo funcionan las cajas mensuales?
¿tienen modelo para techo bajo?
¿la cadena es de plata de verdad?
¿sirven media porción?
¿de qué año es el edificio?
¿aguanta el aire de mar?
¿qué plan trae soporte fin de semana?
¿la horma es grande o pequeña?
¿el escritorio sube y baja?
¿el guía está certificado?
¿hay algo parecido pero redondo?
¿con qué se acompaña ese queso?
¿es ruidosa la zona?
¿cuánta gente entra en el salón grande?
# prc 0 W en
what do the swimming lessons come to a month
and two nights instead of one, is that dearer
is there a rate for locals
how does the fee work
more or less what would a basic site be
what's a fair tip for the crew, or is it in the bill
does it work out cheaper as a family
the green one and the grey one, what are they
how much would shipping add
what are you asking for the trailer
# prc 0 W es
¿las clases de natación en cuánto salen al mes?
¿y dos noches en vez de una, sube mucho?
¿hay tarifa para nacionales?
¿cómo es el cobro?
¿una página básica más o menos de cuánto?
¿sale mejor como familia?
el verde y el gris, ¿qué valen?
¿cuánto le suma el envío?
¿cuánto pide por el remolque?
¿en cuánto va la arroba?
# cmp - C en
and not one of you said sorry
the same excuse every month
I was spoken to like dirt
the place has gone to the dogs
I watched three people get served before me
so much for your guarantee of quality
I can't believe you treat people this way
nobody told us anything until it was too late
your adverts and your reality have never met
a child could run this better
it made my wife cry
I expected an answer, I got a template
still feels like you don't care
cheap materials, lazy work
you let my daughter wait outside in the rain
# cmp - C es
y ni uno pidió disculpas
la misma excusa cada mes
me hablaron como a un perro
ese lugar se echó a perder
atendieron a tres antes que a mí
tanto que presumen de calidad
no puedo creer que traten así a la gente
nadie nos dijo nada hasta que fue tarde
sus anuncios y la realidad no se conocen
un niño lo manejaría mejor
hicieron llorar a mi esposa
esperaba una respuesta y recibí una plantilla
se siente que no les importamos
materiales baratos y trabajo de mala gana
dejaron a mi hija esperando afuera bajo la lluvia
# gen 0 C en
we're outside
I live round the corner
it's me again
my number changed, this is the new one
I'm the new manager at the school
we spoke at the counter
ok so I'll come by tomorrow
you have a cat in the window
I think we went to school together
are those your trucks I see on Main Street
what's the best time to come by
is the owner from Peru? his accent sounds familiar
will you be at the fair this year
do you keep lost property
happy new year to all of you there
the light in your sign is out
I'll pass by later
do you have a newsletter
# gen 0 C es
ya estamos afuera
vivo a la vuelta
soy yo otra vez
cambié de número, este es el nuevo
soy la nueva directora de la escuela
hablamos en el mostrador
bueno, mañana paso
tienen un gato en la vitrina
creo que fuimos al mismo colegio
¿son suyos los camiones que veo por la pista?
¿a qué hora es mejor llegar?
¿el dueño es peruano? me suena el acento
¿van a estar en la feria este año?
¿guardan objetos perdidos?
feliz año a todos por ahí
se les apagó una luz del rótulo
más tarde paso
¿tienen boletín?
# buy 0 W en
we're short of a photographer for June
my bike's had it, I need something for commuting
we could do with a hand in the garden
I'd rather like the corner table on the 8th
our boiler is ancient and we've decided to look at alternatives
looking to move our phones to someone cheaper this summer
the twins start school in September and need everything
# buy 0 W es
nos falta fotógrafo para junio
la bici ya no sirve, ocupo algo para ir al trabajo
nos vendría bien ayuda con el jardín
quisiera la mesa de la esquina para el 8
el calentador es viejísimo y estamos viendo opciones
queremos pasar los teléfonos a algo más barato este verano
los gemelos entran a la escuela en febrero y ocupan todo
`;
