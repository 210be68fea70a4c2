/**
 * The fixed phrases of web pages that are not the article's own text. All in lower case, without marks at the ends.
 * Another language is another entry here.
 */
export const FURNITURE_LINES: ReadonlySet<string> = new Set(
  `source site|source|sources|external links|related links|quelle|quellen|themenverwandte artikel|weblinks|einzelnachweise
leave a reply|leave a comment|post a comment|add a comment|comments|comment|no comments|view comments|show comments|join the conversation
kommentare|kommentar|keine kommentare|kommentar hinterlassen|kommentar schreiben|schreibe einen kommentar|schreiben sie einen kommentar|kommentare anzeigen|diskutieren sie mit
cancel reply|reply|antworten|antworten abbrechen|submit|absenden
share|share this|share this article|share this story|share on facebook|share on twitter|share on x|share via email|tweet|teilen|artikel teilen|auf facebook teilen|auf twitter teilen|per e-mail teilen|merken|drucken|vorlesen|print|email|e-mail|facebook|twitter|whatsapp|linkedin|instagram|youtube|pinterest|reddit|telegram|copy link|link kopieren
advertisement|advertisements|sponsored|sponsored content|anzeige|werbung|promoted content|story continues below advertisement|article continues after advertisement
skip to content|skip to main content|zum inhalt springen|zum hauptinhalt springen|menu|menü|home|startseite|search|suche|back to top|nach oben|zurück|weiter|next|previous|next article|previous article|nächster artikel|vorheriger artikel|zurück zur startseite
subscribe|subscribe now|sign up|sign in|log in|login|register|anmelden|abmelden|registrieren|abonnieren|jetzt abonnieren|newsletter|newsletter abonnieren|jetzt anmelden|follow us|folgen sie uns
read more|read full story|continue reading|learn more|see more|show more|load more|view all|mehr lesen|weiterlesen|mehr anzeigen|mehr erfahren|alle anzeigen|mehr
accept|accept all|accept cookies|reject all|cookie settings|manage preferences|alle akzeptieren|akzeptieren|ablehnen|alle ablehnen|cookie-einstellungen|einstellungen|zustimmen
privacy policy|terms of use|terms of service|terms and conditions|contact|contact us|about us|imprint|datenschutz|datenschutzerklärung|impressum|agb|nutzungsbedingungen|kontakt|über uns|barrierefreiheit
all rights reserved|alle rechte vorbehalten|edit|bearbeiten|copyright|permalink|trending|most read|most popular|meistgelesen|latest news|top stories`
    .split(/[|\n]/)
    .filter((phrase) => phrase !== ''),
);

/** A block that begins with one of these is furniture when it is short. */
export const FURNITURE_STARTS: readonly string[] =
  `we use cookies|this site uses cookies|this website uses cookies|our site uses cookies|our website uses cookies|by continuing to use|by continuing to browse|by clicking “accept|by clicking "accept
wir verwenden cookies|wir nutzen cookies|wir setzen cookies|diese website verwendet cookies|diese webseite verwendet cookies|diese seite verwendet cookies|diese website nutzt cookies|diese webseite nutzt cookies|unsere website verwendet cookies|unsere webseite verwendet cookies|um ihnen ein optimales|wir und unsere partner|we and our partners|we value your privacy|we respect your privacy|we care about your privacy|ihre privatsphäre ist uns wichtig|wir respektieren ihre privatsphäre|wir schätzen ihre privatsphäre|mit ihrer zustimmung|by clicking accept
dieser artikel ist teil von|dieser artikel erschien zuerst|dieser text erschien zuerst|this article is part of|this article first appeared|this article was first published|this article was originally published|this story was originally published|jetzt weiterlesen|testen sie jetzt|already a subscriber|sie sind bereits abonnent
your email address will not|your e-mail address will not|required fields are|save my name, email|notify me of|ihre e-mail-adresse wird nicht|deine e-mail-adresse wird nicht|erforderliche felder|meinen namen, meine e-mail|this site is protected by recaptcha
copyright ©|copyright (c)|copyright 19|copyright 20|jetzt newsletter abonnieren|© |all rights reserved|alle rechte vorbehalten|follow us on|folgen sie uns|follow @|sign up for our|sign up to our|subscribe to our|sign up here|melden sie sich für unseren|abonnieren sie unseren|jetzt newsletter|filed under|posted in|tags:|tagged|topics:|schlagwörter:|schlagworte:|themen:|kategorie:|kategorien:|category:|categories:|click here|klicken sie hier|share this:|teilen mit:|you must be logged in|sie müssen angemeldet sein|please enable javascript|bitte aktivieren sie javascript|download our app|laden sie unsere app|source:|sources:|quelle:|quellen:`
    .split(/[|\n]/)
    .filter((phrase) => phrase !== '');

