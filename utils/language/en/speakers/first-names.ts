/** Common first names of the world's news, with the gender that they nearly always have; names of either gender are in `either`. */
import { words } from './words';

export const maleNames = words(`
  aaron abbas abdel abdallah abdul abdulaziz abdullah abdulrahman abe abel abraham abu achim adam adel adnan adolf adrian ahmad ahmed ahmet aidan
  ajay akbar akira al alain alan alastair albert alberto aldo alec alejandro aleksandar aleksander aleksandr aleksei aleksey
  alessandro alex alexander alexandre alexandros alexandru alexei alexey alfonso alfred alfredo ali alistair allan allen alonso alvaro alvin amar amadou
  ambrose amin amir amit amos anand anatol anatoliy anatoly anders andre andrea andreas andrei andres andrew andrey andrii andriy andy angelo angus
  anil ansel anthony antoine anton antonin antonio antony antti anwar archie ari arjun armando arnaud arnold aron arsen arsene artem arthur arturo
  arun arvid arvind asad asif ashraf ashton atul august augusto austin avi axel ayman aziz babak barack barney barry bart bartosz bashar basil bassam ben
  benedict benjamin benny benoit bernard bernardo bernd bernhard bernie bert bertrand bill billy bjorn blaine blaise bob bobby bogdan boris brad
  bradley brandon brendan brent brett brian brock bruce bruno bryan bryce byron caleb calvin camilo carl carlo carlos cedric cesar
  chad charles charlie chester chet chris christian christoph christophe christopher chuck claude claudio claus clarence clark clay clayton cliff clifford clint clinton
  clive clyde cody colin colm conor conrad constantin cornelius cory craig curt curtis cyril cyrus daisuke dale damian damien damon dan daniel daniele danilo
  danny dario darius darren darryl dave david davide dean declan demetrius denis dennis derek dermot desmond devin dexter dick didier diego dieter dietmar dimitri
  dimitris dirk dmitri dmitriy dmitry dmytro dominic dominik dominique don donald donnie doug douglas drew duncan dustin dwayne dwight dylan eamon
  earl ed eddie edgar eduardo edward edwin efrain egon ehud eli elias elijah eliot elliot elliott elon elvis emad emanuel emeka emil emile emilio emmanuel
  enda enrico enrique erdogan eric erich erik erling ernest ernesto ernst erwin esteban ethan etienne eugen eugene evan evgeny ezra fabian fabien fabio fabrice faisal farid
  farouk federico felipe felix ferdinand fergus fernando fidel filip filippo finn florian floyd forrest francesco francis francisco franck franco francois frank
  frankie franklin frans franz fred freddie frederic frederick frederik fredrik friedrich fritz gabriel gael gareth garry garth gary gaston gavin
  gene geoff geoffrey georg george georges georgi georgios gerald gerard gerd gerhard gerry ghassan gian gianluca gianni gideon gil gilbert gilles giorgio giorgos
  giovanni giulio giuseppe glen glenn godfrey gonzalo gordon graeme graham grant greg gregor gregorio gregory grigory grzegorz guido guillaume guillermo
  gunnar gunter gus gustav gustavo guy habib hafiz haider haim hakan hakim hal hamad hamid hamza hank hannes hans harald hari haris harold haroon haroun harris harrison harry
  haruto harvey hasan hashim hassan heath hector heiko heinrich heinz hendrik henri henrik henrique henry herb herbert herman hermann hideki hikmet hiroshi
  horacio horst hosni howard hubert hugh hugo humberto humphrey hussain hussein hyun iain ian ibrahim idris ignacio ignatius igor ihor ike ilan ilham ilya imad imran ingo ingvar
  ioan ioannis ion ira isaac isaiah ishaan ishmael ismael ismail israel issa istvan itamar ivan ivo ivor jack jackson jacob jacques jae jaime jair jakob jakub
  jalal jamal james jamie jamil jan janez janis jared jarek jaroslaw jason jasper javad javier jay jean jeb jed jeff jefferson jeffrey jens jeremiah jeremy
  jermaine jerome jeronimo jerry jesse jesus jim jimmy jin jiri joachim joao joaquin jochen joe joel joey johan johann johannes john johnny jon jonah jonas jonathan
  jordi jorge jorg jose josef joseph josh joshua josip juan judd jules julian julien julio julius jun jurgen justin jussi kai kamal karel karim karl kaspar katsuya kazuo keegan keir keith ken
  kenji kenneth kent kenzo kerim kevin khaled khalid khalil kieran kiril kirill kirk klaus kofi konrad konstantin konstantinos kostas krister kristian kristof kurt kwame kyle
  kyriakos lachlan lance lars larry lasse laszlo laurence laurent lawrence lazar lee leif len lenny leo leon leonard leonardo leonid leonidas leopold leroy
  les leszek levi lewis liam lindsey lionel lloyd logan lorenzo lou louis lowell luc luca lucas lucian luciano ludovic ludwig luigi luis luka lukas luke lyndon maciej
  madhav magnus mahdi maher mahmood mahmoud malcolm malik manfred manish manny manoj mansour manuel marat marc marcel marcello marcelo marcin marco marcos marcus marek
  mariano marin mario marius mark marko markus marlon marshall martin martti marty marvin masahiro massimo masoud mateo mateus mateusz mathias mathieu mathis mats matt matteo
  matthew matthias mattias maurice mauricio mauro max maxim maxime maximilian maximillian maxwell mehdi mehmet mel melvin meyer micah michael michal micheal michel michele
  mick miguel mihai mikael mike mikhail mikheil mikko mikolaj milan miles milos milton miroslav misha mitch mitchell mitt modou mohamad mohamed mohammad mohammed mohan
  mohd moises moritz morris moses moshe mostafa muammar muhammad muhammadu mukesh munir murat murray mustafa mykhailo mykola myron nabil nadeem nadir nafi naguib nahum namdi narendra
  naser nasser nat nathan nathaniel naveed ned neil nelson nestor nev neville niall nicholas nick nicola nicolae nicolas niels nigel nikita niklas
  nikola nikolai nikolaj nikolaos nikolas nikolay nikos nils nir noah noam noel nolan norbert norman nouri ole oleg oleh oleksandr oleksii oleksiy olaf olav oliver olivier olof olusegun omar omer omri oren
  orlando orville oscar oskar osama osman otto owen pablo paddy pal panagiotis paolo pascal pat patrick patrik paul paulo pavel pavlo pawel pedro per percy pete peter petr
  petro petros phil philip philipp philippe phillip pier pierce piero pierre piers pieter pietro piotr prakash prem preston qasem quentin quincy rachid radek radoslaw rafael rafal rafiq
  raheem rahul rainer raj rajesh rajiv ralf ralph ram rami ramon ramesh ramzan randall randy raoul raphael rashid raul ravi ray raymond recep reed reggie reginald reid reinhard reinhold
  rene reuben reuven rex reza rhys ricardo riccardo rich richard rick ricky riyad rob robbie robert roberto robin rod roderick rodney rodolfo rodrigo roger rohan rohit roland rolf
  roman romeo ron ronald ronan ronaldo ronnie rory roscoe ross roy ruben rudi rudolf rudolph rudy rupert russ russell rustam rustem ryan saad saddam sadiq sadio saeb saeed said salah salem
  salim sam sameh sami samir samson samuel sandeep sandro sandy sanjay santiago saul scott sean sebastian sebastien seamus selim semyon serge sergei sergej sergey sergio serhii serhiy seth shaun shane shannon shawn sheldon
  shimon shinji shinzo sid siddharth sidney sigmar silas silvio silvan simon slobodan solomon soren spencer stan stanislav stanislaw stanley stavros stefan stefano steffen stephan stephane stephen steve steven stewart stuart sultan sunil suresh sven sylvester
  tadeusz tahir taha taj takashi takeshi tamas tamer tariq taro tarek taras tayyip ted teddy terence terrence terry thaddeus thabo thanos theo theodor theodore thibault thierry thomas thorsten tim
  timo timothy timur tito tobias todd tom tomas tomasz tommaso tommy toni tony torsten toshiro travis trent trevor tristan troy tucker tunde turki tuomas ty tyler tyrone
  udo uhuru ulf ulrich umar umberto urs usama usman uwe vaclav vadim valentin valery valeriy vance vasil vasily vasyl venkat vernon vic vicente victor viktor vikram vijay vince vincent vincenzo vinod virgil vishal vitali vitaliy vitaly vivek vlad
  vladimir vladislav volker volodymyr vojtech vuk wade waleed walid wallace walt walter warren wayne wen wendell werner wes wesley wilbur wilfred wilhelm will willem william willie wim winston wladimir wladyslaw wolf wolfgang
  woody xavier yahya yair yang yanis yannick yannis yaroslav yasir yasser yevgeny yevgeniy yevhen yitzhak yoav yoram yosef yossi youssef yuri yuriy yury yusuf yves zac zach zachary zack zaki zane zbigniew zeev zeljko zhang zoltan zoran
  apty jarome tauqeer mlungisi samson kgosientsho naftali benny gadi yoel sipho thulani jabu vusi tendai chidi emeka segun babatunde
  yoshihide fumio shigeru taro naoto yukio makoto tetsuya kenta satoshi takuya minh tuan hung dung quang duc nguyen sanjeev amitabh narayan gopal krishna
  bongbong rodrigo ferdinand joko prabowo anwar mahathir najib thaksin prayut jacinto evo nayib nicolas daniel alvaro gustavo lula jair
`);

