import { createHash } from 'node:crypto';
import type { ReportSnapshot, SnapshotCitation, SnapshotClaim, SnapshotRating, SnapshotReview } from '../snapshot.js';

const TEXT = `Stadtwerke Lindau-Nord melden Rekordjahr

Die Stadtwerke Lindau-Nord haben im vergangenen Jahr 412 Millionen Kilowattstunden Strom verkauft, so viel wie noch nie. Nach Angaben der Vorständin Hanna Weidinger stammten davon 71 Prozent aus Wind und Sonne. „Wir sind damit der sauberste Versorger im ganzen Land“, sagte Weidinger am Donnerstag.

Der Umsatz stieg auf 96,4 Millionen Euro, nachdem er 2020 noch bei 80 Millionen gelegen hatte; das ist ein Plus von mehr als 20 Prozent. Zugleich sank die Zahl der Beschäftigten von 310 auf 288.

Die Opposition im Stadtrat hält die Preise für zu hoch. Ein Haushalt zahle in Lindau-Nord im Schnitt 140 Euro mehr als im Nachbarkreis, sagte Stadträtin Mira Okafor. Für das kommende Jahr erwartet das Unternehmen stabile Preise.`;

const RATINGS: readonly SnapshotRating[] = [
  ['true', 5, '#195e45', 'Richtig', 'True'],
  ['mostly_true', 4, '#1d7395', 'Größtenteils richtig', 'Mostly true'],
  ['missing_context', 3, '#2b417e', 'Fehlender Kontext', 'Missing context'],
  ['partly_false', 3, '#846401', 'Teilweise falsch', 'Partly false'],
  ['mostly_false', 2, '#9a5a36', 'Größtenteils falsch', 'Mostly false'],
  ['false', 1, '#880a2a', 'Falsch', 'False'],
  ['unverifiable', null, '#4821a5', 'Unbelegt', 'Unproven'],
].map(([key, number, color, de, en]) => ({ key, number, color, label: { de, en } }) as SnapshotRating);

function anchor(exact: string): SnapshotClaim['anchors'][number] {
  const start = TEXT.indexOf(exact);
  const end = start + exact.length;
  return { start, end, exact, prefix: TEXT.slice(Math.max(0, start - 32), start), suffix: TEXT.slice(end, end + 32) };
}

const annualReport: SnapshotCitation = {
  stance: 'supports',
  quote: 'Der Stromabsatz belief sich auf 412,3 GWh (Vorjahr: 398,1 GWh).',
  locator: 'S. 14, Tabelle 3',
  accessedAt: '2024-03-07T09:12:00.000Z',
  source: {
    id: 'source-annual-report',
    kind: 'document',
    grade: 'primary',
    title: 'Geschäftsbericht der Stadtwerke Lindau-Nord',
    url: 'https://stadtwerke.example/geschaeftsbericht.pdf',
    publisher: 'Stadtwerke Lindau-Nord',
    author: null,
    publishedAt: '2024-02-28',
  },
};

const statistics: SnapshotCitation = {
  stance: 'refutes',
  quote: 'Drei Versorger melden einen höheren Anteil: Ostwarft (93 %), Hellau (88 %) und Kirnbach (79 %).',
  locator: 'Tabelle 7',
  accessedAt: '2024-03-07T11:40:00.000Z',
  source: {
    id: 'source-statistics',
    kind: 'data_set',
    grade: 'primary',
    title: 'Strommix der kommunalen Versorger',
    url: 'https://statistik.example/strommix?jahr=2023',
    publisher: 'Landesamt für Energiestatistik',
    author: null,
    publishedAt: '2024-01-15',
  },
};

const call: SnapshotCitation = {
  stance: 'context',
  quote: null,
  locator: null,
  accessedAt: '2024-03-07T13:05:00.000Z',
  source: {
    id: 'source-call',
    kind: 'call',
    grade: 'secondary',
    title: 'Telefonat mit der Pressestelle',
    url: null,
    publisher: 'Stadtwerke Lindau-Nord',
    author: 'Pressestelle',
    publishedAt: null,
  },
};

const review = (id: string, reviewer: string, rating: string, rationale: string): SnapshotReview => ({
  id,
  reviewer,
  rating,
  rationale,
  submittedAt: '2024-03-07T14:30:00.000Z',
});