/** From one of these lines on, everything is written by readers. */
export const COMMENT_HEADS: ReadonlySet<string> = new Set([
  'leave a reply',
  'leave a comment',
  'post a comment',
  'comments',
  'view comments',
  'kommentare',
  'kommentar hinterlassen',
  'kommentar schreiben',
  'schreibe einen kommentar',
  'schreiben sie einen kommentar',
]);

/** After one of these heads, short lines are links, not text. */
export const LINK_HEADS: ReadonlySet<string> = new Set([
  'source',
  'sources',
  'quelle',
  'quellen',
  'external links',
  'related links',
  'weblinks',
  'einzelnachweise',
  'themenverwandte artikel',
]);

/** Lines that announce other articles. */
export const TEASER_STARTS: readonly string[] =
  `lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|lesen sie weiter|mehr dazu|mehr zum thema|mehr zu diesem thema|zum thema|siehe auch|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|weitere artikel|weitere nachrichten|weitere meldungen|ähnliche artikel|verwandte artikel|passend dazu|hintergrund:|video:|podcast:|newsblog:|liveblog:|read also|also read|read more:|read more about|read more on|read next|read:|see also|related:|related article|related stories|related news|related content|more on this|more from|more:|watch:|watch now|listen:|you may also like|you might also like|recommended|recommended for you|up next|don't miss|don’t miss|don't miss:|further reading|what to read next|also on|in pictures:|live:|opinion:`
    .split('|')
    .filter((phrase) => phrase !== '');

export const CAPTION_STARTS: readonly string[] = [
  'foto:',
  'fotos:',
  'bild:',
  'bilder:',
  'bildunterschrift:',
  'grafik:',
  'symbolbild',
  'archivbild',
  'archivfoto',
  'illustration:',
  'photo:',
  'photos:',
  'photo by',
  'photo credit',
  'photograph:',
  'photographer:',
  'picture:',
  'image:',
  'images:',
  'image source',
  'image caption',
  'image credit',
  'media caption',
  'credit:',
  'caption:',
  'getty images',
];

/** Marks near the end of a block that give it away as a picture's caption. */
export const CAPTION_ENDS: readonly string[] = [
  '(foto:',
  '[foto:',
  'foto:',
  '(bild:',
  'bild:',
  '(photo:',
  '[photo:',
  'photo:',
  '(photo by',
  '[photo by',
  'photograph:',
  'credit:',
  'getty images',
  '(image:',
  'image:',
  '(archivbild',
  '(symbolbild',
  '(archivfoto',
  '(symbolfoto',
  '(file photo',
  '/dpa',
  '© ',
];

export const BYLINE_STARTS: readonly string[] = [
  'von ',
  'von: ',
  'text: ',
  'text von ',
  'autor: ',
  'autorin: ',
  'ein bericht von ',
  'aus dem englischen ',
  'redaktion: ',
  'by ',
  'by: ',
  'words by ',
  'author: ',
  'written by ',
  'reporting by ',
  'additional reporting by ',
  'edited by ',
  'editing by ',
  'story by ',
  'analysis by ',
];

/** Who put the questions, at the end of an interview. Names follow. */
export const INTERVIEW_CREDITS: readonly string[] = [
  'das interview führte ',
  'das interview führten ',
  'das gespräch führte ',
  'das gespräch führten ',
  'die fragen stellte ',
  'die fragen stellten ',
  'interview: ',
  'interview von ',
  'interview by ',
  'interviewed by ',
  'questions by ',
];

/** Sentences that thank contributors. */
export const BYLINE_PARTS: readonly string[] = [
  'zu diesem bericht beigetragen',
  'zu diesem artikel beigetragen',
  'zu dem bericht beigetragen',
  'an diesem bericht mitgearbeitet',
  'an diesem artikel mitgearbeitet',
  'an diesem text mitgearbeitet',
  'mitarbeit:',
  'mit material von ',
  'mit material der ',
  'contributed to this report',
  'contributed to this article',
  'contributed to this story',
  'contributed reporting',
  'additional reporting by',
  'reporting by ',
  'compiled by ',
];

/** Lines that only tell when the text was published or how long it takes to read. */
export const STAMP_STARTS: readonly string[] = [
  'published',
  'posted on',
  'posted by',
  'updated',
  'last updated',
  'first published',
  'veröffentlicht',
  'aktualisiert',
  'stand:',
  'zuletzt aktualisiert',
  'erstellt',
  'lesezeit',
  'lesedauer',
  'reading time',
];

export const AGENCIES: ReadonlySet<string> = new Set(
  'dpa afp ap reuters apa epd kna sid dapd ddp rtr upi pa cnn bbc xinhua tass interfax bloomberg afx ots red'.split(
    ' ',
  ),
);
