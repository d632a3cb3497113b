/** Training messages in the manner of public posts about brands and days: feeling first, often without any ask. */
export const publicPosts = `
# gen + C en
just tried the new oat latte at @BeanBar and wow
@BeanBar you have ruined all other coffee for me, in the best way
shout out to @FixItFast for saving my laptop and my thesis
finally a bank that answers the phone, well played @FirstOak
@PawPals our rescue pup adores his new bed, look at this face 🐶💛
so so happy with my new bike!!
@SkyJet smooth flight, great crew, on time. more of this
can't recommend these guys enough
best. burger. ever.
@GameHub thank you for the free DLC, made my week
10/10 would eat here again
the staff went above and beyond, still smiling
@Emporium ordered last night, here this morning. How?? brilliant
my daughter hasn't taken the costume off in 3 days lol, she loves it
congrats on 25 years, here's to many more 🎂
@TuneBox this playlist is fire 🔥🔥
honestly the kindest receptionist I've ever met
y'all are the real MVPs
big fan of what you're doing for the neighbourhood
@StreamIt season 3 was perfection
I'm in love with this colour
never had such a painless move, legends
@CoachLine driver on the 7:40 always cheers me up
so impressed by how you handled my complaint last week, thank you
works like a charm now, you're a star
what a lovely surprise in the box, thank you for the handwritten note
worth every penny
you made an old man very happy today
yay it's back in stock!! happy dance
thank you for caring, it meant a lot to us
@AppNest battery lasts two days, I'm amazed
love love LOVE the new branch
super quick reply, thanks a million
gotta say, your support is the best in the business
@FoodDash my driver sang happy birthday to me, day made 🥳
I was sceptical but you guys nailed it
# gen + C es
qué rica estuvo la cena, volvemos seguro 😋
@CaféCerro el mejor capuchino de San José, sin discusión
mi perro feliz con su casita nueva 🐕❤️
un aplauso para la doctora Ureña, humana y brillante
@AeroAndes puntuales y amables, así da gusto
qué emoción, por fin volvieron los alfajores
me salvaron la vida con ese envío, los amo
increíble atención, se nota que les gusta lo que hacen
de verdad que son otro nivel
@GameHub qué juegazo, no he dormido jajaja
la mejor compra que he hecho este año
gracias por el detallito, me hizo llorar 🥹
se lucieron con la decoración, quedó de revista
orgullosa de apoyar negocios así
qué cracks, me lo arreglaron en diez minutos
@MercaYa todo fresquito y a tiempo, bravo
mis hijos fascinados con el taller
los felicito, qué cambio tan bonito el del local
qué chimba de servicio parce
buenísima onda los chicos del taller, gracias totales
está padrísimo, me quedó como anillo al dedo
muchísimas gracias, no esperaba tanta amabilidad
pura vida mae, todo tuanis
todo estuvo de rechupete
qué linda sorpresa, son un amor
estoy chocha con mi sillón nuevo
feliz cumpleaños a la marca más linda 🎉
que vivan los tacos de don Rafa!!
gracias por tanto, de corazón
bacán el concierto, la rompieron
la profe es lo máximo, mi hijo ama ir
mejor servicio imposible
# cmp - C en
worst coffee of my life @BeanBar
@FixItFast they fixed the screen and broke the camera lol great
never been so embarrassed in a shop
why is everyone at this company so unhelpful
@Emporium ugh
this is not good enough
shocking
really @SkyJet? really?
not happy at all
could not be more let down
@StreamIt cancelled the only good show, thanks I hate it
what a rip off
absolutely gutted by how this turned out
used to love this place. sad
what is the point of you
@CoachLine your buses stink, literally
crying in a car park because of you @FirstOak
my trust is gone
poor. just poor.
y'all need to do better
sick of being ignored
how do you mess up a cheese sandwich
I regret every penny
the disrespect is unreal
do not buy from this place
avoid avoid avoid
bunch of amateurs
@TelcoOne I don't even have the words
if incompetence were a sport you'd have gold
so this is what loyalty gets you
@BeanBar oat milk sold out again at 9am. shambolic
smh @RideNow
zero stars if I could
what a waste of an afternoon
felt invisible the whole time I was in there
lied to my face about the mileage
@StreamIt adverts on a paid plan is taking the p
it broke my heart to see how the staff treated that dog
nothing but problems since I moved to you
this company only cares about money
just rude.
# cmp - C es
@CaféCerro subieron el precio y bajaron la taza
qué asco de atención hoy en @MercaYa
no sirven para nada
una grosería lo que hicieron
de mal en peor
me arrepiento de haber confiado
qué lástima, antes sí valía la pena
@BancoAndino vergüenza les debería dar
todo mal, de principio a fin
una falta de seriedad tremenda
estoy que no lo creo, qué falta de profesionalismo
puro cuento con ustedes
uno de cliente fiel y así lo tratan
ni fu ni fa, más bien feo
qué mala onda con la gente mayor
me quedé con un sabor amargo
no lo recomiendo para nada
pésimo, pésimo, pésimo
@AeroAndes cada vez peor, qué tristeza
qué chafa está todo ahora
me siento burlada
lo peor de lo peor
se pasaron de conchudos
da pena ajena cómo atienden
menuda estafa de restaurante
vaya cutrez de hotel
qué garra de servicio
tremenda decepción con la marca
un desastre total, no vayan
me amargaron la tarde
ese trato no se le da ni a un perro
¿así pretenden que uno vuelva?
@RedClara lo suyo ya es burla
llevo días con un coraje por cómo me trataron
cero empatía
mentira tras mentira
¡qué descaro el de ustedes!
jamás me había sentido tan ignorado
me dan ganas de llorar de la impotencia
qué ladrones, 8 mil por una agüita
# gen 0 C en
anyone else going to the @BeanBar opening tomorrow
@BeanBar was that you on channel 7 this morning?
what song is in your new ad
happy monday folks
is it friday yet
@Emporium who runs this account lol
team tea or team coffee?
just landed
watching the match at @GoalBar later
just passing by to say hi
@GameHub any update on the tournament bracket
i live two streets from your shop
new here 👋
followed
saw your van on the motorway haha
can you follow back so I can DM you
sent you a DM
check your inbox
ok done
what's the name of the manager at Oakfield?
do you do work experience for 15 year olds
what year did you open
# gen 0 C es
¿de quién es la canción del anuncio?
buen inicio de semana
¿alguien va al concierto hoy?
los vi en la feria ayer
ya los sigo
les mandé mensaje privado
¿me siguen para mandarles DM?
jajaja buen meme
ya casi es viernes
hoy toca gimnasio
mañana hay partido, ¿lo van a pasar en el bar?
vivo a dos cuadras
¿cómo se llama el gerente?
pasando lista
aquí esperando el bus
¿en qué año abrieron?
ando de vacaciones, escribo el lunes
revisen su correo
ya les contesté por Instagram
# cmp - C en f
ARE YOU ACTUALLY STUPID?? HOW HARD CAN IT BE
I am SO done with this garbage company, rot in hell
I've never been this angry in my life, you heartless crooks
# cmp - C es f
ME CAGO EN TODO, QUÉ PANDA DE INÚTILES
estoy furiosa, son una basura de gente, malditos
que se pudran, estafadores del carajo
# inf 0 W en
@BeanBar do you sell the beans too or only drinks
@PawPals is this bed chew proof
saw the poster, is the class for total beginners
# inf 0 W es
@CaféCerro ¿venden el grano para llevar?
vi el anuncio, ¿el taller es para niños también?
# trk - C en
@ParcelMan day 9. DAY 9. where's my stuff
still nothing in the post, this is getting ridiculous, when is it coming
# trk - C es
@CargoExpress dos semanas ya, esto es una burla, ¿cuándo llega?
# sup - C en
been trying to log in for an hour, losing my mind, what's going on
@AppNest phone died mid interview after your update, ugh, how do I fix it
# sup - C es
@AppNest no carga nada, qué desesperación, ¿qué hago?
llevo tres días pidiendo ayuda con mi cuenta y ni caso, ¿me ayudan o no?
`;
