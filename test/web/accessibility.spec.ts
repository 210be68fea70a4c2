import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  acceptAll,
  ariaSnapshot,
  articleOn,
  claimsOf,
  examineOnPhone,
  expectAccessible,
  expectNothingCutOff,
  newsroom,
  picture,
  press,
  reviewClaim,
  tabTo,
  until,
  writeInto,
} from './support/index.js';

const LONG = 240_000;

/** 400 % zoom on a screen of 1280 by 1024: 320 CSS pixels are left (WCAG 1.4.10). */
const ZOOMED = { viewport: { width: 320, height: 256 } };

const BRIDGE = `Die neue Brücke in Auental ist 84 Meter lang. Sie kostete 2,4 Millionen Euro.

Im Jahr 2025 fuhren 12.000 Autos am Tag darüber.
`;

/** Texts of our own that are read from right to left, each with the words that a claim stands on. */
const ARABIC = {
  text: 'الجسر الجديد\n\nيبلغ طول الجسر الجديد 84 مترا، وكلف بناؤه مليوني يورو في عام 2025. قال عمدة المدينة إن الجسر آمن.',
  exact: 'يبلغ طول الجسر الجديد 84 مترا',
};
const HEBREW = {
  text: 'הגשר החדש\n\nאורך הגשר החדש הוא 84 מטרים, והוא עלה שני מיליון אירו (EUR) בשנת 2025. ראש העיר אמרה שהגשר בטוח.',
  exact: 'שני מיליון אירו (EUR) בשנת 2025',
};

/** How the text is heard: what is claimed is marked, each claim a link with its number and its state. */
const READ = `
  - paragraph:
    - mark:
      - link "Behauptung 1, Richtig":
        - /url: "?claim=ID"
        - text: "1"
      - text: Die neue Brücke in Auental ist 84 Meter lang
    - text: .
    - mark:
      - link "Behauptung 2, Offen":
        - /url: "?claim=ID"
        - text: "2"
      - text: Sie kostete 2,4 Millionen Euro
    - text: .
`;

/** The claims beside it: number, state and statement of each. */
const RAIL = `- list "Behauptungen in Lesereihenfolge":
  - listitem:
    - checkbox "Behauptung 1 ankreuzen"
    - button "1 Richtig Die neue Brücke in Auental ist 84 Meter lang."
  - listitem:
    - checkbox "Behauptung 2 ankreuzen"
    - button "2 Offen Die neue Brücke kostete 2,4 Millionen Euro."
  - listitem:
    - checkbox "Behauptung 3 ankreuzen"
    - button "3 Vorgeschlagen Maschine N % Im Jahr 2025 fuhren 12.000 Autos am Tag darüber."`;

/** Of the words and the number of each claim: ink and ground, the line, the glyph. */
const LOOKS = `[...document.querySelectorAll('article mark')].slice(0, 3).map((mark) => {
  const words = getComputedStyle(mark.querySelector('[data-line]'));
  const line = [words.textDecorationLine, words.textDecorationStyle, words.textDecorationThickness].join(' ');
  const ink = getComputedStyle(mark.querySelector('a')).color + ' on ' + words.backgroundColor;
  return [ink, line, mark.querySelector('a svg').innerHTML];
})`;

