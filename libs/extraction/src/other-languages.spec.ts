import { describe, expect, it } from '@jest/globals';
import { extract } from './engine.js';

/** Languages without a folder in `lexicon`; every sentence and claim here is our own writing. */
const ARTICLES = [
  {
    language: 'fr',
    text: `La mairie de Vauclair ferme la piscine

La piscine municipale de Vauclair, ouverte en 1974, a reçu 48 200 visiteurs l’an dernier, soit 12 % de moins qu’en 2019. Selon la maire, Claire Aubin, les travaux coûteront 3,4 millions d’euros. « Nous n’avons plus les moyens », a déclaré Jean Rey. Est-ce la fin du club ?`,
    sentences: 5,
    amounts: [48_200, 12, 3_400_000],
    question: 'Est-ce la fin du club',
  },
  {
    language: 'es',
    text: `El ayuntamiento de Montalba cierra el puente

El puente viejo, construido en 1911, se cerró el lunes tras una inspección. Según la alcaldesa, el 35 % de los pilares tiene grietas y la obra costará 2,1 millones de euros. ¿Cuándo volverá a abrir? El tráfico bajó un 20 % en marzo.`,
    sentences: 5,
    amounts: [35, 2_100_000, 20],
    question: '¿Cuándo volverá a abrir',
  },
  {
    language: 'pl',
    text: `Gmina Zarzecze zamyka basen

Basen otwarto w 1974 roku. W zeszłym roku odwiedziło go 48 200 osób, czyli o 12 % mniej niż przed pożarem. Według burmistrza Jana Nowaka remont będzie kosztował 3,4 mln euro. „Nie mamy już pieniędzy” – powiedział Nowak. Czy to koniec klubu?`,
    sentences: 6,
    amounts: [48_200, 12, 3_400_000],
    question: 'Czy to koniec klubu',
  },
] as const;

describe('a language of which the engine has no lexicon', () => {
  it.each(ARTICLES.map((article) => [article.language, article] as const))(
    'is found out, cut into sentences, and its figures are claims: %s',
    (language, { text, sentences, amounts, question }) => {
      const found = extract(text, { publishedAt: '2024-05-14' });
      expect([found.language, found.sentences.length]).toEqual([language, sentences]);
      for (const claim of found.claims) expect(text.slice(claim.start, claim.end)).toBe(claim.exact);
      const values = found.claims.flatMap((claim) => claim.quantities.map((quantity) => quantity.value));
      expect(values).toEqual(expect.arrayContaining([...amounts]));
      expect(found.claims.map((claim) => claim.exact).filter((exact) => exact.startsWith(question))).toEqual([]);
    },
  );

  it.each(ARTICLES.map((article) => [article.language, article] as const))(
    'has its claims with figures judged more worth a check than those without: %s',
    (_language, { text }) => {
      const { claims } = extract(text);
      const worth = (hasFigures: boolean): number[] =>
        claims.filter((claim) => claim.quantities.length > 0 === hasFigures).map((claim) => claim.checkWorthiness);
      expect(Math.min(...worth(true))).toBeGreaterThan(Math.max(...worth(false)));
    },
  );
});
