/**
 * Well-known passwords of at least ten characters, and the words that most others are built on. Compared after
 * `simplify` in password.ts, so "P@ssw0rd2024!" is covered by "password". Gathered from published lists of leaked
 * passwords; short on purpose, since a longer list helps little against a limited number of tries.
 */
const words = `
password passwort motdepasse contrasena wachtwoord parola senha passphrase passcode mypassword yourpassword
newpassword oldpassword thepassword passwordpassword thisismypassword changeme changemenow changeit letmein
letmeinnow letmeinplease welcome welcomeback welcomehome welcomewelcome welcometo admin administrator adminadmin
administration superadmin sysadmin root rootroot toor login loginlogin guest guestguest default defaultpassword
temporary temppassword temp tempor testtest test testing testtesttest testpassword tester secret secretsecret
topsecret mysecret verysecret trustno trustnoone nothing nopassword unknown whatever whateverit access accessdenied
master mastermaster masterkey private secure security system computer internet server database network wireless
samsung samsunggalaxy microsoft windows google googlegoogle facebook facebookfacebook myspace instagram youtube
linkedin twitter hotmail yahoo minecraft pokemon pokemonpokemon nintendo playstation xbox fortnite roblox starwars
startrek superman batman spiderman wonderwoman ironman harrypotter lordoftherings gandalf matrix terminator
iloveyou iloveyousomuch iloveyouforever iloveu iloveme ilovegod ilovejesus iloveher ilovehim ilovemyself ilovemymom
ilovemydad ilovemywife ilovemyfamily ilovemydog ilovemycat ilovemusic ilovechocolate ilovefootball lovelove
lovelovelove loveme lovely lovelife loveyou loveyouforever truelove mylove myloveforever babylove jesuschrist
jesusislord jesuslovesme jesussaves jesus godisgood godislove godbless blessed hallelujah amazinggrace christian
sunshine sunflower sunsetsunset summer summertime summersummer winter wintertime spring springtime autumn
january february march april june july august september october november december monday tuesday wednesday
thursday friday saturday sunday christmas halloween birthday happybirthday holiday happy happyhappy happyday
princess princesses prince king queen kingking superstar rockstar popstar superhero champion champions winner
football footballer footballfootball basketball baseball volleyball softball hockey tennis swimming running
soccer soccersoccer rugby cricket golfgolf skateboard snowboard boxing wrestling gymnastics cheerleader
liverpool liverpoolfc manchester manchesterunited manutd arsenal arsenalfc chelsea chelseafc tottenham everton
barcelona realmadrid juventus bayern bayernmunich celtic rangers yankees redsox cowboys steelers packers eagles
lakers london newyork newyorkcity paris berlin madrid amsterdam sydney melbourne toronto california texas florida
chicago america australia england scotland ireland germany france canada mexico brazil india pakistan nigeria
dragon dragonball dragonballz dragons monkey monkeys monkeymonkey butterfly butterflies dolphin dolphins tiger
tigers elephant penguin penguins kitten kittens puppy puppies doggy mydog mycat hellokitty kittykitty unicorn
unicorns rainbow rainbows strawberry blueberry raspberry watermelon pineapple banana bananas chocolate cookie
cookies cupcake cupcakes cheese cheesecake pizza pizzapizza spaghetti hamburger cocacola coffee coffeecoffee
beautiful gorgeous handsome sexy sexysexy babygirl babygirlbaby babyboy sweetheart sweetie sweetpea honey darling
angel angels myangel angelangel heaven heavenly forever foreverandever foreveryoung foreverlove friends
bestfriends bestfriend friendsforever friendship family myfamily familyfirst children mychildren mybaby
michael michaeljordan michelle jennifer jessica elizabeth christopher christina christine alexander alexandra
alexandria nicholas jonathan benjamin samantha stephanie victoria katherine catherine danielle gabriella isabella
sebastian anthony patricia charlotte charlie thomas andrew matthew joshua daniel william robert richard
qwerty qwertyqwerty qwertyui qwertyuiop qwertyuiopasdfghjkl qwertz qwertzuiop azerty azertyuiop asdf asdfasdf
asdfghjkl asdfghjklasdfghjkl asdfjkl zxcvbnm zxcvbnmasdfghjkl qazwsx qazwsxedc qazwsxedcrfv qweasd qweasdzxc
qweqweqwe asdasdasd zxczxczxc poiuytrewq lkjhgfdsa mnbvcxz abcdefg abcdefgh abcdefghij abcdefghijk abcabcabc
aaaaaaaaaa abc abcd aabbccdd letmeinletmein openup opensesame sesame abracadabra hocuspocus supercalifragilistic
correcthorsebatterystaple hunter mustang ferrari porsche corvette mercedes chevrolet motorcycle harley
harleydavidson yamaha kawasaki honda toyota volkswagen metallica slipknot nirvana blink linkinpark beatles
thebeatles greenday eminem nickelback onedirection justinbieber beyonce rihanna madonna guitar guitarhero piano
music musicmusic shadow shadowshadow phoenix thunder lightning hurricane tornado blackbird bluebird redred
freedom liberty peace peaceandlove peaceful warrior warriors soldier ninja samurai pirate pirates knight wizard
asshole fuckyou fuckyoufuckyou fuckoff fuckme bullshit motherfucker pussy bitch
doctor doctors nurse hospital clinic physio physiotherapy physiotherapist therapy therapist chiropractor trainer
personaltrainer fitness gymgym workout strength stronger strong stayfit getfit deadlift squat benchpress backpain
sturdy sturdysturdy health healthy healthcare wellness patient recovery
`;

export const commonPasswords: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''));
