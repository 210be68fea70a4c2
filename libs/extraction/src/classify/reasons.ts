/** Why a claim was given its check-worthiness: a stable code with what a person reads. */
export const REASONS = {
  amount: { de: 'Zahl oder Menge', en: 'amount' },
  comparison: { de: 'Vergleich', en: 'comparison' },
  superlative: { de: 'Superlativ', en: 'superlative' },
  date: { de: 'Zeitangabe', en: 'date' },
  named_person: { de: 'namentlich genannte Person', en: 'named person' },
  named_body: { de: 'benannte Stelle oder Einrichtung', en: 'named body' },
  place: { de: 'Ortsangabe', en: 'place' },
  causal: { de: 'Ursache und Wirkung', en: 'cause and effect' },
  legal: { de: 'Recht, Gericht oder Strafe', en: 'law, court or penalty' },
  direct_quote: { de: 'wörtliches Zitat', en: 'direct quote' },
  konjunktiv: { de: 'Konjunktiv: wiedergegebene Aussage', en: 'Konjunktiv I: reported' },
  attributed: { de: 'jemandem zugeschrieben', en: 'attributed to somebody' },
  past_event: { de: 'abgeschlossenes Ereignis', en: 'past event' },
  prediction: { de: 'betrifft die Zukunft', en: 'about the future' },
  opinion: { de: 'enthält eine Wertung', en: 'contains a judgement' },
  hedged: { de: 'abgeschwächt formuliert', en: 'hedged' },
  headline: { de: 'steht in der Überschrift', en: 'stands in the headline' },
  general: { de: 'prüfbare Aussage', en: 'checkable statement' },
} as const;

export type ReasonCode = keyof typeof REASONS;

/** What a person reads for a reason code; the code itself when it is unknown or the language has no label. */
export function reasonLabel(code: string, language: string): string {
  const labels: Readonly<Record<string, { readonly de: string; readonly en: string } | undefined>> = REASONS;
  const label = labels[code];
  if (label === undefined) return code;
  return language === 'de' ? label.de : label.en;
}
