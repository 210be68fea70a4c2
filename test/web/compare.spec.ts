import { describe, expect, it } from '@jest/globals';
import { articleOn, examine, examineOnPhone, FREIBAD, newsroom, press, tabTo, until } from './support/index.js';

const LONG = 240_000;

describe('two revisions of an article', () => {
  const desk = newsroom();

  it(
    'are compared word by word, change after change, with what became of the claims',
    async () => {
      const { api } = desk.people.edda;
      const id = await articleOn(desk, { title: 'Freibad wird teurer' });
      const text = FREIBAD.replace('11,8 Millionen', '12,1 Millionen').replace(
        'Viele freuen sich auf die neue Rutsche. ',
        '',
      );
      const { version } = (await api.get(`/articles/${id}`)).body;
      const added = await api.post(`/articles/${id}/revisions`, { text }, { 'if-match': `"${version}"` });
      expect(added.status).toBe(201);
      await until(async () => (await api.get(`/articles/${id}/extraction`)).body.state === 'extracted');

      const page = await desk.signInAs('edda', `/articles/${id}`, { viewport: { width: 1440, height: 900 } });
      await page.getByRole('tab', { name: 'Änderungen' }).press('Enter');
      await tabTo(page, page.getByRole('link', { name: 'Fassungen vergleichen' }));
      await press(page, 'Enter');
      await page.getByText('Fassung 1 und Fassung 2').waitFor();
      expect(new URL(page.url()).search).toBe('?diff=1..2');
      const [first, second] = [1, 2].map((number) => page.getByRole('region', { name: `Änderung ${number}` }));
      await first?.waitFor();
      expect(await first?.locator('p:visible del').allTextContents()).toEqual(['11,8']);
      expect(await first?.locator('p:visible ins').allTextContents()).toEqual(['12,1']);
      expect(await page.getByRole('region', { name: /^Änderung \d/ }).count()).toBe(2);
      await press(page, 'j', 'j');
      expect(await second?.evaluate((change) => change === change.ownerDocument.activeElement)).toBe(true);
      await press(page, 'k');
      expect(await first?.evaluate((change) => change === change.ownerDocument.activeElement)).toBe(true);
      await page.getByRole('heading', { name: /sind unverändert$/ }).waitFor();
      await examine(page, 'compare');
      await examineOnPhone(page, 'compare');
      await tabTo(page, page.getByRole('link', { name: 'Zurück zum Artikel' }), 'Shift+Tab');
      await press(page, 'Enter');
      await page.getByRole('article').waitFor();
    },
    LONG,
  );
});
