import { use, useMemo } from 'react';
import { usePreferences } from '../../app/preferences';
import type { Translate } from '../../i18n';
import { formatsFor, type Formats } from '../../i18n/format';
import { Translator } from '../../i18n/translator';
import { CORE_WORDS, FEATURE_WORDS, type Language } from '../../i18n/words';

const made = new Map<Language, Promise<Translator>>();

async function translatorFor(language: Language): Promise<Translator> {
  const [core, report] = await Promise.all([CORE_WORDS[language](), FEATURE_WORDS.report[language]()]);
  const translator = new Translator(language);
  for (const [feature, words] of Object.entries(core.default)) translator.add(feature, words);
  translator.add('report', report.default);
  return translator;
}

function wordsOf(language: Language): Promise<Translator> {
  const known = made.get(language);
  if (known !== undefined) return known;
  const words = translatorFor(language);
  made.set(language, words);
  // What could not be loaded is asked for again.
  words.catch(() => made.delete(language));
  return words;
}

/** The words of a report in a language of its own, whatever that of the app is. */
export function useWordsIn(language: Language): { readonly t: Translate<'report'>; readonly formats: Formats } {
  const translator = use(wordsOf(language));
  const timeZone = usePreferences((preferences) => preferences.timeZone);
  return useMemo(
    () => ({
      t: (key, values) => translator.say(key.includes(':') ? key : `report:${key}`, values),
      formats: formatsFor(language, timeZone),
    }),
    [translator, language, timeZone],
  );
}
