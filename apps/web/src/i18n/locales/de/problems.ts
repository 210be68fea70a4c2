import type { Messages } from '../../messages';
import type en from '../en/problems';

export default {
  network: { title: 'Keine Verbindung zu Claimdesk', help: 'Prüfen Sie das Netz und versuchen Sie es erneut.' },
  validation: {
    title: 'Ein Teil der Eingabe passt nicht',
    help: 'Es wurde nichts gespeichert. An den Feldern steht, was zu ändern ist.',
  },
  malformed_json: { title: 'Die Anfrage kam nicht vollständig an', help: 'Versuchen Sie es erneut.' },
  unsupported_media_type: { title: 'Diese Art von Datei geht nicht', help: 'Nehmen Sie Text, Markdown oder HTML.' },
  payload_too_large: { title: 'Das ist zu groß', help: 'Senden Sie weniger oder in mehreren Teilen.' },
  text_not_readable: {
    title: 'Der Text ist nicht als Text lesbar',
    help: 'Er ist leer oder enthält Binärdaten. Speichern Sie ihn als UTF-8-Text.',
  },
  cursor_mismatch: { title: 'Die Liste hat sich geändert', help: 'Laden Sie sie von Anfang an.' },
  range_not_in_text: {
    title: 'Die Stelle steht nicht in diesem Text',
    help: 'Vielleicht wurde der Text geändert. Markieren Sie die Stelle neu.',
  },
  rate_limited: { title: 'Zu viele Anfragen', help: 'Warten Sie einen Moment und versuchen Sie es erneut.' },
  idempotency_key_reused: {
    title: 'Das wurde schon mit anderem Inhalt gesendet',
    help: 'Laden Sie die Seite neu und versuchen Sie es erneut.',
  },
  precondition_required: {
    title: 'Die Versionsangabe fehlt',
    help: 'Laden Sie die Seite neu und versuchen Sie es erneut.',
  },
  stale_version: {
    title: 'Das wurde inzwischen geändert',
    help: 'Sehen Sie sich den jetzigen Stand an und entscheiden Sie neu.',
  },
  not_found: { title: 'Hier ist nichts', help: 'Es ist weg oder gehört zu einem anderen Arbeitsbereich.' },
  method_not_allowed: { title: 'Das geht hier nicht', help: 'Laden Sie die Seite neu und versuchen Sie es erneut.' },
  conflict: {
    title: 'Das verträgt sich nicht mit dem jetzigen Stand',
    help: 'Sehen Sie es sich noch einmal an und entscheiden Sie dann.',
  },
  not_signed_in: { title: 'Sie sind nicht angemeldet', help: 'Melden Sie sich an, um weiterzumachen.' },
  wrong_credentials: {
    title: 'Mailadresse oder Passwort stimmt nicht',
    help: 'Prüfen Sie beides. Nach mehreren Versuchen gibt es eine Pause.',
  },
  forbidden: {
    title: 'Das dürfen Sie nicht',
    help: 'Die Verwaltung des Arbeitsbereichs kann Ihnen die Rolle dafür geben.',
  },
  origin_refused: {
    title: 'Die Anfrage kam von einer anderen Seite',
    help: 'Öffnen Sie Claimdesk unter seiner eigenen Adresse.',
  },
  link_invalid: {
    title: 'Dieser Link gilt nicht mehr',
    help: 'Er wurde benutzt, zurückgezogen oder ist zu alt. Bitten Sie um einen neuen.',
  },
  setup_done: { title: 'Claimdesk ist schon eingerichtet', help: 'Melden Sie sich an oder lassen Sie sich einladen.' },
  weak_password: {
    title: 'Das Passwort ist zu schwach',
    help: 'Nehmen Sie mindestens 12 Zeichen und kein gängiges Passwort. Mehrere Wörter sind gut.',
  },
  email_taken: {
    title: 'Diese Mailadresse gehört schon zu jemandem hier',
    help: 'Ändern Sie stattdessen die Rollen dieser Person.',
  },
  last_admin: {
    title: 'Ein Arbeitsbereich braucht eine Verwaltung',
    help: 'Geben Sie zuerst einer anderen Person diese Rolle.',
  },
  illegal_transition: {
    title: 'Dafür ist die Behauptung nicht mehr im richtigen Zustand',
    help: 'Sehen Sie sich an, wie sie jetzt steht.',
  },
  already_reviewer: {
    title: 'Sie haben diese Behauptung schon geprüft',
    help: 'Die zweite Prüfung übernimmt eine andere Person.',
  },
  not_assignee: { title: 'Die Behauptung ist Ihnen nicht zugewiesen', help: 'Die Redaktion kann sie Ihnen zuweisen.' },
  reviewer_not_eligible: {
    title: 'Diese Person darf die Behauptung nicht prüfen',
    help: 'Wählen Sie jemanden, der sie weder verfasst noch geprüft hat.',
  },
  reviewed_it_yourself: {
    title: 'Sie haben selbst geprüft',
    help: 'Vier Augen: Das muss eine andere Person aus der Redaktion tun.',
  },
  too_few_citations: {
    title: 'Die Prüfung braucht mehr Belege',
    help: 'Fügen Sie eine Quelle hinzu und geben Sie erneut ab.',
  },
  unknown_rating: {
    title: 'Diese Bewertung steht nicht mehr auf der Skala',
    help: 'Wählen Sie eine Bewertung der jetzigen Skala.',
  },
  reason_required: { title: 'Das braucht eine Begründung', help: 'Sagen Sie in einem Satz, warum.' },
  withdraw_too_late: {
    title: 'Die Prüfung lässt sich nicht mehr zurückziehen',
    help: 'Die Redaktion kann die Behauptung wieder öffnen.',
  },
  findings_opened: {
    title: 'Sie haben die Urteile der anderen gesehen',
    help: 'Eine verdeckte Prüfung muss von jemandem kommen, der sie nicht kennt.',
  },
  nothing_to_take: {
    title: 'Es ist nichts zu übernehmen',
    help: 'Im Eingang liegt keine Behauptung, die Sie jetzt prüfen dürfen.',
  },
  claims_not_combinable: {
    title: 'Diese Behauptungen lassen sich nicht zusammenführen',
    help: 'Das geht, solange sie niemand prüft.',
  },
  not_cleared: {
    title: 'Der Artikel ist nicht freigegeben',
    help: 'Schließen Sie ab, was offen ist, und versuchen Sie es erneut.',
  },
  extraction_running: {
    title: 'Der Text wird noch ausgewertet',
    help: 'Versuchen Sie es erneut, wenn das fertig ist.',
  },
  claimreview_refused: {
    title: 'Daraus lässt sich kein ClaimReview machen',
    help: 'Es würde gegen eine Regel von ClaimReview verstoßen.',
  },
  unavailable: {
    title: 'Ein Teil von Claimdesk ist nicht erreichbar',
    help: 'Nichts ging verloren. Versuchen Sie es gleich noch einmal.',
  },
  internal: {
    title: 'Bei uns ist etwas schiefgegangen',
    help: 'Nennen Sie die Nummer der Anfrage der Person, die dieses Claimdesk betreibt.',
  },
} satisfies Messages<typeof en>;
