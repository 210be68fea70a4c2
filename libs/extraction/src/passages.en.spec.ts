import { describe, expect, it } from '@jest/globals';
import { expectedOf, judgePassage } from './passage.fixture.js';
import type { Passage } from './passage.fixture.js';

const ENGLISH: readonly Passage[] = [
  {
    name: 'a ferry runs aground',
    language: 'en',
    text: `Ferry runs aground off Halden Island; 14 hurt

Fourteen people were injured on Saturday when a passenger ferry ran aground off Halden Island in heavy fog. The Northern Star, which had left Port Ellis at 6 a.m. with 212 passengers on board, hit a sandbank about two miles from the harbour, the coast guard said.

"We received the first distress call at 6:47," coast guard spokeswoman Laura Penrose told reporters. "Most of the passengers were evacuated within an hour. It could have been much worse."

Three of the injured remain in hospital, according to St Brendan's Hospital. One of them, a 54-year-old crew member, is in critical condition.

The captain, Peter Aldous, has been relieved of duty pending an investigation. He told investigators that the radar had failed shortly before the accident. The ferry's owner, Blue Line, denied this and said all instruments had been checked in May.

The Northern Star was built in 1988 and is the oldest ship in the company's fleet. In 2016 it collided with a fishing boat, killing two people.

Transport Minister Helen Rourke called the accident "deeply worrying" and promised a full inquiry. She said new safety rules would come into force next year.`,
    claims: `
fact | - | Fourteen people were injured on Saturday when a passenger ferry ran aground off Halden Island in heavy fog
fact | coast guard | The Northern Star, which had left Port Ellis at 6 a.m. with 212 passengers on board | The Northern Star had left Port Ellis at 6 a.m. with 212 passengers on board, the coast guard said.
fact | coast guard | The Northern Star, which had left Port Ellis at 6 a.m. with 212 passengers on board, hit a sandbank about two miles from the harbour | The Northern Star hit a sandbank about two miles from the harbour, the coast guard said.
fact | Laura Penrose | We received the first distress call at 6:47 | Laura Penrose said: “We received the first distress call at 6:47.”
fact | Laura Penrose | Most of the passengers were evacuated within an hour | Most of the passengers were evacuated within an hour, Laura Penrose said.
fact | Brendan's Hospital | Three of the injured remain in hospital
fact | - | One of them, a 54-year-old crew member, is in critical condition
fact | - | The captain, Peter Aldous, has been relieved of duty pending an investigation
fact | Peter Aldous | the radar had failed shortly before the accident
reported | Blue Line | The ferry's owner, Blue Line, denied this
fact | Blue Line | all instruments had been checked in May
fact | - | The Northern Star was built in 1988
fact | - | is the oldest ship in the company's fleet | The Northern Star is the oldest ship in the company's fleet.
fact | - | In 2016 it collided with a fishing boat
fact | - | killing two people
reported | Helen Rourke | Transport Minister Helen Rourke called the accident "deeply worrying"
reported | Helen Rourke | promised a full inquiry | Helen Rourke promised a full inquiry.
reported | Helen Rourke | She said new safety rules would come into force next year | Helen Rourke said new safety rules would come into force next year.`,
    optional: `
Ferry runs aground off Halden Island
It could have been much worse`,
  },
  {
    name: 'an appeal is rejected',
    language: 'en',
    text: `Court rejects appeal of former bank chief

The Court of Appeal in Dunmore has rejected an appeal by former Castle Bank chief executive Martin Leary, who was sentenced to six years in prison for fraud last year.

Judge Anne Whitfield said the evidence against Leary was overwhelming and that the trial had been fair. Leary, 61, had argued that documents seized from his home should not have been admitted.

Prosecutors say Leary moved $40 million of customers' money to accounts in the Caribbean between 2009 and 2014. More than 3,000 savers lost money when the bank collapsed.

"This is a good day for the victims," said lawyer Simon Okafor, who represents 800 former customers. "But they are still waiting for their money. Only a fifth of it has been paid back."

Leary's lawyer, Grace Tan, said her client would take the case to the Supreme Court. "We are disappointed, and we believe the judges have made a serious mistake," she said.

The bank, founded in 1921, had 56 branches and about 900 employees. Its buildings were sold to a rival, which plans to reopen some of them.`,
    claims: `
fact | - | The Court of Appeal in Dunmore has rejected an appeal by former Castle Bank chief executive Martin Leary
fact | - | former Castle Bank chief executive Martin Leary, who was sentenced to six years in prison for fraud last year | Former Castle Bank chief executive Martin Leary was sentenced to six years in prison for fraud last year.
fact | - | Leary, 61 | Martin Leary is 61 years old.
reported | Martin Leary | Leary, 61, had argued that documents seized from his home should not have been admitted
fact | prosecutors | Leary moved $40 million of customers' money to accounts in the Caribbean between 2009 and 2014
fact | - | More than 3,000 savers lost money when the bank collapsed
reported | Simon Okafor | "This is a good day for the victims," said lawyer Simon Okafor | Simon Okafor said: “This is a good day for the victims.”
fact | - | lawyer Simon Okafor, who represents 800 former customers | Lawyer Simon Okafor represents 800 former customers.
fact | Simon Okafor | they are still waiting for their money
fact | Simon Okafor | Only a fifth of it has been paid back
reported | Grace Tan | Leary's lawyer, Grace Tan, said her client would take the case to the Supreme Court
reported | Grace Tan | "We are disappointed, and we believe the judges have made a serious mistake," she said
fact | - | The bank, founded in 1921 | Castle Bank was founded in 1921.
fact | - | The bank, founded in 1921, had 56 branches and about 900 employees
fact | - | Its buildings were sold to a rival`,
    optional: `
Court rejects appeal of former bank chief
the evidence against Leary was overwhelming
the trial had been fair
a rival, which plans to reopen some of them`,
  },
  {
    name: 'water on a moon',
    language: 'en',
    text: `Scientists find water on distant moon

An international team of astronomers has found evidence of water vapour in the atmosphere of a moon some 600 light years away. The study, published on Wednesday in the journal Cosmic Letters, is based on observations made with two telescopes in Chile.

Lead author Maria Sandoval of the University of Antero said the signal was weak but clear. "We checked the data three times. There is no other explanation," she said.

The researchers estimate that the moon is about twice as heavy as Mars and orbits its planet every nine days. They also found traces of methane, a gas that on Earth is mainly produced by bacteria.

Other experts were cautious. Tom Baxter, who was not involved in the study, said methane could also come from volcanoes. "I would like to see more data before I open the champagne," he added.

The team plans to observe the moon again in June. If the result is confirmed, it would be the first moon outside the solar system known to have water.`,
    claims: `
fact | - | An international team of astronomers has found evidence of water vapour in the atmosphere of a moon some 600 light years away
fact | - | The study, published on Wednesday in the journal Cosmic Letters, is based on observations made with two telescopes in Chile
reported | Maria Sandoval | Lead author Maria Sandoval of the University of Antero said the signal was weak but clear
fact | Maria Sandoval | We checked the data three times
fact | researchers | the moon is about twice as heavy as Mars and orbits its planet every nine days
fact | - | They also found traces of methane
fact | - | methane, a gas that on Earth is mainly produced by bacteria
fact | - | Tom Baxter, who was not involved in the study | Tom Baxter was not involved in the study.
fact | Tom Baxter | methane could also come from volcanoes
reported | Tom Baxter | "I would like to see more data before I open the champagne," he added | Tom Baxter said: “I would like to see more data before I open the champagne.”
reported | team | The team plans to observe the moon again in June`,
    optional: `
Scientists find water on distant moon
There is no other explanation
Other experts were cautious
it would be the first moon outside the solar system known to have water`,
  },
  {
    name: 'an election',
    language: 'en',
    text: `Reed wins governor's race in Lakeland

Democrat Susan Reed was elected governor of Lakeland on Tuesday, defeating Republican incumbent Carl Dutton by fewer than 9,000 votes. With all precincts counted, Reed had 50.2 percent of the vote, while Dutton received 49.5 percent.

Reed, a former schoolteacher, will be the first woman to hold the office. In her victory speech in Grand Harbor, she thanked her volunteers and promised to raise teachers' salaries.

Dutton did not concede. His campaign manager, Bill Foster, said the campaign would ask for a recount in four counties. "Thousands of ballots arrived late and were never counted," Foster claimed without offering evidence. Secretary of State Ruth Kim said there had been no irregularities.

Turnout was 61 percent, the highest in a midterm election since 1982. The race was one of the most expensive in the state's history; the candidates spent more than $70 million on advertising.

Analysts say Reed won because of strong support in the suburbs.`,
    claims: `
fact | - | Democrat Susan Reed was elected governor of Lakeland on Tuesday
fact | - | defeating Republican incumbent Carl Dutton by fewer than 9,000 votes
fact | - | With all precincts counted, Reed had 50.2 percent of the vote
fact | - | Dutton received 49.5 percent
fact | - | Reed, a former schoolteacher, will be the first woman to hold the office | Susan Reed will be the first woman to hold the office.
reported | Susan Reed | In her victory speech in Grand Harbor, she thanked her volunteers
reported | Susan Reed | promised to raise teachers' salaries
fact | - | Dutton did not concede
fact | Bill Foster | Thousands of ballots arrived late
fact | Bill Foster | were never counted | Thousands of ballots were never counted, Bill Foster said.
fact | Ruth Kim | there had been no irregularities
fact | - | Turnout was 61 percent
fact | - | 61 percent, the highest in a midterm election since 1982
fact | - | the candidates spent more than $70 million on advertising
fact | analysts | Reed won because of strong support in the suburbs`,
    optional: `
Reed wins governor's race in Lakeland
Reed, a former schoolteacher
the campaign would ask for a recount in four counties
The race was one of the most expensive in the state's history`,
  },
  {
    name: 'a cup match',
    language: 'en',
    text: `Rovers beat City 3-1 to reach final

Rovers beat City 3-1 in the second semi-final on Sunday to reach their first cup final in 22 years. Danny Okoro scored twice in the first half before Luis Prado added a third from the penalty spot. City's only goal came from substitute Jack Miles in stoppage time.

Manager Paul Henshaw praised his players after the match. "They were magnificent from the first minute to the last," he said. "I have never been so proud of a team."

City played the last half hour with ten men after defender Sam Brandt was sent off for a foul on Okoro. City coach Ivo Marek said the red card was a mistake and that the referee had ruined the game.

Rovers will meet holders United in the final at Victoria Park on 19 May. United have won the cup nine times.`,
    claims: `
fact | - | Rovers beat City 3-1 in the second semi-final on Sunday to reach their first cup final in 22 years
fact | - | Danny Okoro scored twice in the first half
fact | - | Luis Prado added a third from the penalty spot
fact | - | City's only goal came from substitute Jack Miles in stoppage time
reported | Paul Henshaw | Manager Paul Henshaw praised his players after the match
fact | - | City played the last half hour with ten men
fact | - | defender Sam Brandt was sent off for a foul on Okoro | Defender Sam Brandt was sent off for a foul on Danny Okoro.
fact | - | Rovers will meet holders United in the final at Victoria Park on 19 May
fact | - | United have won the cup nine times`,
    optional: `
Rovers beat City 3-1 to reach final
They were magnificent from the first minute to the last
I have never been so proud of a team
the red card was a mistake
the referee had ruined the game`,
  },
  {
    name: 'a steelmaker cuts jobs',
    language: 'en',
    text: `Steelmaker Norvik to cut 1,200 jobs

Steelmaker Norvik announced on Thursday that it would cut 1,200 jobs, or about eight percent of its workforce, by the end of next year. The company, based in Tarn, reported a loss of 310 million euros for the first half of the year. Sales fell 12 percent to 4.1 billion euros.

Chief executive Erik Sand blamed high energy prices and cheap imports from Asia. "We have to act now to secure the future of this company," Sand told a press conference. "The plant in Skelby will be closed in March."

The union IMB called the plans a disaster for the region and announced protests. About 700 of the jobs are at the Skelby plant, where unemployment is already twice the national average.

Norvik shares rose 5 percent after the announcement. The government, which holds a 15 percent stake in the company, refused to comment.`,
    claims: `
reported | Steelmaker Norvik | Steelmaker Norvik announced on Thursday that it would cut 1,200 jobs, or about eight percent of its workforce, by the end of next year
fact | - | The company, based in Tarn, reported a loss of 310 million euros for the first half of the year
fact | - | Sales fell 12 percent to 4.1 billion euros
reported | Erik Sand | Chief executive Erik Sand blamed high energy prices and cheap imports from Asia
reported | Erik Sand | "We have to act now to secure the future of this company," Sand told a press conference
reported | Erik Sand | The plant in Skelby will be closed in March
reported | IMB | The union IMB called the plans a disaster for the region
fact | - | About 700 of the jobs are at the Skelby plant
fact | - | the Skelby plant, where unemployment is already twice the national average
fact | - | Norvik shares rose 5 percent after the announcement
fact | - | The government, which holds a 15 percent stake in the company | The government holds a 15 percent stake in Norvik.
reported | government | The government, which holds a 15 percent stake in the company, refused to comment | The government refused to comment.`,
    optional: `
Steelmaker Norvik to cut 1,200 jobs`,
  },
  {
    name: 'a bridge is closed',
    language: 'en',
    text: `The old bridge, Mayor Ruth Kim said on Monday, was closed in May. It had been inspected twice, she said.

The ferry, the company said, carried 300 passengers. "If a boat carries too many people, it will not turn well," said Carl Ott, a pilot from Halford. Dogs will not be allowed on board.

"We want to thank all the towns that sent boats," Kim said.`,
    claims: `
fact | Ruth Kim | The old bridge, Mayor Ruth Kim said on Monday, was closed in May
fact | Ruth Kim | It had been inspected twice
fact | company | The ferry, the company said, carried 300 passengers
fact | Carl Ott | If a boat carries too many people, it will not turn well
reported | Ruth Kim | "We want to thank all the towns that sent boats," Kim said`,
    optional: `
Dogs will not be allowed on board`,
  },
];

describe('English news passages of our own', () => {
  it.each(ENGLISH.map((passage) => [passage.name, passage] as const))(
    'yield the claims that the guideline asks for, with speaker, kind and statement: %s',
    (_name, passage) => {
      const { missed, wrong, unasked, found } = judgePassage(passage);
      expect({ missed, wrong, unasked }).toEqual({ missed: [], wrong: [], unasked: [] });
      expect(found).toBe(expectedOf(passage).length);
    },
  );
});