type Sketch = Pick<SnapshotClaim, 'statement' | 'kind' | 'aspects' | 'speaker' | 'risk'> & {
  readonly exact: string;
  readonly rating: string | null;
  readonly rationale: string;
  readonly citations: readonly SnapshotCitation[];
  readonly wording?: string;
  readonly dissent?: readonly SnapshotReview[];
};

function claim(sketch: Sketch, index: number): SnapshotClaim {
  const { exact, rating, rationale, wording, dissent = [], citations, ...rest } = sketch;
  return {
    ...rest,
    id: `claim-id-${index + 1}`,
    number: index + 1,
    state: rating === null ? 'in_review' : 'signed_off',
    quantities: [],
    dates: [],
    anchors: [anchor(exact)],
    verdict:
      rating === null
        ? null
        : {
            version: 1,
            rating,
            rationale,
            wordingProposal: wording ?? null,
            decidedBy: dissent.length > 0 ? 'Jonas Behrend' : 'Aylin Demir',
            decidedAt: '2024-03-07T15:10:00.000Z',
            basis: dissent.length > 0 ? 'adjudication' : 'single',
            dissent,
            reviews: [review(`review-${index + 1}`, 'Aylin Demir', rating, rationale), ...dissent],
          },
    citations,
    withheldCitations: index === 4 ? 1 : 0,
    signOff: rating === null ? null : { by: 'Jonas Behrend', at: '2024-03-07T16:00:00.000Z' },
  };
}

const SKETCHES: readonly Sketch[] = [
  {
    exact: 'Die Stadtwerke Lindau-Nord haben im vergangenen Jahr 412 Millionen Kilowattstunden Strom verkauft',
    statement: 'Die Stadtwerke Lindau-Nord haben 2023 412 Millionen kWh Strom verkauft.',
    kind: 'fact',
    aspects: ['quantity', 'date'],
    speaker: null,
    risk: 'normal',
    rating: 'true',
    rationale: 'Der Geschäftsbericht nennt **412,3 GWh**; das sind gerundet 412 Millionen Kilowattstunden.',
    citations: [annualReport],
  },
  {
    exact: '412 Millionen Kilowattstunden Strom verkauft, so viel wie noch nie',
    statement: 'Der Stromabsatz der Stadtwerke Lindau-Nord war 2023 so hoch wie nie zuvor.',
    kind: 'fact',
    aspects: ['superlative'],
    speaker: null,
    risk: 'normal',
    rating: 'missing_context',
    rationale:
      'Für die Jahre seit 1998 stimmt das. Ältere Zahlen liegen nicht vor:\n\n- 1998 bis 2023: Geschäftsberichte\n- davor: Akten beim Hochwasser verloren',
    citations: [annualReport, call],
    wording: '… so viel wie in keinem Jahr seit 1998',
  },
  {
    exact: '71 Prozent aus Wind und Sonne',
    statement: '71 Prozent des Stroms der Stadtwerke Lindau-Nord stammten 2023 aus Wind und Sonne.',
    kind: 'fact',
    aspects: ['quantity'],
    speaker: 'Hanna Weidinger',
    risk: 'normal',
    rating: 'mostly_true',
    rationale: 'Die Statistik weist 70,6 Prozent aus, siehe [Tabelle 7](https://statistik.example/strommix?jahr=2023).',
    citations: [statistics],
  },
  {
    exact: '„Wir sind damit der sauberste Versorger im ganzen Land“, sagte Weidinger am Donnerstag',
    statement: 'Die Stadtwerke Lindau-Nord sind der sauberste Versorger im ganzen Land.',
    kind: 'reported',
    aspects: ['superlative', 'quote'],
    speaker: 'Hanna Weidinger',
    risk: 'high',
    rating: 'false',
    rationale:
      'Drei Versorger haben einen höheren Anteil erneuerbarer Energien.\n\n| Versorger | Anteil |\n|---|---:|\n| Ostwarft | 93 % |\n| Hellau | 88 % |\n| Lindau-Nord | 71 % |',
    citations: [statistics, call],
    wording: '„Wir gehören damit zu den saubersten Versorgern im Land“',
    dissent: [
      review(
        'review-dissent',
        'Tom Krüger',
        'mostly_false',
        'Ein Spitzenplatz ist es immerhin; *ganz* falsch ist der Satz nicht.',
      ),
    ],
  },
  {
    exact: 'Der Umsatz stieg auf 96,4 Millionen Euro, nachdem er 2020 noch bei 80 Millionen gelegen hatte',
    statement: 'Der Umsatz der Stadtwerke stieg von 80 Millionen Euro 2020 auf 96,4 Millionen Euro.',
    kind: 'fact',
    aspects: ['quantity', 'comparison'],
    speaker: null,
    risk: 'normal',
    rating: 'true',
    rationale: 'Beide Zahlen stehen in den Geschäftsberichten.',
    citations: [annualReport],
  },
  {
    exact: '2020 noch bei 80 Millionen gelegen hatte; das ist ein Plus von mehr als 20 Prozent',
    statement: 'Der Umsatz liegt mehr als 20 Prozent über dem von 2020.',
    kind: 'fact',
    aspects: ['quantity', 'comparison'],
    speaker: null,
    risk: 'low',
    rating: 'true',
    rationale: 'Eigene Rechnung: `96,4 / 80 = 1,205`.',
    citations: [annualReport],
  },
  {
    exact: 'Ein Haushalt zahle in Lindau-Nord im Schnitt 140 Euro mehr als im Nachbarkreis',
    statement: 'Ein Haushalt zahlt in Lindau-Nord im Schnitt 140 Euro mehr als im Nachbarkreis.',
    kind: 'reported',
    aspects: ['quantity', 'comparison'],
    speaker: 'Mira Okafor',
    risk: 'high',
    rating: 'unverifiable',
    rationale:
      'Der Nachbarkreis veröffentlicht keine Durchschnittspreise; Frau Okafor nannte auf Nachfrage keine Quelle.',
    citations: [call],
  },
  {
    exact: 'Für das kommende Jahr erwartet das Unternehmen stabile Preise',
    statement: 'Die Stadtwerke Lindau-Nord erwarten für das kommende Jahr stabile Preise.',
    kind: 'prediction',
    aspects: [],
    speaker: 'Stadtwerke Lindau-Nord',
    risk: 'normal',
    rating: null,
    rationale: '',
    citations: [],
  },
];

