/** Training messages as people speak into the telephone or write without a stop: the ask lies at the start, in the middle or at the end. */
export const longAndSpoken = `
# buy 0 H es
hola buenas mira te cuento que estuve viendo con mi esposo las opciones que nos mandaste la semana pasada y ya por fin nos decidimos por la cocina blanca la de la isla y pues ya tenemos el dinero entonces dime dónde te deposito para que la empiecen cuanto antes
oiga sí buenos días habla el ingeniero Mora de la constructora este necesito que por favor me mande mañana a primera hora ochenta láminas y los tornillos que yo ya hablé con don Álvaro y él me autorizó la compra
hola disculpa que te escriba tan tarde es que hasta ahora salgo del trabajo bueno al grano me quiero quedar con el apartamento el del balcón ya el banco me dio la carta así que dime cuándo podemos firmar esta semana
qué tal fíjese que se me descompuso la cámara fría y tengo ahí como medio millón en producto entonces necesito comprar una unidad hoy mismo la que tenga no me importa el precio
# buy 0 W es
buenas este yo vi su anuncio en el periódico de que hacen muebles y bueno resulta que mi hija se va a casar el otro año y le queremos regalar el comedor entonces no hay prisa verdad pero sí me gustaría ir un día a ver qué tienen
hola un saludo fíjese que tengo una casita por Coronado y la verdad el jardín está hecho un desastre y yo ya no puedo por la espalda entonces ando buscando quien me lo arregle una vez al mes más o menos
mae diay yo ando pensando en cambiar la moto porque ya la mía me está fallando y un compa me dijo que ustedes tienen buenas entonces a ver si paso un día de estos
# inf 0 W es
hola buenas te mando este mensaje porque vi en el facebook lo de las bicicletas eléctricas y me quedó la duda de si uno puede subir cuestas con eso porque yo vivo en una loma y si la batería se quita o hay que meter toda la bici a la casa
buenas tardes señorita mire yo soy una señora mayor y mi nieto me dijo que ahí arreglaban lentes y también vendían entonces yo quería saber si ustedes hacen el examen de la vista ahí mismo o si tengo que llevar la receta
oye una consulta es que somos una oficina chiquita como de ocho personas y queremos saber si el plan de limpieza lo tienen por horas o tiene que ser el día entero y si traen ustedes los productos
# prc 0 W es
hola este sí mira mi hijo cumple años en agosto y estaba viendo lo de los inflables y la piñata y todo eso y como son treinta niños pues quería saber más o menos en cuánto me sale todo con la animación
buenas don Jorge vea que tengo un portón grande como de cuatro metros oxidado y lo quiero cambiar a eléctrico no sé si me podría dar una idea de cuánto me sale con motor y todo instalado
# cmp - C es
mire yo la verdad no soy persona de andar reclamando pero lo de hoy me pareció el colmo llegamos con mi mamá que anda en silla de ruedas y el muchacho de la puerta ni se movió y encima nos dijo que por ahí no era y todo el mundo viendo qué vergüenza de lugar
hola les quiero contar lo que pasó el sábado porque me parece que alguien tiene que saberlo estuvimos esperando una hora y cuando por fin nos sentaron la mesa estaba sucia y el mesero de malas y la comida fría y cobraron el servicio como si nada muy triste porque antes era nuestro lugar favorito
# trk 0 C es
buenas tardes señores este yo hice un pedido el jueves pasado de unas vitaminas y me dijeron que eran dos días y bueno hoy ya es miércoles y yo estuve pendiente toda la semana y nada entonces quería ver si me averiguan por dónde anda
hola qué tal disculpe la molestia es que yo salgo de viaje el sábado y dejé encargado un traje y quería saber si ya casi está para pasar por él antes de irme
# ref 0 C es
buenas miren lo que pasa es que yo compré dos entradas por la página y se me trabó y volví a darle y entonces me cobró cuatro y yo solo ocupo dos así que quería ver si me regresan las otras
hola a ver les explico yo había pagado el curso completo pero me salió un trabajo en otra ciudad y ya no voy a poder ir entonces no sé si hay forma de que me regresen aunque sea una parte
# sup 0 C es
hola doctora perdone la hora es que a la niña le dio fiebre después de la vacuna y no sé si es normal o si le doy el jarabe que usted me había recetado la otra vez o mejor la llevo
buenas este compré la lavadora con ustedes hace tiempo y siempre ha trabajado bien pero ayer mi muchacho le movió algo y ahora solo centrifuga entonces cómo hago para ponerla otra vez en el ciclo normal
# war 0 C es
buenas yo soy la señora que compró el colchón en la feria y vea que ya tiene un hundido del lado de mi esposo y eso que apenas va para cuatro meses y ustedes dijeron diez años entonces cómo hacemos para que me lo cambien
# gen 0 C es h
hola mire yo no entiendo mucho de estas cosas del celular entonces si me hace el favor que alguien me llame y yo le explico con calma lo que necesito
# par 0 W es
hola mucho gusto me llamo Ileana y tengo un taller de costura aquí en Grecia con seis muchachas y hacemos uniformes y delantales y estaba viendo sus restaurantes y pensé que tal vez les podríamos hacer los de ustedes y si quieren les llevo una muestra
# gen + C es
hola solo les escribo para decirles que ayer fue la boda y que todo quedó hermoso las flores la mesa todo el mundo preguntaba quién lo había hecho y yo orgullosa de verdad mil gracias por tanto cariño
# buy 0 H en
hi so it's Dave from the gym we spoke on Tuesday about the treadmills anyway I had a word with my partner and we're happy with the price so can you get the ten of them to us by the end of the week and tell me where to send the money
hello dear sir this is regarding the proposal which you have given for our hostel building the committee has sat yesterday and they have approved the same so kindly send the agreement and we will release the advance on Monday itself
right so long story short the wedding band cancelled on us and the big day is Saturday so if you're free we want you whatever you charge just let me know how to pay the deposit
# buy 0 W en
hey there hope you're well so basically we've just moved into an old house and every window is drafty and we're not in any rush because money's tight until spring but we'd like someone to come round and see what could be done
hi my name is Anita I got your number from my cousin she had her kitchen done with you and it looks so nice so we were also thinking to do ours maybe after the summer holidays
# inf 0 W en
hi yes quick one well maybe not so quick I've got a border collie and he sheds like mad and my neighbour says your vacuum is the one to get but I've got stairs and I'm five foot nothing so I was wondering how heavy it is and whether it runs off a battery
good evening I am a retired teacher and I would love to learn some Italian before we go to Rome and I was wondering whether the evening class would suit a complete beginner of my age and how many are in the group
# prc 0 W en
so my mum's turning seventy and we're thinking of doing an afternoon tea for maybe twenty five people in your conservatory with scones and bubbles and all that so could you give me a rough idea what it would come to per head
hi there I've got a three storey house the gutters are full of moss and there's a conservatory in the way so I don't know if that makes it dearer but roughly what would you want for clearing them
# cmp - C en
look I've been coming to you since my kids were small and I've never said a word but yesterday the girl on the desk made me feel like dirt because I couldn't find my card and there was a queue of people staring and nobody stepped in and frankly I'm still upset
I just think it's wrong that we pay all that money every month and the showers are cold and the bins overflow and when you say something they look at you as if you had two heads
# trk 0 C en
hiya so I ordered a birthday present for my grandson about ten days ago and the lady on the phone said it would be here by the weekend and the weekend's been and gone and his birthday is tomorrow so I was wondering if somebody could tell me where it's got to
good morning this is to inform that our machine was dispatched from your plant on 3rd as per your mail but transporter is not giving any proper answer so please check and tell us where the vehicle is
# ref 0 C en
hello I think there's been a mix up because I booked two rooms for one night and then my sister couldn't come so I rang and the chap said no problem he'd take one off but I've just looked at my bank and you've still taken for both so could you put that right please
# sup 0 C en
hi love sorry to be a pain it's Jean from number 8 I've pressed something on that control panel you fitted and now the heating's on all night and I'm boiling how do I get it back to how it was
so I've followed the video three times and every time I get to the bit where the light should go green it stays red and then it shuts itself off and I honestly don't know what else to try could you tell me what I'm missing
# war 0 C en
hello we had new carpet put down by your firm in October and it's coming up at the edges in two rooms and on the stairs which is a bit dangerous with my husband's hip and I've got the paperwork that says five years so when could someone come and put it right
# gen 0 C en h
hello I'm not very good with these chat things so would it be all right if one of your people gave me a ring on the house phone any time after two
# par 0 W en
hi I'm Tom I keep about sixty hives up on the moor and I've been selling honey at the market and a few of your guests keep asking for it so I thought why not see if you'd like to sell it in your farm shop I could drop off a few jars
# gen + C en
just a note to say that the lads who did our roof were an absolute credit to you they were polite they cleaned up they even helped my mother with her shopping so please pass on our thanks we're over the moon
`;
