/** Training messages of a few words without an ask: greetings, thanks, assent, bare questions on hours and address. */
export const smallTalk = `
# gen 0 C es
hola!
holaa
holis
buenasss
buen día
buenas tardes señor
qué tal
¿hola?
alo
saludos
hola cómo está
hola buenas noches disculpe
bendiciones
gracias
ok gracias
muchas gracias
mil gracias
gracias amor
vale gracias
dale
ok
oki
okey
listo
perfecto
de acuerdo
entendido
sí
no
si señor
así es
exacto
tal vez
no sé
ya
ya quedó
ah bueno
ajá
mmm
jaja
jajajajaja
👌
🙏
🙂
😂
😅
👀
.
..
?
??
¿?
test
prueba
hola prueba 123
foto
ok espero
espero
te aviso
luego le digo
ya voy
estoy manejando
ahorita no puedo
más tarde le escribo
perdón
disculpe
no era para usted
número equivocado
quién es
quién habla
con quién tengo el gusto
cómo se llama
buen provecho
feliz año
feliz día de la madre
bendecida noche
hasta luego
adiós
nos vemos
chao
horario
horario?
ubicación
dirección?
dónde quedan
están abiertos
abren hoy?
hasta qué hora
aceptan tarjeta?
sinpe?
nequi?
tienen parqueo
tienen baño
trabajo?
vacantes?
tienen facebook
cuál es la página
factura electrónica? ¿la dan con cédula jurídica?
mande
ocupado
# gen 0 C en
hey
heyy
hi there
helloooo
good day
morning
evening all
sup
thanks
thank you
ty
cheers
ta
thanks a lot
ok cool
ok
okay
kk
sure
yep
yes
no
nope
got it
noted
fine
alright
will do
maybe
not sure
hmm
lol
haha
🙏
👍🏽
😀
test
testing
sorry
my bad
wrong chat
who dis
who is this
what's your name
on my way
brb
later
bye
see ya
good night
happy holidays
merry christmas
hours?
open?
address?
location
where r u
closing time?
cash only?
visa ok?
parking?
hiring?
jobs?
website?
instagram?
are you still there
hello??
anyone
`;