/** A German report of a published article by somebody else: eight claims, two pairs overlapping, one still open. */
export function exampleSnapshot(): ReportSnapshot {
  return {
    schema: 'claimdesk.report/1',
    id: 'report-id-1',
    version: 2,
    createdAt: '2024-03-07T17:00:00.000Z',
    createdBy: 'Jonas Behrend',
    workspace: {
      name: 'Redaktion Seeblick',
      url: 'https://seeblick.example.org',
      correctionsUrl: 'https://seeblick.example.org/korrekturen',
      claimsUrl: 'https://seeblick.example.org/faktencheck',
      political: false,
    },
    article: {
      id: 'article-id-1',
      title: 'Stadtwerke Lindau-Nord melden Rekordjahr',
      language: 'de',
      desk: 'Wirtschaft',
      publishedAt: '2024-03-06',
      origin: 'external',
      appearanceUrl: 'https://lindauer-bote.example.com/stadtwerke-rekordjahr',
      appearancePublisher: 'Lindauer Bote',
    },
    revision: {
      id: 'revision-id-1',
      number: 3,
      sha256: createHash('sha256').update(TEXT, 'utf8').digest('hex'),
      text: TEXT,
    },
    ratingScale: { id: 'scale-1', version: 1, name: 'Standardskala', ratings: RATINGS },
    claims: SKETCHES.map(claim),
    coverage: { sentences: 9, claimed: 8, notCheckable: 1, open: 0 },
    clearance: {
      cleared: false,
      open: [{ code: 'claim_open', detail: 'Die Behauptung ist noch in Prüfung.', claimId: 'claim-id-8' }],
    },
    articleSignOff: null,
    audit: { seq: 1284, hash: createHash('sha256').update('event 1284').digest('hex') },
  };
}

/** The snapshot with one claim changed. */
export function withClaim(
  snapshot: ReportSnapshot,
  claimId: string,
  change: (claim: SnapshotClaim) => SnapshotClaim,
): ReportSnapshot {
  return { ...snapshot, claims: snapshot.claims.map((entry) => (entry.id === claimId ? change(entry) : entry)) };
}
