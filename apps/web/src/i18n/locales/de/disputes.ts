import type { Messages } from '../../messages';
import type en from '../en/disputes';

export default {
  title: 'Abgleich',
  count_one: '{{count}} Fall',
  count_other: '{{count}} Fälle',
  empty: 'Nichts abzugleichen. Wo zwei Prüfungen voneinander abweichen, erscheint die Behauptung hier.',
  failed: 'Die Fälle konnten nicht geladen werden.',
  list: 'Offene Fälle',
  findings: 'Die beiden Befunde',
  findingsFailed: 'Die Befunde konnten nicht geladen werden.',
  sealed: 'Die Befunde stehen Ihnen nicht offen.',
  rationales: 'Worin sich die Begründungen unterscheiden',
  onlyFirst: 'nur im Befund von {{name}}',
  onlySecond: 'nur im Befund von {{name}}',
  showDiff: 'Unterschiede markieren',
  citations: 'Belege beider Befunde',
  shared: 'von beiden belegt',
  by: 'belegt von {{name}}',
  contradicts: 'gegensätzlich gelesen',
  noCitations: 'Keiner der Befunde nennt eine Quelle.',
  decide: 'Entscheidung',
  rating: 'Bewertung der Redaktion',
  reason: 'Begründung',
  reasonHelp:
    'Warum die Redaktion so entscheidet. Beide Befunde bleiben festgehalten; beide Prüfenden können das lesen.',
  submit: 'Abgleich entscheiden',
  missingRating: 'Wählen Sie eine Bewertung.',
  missingReason: 'Geben Sie eine Begründung an.',
  decided: 'Entschieden: {{rating}}',
  failedToDecide: 'Der Abgleich konnte nicht entschieden werden.',
  refused: {
    reviewed: 'Sie haben diese Behauptung selbst geprüft. Eine andere Person aus der Redaktion muss entscheiden.',
    role: 'Entscheiden kann nur, wer zur Redaktion gehört und die Behauptung nicht geprüft hat.',
    settled: 'Dieser Fall ist inzwischen entschieden.',
  },
} satisfies Messages<typeof en>;
