/** Training messages of praise and of blame in many wordings, plain and veiled, about people, things, places and waits. */
export const praiseAndBlame = `
# gen + C en
your bakery makes my mornings
that was the loveliest meal
I can finally sleep, what a mattress
couldn't ask for nicer neighbours to do business with
Sam was a pleasure to deal with
the picture quality is out of this world
never thought a dentist could be this gentle
my garden looks like a magazine
fast, friendly, fair. thanks
what a find!
you saved Christmas
he explained it all so clearly, I felt in safe hands
cracking service lads
brilliant stuff, cheers
we were treated like family
the quilt is softer than I dreamed
spot on as always
so pleased with how the shed turned out
you've got a customer for life
kids gave it two thumbs up
big thanks to the night team
the refund came the same day, very impressed
my parcel was early, nice one
all sorted, thanks for being so quick and kind
exactly what I wanted, thank you thank you
mind blown by the view from that room
warm welcome, great wine, we'll be back
can't thank Maria enough
absolutely chuffed
so glad I picked you
# gen + C es
su panadería me alegra las mañanas
qué comida tan rica la de ayer
por fin duermo, qué colchón
da gusto tratar con gente así
Samuel es un encanto de persona
la imagen de la tele es de otro mundo
no sabía que un dentista podía ser tan delicado
mi jardín parece de revista
rápidos, amables y honestos, gracias
qué joyita de lugar
me salvaron la Navidad
me explicó todo con una paciencia, me sentí en buenas manos
excelente servicio muchachos
nos trataron como familia
la cobija es más suave de lo que soñé
como siempre, puntualísimos
quedé feliz con la bodega
tienen cliente para rato
a los niños les encantó
gracias infinitas al turno de noche
me devolvieron la plata el mismo día, muy impresionada
llegó antes de tiempo, qué bien
ya se resolvió, gracias por la rapidez y el cariño
justo lo que quería, gracias gracias
qué vista la de ese cuarto, sin palabras
buen trato, buen vino, volveremos
no hay cómo agradecerle a María
estoy que no quepo de la felicidad
qué bueno que los elegí
todo salió mejor de lo esperado
# cmp - C en
the soup was dishwater
our waiter disappeared for forty minutes
the mattress feels like a sack of spanners
stitched by a blindfolded octopus
five star price, one star bed
the guide got lost. twice
sales chap talked over my wife as if she wasn't there
you can hear every word from next door
more adverts than programme
the lobby stinks of bleach
your invoices are never right
nobody says good morning in that office
my kids were scared of the instructor
you changed the recipe and it shows
two hours for a form
the queue went round the block and one window was open
this is what I get for trusting an advert
you've gone downhill
the manager laughed at me
it's always somebody else's fault with you
rooms dirty, staff grumpy, view of a wall
your drivers park across our gate every day
I felt rushed and talked down to
they promised sea view, I saw the sea on a postcard
not what I'd expect from professionals
I left in tears
my mother waited on a plastic chair for five hours
underwhelmed to say the least
the new owners have wrecked it
everything about yesterday was wrong
I keep getting calls at dinner from your sales people, it's harassment
what you did to my hedge is a crime against hedges
quality has dropped since you moved production
# cmp - C es
la sopa era agua sucia
el mesero se perdió cuarenta minutos
el colchón parece costal de piedras
precio de cinco estrellas, cama de una
el guía se perdió dos veces
el vendedor ignoró a mi esposa como si no existiera
se oye todo lo del cuarto de al lado
más anuncios que programa
el lobby apesta a cloro
sus facturas nunca vienen bien
nadie da los buenos días en esa oficina
mis hijos le tienen miedo al instructor
cambiaron la receta y se nota
dos horas por un papel
la fila daba la vuelta y una sola ventanilla
eso me pasa por creer en anuncios
han decaído mucho
el gerente se rió de mí
siempre la culpa es de otro
cuartos sucios, personal malcriado, vista a una pared
parquean frente a mi cochera todos los días
me sentí apurada y menospreciada
prometieron vista al mar y la vi en una postal
no es lo que uno espera de profesionales
salí llorando de ahí
mi madre esperó cinco horas en una silla de plástico
muy por debajo de lo esperado, por decir poco
los nuevos dueños lo arruinaron
todo lo de ayer estuvo mal
me llaman a la hora de la cena a venderme, es acoso
lo que le hicieron a mi jardín no tiene nombre
bajó la calidad desde que cambiaron de fábrica
una falta de respeto hacernos esperar así
nadie se hace responsable de nada
me dejaron plantada con los invitados
lo trataron a uno como número
`;