const styleOf = (page: Page, selector: string, name: string): Promise<string> =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${name}`);

describe('the article for who does not see it, or sees little of it at once', () => {
  const desk = newsroom();
  let articleId: string;

  beforeAll(async () => {
    articleId = await articleOn(desk, { text: BRIDGE, title: 'Neue Brücke' });
    const [first, second] = await claimsOf(desk, articleId);
    await desk.people.edda.api.post(`/claims/${first?.id}/accept`);
    await reviewClaim(desk, 'mia', first?.id ?? '');
    await desk.people.edda.api.post(`/claims/${second?.id}/accept`);
  });

  const open = async (search = '', options = {}): Promise<Page> => {
    const page = await desk.signInAs('edda', `/articles/${articleId}${search}`, options);
    await page.locator('article [data-claim]').nth(2).waitFor();
    return page;
  };

  it(
    'tells screen readers where claims stand, their number, state and statement',
    async () => {
      const page = await open('', { viewport: { width: 1440, height: 900 } });
      const article = page.getByRole('article');
      await article.getByRole('link', { name: 'Behauptung 1, Richtig' }).waitFor();
      expect(await ariaSnapshot(article)).toContain(READ);
      const rail = page.getByRole('list', { name: 'Behauptungen in Lesereihenfolge' });
      // How sure the machine is may change with its training.
      expect((await ariaSnapshot(rail)).replace(/Maschine \d+\s%/u, 'Maschine N %')).toBe(RAIL);

      // A verdict, an open claim and a proposal differ in colour or ground, in line and in glyph.
      const looks = await page.evaluate<string[][]>(LOOKS);
      for (const kind of [0, 1, 2]) expect([kind, new Set(looks.map((look) => look[kind])).size]).toEqual([kind, 3]);

      await page.goto('/account');
      await tabTo(page, page.getByRole('switch', { name: 'Ansagen, wo Behauptungen im Text beginnen und enden' }));
      await press(page, 'Space');
      await until(async () => (await desk.people.edda.api.get('/session/preferences')).body.announceClaims === true);
      await page.goto(`/articles/${articleId}`);
      await article.getByText('Anfang Behauptung 2.').waitFor({ state: 'attached' });
      expect(await ariaSnapshot(article)).toContain('Sie kostete 2,4 Millionen Euro Ende Behauptung 2.');
    },
    LONG,
  );

  it(
    'lets the desk triage at 400 % zoom',
    async () => {
      const id = await articleOn(desk, { text: BRIDGE, title: 'Brücke bei 400 %' });
      const page = await desk.signInAs('edda', `/articles/${id}`, ZOOMED);
      await page.locator('article [data-claim]').first().waitFor();
      // As wide as the date and the language of the reader may make it.
      await page
        .getByRole('combobox', { name: 'Fassung' })
        .locator('option')
        .evaluate((option) => (option.textContent += ' um 00:00 Uhr'));
      await expectNothingCutOff(page);
      await press(page, 'j');
      const sheet = page.locator('#reader-sheet');
      await sheet.waitFor();
      await expectNothingCutOff(page);
      await expectAccessible(page);
      await picture(page, 'zoom-triage');
      // What is open comes in the place of the text, and an entry leads back into the text.
      await tabTo(page, page.getByRole('button', { name: /^Liste/ }));
      await press(page, 'Enter');
      await tabTo(page, page.getByRole('tabpanel').getByRole('button', { name: /^2 ·/ }));
      await expectNothingCutOff(page);
      await press(page, 'Enter');
      await sheet.getByText('2', { exact: true }).waitFor();
      expect(await page.getByRole('tabpanel').isVisible()).toBe(false);
      await press(page, 'k', '1');
      await until(async () => (await claimsOf(desk, id))[0]?.state === 'queued');
      await press(page, '0');
      const dialog = page.getByRole('dialog', { name: 'Behauptung verwerfen?' });
      await dialog.getByRole('radio', { name: 'Meinung' }).waitFor();
      await expectNothingCutOff(page);
      await picture(page, 'zoom-dismiss');
      await press(page, 'Enter');
      await until(async () => (await claimsOf(desk, id))[1]?.state === 'dismissed');
    },
    LONG,
  );

  it(
    'lets a reviewer come to a verdict at 400 % zoom',
    async () => {
      const id = await articleOn(desk, { text: BRIDGE, title: 'Urteil bei 400 %' });
      await acceptAll(desk, id);
      const [claim] = await claimsOf(desk, id);
      await desk.people.rosa.api.post(`/claims/${claim?.id}/take`);
      const page = await desk.signInAs('rosa', `/review/${claim?.id}`, ZOOMED);
      const rationale = page.getByRole('textbox', { name: 'Begründung' });
      await rationale.waitFor();
      await page.getByRole('radio', { name: 'Falsch', exact: true }).waitFor({ state: 'attached' });
      await expectNothingCutOff(page);
      await expectAccessible(page);
      await picture(page, 'zoom-verdict');
      await press(page, '6', 'b');
      await page.keyboard.type('Der Plan nennt 82 Meter.');
      await tabTo(page, page.getByRole('button', { name: 'Quelle hinzufügen' }));
      await press(page, 'Enter');
      const source = page.getByRole('dialog', { name: 'Quelle hinzufügen' });
      await source.waitFor();
      await expectNothingCutOff(page);
      await picture(page, 'zoom-source');
      await page.keyboard.type('https://www.example.org/plan');
      await writeInto(page, source.getByLabel('Titel'), 'Plan der Brücke');
      await press(page, 'Enter');
      await source.waitFor({ state: 'detached' });
      await tabTo(page, page.getByRole('button', { name: 'Abgeben und weiter' }));
      await press(page, 'Enter');
      await until(async () => (await claimsOf(desk, id))[0]?.state === 'decided');
      expect((await desk.people.rosa.api.get(`/claims/${claim?.id}`)).body.verdict).toMatchObject({ rating: 'false' });
    },
    LONG,
  );

  it.each([
    ['Arabic', 'ar', ARABIC],
    ['Hebrew', 'he', HEBREW],
  ])(
    'keeps direction and anchors of an article in %s',
    async (_, language, { text, exact }) => {
      // Also when what is read out beside it is in another script.
      await desk.people.edda.api.patch('/session/preferences', { announceClaims: true });
      const id = await articleOn(desk, { text, language, title: text.split('\n')[0] });
      const { body: article } = await desk.people.edda.api.get(`/articles/${id}/revisions/1`);
      const start = String(article.text).indexOf(exact);
      const spans = [{ start, end: start + exact.length }];
      const added = await desk.people.edda.api.post(`/articles/${id}/claims`, { spans, statement: exact });
      expect(added.status).toBe(201);
      const page = await desk.signInAs('edda', `/articles/${id}?claim=${added.body.id}`, {
        viewport: { width: 1440, height: 900 },
      });
      await page.locator('#claim-title').waitFor();
      const paragraph = page.getByRole('article').locator('p').first();
      expect(await styleOf(page, 'article p', 'direction')).toBe('rtl');
      expect(await page.getByRole('article').getAttribute('lang')).toBe(language);
      const marked = paragraph.locator('mark', { has: page.locator(`[data-claim="${added.body.id}"]`) });
      expect(await marked.locator('[data-offset]').allTextContents()).toEqual([exact]);
      // The interface stays as it is, around words that run the other way.
      expect(await styleOf(page, 'html', 'direction')).toBe('ltr');
      await picture(page, `reader-${language}`);
      await expectAccessible(page);
      await examineOnPhone(page, `reader-${language}`);
      // So it is in the list of claims: the statement by itself, and nothing around it.
      await page.goto(`/claims?article=${id}`);
      const listed = page.getByRole('link', { name: exact, exact: true });
      const words = listed.getByText(exact, { exact: true });
      const directions = [words, listed.locator('..')].map((one) =>
        one.evaluate((element) => element.ownerDocument.defaultView?.getComputedStyle(element).direction),
      );
      expect(await Promise.all(directions)).toEqual(['rtl', 'ltr']);
    },
    LONG,
  );

  it(
    'prints the article with its marks and numbers, the claims below it and nothing of the frame',
    async () => {
      const page = await open('', { viewport: { width: 1440, height: 900 } });
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
      const printed = page.locator('section', {
        has: page.getByRole('heading', { name: 'Behauptungen in Lesereihenfolge' }),
      });
      await printed.getByRole('listitem').first().waitFor();
      expect(await printed.getByRole('listitem').count()).toBe((await claimsOf(desk, articleId)).length);
      await page.getByRole('link', { name: 'Behauptung 1, Richtig', exact: true }).waitFor();
      for (const frame of ['banner', 'navigation', 'complementary'] as const) {
        expect([
          frame,
          await page
            .getByRole(frame)
            .first()
            .isVisible()
            .catch(() => false),
        ]).toEqual([frame, false]);
      }
      expect(await styleOf(page, 'article [data-line]', 'textDecorationLine')).toBe('underline');
      await picture(page, 'reader-print');
      const paper = await page.pdf();
      expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    },
    LONG,
  );
});
