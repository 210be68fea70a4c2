import type { SourceInput } from '#libs/desk';

/** The library of the demo newsroom. Authorities, companies and people are invented; the addresses lead nowhere. */
export const SOURCES = {
  bath: {
    kind: 'document',
    grade: 'primary',
    title: 'Vorlage 212/2026 des Bauausschusses',
    url: 'https://www.example.org/auental/vorlage-212',
    publisher: 'Stadt Auental',
  },
  budget: {
    kind: 'document',
    grade: 'primary',
    title: 'Haushaltsplan 2026 der Stadt Auental',
    url: 'https://www.example.org/auental/haushalt-2026',
    publisher: 'Stadt Auental',
  },
  statistics: {
    kind: 'data_set',
    grade: 'primary',
    title: 'Gemeindestatistik, Tabelle 12',
    url: 'https://www.example.org/landesamt/tabelle-12',
    publisher: 'Landesamt für Statistik',
  },
  traffic: {
    kind: 'data_set',
    grade: 'primary',
    title: 'Verkehrszählung an Bundesstraßen, Jahreswerte',
    url: 'https://www.example.org/strassen/jahreswerte',
    publisher: 'Landesbetrieb Straßen',
  },
  hospital: {
    kind: 'document',
    grade: 'primary',
    title: 'Qualitätsbericht 2025 des Kreiskrankenhauses',
    url: 'https://www.example.org/klinik/qualitaetsbericht-2025',
    publisher: 'Kreiskrankenhaus Auental',
  },
  works: {
    kind: 'call',
    grade: 'secondary',
    title: 'Telefonat mit der Pressestelle der Stadtwerke',
    publisher: 'Stadtwerke Auental',
    note: 'Mitschrift liegt bei der Prüfung.',
  },
  northmere: {
    kind: 'document',
    grade: 'primary',
    title: 'Northmere Lines: annual report 2025',
    url: 'https://www.example.org/northmere/annual-report-2025',
    publisher: 'Northmere Lines',
  },
  census: {
    kind: 'data_set',
    grade: 'primary',
    title: 'Census tables 1891–2025, islands',
    url: 'https://www.example.org/census/islands',
    publisher: 'Office for Island Statistics',
  },
  hansard: {
    kind: 'page',
    grade: 'primary',
    title: 'Parliamentary record, transport questions',
    url: 'https://www.example.org/parliament/transport',
    publisher: 'Parliament',
  },
  economist: {
    kind: 'person',
    grade: 'secondary',
    title: 'Helen Marsh, transport economist',
    note: 'Reached by telephone.',
  },
} as const satisfies Record<string, SourceInput>;

export type SourceName = keyof typeof SOURCES;
