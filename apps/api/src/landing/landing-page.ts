type Language = 'de' | 'en';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly example: string;
  /** HTML with three marked claims. */
  readonly paragraph: string;
  readonly findings: readonly (readonly [rating: 'true' | 'open' | 'false', name: string, finding: string])[];
  readonly doors: readonly (readonly [heading: string, text: string])[];
  readonly footer: string;
};

const WORDS: Record<Language, Words> = {
  en: {
    title: 'Every claim, checked before it is printed.',
    lead: 'Claimdesk takes an article apart, claim by claim. Reviewers check each one independently, with sources; editors decide and sign off; the report proves what was checked.',
    example: 'An article on the desk',
    paragraph:
      'The new bridge <mark class="true">was opened in May 2019</mark> and carries <mark class="false">60,000 cars a day</mark>, more than any other in the region. The mayor says <mark class="open">it paid for itself within three years</mark>.',
    findings: [
      ['true', 'True', 'Minutes of the opening, 11 May 2019.'],
      ['false', 'Wrong', 'The count of the road office is 41,300. Wording proposed.'],
      ['open', 'In review', 'Second, blind review under way; the town hall has been asked.'],
    ],
    doors: [
      [
        'Sign in',
        'The demo logins were printed where Claimdesk was started. Your own newsroom begins with <code>POST /api/v1/setup</code>.',
      ],
      [
        'Build on it',
        '<a href="/api/docs">The API with a page to try it</a>, and <a href="/api/v1/openapi.json">its OpenAPI document</a>.',
      ],
      ['Run it', '<a href="/health/ready">Is everything up?</a> Database, Redis and worker in one answer.'],
    ],
    footer: 'Free software under the AGPL. Nothing leaves this machine unless you switch it on.',
  },
  de: {
    title: 'Jede Behauptung geprüft, bevor sie gedruckt wird.',
    lead: 'Claimdesk zerlegt einen Artikel in seine Behauptungen. Prüfende belegen jede unabhängig voneinander mit Quellen, die Redaktion entscheidet und gibt frei, und der Bericht weist nach, was geprüft wurde.',
    example: 'Ein Artikel auf dem Tisch',
    paragraph:
      'Die neue Brücke <mark class="true">wurde im Mai 2019 eröffnet</mark> und trägt <mark class="false">60.000 Autos am Tag</mark>, mehr als jede andere in der Region. Der Bürgermeister sagt, <mark class="open">sie habe sich in drei Jahren bezahlt gemacht</mark>.',
    findings: [
      ['true', 'Richtig', 'Protokoll der Eröffnung, 11. Mai 2019.'],
      ['false', 'Falsch', 'Das Straßenamt zählt 41.300. Formulierung vorgeschlagen.'],
      ['open', 'In Prüfung', 'Zweite, verdeckte Prüfung läuft; das Rathaus ist angefragt.'],
    ],
    doors: [
      [
        'Anmelden',
        'Die Demo-Zugänge stehen dort, wo Claimdesk gestartet wurde. Die eigene Redaktion beginnt mit <code>POST /api/v1/setup</code>.',
      ],
      [
        'Darauf bauen',
        '<a href="/api/docs">Die Schnittstelle zum Ausprobieren</a> und <a href="/api/v1/openapi.json">ihre OpenAPI-Beschreibung</a>.',
      ],
      ['Betreiben', '<a href="/health/ready">Läuft alles?</a> Datenbank, Redis und Worker in einer Antwort.'],
    ],
    footer: 'Freie Software unter der AGPL. Nichts verlässt diese Maschine, solange Sie es nicht einschalten.',
  },
};

/** German when the browser prefers it to English, else English. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const quality = parameters
        .map((one) => /^\s*q=([01](?:\.\d{0,3})?)$/.exec(one)?.[1])
        .find((one) => one !== undefined);
      return { language: tag.split('-')[0], quality: Number(quality ?? 1) };
    });
  const wish = (language: Language): number =>
    Math.max(0, ...wishes.filter((one) => one.language === language).map((one) => one.quality));
  return wish('de') > wish('en') ? 'de' : 'en';
}

/** The landing page; all of its words are ours, so nothing in it needs escaping. */
export function landingPage(language: Language): string {
  const { title, lead, example, paragraph, findings, doors, footer } = WORDS[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Claimdesk</title>
<meta name="description" content="${title}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/landing.css">
<main>
<p class="kicker">Claimdesk</p>
<h1>${title}</h1>
<p class="lead">${lead}</p>
<section class="sheet" aria-label="${example}">
<p>${paragraph}</p>
<ol>
${findings.map(([rating, name, finding]) => `<li class="${rating}"><strong>${name}</strong>${finding}</li>`).join('\n')}
</ol>
</section>
<div class="doors">
${doors.map(([heading, text]) => `<section><h2>${heading}</h2><p>${text}</p></section>`).join('\n')}
</div>
<footer>${footer}</footer>
</main>
</html>
`;
}