export const femaleNames = words(`
  aaliyah abby abigail ada adela adele adriana agata agatha agnes agnieszka aicha aida aileen aisha aishwarya alana alba alejandra aleksandra alena alessandra alessia alexandra alexandria alexia alexis alice alicia alina aline alisha
  alison alla allison alma alona althea alyssa amal amalia amanda amber amelia amelie amina aminata amira amrita amy ana anais ananya anastasia andrea angela angelica angelika angelina angeline angie anika anita anja ann anna
  annabel annabelle annalena anne anneke annegret annelise annette annie annika antje antoinette antonella antonia anya april araceli ariadne ariana arianna ariel arlene asha ashley asma asmaa astrid athena audrey augusta aurelia aurelie aurora ava
  ayanna ayesha ayse azadeh barb barbara beata beate beatrice beatrix beatriz becky belen belinda bella benazir berenice bernadette bernice bertha bess beth bethany betsy bettina betty beverly bianca birgit birgitta blanca blanche bonnie brenda briana brianna bridget brigitte
  britney brittany brooke caitlin camila camilla camille candace candice carla carly carmen carol carole carolina caroline carolyn carrie cass cassandra cassidy catalina caterina catherine cathy catriona cecilia cecile celeste celia celine chantal charity charlene charlotte chelsea cheryl chiara chloe chris christa
  christiane christie christina christine chrystia ciara cindy claire clara clare clarissa claudia clementine colette colleen condoleezza connie consuelo cora coretta corinne cornelia courtney cristina crystal cynthia dagmar daisy dalia dana daniela danielle danuta daphne daria darlene dawn
  deanna debbie debora deborah debra deirdre delia denise desiree diana diane dianna dianne dina dolores dominika donatella donna dora doreen doris dorothea dorothy dorota dragana dulce ebony eden edith edna eileen elaine eleanor elena eleni elisa elisabeth elise elissa eliza elizabeth elke ella ellen ellie elsa elsie elvira
  ema emilia emily emine emma enid erica erika erin erna esmeralda esperanza estelle esther etta eugenia eunice eva evangeline eve evelina evelyn ewa fadwa faith fanny farah farida fatima fatma fatou faye felicia felicity fernanda fiona flavia fleur flora florence frances francesca francine francoise freda frederica frida gabriela gabriella gabrielle gail galina gemma
  genevieve georgia georgina geraldine gerda germaine gertrude ghislaine giada gillian gina ginger ginny giorgia giovanna gisela giselle giulia gladys glenda gloria golda gosia grace graciela greta gretchen griselda gudrun guadalupe gwen gwendolyn gwyneth hadley hanan hannah hanna harriet hatice hattie hazel heather hedwig heidi heike helen helena helene helga hennadiya henrietta hermine hilary hilda hildegard
  hillary hina hind holly honor hope huda huguette ida ilana ileana ilhan ilona ilse imani imelda imogen ina india indira ines inga inge ingrid inna ioana irene irina iris irma isabel isabela isabella isabelle isla ismene ivana ivanka ivy iwona izabela jackie jaclyn jacqueline jacinda jada jade jana jane janet janice janine jasmine
  jayne jeanette jeanine jeanne jelena jemima jen jenna jennifer jenny jessica jill jillian joan joana joanna joanne jocelyn jodi jodie johanna jolanta jolie josephine joy joyce juana juanita judith judy julia juliana julianne julie juliet julieta juliette june justine justyna kaja kaitlin kamala kara karen karin karina karine karla karoline katarina katarzyna katherine katharina kathleen kathrin kathryn kathy
  katja katie katrin katrina kate katy kay kayla kayleigh keiko keira kellyanne kelly kendra kerry kerstin keziah khadija kiera kimberly kinga kirsten kirsty kirstjen kitty klara kristen kristin kristina kristine krystyna ksenia lana lara larissa lata laura lauren laurie lavinia layla lea leah leanne leila lena leni leonie leonor leticia letitia lila lilian liliana lillian lily lina linda lindsay lisa lise liv livia liz liza lois lola
  loretta lori lorna lorraine lotte lottie louisa louise lourdes luana lucia lucie lucille lucinda lucy luisa lupita lydia lyn lynda lyndsey lynn lynne lyubov mabel madeleine madeline madison madonna magda magdalena maggie maha maia maira maja malala malgorzata mallory manal mandy manuela mara marcela marcella marcia margaret margarita margherita margarete margot marguerite maria mariah mariam marian mariana marianne marie mariella marijke marilyn marina marion marisa marisol marissa marjorie marlene marsha marta martha martina mary maryam maryna marya maryanne
  mathilde matilda maureen mavis maxine may maya meera meg megan meghan mei melania melanie melinda melissa mercedes mercy meredith merkel mette mia michaela michelle mikaela mildred milena millicent millie mina mindy minerva mira miranda miriam misty mitzi moira molly mona monica monika monique morgana mildred muriel myra myriam myrna nabila nadia nadine nadja nadezhda naomi nancy naoko narges natalia natalie nataliia nataliya natasha nathalie nawal neha nell nellie nesrine nicky
  nicole nicoletta nikki nina nisha noemi noor nora noreen norma nour nuria octavia odette oksana olena olga olha olive olivia olympia oona ophelia oprah paige paloma pam pamela paola patricia patrizia patty paula paulette paulina pauline pearl peggy penelope penny petra petronella pheng philippa phoebe phyllis pilar pippa polina polly portia prisca priscilla priti priya priyanka queenie rachel rachael raisa rana rania raquel rasha rebecca regina regine reem reese renata renate renee rhiannon rhoda rhona rihanna rita roberta rocio
  roma romina romy rosa rosalia rosalie rosalind rosamund rosanna rosario rose roseanne rosemary rosie rowena roxana roxanne ruby ruth ruta sabina sabine sabrina sade sadie safia sahar sakura sally salma salome samantha samia sanae sandra sanna saoirse sara sarah saskia savannah scarlett selena selma serena shabana shakira shami shanice shanta sharon sheila shelby shelley sheryl shira shireen shirin shirley sian sibel sidonie sigrid silke silvia simone sinead siobhan sky sofia solange sondra sonia sonja sophia sophie stacey stacy stefania stefanie
  stella stephanie sue summer sunita susan susana susanna susanne susie suzanne suzette svetlana svenja svitlana sybil sylvia sylvie tabitha tamar tamara tamika tammy tania tanja tanya tara tatiana tatjana tatyana tawakkol taylor tea teodora teresa teri tess tessa thandi thea theresa therese thuli tiffany tilda tina toni tonya tova tracey tracy tricia trina trinity trish trudy tulsi tyra ulrike uma ursula ute valentina valerie vanessa vandana vera verena veronica veronika vicky victoria viktoria viola violet violeta virginia vivian viviane vivien vivienne wanda wanja wendy whitney
  whoopi wilhelmina wilma winifred winnie winona xenia ximena yael yasmin yasmine yatziri yekaterina yelena yevgenia ylva yoko yolanda yuko yulia yuliya yvette yvonne zadie zahra zainab zara zehra zeina zelda zhanna zoe zofia zooey zsuzsanna zuzana zuleika
  sagufta rinaani svitlana nomsa thandeka zanele lindiwe nkosazana naledi ngozi chioma adaeze funmi folake aminatou
  mitsuko haruka yuriko akiko tomoko linh thuy huong lakshmi sushma sonali anjali kavita pooja deepika mamata nirmala
`);

export const eitherNames = words(`
  addison alex ali andrea angel ariel ashley aubrey avery bailey blair blake brett cameron carey casey charlie chris corey dakota dana darcy devon dominique drew eden elliott emerson evelyn finley francis frankie gale gene hadley harley harper hayden
  hyun jackie jaime jamie jan jean jess jesse jin jo jody jordan jules jun kai kari kelly kelsey kendall kerry kim kris lee leigh leslie lindsey lindsay logan lou lynn mackenzie marion morgan nicola noor paris parker pat payton quinn reese regan remy riley
  robin rory rowan sam sandy sasha shannon shay shelby sidney skyler stevie sydney sacha taylor terry toni tracy tyler val wei xin yan yu yun min ming hong hui jing li ling mei ping ying hana nikita
`);
