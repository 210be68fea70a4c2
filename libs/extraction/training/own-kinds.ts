/**
 * What people say in the news, written by ourselves for training: what could be checked in itself, and what only says
 * how somebody sees it, what is wanted, promised or felt. No text of others, no real person.
 */
export type Sayings = {
  readonly language: string;
  readonly facts: readonly string[];
  readonly views: readonly string[];
};

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

export const OWN_SAYINGS: readonly Sayings[] = [
  {
    language: 'en',
    facts: lines(`
The bridge was closed for repairs in March.
Two of the three engines failed shortly after take-off.
We received 340 calls in the first hour.
The company has paid no taxes in this country since 2011.
Most of the victims were children.
The suspect was released on bail last week.
Our laboratory found traces of lead in every sample.
The river rose four metres overnight.
The plant has been out of operation since Tuesday.
She was taken to hospital with burns on both hands.
The factory employs about 600 people.
No one was injured in the collision.
The minister signed the order on Friday.
There were no lifeboats on the upper deck.
The driver had been drinking before the accident.
The letter was never answered.
Three of the hostages are French citizens.
He left the country on a false passport.
The vaccine is stored at minus seventy degrees.
The roof collapsed under the weight of the snow.
The former mayor owns two houses on the island.
The patient had travelled to the region in January.
The birds nest only on two small islands.
The comet passes the Sun every seventy-six years.
The drug slows the growth of the tumour in mice.
Half of the ballots were counted by midnight.
We have arrested five men between 20 and 30 years of age.
The army controls the road to the airport.
I was in the room when the contract was signed.
We had no power for six days.
I saw two men climb over the fence.
They fired into the crowd without warning.
The soldiers came at night and burned the village.
The police searched our office and took all the computers.
My brother worked for that company for ten years.
My client was at home that evening.
The water is not safe to drink after the flood.
The satellite lost contact with the ground station at noon.
The team has won every home game this season.
He scored twice in the second half.
Exports to Asia have doubled in five years.
The bank borrowed money from its own customers.
The disease is passed on by ticks.
The cable runs along the sea floor to Norway.
The law allows the police to search cars without a warrant.
Children under twelve do not pay for the ferry.
If the valve sticks, gas escapes into the cabin.
When the temperature falls below zero, the fuel freezes.
Smoking causes most cases of this cancer.
The bacteria multiply within a few hours.
The fire started in the kitchen on the third floor.
The museum bought the painting from a dealer in Basel.
He did not tell the committee about the meeting.
The government knew about the leak.
Nobody warned the residents.
The court has no jurisdiction over the island.
The airline cancelled all flights to the north.
The accused admitted the theft.
The building was inspected in May and passed.
The two parties have not met since spring.
The ship carries grain from three ports.
About a third of the crop was lost.
The helicopter crashed into a field near the village.
The lake has shrunk to half its size.
The city owes the contractor two million dollars.
The number of cases has fallen for three weeks.
Wages in the sector are lower than ten years ago.
The new line is twelve kilometres long.
She is the youngest judge on the court.
The union represents 14,000 nurses.
The storm is moving north at twenty miles an hour.
The school has no heating in two of its buildings.
The device was hidden in a parked car.
There has been no contact with the crew.
The species was thought to be extinct.
The data were stored without a password.
He has been in custody since the spring.
The rebels hold two oil fields in the east.
The company sold the patent to a competitor.
We found the black box on Sunday.
The church was built in the thirteenth century.
The senator voted against the bill twice.
They never paid for the land.
The virus was first found in bats.
Trains on the route are running again.
The tickets were sold out within an hour.
The witness changed her story.
The president has not read the report.
There is no link between the two attacks.
Some of the money went to his family.`),
    views: lines(`
This is a great day for our country.
We are deeply disappointed by the decision.
I am proud of every single player.
The government must act now.
It is time to put an end to this war.
We will not give up.
We will do everything we can to find those responsible.
Our thoughts are with the families of the victims.
I want to thank the volunteers for their work.
The verdict is a slap in the face of the victims.
Nobody should have to live like this.
The plan is a recipe for disaster.
We hope for a quick and fair trial.
The proposal goes too far.
The proposal does not go far enough.
I think we played well and deserved to win.
It was an incredible feeling.
We are confident that we can reach an agreement.
This law is unnecessary and dangerous.
We need better protection for cyclists.
There is no place for hate in our society.
The opposition is playing with fire.
The bank should apologise to its customers.
I expect an apology.
We take these allegations very seriously.
We take safety very seriously.
We regret any inconvenience.
It would be a mistake to leave the union.
It is a shame that it had to come to this.
What happened here is unacceptable.
The attack was a cowardly act.
We strongly condemn the violence.
I have full confidence in the minister.
He is the right man for the job.
She has done a remarkable job.
We call on both sides to show restraint.
The people deserve to know the truth.
The people want change.
We must never forget what happened here.
I can understand the anger of the farmers.
This is about the future of our children.
The reform is long overdue.
We cannot accept this offer.
We reject these accusations.
The accusations are baseless.
The claims are nonsense.
It is not the job of the army to police our streets.
Our players gave everything.
I feel sorry for the fans.
I never wanted to hurt anybody.
I have nothing to hide.
We are ready to talk at any time.
We are looking into the matter.
The department will look into the incident.
We are considering all options.
We want to make the city greener.
We want to build a future together.
The deal is good for both countries.
The deal is bad for workers.
It is a victory for democracy.
It is an attack on the freedom of the press.
It is a step in the right direction.
There is still a lot of work to do.
The minister has lost all credibility.
The minister should resign.
This government does not care about the poor.
They do not seem to be able to get the basics right.
The committee has ignored common sense.
The choice of the venue is an insult to our region.
Houses have become far too expensive.
The situation is serious but not hopeless.
The situation is dramatic.
We were lucky.
It was a very difficult decision.
I would like to see more women on the board.
Politics must not be left to the extremists.
Young people need a perspective.
The film is a masterpiece.
We owe it to the next generation.
We are happy to welcome our new colleagues.
I am looking forward to the challenge.
He was a wonderful friend and colleague.
She will be missed by all who knew her.
Violence is never the answer.
The tax is unfair.
The building is ugly and does not fit here.
Their policy has failed.
The company is putting profit before people.
The issue is complicated and will take time.
We have every right to defend ourselves.
It raises serious questions about the police.
Let us not jump to conclusions.
This must not happen again.
I cannot imagine a better place for the museum.
It is crucial that every child can swim.
Everybody should have access to clean water.`),
  },
  {
    language: 'de',
    facts: lines(`
Die Brücke wurde im März gesperrt.
Zwei der drei Triebwerke fielen kurz nach dem Start aus.
In der ersten Stunde gingen 340 Anrufe ein.
Die Firma hat seit 2011 hier keine Steuern gezahlt.
Die meisten Opfer waren Kinder.
Der Verdächtige ist seit letzter Woche wieder frei.
Unser Labor fand in jeder Probe Spuren von Blei.
Der Fluss stieg über Nacht um vier Meter.
Die Anlage steht seit Dienstag still.
Sie wurde mit Verbrennungen ins Krankenhaus gebracht.
Das Werk beschäftigt etwa 600 Menschen.
Bei dem Zusammenstoß wurde niemand verletzt.
Die Ministerin unterschrieb die Anordnung am Freitag.
Auf dem Oberdeck gab es keine Rettungsboote.
Der Fahrer hatte vor dem Unfall getrunken.
Der Brief wurde nie beantwortet.
Drei der Geiseln sind Franzosen.
Er reiste mit einem gefälschten Pass aus.
Der Impfstoff wird bei minus siebzig Grad gelagert.
Das Dach stürzte unter der Last des Schnees ein.
Der Patient war im Januar in der Region gewesen.
Der Komet kommt alle sechsundsiebzig Jahre an der Sonne vorbei.
Bis Mitternacht war die Hälfte der Stimmen ausgezählt.
Wir haben fünf Männer festgenommen.
Die Armee kontrolliert die Straße zum Flughafen.
Ich war dabei, als der Vertrag unterschrieben wurde.
Wir hatten sechs Tage lang keinen Strom.
Die Soldaten kamen nachts und brannten das Dorf nieder.
Mein Mandant war an diesem Abend zu Hause.
Der Satellit verlor am Mittag den Kontakt zur Erde.
Die Ausfuhren nach Asien haben sich in fünf Jahren verdoppelt.
Die Krankheit wird durch Zecken übertragen.
Kinder unter zwölf Jahren zahlen auf der Fähre nichts.
Das Feuer brach in der Küche im dritten Stock aus.
Das Museum kaufte das Bild von einem Händler in Basel.
Die Regierung wusste von dem Leck.
Niemand hat die Anwohner gewarnt.
Der Angeklagte hat den Diebstahl gestanden.
Die beiden Parteien haben sich seit dem Frühjahr nicht getroffen.
Etwa ein Drittel der Ernte ging verloren.
Die Zahl der Fälle ist seit drei Wochen gesunken.
Die Brücke sei im März gesperrt worden.
Zwei der drei Triebwerke seien kurz nach dem Start ausgefallen.
Der Verdächtige sei seit letzter Woche wieder frei.
Das Werk beschäftige etwa 600 Menschen.
Bei dem Zusammenstoß sei niemand verletzt worden.
Der Fahrer habe vor dem Unfall getrunken.
Drei der Geiseln seien Franzosen.
Das Dach sei unter der Last des Schnees eingestürzt.
Die Armee kontrolliere die Straße zum Flughafen.
Der Mann habe zwei Messer bei sich getragen.
Das Feuer sei in der Küche ausgebrochen.
Die Regierung habe von dem Leck gewusst.
Niemand habe die Anwohner gewarnt.
Die Schule habe in zwei Gebäuden keine Heizung.
Der Sprengsatz sei in einem Wagen versteckt gewesen.
Mit der Besatzung gebe es keinen Kontakt.
Die Ware stamme aus einem Lager in Triest.
Zwischen den Taten bestehe kein Zusammenhang.
Die Strecke sei wieder frei.
Viele Menschen lägen noch unter den Trümmern.
Die meisten Bewohner hätten das Haus selbst verlassen können.
Der Zug habe bei Rot nicht gehalten.
Die Opfer stammten aus dem Nachbarort.
Das Gericht sei dafür nicht zuständig.
Der Täter sei mit einem Fahrrad geflüchtet.
Die Leitung sei bei Bauarbeiten beschädigt worden.
Er habe den Ausschuss nicht unterrichtet.`),
    views: lines(`
Das ist ein guter Tag für unser Land.
Wir sind von dem Beschluss tief enttäuscht.
Ich bin stolz auf jeden einzelnen Spieler.
Die Regierung muss jetzt handeln.
Wir werden nicht aufgeben.
Wir werden alles tun, um die Täter zu finden.
Unsere Gedanken sind bei den Familien der Opfer.
Ich möchte den Helfern für ihren Einsatz danken.
Das Urteil ist ein Schlag ins Gesicht der Opfer.
So darf niemand leben müssen.
Der Plan ist ein Irrweg.
Wir hoffen auf einen fairen Prozess.
Der Vorschlag geht zu weit.
Ich denke, wir haben verdient gewonnen.
Es war ein unglaubliches Gefühl.
Wir sind zuversichtlich, dass wir uns einigen.
Dieses Gesetz ist überflüssig und gefährlich.
Wir brauchen besseren Schutz für Radfahrer.
Für Hass ist in unserer Gesellschaft kein Platz.
Die Opposition spielt mit dem Feuer.
Ich erwarte eine Entschuldigung.
Wir nehmen die Vorwürfe sehr ernst.
Es wäre ein Fehler, die Union zu verlassen.
Was hier geschehen ist, ist nicht hinnehmbar.
Ich habe volles Vertrauen in den Minister.
Er ist der richtige Mann für diese Aufgabe.
Die Menschen haben ein Recht auf die Wahrheit.
Die Reform ist längst überfällig.
Dieses Angebot können wir nicht annehmen.
Die Vorwürfe sind haltlos.
Unsere Spieler haben alles gegeben.
Ich habe nichts zu verbergen.
Wir sind jederzeit zu Gesprächen bereit.
Das ist ein Sieg für die Demokratie.
Es gibt noch viel zu tun.
Der Ministerin fehlt jede Glaubwürdigkeit.
Die Lage ist ernst, aber nicht hoffnungslos.
Es war eine sehr schwere Entscheidung.
Er war ein wunderbarer Freund und Kollege.
Gewalt ist niemals eine Lösung.
Die Steuer ist ungerecht.
Ihre Politik ist gescheitert.
Das darf sich nicht wiederholen.
Die Bahn gehört in öffentliche Hand.
Wir dürfen die Jugend nicht im Stich lassen.
Der Beschluss sei ein schwerer Fehler.
Die Regierung müsse jetzt handeln.
Das Urteil sei ein Schlag ins Gesicht der Opfer.
Der Vorschlag gehe zu weit.
Das Gesetz sei überflüssig und gefährlich.
Man nehme die Vorwürfe sehr ernst.
Die Vorwürfe seien haltlos.
Die Reform sei längst überfällig.
Die Lage sei katastrophal.
Er habe volles Vertrauen in den Minister.
Man sei jederzeit zu Gesprächen bereit.
Man wolle den Dialog fortsetzen.
Es gehe um die Zukunft der Kinder.
Es dürfe keine Denkverbote geben.
Das Vorhaben gehe zu Lasten der Steuerzahler.
Die Bürger hätten ein Recht auf Aufklärung.
Die Politik müsse endlich zuhören.
Der Staat solle sich nicht einmischen.
Das sei ein wichtiger Schritt in die richtige Richtung.
Er könne den Ärger der Bauern verstehen.
Die Entscheidung sei ihm nicht leicht gefallen.
Davon gehe ein falsches Zeichen aus.
Es sei nun Aufgabe des Parlaments, Klarheit zu schaffen.
Die Kritik sei nicht nachvollziehbar.
Für Panik bestehe kein Anlass.
Es handle sich um einen tragischen Einzelfall.
So werde das Vertrauen der Bürger verspielt.
Man prüfe rechtliche Schritte.
Die Forderungen seien völlig überzogen.
Man werde sich mit allen Mitteln wehren.
Frieden sei nur durch Verhandlungen zu erreichen.
Sport solle die Menschen verbinden.
Der Ausbau sei wirtschaftlich nicht sinnvoll.
Dies sei eine Verletzung der Menschenrechte.
Die Belastung der Anwohner sei unzumutbar.`),
  },
];
