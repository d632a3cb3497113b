/** Training messages so short that one word carries the ask or the feeling. */
export const oneWord = `
# gen + C es
❤️❤️❤️
😍
🥰🥰
los amo
son lo máximo
excelente
buenísimo
espectacular
me encanta
felicidades!!
👏👏👏 excelente servicio
qué hermoso
bravo
delicioso
10 de 10
# gen + C en
❤️
😍😍
love it
amazing!!
you're the best
awesome service
brilliant
fantastic
so good
perfect, love it
🙌🙌🙌
beautiful work
10/10
# cmp - C es
😡
😡😡😡
🤬
👎
👎👎
pésimo
malísimo
horrible
qué asco
decepcionante
mal
muy mal
qué feo
no me gustó
qué vergüenza
mentirosos
incumplidos
ladrones
💩
qué mal servicio
# cmp - C en
👎
😤
😡😡
🤮
terrible
awful
bad
disgusting
horrendous
useless
liars
pathetic
not good
rubbish
never again
disappointed
joke
garbage
# prc 0 W es
precio
precio?
precios
costo
cuánto?
cuánto es
cuánto sale
q precio
cuánto cobra
valor
tarifas
cotización
lista de precios
promos?
descuento?
cuotas?
último precio?
en dólares?
# prc 0 W en
price
price?
cost
how much
how much?
rates?
quote
pricing
fees?
discount?
any deals?
best price?
per night?
# inf 0 W es
info
información
más info
detalles
disponible
disponible?
hay?
catálogo
menú
fotos
colores?
tallas?
medidas?
modelos?
envíos?
garantía?
requisitos
stock?
características
# inf 0 W en
info
details
more info
available?
still available?
in stock?
catalog
menu
pics?
sizes?
colours?
specs
shipping?
warranty?
dimensions
# buy 0 W es
lo quiero
quiero uno
quiero comprar
comprar
cita
reservar
quiero cita
me interesa
me apunto
apartado
para dos personas mañana
# buy 0 W en
i want one
want to buy
buy
book
appointment
interested
reserve
I'm interested
table for 4 tomorrow
# buy 0 H es
lo compro ya
quiero pagar
ya pagué, envíelo
cierro hoy
# buy 0 H en
i'll buy it now
take my card
ready to pay
# trk 0 C es
mi pedido?
ya viene?
ya salió?
dónde viene
guía
rastreo
ya llegó?
cuándo llega
# trk 0 C en
my order?
tracking
where is it
eta?
shipped?
is it here yet
delivery status
# sup 0 C es
ayuda
no funciona
no sirve la app
soporte
no puedo entrar
contraseña
error
se trabó
# sup 0 C en
help
support
not working
can't log in
password
error
it froze
login
# ref 0 C es
reembolso
devolución
devolver
mi dinero
cobro doble
cancelar y devolver
# ref 0 C en
refund
refund?
return
money back
charged twice
chargeback
# war 0 C es
salió malo
llegó roto
garantía del que compré
vino fallado
se dañó en una semana
# war 0 C en
arrived broken
faulty
it's defective
broke already
under warranty, broken
# par 0 W es
colaboración?
mayoreo para revender
alianza
quiero ser distribuidor
canje?
# par 0 W en
collab?
partnership
wholesale for my shop?
sponsorship
affiliate?
# spm 0 C es
gana dinero ya
crypto gratis
préstamos rápidos
# spm 0 C en
free money
make $$$ fast
get rich
`;
