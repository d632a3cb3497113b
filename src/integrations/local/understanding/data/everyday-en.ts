/** Training messages in the English that people type to each other: indirect, informal, short of context. */
export const everydayEnglish = `
# buy 0 H en
Got the green light from my boss, ship {n} {prods} as soon as you can
sold! where do I wire the money
Draw up the papers, we're taking the house
Supplier let us down, need {n} {prods} by {soon}, price doesn't matter
We've run out of {prods}, send {n} more on the usual terms
Loan came through, I'd like to put the down payment on it this week
My tooth is killing me, can you see me today? I'll pay cash
Board voted yes. Start {svc} on Monday
I'm on my way with the cash, hold {theprod} for me
let's lock it in for {soon}, card details ready
# buy 0 W en
kind of tempted by {theprod}
we're moving in the spring and will need {svc}
my dad could use {aprod}, what have you got
opening a café later this year, need someone to supply {prods}
could someone come look at our roof? we want it replaced eventually
could you make {aprod} to my measurements?
shopping around for {svc}
put me on the list if another group opens
I'd be keen to come and see the place
Wondering whether you'd take us on as accounting clients
how do I go about getting one of these
My wife's birthday is coming and I thought about {aprod}
# inf 0 W en
does it run on gas or electric
would that fit in a small kitchen
can it stay outside in the rain?
do batteries come with it?
who handles the delivery, you or a courier?
how many people does the hall hold?
does the doctor see kids
do you supply the materials or do I?
machine washable?
can I cancel the plan any time?
what year is the van and how many miles on it
does it come assembled?
who's responsible if it breaks down?
what do I need to bring to the consultation
is that covered by insurance
do you handle bookkeeping for restaurants?
Same model in a bigger size?
is the lot serviced, water and power?
will there be a scar
# inf 0 C en
no plans to buy, how do you keep it from rusting?
our teacher asked us to interview a local business, can you tell us how you started?
# prc 0 W en
roughly how much are we talking?
what would that set me back
how much down and how much a month?
what do you want for {theprod}
cheaper by the box?
is there a fee for the first visit
can you beat another offer?
how much for two adults and a child
any senior rate?
my bill jumped this month, what happened?
looking at prices for {prods}
whats the rate per night
# prc 0 H en
Tell me your price for {n} {prods} delivered to {city}, I'm cutting the purchase order today
Send a proforma for {theprod}, I have to pay it before lunch
# prc - W en
{money} for that? come on, that's a rip-off, got anything more reasonable?
# cmp - C en
You had me come in three times for nothing
the floor is crooked and stained, I'm embarrassed to have people over
Looks lovely on Instagram, reality is another story
your movers scratched every piece of furniture
They said one thing on the phone and another in the store
fourth month in a row you get my invoice wrong
the agent wasted my afternoon, the house was already sold
Job left half done and nobody calls me back
You treat people like they're in the way
The steak was tough and the waiter couldn't care less
you used to be so much better
My arm is bruised after your nurse's injection
hair in my coffee, and then attitude from the barista
Everything you advertise is a lie
Fantastic, rescheduled again. Love wasting my mornings.
what a let-down
Not what we agreed on at all, feeling let down
# cmp - C en f
I HAVE HAD IT WITH YOU LIARS
my blood is boiling, you bunch of crooks
you idiots ruined my wedding, I could scream
# cmp - C en fx
You morons, I'm closing my account today and telling everyone
That's it, useless people, I'm taking my money elsewhere
# cmp - C en x
ten years a customer and this is goodbye
I'd rather give my money to someone else
Guess I'll find another clinic
# cmp - W en x
We're one of your biggest accounts and you treat us like this; our next big order goes to someone else
Was planning to renew our {n} licences, not any more
# cmp - C en l
I've spoken to an attorney and we will be taking legal action
A judge will settle this
You'll be served papers next week
I've reported your kitchen to the health department
I'm pressing charges
I opened a case with consumer affairs
You shared my medical file, I am reporting you to the privacy commissioner
My legal counsel has advised me to sue for damages
# cmp - C en h
I'm not explaining this to a machine, give me whoever is in charge
# sup 0 C en
I pressed everything and {theprod} gets no signal
how do I turn down the brightness
where do I change my email address
The program froze on a blue screen
my gums are bleeding after the cleaning, what should I use?
how long does the sealant you sold me need to dry
the alarm sensor keeps beeping, how do I silence it
New phone, lost the app, how do I get back in
how often do I water the plant I got from you
I don't know where the yellow cable goes
Typed my name wrong when I registered, can you correct it?
it asks for a pin nobody gave me
# sup 0 W en
pipe burst, can you send a plumber? I'll pay for the visit
do you guys service old machines like mine?
our yard is a jungle, do you do upkeep?
# sup - C en
this program is driving me nuts, how do I unfreeze it?
I'm losing customers because your system won't open, please hurry
# war 0 C en
just out of the box and it won't hold a charge
button fell off after three weeks, will you fix it for free?
it came with a crack I didn't make, I'd like another
the filling you did last month already fell out
The paint you applied is peeling and it was meant to last ten years
leg came off the new table
bulbs lasted two days, can I swap them
got a faulty one, can it be swapped?
barely six months old and it shuts off by itself, do you stand behind it?
# war - C en
same fault again, stop "checking" it and give me a new one
Paid good money and it didn't last a week, fix it or replace it
# trk 0 C en
what about my stuff?
are you guys still coming today to install?
can I come pick up {theprod} yet
any word on my glasses?
you said ten and it's eleven, are you coming?
courier says they can't find the address, can they try again
send it to my office instead please
has my application been submitted
what happened to the order I placed for {soon}
do we have a date for the handover of the apartment
when's my food getting here
# trk - C en
I've been waiting since seven like a fool, are you coming or not?
almost three weeks and no sign of my furniture, shame on you
# ref 0 C en
my card got swiped twice
where do I take this to get what I paid back
I won't use the ticket after all, can I be reimbursed?
You still owe me the difference
charged for something I didn't order, take it off
the course was called off, I'd like what I paid back
wrong size, I'd prefer the cash
Did the money go back on my card yet?
# ref - C en
don't offer me vouchers, I paid with money and I want money
The nerve, charging for something you never delivered. I want it back
# ref - C en l
my money or I'll see you before a judge
You have three days to return my payment before I go to the authorities
# par 0 W en
I make cheese on my farm and would love to have it on your menu
I have clients who need what you do, is there something in it for me if I send them?
could we put a stand with your products in our store?
I host a business podcast, would you like to come on and support it?
I teach ceramics, could we do something together at your shop?
how does one become an authorised dealer
My firm prints signs and would love to serve your shops
We'd like to bring your concept to another city, do you license the brand?
designer here, any trade rate for professionals who bring projects?
# gen 0 C en
I'm here, outside
you there?
cool
sounds good
will let you know
that would be all
haha ok
hmm
which street is the entrance on
do you have a restroom for customers
can I bring my dog
how long have you been around
debit ok?
say hi to your mom, see you Sunday
is this Pete's garage?
need any waiters?
left my keys there yesterday, has anyone seen them
happy holidays
are you closed on Labor Day
# gen 0 C en h
I'd rather talk this over with somebody
isn't there anyone who can help me in person on the line?
tell {name} to phone me
have {name} ring me back
I need a human being
please return my call
# gen + C en
What lovely people, truly
you nailed it, exactly what I dreamed of
grandma can't stop talking about how well you treated her
ten out of ten, will always come back
The bread is a marvel
such a relief, sorted in minutes, thanks a ton
# spm 0 C en
I'll teach you to earn in dollars with your phone, 3 spots left
Tired of your boss? This system pays {money} weekly
Bank alert: suspicious sign-in, confirm your password at {url}
Pay {money} to release your shipment {url}
Loan approved for {money}, pay the processing fee to release it
send this to all your contacts before midnight
I am a soldier on a mission looking for an honest woman to share my fortune
Selling leads database, very cheap, all industries
natural cure for diabetes in 15 days, message me
We design websites and put you first on search engines
government is giving out grocery vouchers, register here {url}
`;
