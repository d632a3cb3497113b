/** Training messages to clothes shops, jewellers, furniture and home stores, toy and pet shops, bookshops and sellers on Instagram. */
export const fashionAndShops = `
# buy 0 W es
lo kiero en M
me aparta uno porfis
¿me guardas la bolsa café?
yo quiero el de la segunda foto
busco vestido para graduación, largo, talla 8
quiero algo bonito para regalarle a mi suegra
me apunto para cuando vuelvan a traer
ando tras unas botas vaqueras
quisiera ver anillos de compromiso
necesito uniforme escolar para mi nena
¿cómo le hago para comprar desde Honduras?
vi la lámpara en historias, la quiero para mi cuarto
la pasaría a ver el sábado y si me gusta me la llevo
estamos amueblando el apartamento, nos interesan las sillas del comedor
busco una camita para mi perro salchicha
Me pones en la lista de espera de los tenis rojos
unas cortinas para la sala, no tengo apuro
se me antoja el labial 04
# buy + W es
divinoooo lo quiero yaaa 😍
ay no, me muero, es lo más lindo que he visto, apártamelo 💕
está hermosa la cuna, es justo la que soñaba para mi bebé, quiero pedirla
# buy 0 H es
ya te hice el sinpe, mándame el vestido hoy con la moto
me llevo los tres, pásame el número de cuenta
quiero 60 camisas polo con logo para el evento del sábado, ya está autorizado
vengo saliendo para allá, téngame el anillo listo que hoy lo pago
surtido nuevo: 10 docenas de leggins como la vez pasada y te deposito ahorita
necesito el traje para mañana que es la boda, cueste lo que cueste
confirmo el comedor de seis puestos, ya transferí la mitad, entrega el viernes
# buy 0 W en
do you take custom orders for wedding bands
can you set aside the size 38 until saturday
i want the mustard cardigan
looking for a present for a dad who has everything
need new school shoes for two kids
after a rug about 2 by 3, greys
where can I get one of these? saw it on your story
would love to get this for my dog's birthday
How do I purchase the blue sapphire pendant shown in your catalogue?
# buy + W en
obsessed with this bag, need it asap haha 😍
those boots!!! shut up and tell me where to click
# buy 0 H en
ill take two in black, just sent the zelle
hold the ring, I'm 20 minutes away with cash
120 tote bags with our logo by the 9th, budget's signed, who invoices?
yes to both lamps, link please so i can pay now
# inf 0 W es
¿qué tallas quedan?
es de algodón o poliéster?
la tela pica?
y en rosado hay?
¿Los zapatos vienen horma ancha?
el reloj es sumergible?
la foto es real o de internet
¿cuánto mide el sofá de lado a lado?
eso se lava a mano?
¿Es plata 925?
¿tienen tallas plus?
el juguete trae las baterías?
¿cuándo les llega mercadería nueva?
la mesa es madera maciza o mdf
¿Los aretes son hipoalergénicos?
hacen arreglos de ruedo?
me lo puedo medir ahí?
¿El alimento sirve para cachorro de 2 meses?
¿Traen libros usados?
tiene bolsas? digo, bolsillos jaja
¿hasta cuándo dura la colección?
# inf 0 W en
what sizes do you have left
is the leather real
does the dress run small
is this the same green as in the photo
do you restock the linen ones
can you engrave it
does it need assembling
are these wide fit
is it machine wash or dry clean
how tall is the bookshelf
got any in burgundy?
Do you ship to APO addresses?
what age is the puzzle for
is the gift wrapping free
can the ring be resized later
whats the fabric
# prc 0 W es
presio?
cuánto la blusa
q valen los tenis
precio en dm?
¿a cómo las docenas surtidas?
¿el envío cuánto más?
¿y si llevo 3 me lo dejas menos?
¿aceptan la promo de 2x1 con tarjeta?
el sofá en L, ¿en cuánto?
¿hay rebajas en enero?
¿a meses cuánto quedaría la recámara?
¿tiene descuento de contado?
pvp?
# prc 0 W en
hm
price pls
how much w shipping
cost of the big one vs small?
do you do bundle discounts
is that 45 each or for the pair
any black friday deals coming
what would a sofa like that come to with the footstool
# prc - W es
2500 por una playera?? ni que fuera de oro, ¿no hay algo más barato?
# prc - W en
forty quid for a candle? bit cheeky. got anything cheaper
# cmp - C es
de lejos parece seda, de cerca es mantel de fonda
la vendedora me siguió por toda la tienda como si fuera a robar
No respetan la talla, una M de ustedes es una XS de cualquiera
me dijeron que quedaba uno y cuando llegué ya lo habían vendido
en la foto azul marino, en persona gris ratón
la costura se ve hecha con los pies
qué atención tan fea en la sucursal del centro
publican precios y nunca contestan los mensajes
les importa vender y ya, después uno no existe
se tardan años en contestar un simple mensaje
pedí regalo envuelto y lo mandaron en bolsa de súper
con este calor y el probador sin ventilador, una tortura
el perfume no huele a nada, agua con colorante
# cmp - C en
the colour in person is nothing like online, gutted
waited 20 mins to be served while staff chatted
sizing is a lottery with you guys
Ordered for a gift, came with the price tag on. Embarrassing.
smells like chemicals. not what i'd call luxury
your shop assistant commented on my weight. appalled
reviews must be fake cause this is rubbish
so the "handmade" mug has a made in sticker under it. nice try
# ref 0 C es
me quedó chico y no hay mi talla, ¿me devuelven el dinero?
ya no me lo mandes, mejor regrésame el sinpe
lo compré para mi hija y no le gustó, quiero devolverlo
me mandaron otro color, no lo quiero, ¿cómo me hacen el reembolso?
¿En efectivo o en vale hacen la devolución?
traje de regreso la chamarra, ¿ya me acreditaron?
# ref - C es
es una réplica barata, me vieron la cara, devuélvanme hasta el último peso
# ref 0 C en
doesn't fit, unworn with tags, how do I send it back for a refund
i'd like to return the lamp, it's too bright
returned 3 items but only 2 were refunded
wrong colour sent, please refund instead of exchanging
# ref - C en
fake as anything. I want my money back today
# war 0 C es
se le cayó la piedra al anillo a los dos días
los tenis se despegaron en la primera lavada, ¿los cambian?
la silla se venció de una pata, tiene un mes
vino con una manchita de fábrica, ¿me la cambian por otra?
el reloj se paró, lo compré en diciembre
falta una bolsa de tornillos en el mueble, ¿me la mandan?
# war 0 C en
heel came off the first night out, can you fix or swap
drawer runner was missing from the flat pack
clasp broke within a week, what can you do
the necklace tarnished in days though it's sold as solid gold, please replace
# trk 0 C es
ya mandaste lo mío?
¿ya salió mi paquete reina?
me pasas la guía
¿llegó a la tienda el vestido que encargué?
cuándo sale el próximo envío a provincia
cuánto le falta a mi mueble, lo mandé a hacer en marzo
# trk 0 C en
did you post it yet hun
is my alteration done
tracking number?
any idea when the pre orders go out
sofa was made to order 9 weeks ago, where are we at
# sup 0 C es
cómo se quita la mancha de vino del sillón que les compré
¿cómo limpio la plata para que no se ponga negra?
perdí el instructivo del mueble, ¿me lo pasas?
¿le pueden achicar un eslabón al reloj?
la batería del juguete cómo se saca
me registré y no puedo entrar a mis compras
# sup 0 C en
how do i get the creases out of the velvet
lost the assembly instructions for the crib
how do I use the points on my store card
what cream should I use for the leather couch I got from you
can't check out, the page says my cart is empty
# gen 0 C es
¿están en el mall o en el centro?
¿atienden a mediodía?
jaja qué risa el video
ok amiga gracias
lo voy a consultar con mi esposo
le aviso
solo estoy viendo
¿puedo pagar con dólares?
# gen 0 C en
where abouts are you
just browsing
i'll think about it and let you know
do you take amex
lol love the cat in the window
# gen + C es
llegóooo y está bello, mil mil gracias 💖
mi mamá lloró de emoción con la medalla
qué lindo empaque, se nota el cariño
# gen + C en
wore it to prom and got so many compliments, tysm!!
the rug is even prettier in real life 💛
# gen 0 C es h
me puedes llamar para explicarte bien cómo quiero el diseño?
# par 0 W es
soy micro influencer de maquillaje, hago reseñas por canje
tengo boutique en Liberia y quiero revender sus bolsos, ¿manejan mayoreo?
hacemos etiquetas bordadas para marcas de ropa, te paso muestra
cosemos para marcas, 500 prendas semanales, ¿les interesa maquila?
# par 0 W en
I run a gift shop in Bath, could I stock your candles?
would you lend pieces for our fashion school show in exchange for credit
we'd like to collab on a capsule collection
# spm 0 C es
Hola bella, gana dólares revendiendo desde tu celular sin inversión, info al inbox
Tu página fue denunciada por derechos de autor, apela aquí: meta-apelaciones.help
# spm 0 C en
Hey hun, want to be our brand ambassador? just pay shipping for your first set
Your page will be deleted for violating terms. appeal: page-review-center.co
PR team here! DM @luxe.models.official to be featured
`;
