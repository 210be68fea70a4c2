/** Signs and codes that mean a currency in every language. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₦', 'NGN'],
]);

/** Letters before a dollar sign: "US$", "C$". */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['cad', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['r', 'BRL'],
]);

export const CURRENCY_CODES: readonly string[] =
  'USD EUR GBP JPY CHF CNY RUB INR KRW TRY UAH ILS CAD AUD NZD HKD SGD SEK NOK DKK PLN CZK HUF RON BGN BRL MXN ARS ZAR EGP SAR AED THB IDR MYR PHP VND NGN KES PKR DEM ATS FRF ITL'.split(
    ' ',
  );
