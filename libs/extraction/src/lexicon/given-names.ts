const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((name) => name !== ''));

/** Given names that are common in German and English news, by the pronoun that stands for their bearers. */
const FEMALE = names(`
  aisha alexandra alice alina aline alison amanda amelia amy ana andrea angela angelika anita anja anke ann anna anne
  annalena annegret annette annika antje arlene ashley astrid ava bärbel barbara beate beatrice bettina betsy birgit
  brenda brigitte britta camilla carina carla carmen carol carola caroline caren catherine cecilia charlotte chloe
  christa christiane christina christine cindy clara claudia constanze corinna cornelia cristina dagmar daniela deborah
  debbie diana diane dilma dominique donna dora doris dorothea edith elena elisabeth elise elizabeth elke ellen emily
  emma erika erin esther eva evelyn fatima felicitas fiona franziska frida frieda gabriela gabriele gabi gerda gisela
  gloria grace greta gudrun hannah hanna harriet hedwig heather heidi heike helen helena helga helene henriette hilary
  hildegard hillary ilse ina indira ines inga ingrid irene iris irina isabel isabella ivana ivanka jacinda jacqueline
  jana jane janet janine jasmin jennifer jenny jessica jill joan joanna johanna josefine joyce judith julia juliane
  julie jutta kamala karen karin karla karoline katarina kate katharina katherine kathleen kathrin kathy katja katrin
  kelly kerstin kim kirsten klara kristin kristina lara laura lea leila lena leonie leslie lidia lilli lily linda lisa
  lore lotte louise lucia lucy luise luisa lydia magdalena maja mandy manju manuela manuela mara margaret margarete
  margarita maria marianne marie marina marion marlene marta martha martina mary mathilde maureen megan melania melanie
  melissa meryl mia michaela michelle miriam molly mona monica monika nadia nadine nadja nancy naomi natalia natalie
  natascha nicola nicole nikki nina nora olga olivia paola patricia patrizia paula pauline petra pia rachel ramona rebecca
  regina regine renata renate rita rosa rose rosemarie roswitha ruth sabina sabine sabrina sahra sally samantha sandra
  sara sarah saskia scarlett selina serena sharon shirley sibylle sigrid silke silvia simone sofia sonia sonja sophia
  sophie stefanie stella stephanie susan susanna susanne suzanne svenja svetlana sybille sylvia tamara tania tanja tatjana
  teresa tessa theresa theresia tina trude ulla ulrike ursula uschi uta ute valentina valerie vanessa vera verena veronika
  victoria viktoria virginia vivian waltraud wendy wiebke yasmin yulia yvonne zoe
  marlies annelie annemarie ortrud irmgard ilka imke inka isolde josefa käthe ottilie sigrun solveig swantje wilma
  yvette aylin ayşe ayse emine leyla dolores denise priya sunita olena oksana natalja agnieszka katarzyna zofia zsuzsa
  giorgia francesca chiara elly lina
  clare ida abigail ada agnes ailsa alyssa anastasia angie annabel annabelle annie aoife ariana audrey beatrix becky
  bella beth bethany bridget bronwyn bryony caitlin candice carly carole carrie cassandra catriona cathy cecily celia
  cheryl clarissa courtney danielle daphne debra deirdre dinah eileen elaine eleanor eliza ella ellie elsie emilia
  enid esme estelle ethel eunice evie faye felicity frances freya gail gemma georgina geraldine gertrude gillian gina
  glenda glynis gwen gwyneth hailey hattie hayley henrietta hettie imogen iona isla isobel jacqui jade janice jasmine
  jayne jeanette jemima jenna jennie jess jodie joanne jocelyn josephine josie kathryn katie kayla keira kellie kerry
  kimberley kimberly kirstie kirsty krista lauren leah leanne lesley lillian lois lorna lorraine lottie louisa lucinda
  lynda lynne mabel madeleine madeline maeve maggie maisie margery margot marian marjorie matilda maud maude maxine
  meg meghan meredith mildred millie minnie miranda moira morag muriel myra natasha nell nellie niamh noreen octavia
  olwen oonagh orla pam pamela patsy patty peggy penelope penny philippa phoebe phyllis pippa polly portia priscilla
  rachael rebekah rhian rhiannon rhoda rhona robyn roberta rosalind rosamund rosanna rosemary rosie rowena roxanne
  sadie saoirse sheena sheila shona sian sienna sinead siobhan stacey sue susannah sybil tabitha tamsin tara tess
  thelma tiffany tracey tracy trish trudy verity vicky vivien vivienne wanda winifred amina amira deepa kavita lakshmi
  meera nasreen neha nisha parveen rashida reema rukhsana samira shabana shireen sushila yasmeen zainab zara yuki
  keiko akiko naoko hanne mette signe ragnhild linnea elin malin maren ebba
`);
const MALE = names(`
  aaron abdullah achim adam adrian ahmed alan albert aldo alejandro alex alexander alexei alfred ali allan amir anders
  andré andre andreas andrew angelo anthony anton antonio armin arne arno arnold arthur august axel barack bart ben
  benedikt benjamin bernard bernd bernhard bill björn bob bodo boris brad brian bruce bruno carl carlos carsten charles
  charlie chris christian christoph christopher claus clemens colin conrad cornelius craig dale damian dan daniel david
  dennis detlef dick didier diego dieter dietmar dietrich dirk dmitri dominik don donald douglas dustin eckart eckhard
  edgar edmund eduard eduardo edward edwin egon elias elmar emil emmanuel enrico eric erich erik ernst erwin eugen evo
  fabian felix ferdinand fernando florian francis francisco franco francois françois frank franz fred frederick fridolin
  friedrich fritz gabriel gareth gary gavin geoff geoffrey georg george gerald gerd gerhard gilbert giovanni giuseppe
  gordon götz graham greg gregor gregory guido günter günther gunnar gustav guy hannes hans harald harry hartmut hassan
  heiko heiner heinrich heinz helmut hendrik henning henri henry herbert hermann holger horst howard hubert hubertus hugh
  hugo hussein ian igor ilja ingo isaac ivan jack jackson jacob jacques jakob james jamie jan jason javier jean jeff
  jeffrey jens jeremy jerry jesse jim jimmy joachim joe joel johann johannes john johnny jonas jonathan jörg jörn jose
  josé josef joseph joshua juan julian jürgen justin kai karl karsten keith ken kenneth kevin klaus knut konrad konstantin
  kurt lars larry laurent leo leon leonard lewis lionel lothar louis luca lucas ludwig luigi luis lukas lutz malcolm
  manfred manuel marc marcel marco marcus mario marius mark markus martin marvin mathias matt matteo matthew matthias max
  maxim maximilian maxime michael michail michel miguel mike mikhail mitch mitt mohamed mohammad mohammed moritz nathan
  neil nelson nicholas nick nicolas niels nigel nikolai nikolas nils noah norbert oleg oliver olaf olli omar oscar oskar
  otto pablo pascal pat patrick paul pedro peer peter phil philip philipp pierre rafael rainer ralf ralph ramón randy raúl
  raymond reiner reinhard reinhold rené ricardo richard rick rob robert roberto robin roger roland rolf roman ron ronald
  rudi rudolf rüdiger rupert russell ryan salva sam samuel scott sean sebastian sergei sergio siegfried siegmar sigmar
  silvio simon sören stan stefan steffen stephan stephen steve steven stuart sven tayyip ted theo theodor thilo thomas
  thorsten till tilman tim timo timothy tobias toby todd tom tony torben torsten udo ulf uli ulrich uwe valentin viktor
  vincent vitali vladimir volker walter warren wayne werner wilfried wilhelm will william willi willy winfried wladimir
  wolf wolfgang xavier yann yusuf
  friedhelm alois wolfram nikolaus niklas malte lorenz leopold lennart mehmet mustafa murat ahmet cem emre hakan hasan
  youssef muhammad khalid karim ibrahim hamid samir tariq jerome jermaine jamal tyrone jorge anil sanjay hiroshi kenji
  serhij sergej wolodymyr petr piotr marek tomasz istván lászló gábor ole ola
  owen abdul abraham ahmad alasdair alastair alec alfie alistair alvin angus antony archie arjun ashok barnaby barney
  barry benedict benny bert billy bobby brendan brett bryan bryn caleb calvin cedric clarence claude clive conor cyril
  damien danny darren darryl dave declan denis derek dermot desmond dominic doug dougal duncan dwayne dylan eamon
  eddie elijah elliot elliott emlyn ernest ernie errol euan eugene evan ewan ezra fergus finlay freddie gerard gideon
  giles glenn glyn godfrey graeme gwyn hamish hank harold horace humphrey huw hywel iain imran irfan ivor jake jared
  jasper javed jed jeremiah jon jonah josh julius kamal keir kelvin kenny kieran kyle lachlan laurence lawrence len
  lenny leroy liam luke luther magnus malachy mathew maurice mervyn micah mickey mohan moses nathaniel ned niall noel
  olav orson oswald otis owain paddy percy pete phillip prakash quentin quincy rahul rajesh ramesh randall raphael
  ravi reg reggie reginald reuben reza rhodri rhys ricky robbie roderick rodney ronan ronnie rory rudolph rufus salim
  salman sameer sammy seamus selwyn seth shane shaun sheldon sid sidney suresh syed terence terry thaddeus theodore
  tommy travis trevor tristan usman victor vijay vikram virgil wendell wilbur wilfred willem willie winston zac
  zachary zack zane mads soren mikkel rasmus henrik haakon eirik
`);

/** Whether a person of this full name is spoken of as "she"; null when the given name does not tell. */
export function isFemaleName(name: string): boolean | null {
  const first = (name.split(/[ -]/)[0] ?? '').toLowerCase();
  if (FEMALE.has(first)) return true;
  return MALE.has(first) ? false : null;
}

/** Whether a word is a given name. */
export const isGivenName = (lower: string): boolean => FEMALE.has(lower) || MALE.has(lower);
